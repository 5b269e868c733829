"""What stands against a run of boards, shown before it begins."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QWidget

from ..county.ledger import NOTED, REFUSED, Ledger
from ..desktop.ledger_dialog import LedgerDialog
from ..desktop.translate import translate


class FindingsDialog(LedgerDialog):
    """What stands against a run; with ``question`` the rest may be printed all the same."""

    def __init__(self, ledger: Ledger, parent: QWidget, *, question: bool = False) -> None:
        super().__init__(ledger, parent, folder=Path(ledger.source).parent)
        self.setWindowTitle(translate("Linzhang", "Before printing"))
        if not question:
            return
        row = QHBoxLayout()
        row.addWidget(QLabel(translate("Linzhang", "Print the boards that can be printed all the same?")), 1)
        buttons = QDialogButtonBox()
        go = buttons.addButton(translate("Linzhang", "Print the others"), QDialogButtonBox.ButtonRole.AcceptRole)
        go.clicked.connect(self.accept)
        row.addWidget(buttons)
        self.layout().addLayout(row)

    def headline(self) -> str:
        return translate("Linzhang", "{refused} things are to be mended, {noted} to be known.").format(
            refused=self.ledger.refused, noted=self.ledger.noted
        )

    def results(self) -> dict[str, str]:
        mend, know = translate("Linzhang", "To be mended"), translate("Linzhang", "To be known")
        return {**super().results(), REFUSED: mend, NOTED: know}
