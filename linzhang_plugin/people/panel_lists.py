"""The dock's button for what goes out: rosters, the chart, the organisation, checks and help."""

from __future__ import annotations

import datetime
from typing import Any

from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QMenu,
    QToolButton,
    QWidget,
)

from ..county import duties
from ..county.errors import LinzhangError
from ..county.gateway import County
from ..desktop.dock import RoomDock, run_dialog
from ..desktop.translate import translate
from . import lists
from .panel_checks import ChecksDialog
from .panel_help import HelpDialog
from .panel_organisation import OrganisationDialog


class RosterDialog(QDialog):
    """Which roster, of which level, town and role, with or without phones."""

    def __init__(self, county: County, day: datetime.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profile = county.profile
        self.setWindowTitle(translate("Linzhang", "Export roster"))
        self.kind, self.level, self.town, self.role, self.phones = (QComboBox() for _ in range(5))
        for key in lists.KINDS:
            self.kind.addItem(lists.TITLES[key], key)
        every = translate("Linzhang", "All of them")
        self.level.addItem(every, "")
        for level in county.profile.levels:
            self.level.addItem(level.name, level.key)
        self.town.addItem(every, "")
        for row in towns(county):
            self.town.addItem(row["name"], row["uid"])
        self.phones.addItem(translate("Linzhang", "As the profile says"), "profile")
        self.phones.addItem(translate("Linzhang", "With phones"), "with")
        self.phones.addItem(translate("Linzhang", "Without phones"), "without")
        self.id_numbers = QCheckBox(translate("Linzhang", "With ID numbers"))
        self._keeps_ids = county.profile.get("people.id_numbers") is True
        self.id_numbers.setVisible(self._keeps_ids)
        self.kind.currentIndexChanged.connect(lambda _index: self._offer_roles())
        self._offer_roles()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QFormLayout(self)
        layout.addRow(translate("Linzhang", "As of"), QLabel(day.isoformat()))
        layout.addRow(translate("Linzhang", "List"), self.kind)
        layout.addRow(translate("Linzhang", "Level"), self.level)
        layout.addRow(translate("Linzhang", "Town"), self.town)
        layout.addRow(translate("Linzhang", "Role"), self.role)
        layout.addRow(translate("Linzhang", "Phones"), self.phones)
        layout.addRow("", self.id_numbers)
        layout.addRow(buttons)

    def _offer_roles(self) -> None:
        self.role.clear()
        self.role.addItem(translate("Linzhang", "All of them"), "")
        for key in lists.roles_of(self._profile, self.kind.currentData()):
            self.role.addItem(self._profile.role(key).name, key)
        # asked for anew each time: a list with ID numbers is never the remembered choice
        self.id_numbers.setChecked(False)
        self.id_numbers.setEnabled(self.kind.currentData() == lists.FILES)

    def choose(self, **chosen: str) -> None:
        """Sets the lists by their data, as far as they have it."""
        for name, data in chosen.items():
            box: QComboBox = getattr(self, name)
            box.setCurrentIndex(max(0, box.findData(data)))

    def parameters(self) -> dict[str, Any]:
        """Parameters of ``linzhang:exportroster``, without date and output."""
        return {
            "KIND": lists.TITLES[self.kind.currentData()],
            "LEVEL": self.level.currentData(),
            "TOWN": self.town.currentData(),
            "ROLES": self.role.currentData(),
            "PHONES": self.phones.currentData(),
            "ID_NUMBERS": self.id_numbers.isChecked(),
        }


class HandbookDialog(QDialog):
    """Whose duties, with or without phones."""

    def __init__(self, county: County, day: datetime.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Linzhang", "Export handbook of duties"))
        self.town, self.role = QComboBox(), QComboBox()
        every = translate("Linzhang", "All of them")
        self.town.addItem(every, "")
        for row in towns(county):
            self.town.addItem(row["name"], row["uid"])
        self.role.addItem(every, "")
        for role in sorted(county.profile.roles, key=lambda r: r.rank):
            if any(duties.texts(county.profile, role.key, level) for level in role.levels):
                self.role.addItem(role.name, role.key)
        self.phones = QCheckBox(translate("Linzhang", "With phones"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QFormLayout(self)
        layout.addRow(translate("Linzhang", "As of"), QLabel(day.isoformat()))
        layout.addRow(translate("Linzhang", "Town"), self.town)
        layout.addRow(translate("Linzhang", "Role"), self.role)
        layout.addRow("", self.phones)
        layout.addRow(buttons)

    def parameters(self) -> dict[str, Any]:
        """Parameters of ``linzhang:exporthandbook``, without date and output."""
        return {
            "TOWN": self.town.currentData(),
            "ROLES": self.role.currentData(),
            "PHONES": self.phones.isChecked(),
        }


def towns(county: County) -> list[Any]:
    """The towns of the county file: name and uid, by code."""
    return list(
        county.rows(
            """SELECT name, uid FROM area WHERE level = 'town' AND kind = 'base' AND "end" IS NULL ORDER BY code"""
        )
    )


class ListsButton(QToolButton):
    """One button with a menu, for the people dock."""

    def __init__(self, dock: RoomDock) -> None:
        super().__init__()
        self.dock = dock
        self.setText(translate("Linzhang", "Lists and checks"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        for text, slot in (
            (translate("Linzhang", "Export roster…"), self.export_roster),
            (translate("Linzhang", "Export organisation chart…"), self.export_chart),
            (translate("Linzhang", "Export handbook of duties…"), self.export_handbook),
            (translate("Linzhang", "Organisation"), self.show_organisation),
            (translate("Linzhang", "Check people"), self.show_checks),
            (translate("Linzhang", "Help"), self.show_help),
        ):
            menu.addAction(text).triggered.connect(lambda _checked=False, s=slot: s())
        self.setMenu(menu)
        self._windows: dict[str, QDialog] = {}

    def export_roster(self) -> None:
        """Asks which roster and where to, and writes it."""
        session = self.dock.session
        if not session.is_open:
            return
        try:
            with session.county() as county:
                dialog, place = RosterDialog(county, session.day, self.dock), county.name
        except LinzhangError as error:
            self.dock.say_error(error)
            return
        dialog.choose(kind=self.dock.remembered("roster_kind"), phones=self.dock.remembered("roster_phones"))
        accepted = run_dialog(dialog)
        parameters, town = dialog.parameters(), dialog.town.currentText() if dialog.town.currentData() else ""
        kept = {"roster_kind": dialog.kind.currentData(), "roster_phones": dialog.phones.currentData()}
        dialog.deleteLater()
        if not accepted:
            return
        for key, choice in kept.items():
            self.dock.remember(key, choice)
        title, kind = translate("Linzhang", "Export roster"), translate("Linzhang", "Excel table (*.xlsx)")
        path = self.dock.choose_save("lists", title, f"{place}{town}{parameters['KIND']}.xlsx", kind)
        if path is not None:
            self._run("linzhang:exportroster", {**parameters, "OUTPUT": str(path)})

    def export_chart(self) -> None:
        """Asks where to and writes the chart."""
        title, kind = translate("Linzhang", "Export organisation chart"), translate("Linzhang", "PDF file (*.pdf)")
        if not self.dock.session.is_open:
            return
        path = self.dock.choose_save("lists", title, "林长制组织体系图.pdf", kind)
        if path is not None:
            self._run("linzhang:exportorganisation", {"OUTPUT": str(path)})

    def export_handbook(self) -> None:
        """Asks for town and role and where to, and writes the pages."""
        if not self.dock.session.is_open:
            return
        try:
            with self.dock.session.county() as county:
                dialog, place = HandbookDialog(county, self.dock.session.day, self.dock), county.name
        except LinzhangError as error:
            self.dock.say_error(error)
            return
        accepted, parameters = run_dialog(dialog), dialog.parameters()
        dialog.deleteLater()
        if not accepted:
            return
        title, kind = (
            translate("Linzhang", "Export handbook of duties"),
            translate("Linzhang", "Word document (*.docx)"),
        )
        path = self.dock.choose_save("lists", title, f"{place}岗位职责手册.docx", kind)
        if path is not None:
            self._run("linzhang:exporthandbook", {**parameters, "OUTPUT": str(path)})

    def _run(self, algorithm: str, parameters: dict[str, Any]) -> None:
        day = self.dock.session.day.isoformat()
        self.dock.run_job(algorithm, {"DATE": day, **parameters}, lambda outputs: self._written(day, outputs))

    def _written(self, day: str, outputs: dict[str, Any]) -> None:
        text = translate("Linzhang", "Written as of {day}: {file}")
        self.dock.say(text.format(day=day, file=outputs.get("OUTPUT", "")))

    def show_organisation(self) -> None:
        """Opens the tree with the counts."""
        self._show("organisation", OrganisationDialog)

    def show_checks(self) -> None:
        """Opens the list of findings."""
        self._show("checks", ChecksDialog)

    def show_help(self) -> None:
        """Opens the help page."""
        dialog = self._windows.get("help") or HelpDialog(self.dock)
        self._windows["help"] = dialog
        dialog.show()
        dialog.raise_()

    def _show(self, key: str, made: type[ChecksDialog] | type[OrganisationDialog]) -> None:
        if not self.dock.session.is_open:
            return
        dialog = self._windows.get(key)
        if dialog is None:
            self._windows[key] = dialog = made(self.dock, self.dock)
        else:
            dialog.refresh()
        dialog.show()
        dialog.raise_()

    def close_windows(self) -> None:
        """Closes what this button opened; called when the plugin is unloaded."""
        for dialog in self._windows.values():
            dialog.close()
            dialog.deleteLater()
        self._windows = {}
