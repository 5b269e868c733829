"""The button 输出…: everything that is printed of the month, each entry with its algorithm."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QInputDialog, QMenu, QPushButton

from ...county.files import safe_name
from ...desktop.help import HelpDialog
from ...desktop.translate import translate

if TYPE_CHECKING:
    from ..panel import Panel

EXCEL, WORD = ".xlsx", ".docx"


class OutputButton(QPushButton):
    """A button with a menu; nothing is enabled while no month is chosen."""

    def __init__(self, dock: Panel) -> None:
        super().__init__(translate("Linzhang", "Export…"))
        self.dock = dock
        self.setToolTip(
            translate("Linzhang", "Month report, notice, pictures for rangers, subsidy table, evidence packs.")
        )
        menu = QMenu(self)
        for text, run in self._entries():
            menu.addAction(text).triggered.connect(lambda _checked=False, run=run: run())
        menu.addSeparator()
        menu.addAction(translate("Linzhang", "Help on what is printed…")).triggered.connect(
            lambda _checked=False: self.help()
        )
        self.setMenu(menu)

    def _entries(self) -> list[tuple[str, Callable[[], None]]]:
        return [
            (translate("Linzhang", "Month report of the county (巡护月报)…"), self.month_report),
            (translate("Linzhang", "Month report of each town…"), self.town_reports),
            (translate("Linzhang", "Notice (通报)…"), self.notice),
            (translate("Linzhang", "Pictures for rangers below the target…"), self.cards),
            (translate("Linzhang", "Subsidy table (补助核算表)…"), self.subsidy),
            (translate("Linzhang", "Evidence packs of the quarter (佐证材料)…"), self.evidence),
            (translate("Linzhang", "Evidence pack of the chosen ranger…"), self.evidence_of_chosen),
        ]

    def help(self) -> None:
        """Opens the page that explains every figure."""
        dialog = HelpDialog("patrols_sheets", translate("Linzhang", "Help: what is printed"), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    # ---- one entry each -----------------------------------------------------------------------------------

    def month_report(self) -> None:
        """Judges the month, stores it and writes the report."""
        self._file("巡护月报", EXCEL, "linzhang:patrolmonth")

    def town_reports(self) -> None:
        """A report for each town into a folder."""
        self._folder("linzhang:patrolreport", {"MONTH": self.dock.month_text})

    def notice(self) -> None:
        """The notice and its tables, side by side."""
        path = self._chosen("巡护情况通报", WORD, translate("Linzhang", "Word document (*.docx)"))
        if path:
            table = path.with_name(f"{path.stem}附表.xlsx")
            parameters = {"MONTH": self.dock.month_text, "OUTPUT": str(path), "TABLE": str(table)}
            self.dock.run_job("linzhang:patrolnotice", parameters, self._saved)

    def cards(self) -> None:
        """The pictures of those below the target."""
        self._folder("linzhang:rangercards", {"MONTH": self.dock.month_text})

    def subsidy(self) -> None:
        """The subsidy table."""
        self._file("护林员补助核算表", EXCEL, "linzhang:subsidytable")

    def evidence(self) -> None:
        """A pack for everybody of the quarter that the month lies in."""
        self._evidence({})

    def evidence_of_chosen(self) -> None:
        """The pack of the ranger that is chosen in the table."""
        uid = self.dock.session.person_uid
        if not uid:
            self.dock.say(translate("Linzhang", "Choose a ranger in the table first."))
            return
        self._evidence({"PEOPLE": uid})

    def _evidence(self, more: dict[str, Any]) -> None:
        month = self.dock.month_text
        if not month:
            return
        quarter = f"{month[:4]}Q{(int(month[5:7]) + 2) // 3}"
        text, accepted = QInputDialog.getText(
            self,
            translate("Linzhang", "Evidence packs"),
            translate("Linzhang", "Quarter or month (2024Q2, 2024-05):"),
            text=quarter,
        )
        if accepted and text.strip():
            self._folder("linzhang:evidencepack", {"PERIOD": text.strip(), **more})

    # ---- asking and running -------------------------------------------------------------------------------

    def _chosen(self, what: str, suffix: str, kind: str) -> Any:
        if not self.dock.month_text:
            self.dock.say(translate("Linzhang", "There is no month to print yet."))
            return None
        with self.dock.session.county() as county:
            name = safe_name(f"{county.name}{self.dock.month_text}{what}") + suffix
        return self.dock.choose_save("output", translate("Linzhang", "Save as"), name, kind)

    def _file(self, what: str, suffix: str, algorithm: str) -> None:
        path = self._chosen(what, suffix, translate("Linzhang", "Excel table (*.xlsx)"))
        if path:
            self.dock.run_job(algorithm, {"MONTH": self.dock.month_text, "OUTPUT": str(path)}, self._saved)

    def _folder(self, algorithm: str, parameters: dict[str, Any]) -> None:
        if not self.dock.month_text:
            self.dock.say(translate("Linzhang", "There is no month to print yet."))
            return
        folder = self.dock.choose_folder("output", translate("Linzhang", "Folder for the files"))
        if folder is not None:
            self.dock.run_job(algorithm, {**parameters, "FOLDER": str(folder)}, self._saved)

    def _saved(self, outputs: dict[str, Any]) -> None:
        place = str(outputs.get("OUTPUT") or outputs.get("FOLDER") or "")
        for key in ("PICTURES", "PACKS", "FILES"):
            if key in outputs:
                text = translate("Linzhang", "{count} files written: {place}")
                self.dock.say(text.format(count=outputs[key], place=place))
                break
        else:
            self.dock.say(translate("Linzhang", "Saved: {file}").format(file=place))
        if outputs.get("FOLDER") and self.dock.iface is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(place))
