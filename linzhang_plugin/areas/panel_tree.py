"""The tree of areas: counts, sizes, vacant posts and faults of each, and what the right mouse button offers."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QBrush, QColor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QInputDialog,
    QMenu,
    QMessageBox,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from ..county import read, units
from ..county.errors import LinzhangError
from ..county.gateway import County
from ..desktop.messages import in_words
from ..desktop.translate import translate
from .drawing.dependents import dependents
from .drawing.dependents import in_words as listed
from .drawing.ground import BASE, AreaRow, Change, Ground
from .drawing.proposals import Proposer, code_fault

if TYPE_CHECKING:
    from .panel_edits import AreaEdits

NAME, PARTS, HECTARES, MU, VACANT, FAULTS = range(6)
UID = int(Qt.ItemDataRole.UserRole)
SEARCHED = UID + 1
RED, GREY = "#b00020", "#808080"


@dataclass
class Notes:
    """What else is known of areas: names of holders to search by, vacant posts by uid, numbers of faults by code."""

    holders: dict[str, list[str]] = field(default_factory=dict)
    vacant: Counter[str] = field(default_factory=Counter)
    faults: dict[str, set[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, county: County, day: Any) -> Notes:
        """Holders and vacant posts on a day."""
        notes = cls()
        if not county.scalar("SELECT count(*) FROM post"):
            return notes
        frame = read.holders(county, day)
        for area, person, name in zip(frame["area_uid"], frame["person_uid"], frame["name"], strict=True):
            if area is None:
                continue
            if person is None:
                notes.vacant[str(area)] += 1
            else:
                notes.holders.setdefault(str(area), []).append(str(name))
        return notes


def stored_rows(county: County, day: datetime.date) -> list[AreaRow]:
    """The areas that stood on a day as the file has them, by code: for a project without the layer of areas."""
    rows = county.rows(
        """
        SELECT id, uid, code, name, level, kind, parent_uid, area_m2, overlay_kind, "end" FROM area
        WHERE "end" IS NULL OR "end" > ? ORDER BY code
        """,
        (day.isoformat(),),
    )
    return [
        AreaRow(
            *(r["id"], r["uid"], r["code"], r["name"], r["level"], r["kind"], r["parent_uid"], r["area_m2"] or 0),
            overlay_kind=r["overlay_kind"] or "",
            end=r["end"] or "",
        )
        for r in rows
    ]


def uid_of(item: QTreeWidgetItem) -> str:
    """The uid of an item's area; '' for a group of overlay areas."""
    return str(item.data(NAME, UID) or "")


