"""The dialog that takes a column copied from Excel."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ..desktop.translate import translate


class ColumnDialog(QDialog):
    """Asks for a name and the cells; what is in the clipboard is proposed."""

    def __init__(self, clipboard: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Linzhang", "Column from Excel"))
        self.resize(420, 460)
        column = QVBoxLayout(self)
        self.name = QLineEdit()
        self.name.setPlaceholderText(translate("Linzhang", "Name, for example 2023年末人口"))
        self.text = QPlainTextEdit(clipboard)
        hint = QLabel(
            translate(
                "Linzhang",
                "Two columns with the places’ names and the figures, or the figures alone in the order of the table.",
            )
        )
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setEnabled(False)
        self.name.textChanged.connect(lambda text: self.ok.setEnabled(bool(text.strip())))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        for widget in (self.name, hint, self.text, buttons):
            column.addWidget(widget)