class AreaTree(QTreeWidget):
    """County → town → village → grid, then the overlays by kind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items: dict[str, QTreeWidgetItem] = {}
        self.groups: dict[str, QTreeWidgetItem] = {}
        self.setColumnCount(6)
        self.setHeaderLabels(
            [
                translate("Linzhang", "Area"),
                translate("Linzhang", "Parts"),
                translate("Linzhang", "Hectares"),
                translate("Linzhang", "Mu"),
                translate("Linzhang", "Vacant"),
                translate("Linzhang", "Faults"),
            ]
        )
        hints = {
            VACANT: translate("Linzhang", "Posts without a holder on the chosen date, here and below"),
            FAULTS: translate("Linzhang", "Faults of the last check, here and below"),
        }
        for column, hint in hints.items():
            self.headerItem().setToolTip(column, hint)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.header()
        header.setStretchLastSection(False)
        # grids are told apart by the end of their names
        self.setTextElideMode(Qt.TextElideMode.ElideLeft)
        header.setMinimumSectionSize(28)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (PARTS, HECTARES, MU, VACANT, FAULTS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.setIndentation(14)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def show_rows(
        self, rows: list[AreaRow], levels: Mapping[str, str], notes: Notes, kinds: Mapping[str, str] | None = None
    ) -> None:
        """Fills the tree anew; what was open stays open. ``kinds`` names the kinds of overlay areas."""
        open_before = {uid for uid, item in self.items.items() if item.isExpanded()}
        groups_before = {kind for kind, item in self.groups.items() if item.isExpanded()}
        self.clear()
        self.items = {}
        parts = Counter(row.parent_uid for row in rows if row.parent_uid)
        vacant, faults = self._with_below(rows, notes)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for row in rows:
            size = [units.format_hectares(row.area_m2), units.format_mu(row.area_m2)] if row.area_m2 else ["", ""]
            counts = [str(number or "") for number in (vacant[row.uid], len(faults[row.uid]))]
            item = QTreeWidgetItem([row.name, str(parts.get(row.uid, "")), *size, *counts])
            item.setData(NAME, UID, row.uid)
            names = notes.holders.get(row.uid, [])
            item.setData(NAME, SEARCHED, " ".join([row.name, row.code, *names]).casefold())
            hint = f"{row.name}\n{levels.get(row.level, row.level)} {row.code}"
            if row.end:
                hint += "\n" + translate("Linzhang", "ended on {day}").format(day=row.end)
                font = item.font(NAME)
                font.setItalic(True)
                item.setFont(NAME, font)
                item.setForeground(NAME, QBrush(QColor(GREY)))
            item.setToolTip(NAME, "\n".join([hint, "、".join(names)]) if names else hint)
            for column in range(PARTS, FAULTS + 1):
                item.setTextAlignment(column, right)
            for column in (VACANT, FAULTS):
                item.setForeground(column, QBrush(QColor(RED)))
            self.items[row.uid] = item
        roots: list[QTreeWidgetItem] = []
        for row in sorted(rows, key=lambda row: (row.kind != BASE, row.code)):
            if row.kind != BASE:
                continue
            parent = self.items.get(row.parent_uid or "")
            if parent is None or parent is self.items[row.uid]:
                roots.append(self.items[row.uid])
            else:
                parent.addChild(self.items[row.uid])
        self.addTopLevelItems(roots)
        self._show_overlays([row for row in rows if row.kind != BASE], kinds or {}, vacant)
        for kind, group in self.groups.items():
            group.setExpanded(kind in groups_before or not open_before)
        for uid, item in self.items.items():
            if uid in open_before or (not open_before and item.parent() is None):
                item.setExpanded(True)

    def _show_overlays(self, rows: list[AreaRow], kinds: Mapping[str, str], vacant: Counter[str]) -> None:
        """Overlay areas grouped by kind, in the order of the profile, those without a kind last."""
        self.groups = {}
        by_kind: dict[str, list[AreaRow]] = {}
        for row in rows:
            by_kind.setdefault(row.overlay_kind, []).append(row)
        order = {kind: i for i, kind in enumerate(kinds)}
        for kind in sorted(by_kind, key=lambda kind: (not kind, order.get(kind, len(order)), kind)):
            members = by_kind[kind]
            m2 = sum(row.area_m2 for row in members)
            label = kinds.get(kind, kind) or translate("Linzhang", "Overlay areas without a kind")
            open_posts = sum(vacant[row.uid] for row in members)
            texts = [label, str(len(members)), units.format_hectares(m2), units.format_mu(m2), str(open_posts or "")]
            group = QTreeWidgetItem(texts)
            group.setData(NAME, SEARCHED, label.casefold())
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = group.font(NAME)
            font.setBold(True)
            group.setFont(NAME, font)
            for column in range(PARTS, FAULTS + 1):
                group.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            group.setForeground(VACANT, QBrush(QColor(RED)))
            group.addChildren([self.items[row.uid] for row in members])
            self.groups[kind] = group
            self.addTopLevelItem(group)

    @staticmethod
    def _with_below(rows: list[AreaRow], notes: Notes) -> tuple[Counter[str], dict[str, set[int]]]:
        """Vacant posts and faults of each area with all below it; a fault between two of them is one fault."""
        parents = {row.uid: row.parent_uid for row in rows}
        vacant: Counter[str] = Counter()
        faults: dict[str, set[int]] = {row.uid: set() for row in rows}
        for row in rows:
            uid: str | None = row.uid
            seen: list[str] = []
            while uid in parents and uid not in seen:
                seen.append(uid)
                vacant[uid] += notes.vacant[row.uid]
                faults[uid] |= notes.faults.get(row.code, set())
                uid = parents[uid]
        return vacant, faults

    def keep(self, text: str) -> None:
        """Shows the areas whose name, code or holders have the text, with all that stands above and below them."""
        wanted = text.strip().casefold()
        for i in range(self.topLevelItemCount()):
            self._keep(self.topLevelItem(i), wanted, inside=False)

    def _keep(self, item: QTreeWidgetItem, wanted: str, *, inside: bool) -> bool:
        """Hides or shows an item and what is below; True where the item or something below fits by itself."""
        fits = wanted in item.data(NAME, SEARCHED)
        below = [self._keep(item.child(i), wanted, inside=inside or fits) for i in range(item.childCount())]
        item.setHidden(not (inside or fits or any(below)))
        if wanted and any(below):
            item.setExpanded(True)
        return fits or any(below)


class TreeCommands:
    """Rename, renumber and delete: each one undo step in the edit session, saved with the others."""

    def __init__(
        self,
        edits: AreaEdits,
        refused: Callable[[str], None],
        done: Callable[[str], None],
        window: QWidget,
        split: Callable[[str], None],
        renumber_below: Callable[[str], None],
    ) -> None:
        """``refused`` and ``done`` say words; ``split`` opens the dock of a fair split for an area, ``renumber_below``
        gives grids of recoded villages new numbers.
        """
        self.edits = edits
        self.refused = refused
        self.done = done
        self.window = window
        self.split = split
        self.renumber_below = renumber_below

    def menu(self, uid: str, zoom: Callable[[], None]) -> QMenu:
        """The menu of the right mouse button."""
        menu = QMenu(self.window)
        for text, slot in (
            (translate("Linzhang", "Zoom to"), zoom),
            (translate("Linzhang", "Rename…"), lambda: self.rename(uid)),
            (translate("Linzhang", "Renumber…"), lambda: self.renumber(uid)),
            (translate("Linzhang", "Delete…"), lambda: self.delete(uid)),
        ):
            menu.addAction(text).triggered.connect(lambda _checked=False, run=slot: run())
        menu.addSeparator()
        for text, algorithm in (
            (translate("Linzhang", "Fair split into grids…"), "proposegrids"),
            (translate("Linzhang", "Apply proposed grids…"), "applygrids"),
            (translate("Linzhang", "Fill in bounds (四至)…"), "fillbounds"),
            (translate("Linzhang", "Renumber grids after a new village code…"), "renumbergrids"),
            (translate("Linzhang", "Compare division codes…"), "comparecodes"),
            (translate("Linzhang", "Update division codes…"), "updatecodes"),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _checked=False, name=algorithm: self._safely(lambda: self._tool(name, uid)))
        return menu

    def _tool(self, name: str, uid: str) -> bool:
        own = {"proposegrids": self.split, "renumbergrids": self.renumber_below}
        if name in own:
            own[name](self.edits.ground(None).row(uid).uid)
        else:
            self.open_tool(f"linzhang:{name}", {"COUNTY": str(self.edits.session.path)})
        return True

    def open_tool(self, algorithm: str, given: dict[str, str]) -> None:
        """Opens the dialog of an algorithm, which runs it in the background."""
        import processing

        processing.execAlgorithmDialog(algorithm, given)

    def popup(self, uid: str, place: QPoint, zoom: Callable[[], None]) -> None:
        """Shows the menu."""
        menu = self.menu(uid, zoom)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def rename(self, uid: str) -> bool:
        """Asks for another name."""

        def work() -> bool:
            ground = self.edits.ground(None)
            row = ground.row(uid)
            name = self.ask(translate("Linzhang", "Rename"), translate("Linzhang", "Name of the area"), row.name)
            if name is None or name == row.name:
                return False
            if not name:
                raise LinzhangError("areas_drawing.name_missing")
            change = Change()
            change.put(uid, name=name)
            self._apply(translate("Linzhang", "Rename area"), ground, change, f"{row.name} → {name}")
            return True

        return self._safely(work)

    def renumber(self, uid: str) -> bool:
        """Asks for another code; one that was ever given is refused."""

        def work() -> bool:
            ground = self.edits.ground(None)
            row = ground.row(uid)
            with self.edits.session.county() as county:
                proposer = Proposer.of(ground, county)
            parent = ground.rows.get(row.parent_uid or "")
            proposed = proposer.code_and_name(row.level, row.kind, parent)[0]
            code = self.ask(
                translate("Linzhang", "Renumber"),
                translate("Linzhang", "Code of {area} (now {code})").format(area=row.name, code=row.code),
                proposed or row.code,
            )
            if code is None or code == row.code:
                return False
            error = code_fault(code, row.level, row.kind, ground, proposer.numbers, proposed, uid)
            if error is not None:
                raise error
            change = Change()
            change.put(uid, code=code)
            self._apply(translate("Linzhang", "Renumber area"), ground, change, f"{row.name} {row.code} → {code}")
            return True

        return self._safely(work)

    def delete(self, uid: str) -> bool:
        """Deletes an area on which nothing depends; otherwise says what does."""

        def work() -> bool:
            ground = self.edits.ground(None)
            row = ground.row(uid)
            with self.edits.session.county() as county:
                held = dependents(county, ground, row)
            if held:
                raise LinzhangError("areas_drawing.delete_held", area=row.name, what=listed(held))
            question = translate("Linzhang", "Delete {area} ({code})? Its outline stays in the change log.")
            if not self.confirm(question.format(area=row.name, code=row.code)):
                return False
            self._apply(translate("Linzhang", "Delete area"), ground, Change(gone=[uid]), f"{row.name} {row.code}")
            return True

        return self._safely(work)

    def _apply(self, name: str, ground: Ground, change: Change, what: str) -> None:
        """One undo step; the edit session stays open, as after drawing."""
        self.edits.gesture(name, ground, change)
        self.done(
            translate("Linzhang", "{step}: {what}. Not saved yet: Ctrl+Z takes it back, “Save” keeps it.").format(
                step=name, what=what
            )
        )

    def ask(self, title: str, label: str, value: str) -> str | None:
        """Asks for a text; None where the user cancelled."""
        text, ok = QInputDialog.getText(self.window, title, label, text=value)
        return str(text).strip() if ok else None

    def confirm(self, question: str, title: str = "") -> bool:
        """Asks; True for yes."""
        title = title or translate("Linzhang", "Delete area")
        yes = QMessageBox.StandardButton.Yes
        buttons = yes | QMessageBox.StandardButton.No
        return bool(QMessageBox.question(self.window, title, question, buttons) == yes)

    def _safely(self, work: Callable[[], bool]) -> bool:
        try:
            return work()
        except LinzhangError as error:
            self.refused(in_words(error))
            return False
