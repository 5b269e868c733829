"""The tab of the targets: the matrix places × indicators, how each indicator is split, progress, and the tables."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QDate, QPoint, Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
)

from ..county.dates import today_in
from ..desktop.dock import run_dialog
from ..desktop.messages import sentence
from ..desktop.translate import translate
from . import bases, matrix_read, shares, store
from .algorithms.targets import method_names
from .bases import read_column
from .panel_matrix_column import ColumnDialog
from .panel_matrix_table import DONE, SHARES, MatrixModel, MatrixView
from .panel_tab import Tab
from .split import plain

if TYPE_CHECKING:
    from ..county.gateway import County
    from .panel import Panel
    from .store import StoredTarget

NO_LEVEL = ""
# methods that ask for something more, and what is remembered of it
WITH_BASIS = ("weights", "figure", "column")


class MatrixTab(Tab):
    """The targets of the chosen plan and their shares."""

    TABLES = frozenset({"task", "target", "target_share", "share_limit", "target_rule", "place_figure", "progress"})

    def __init__(self, dock: Panel) -> None:
        super().__init__(dock)
        self.matrix: matrix_read.Matrix | None = None
        self.known_years: dict[str, dict[int, Decimal]] = {}
        self._columns: list[str] = []
        self.model = MatrixModel(self)
        self.model.edited.connect(self._edited)
        self.model.refused.connect(dock.say)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addLayout(self._showing_row())
        self.view = MatrixView()
        self.view.setModel(self.model)
        self.view.setMinimumHeight(150)
        self.view.pasted.connect(self.paste)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._menu)
        self.view.selectionModel().currentColumnChanged.connect(lambda *_: self._show_rule())
        self.view.undo_asked.connect(self.undo)
        column.addWidget(self.view, 1)
        self.rule = QLabel()
        self.rule.setWordWrap(True)
        column.addWidget(self.rule)
        for row in (self._method_row(), self._basis_row(), self._splitting_row(), self._export_row()):
            column.addLayout(row)
        self._method_chosen()

    def title(self) -> str:
        return translate("Linzhang", "Targets to towns")

    # ---- widgets ------------------------------------------------------------------------------------------

    def _showing_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.level = QComboBox()
        self.level.setToolTip(translate("Linzhang", "The level that the targets are split to"))
        self.level.currentIndexChanged.connect(lambda _index: self._level_chosen())
        self.shown = QComboBox()
        for box in (self.level, self.shown):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.shown.setToolTip(translate("Linzhang", "What the table shows"))
        self.shown.currentIndexChanged.connect(lambda _index: self._show_matrix())
        self._today = today_in()
        self.day = QDateEdit(QDate(self._today.year, self._today.month, self._today.day))
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setCalendarPopup(True)
        self.day.setToolTip(translate("Linzhang", "The day until which the progress was done"))
        row.addWidget(self.level, 1)
        row.addWidget(self.shown, 1)
        row.addWidget(self.day)
        return row

    def _method_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.method = QComboBox()
        for key, name in zip(bases.METHODS, method_names(), strict=True):
            self.method.addItem(name(), key)
        self.method.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.method.setCurrentIndex(max(0, self.method.findData(self.dock.remembered("method", "area"))))
        self.method.currentIndexChanged.connect(lambda _index: self._method_chosen())
        self.decimals = QSpinBox()
        self.decimals.setRange(0, 6)
        self.decimals.setValue(int(self.dock.remembered("decimals", "0")))
        self.decimals.setToolTip(translate("Linzhang", "Decimals of the printed shares"))
        self.decimals.valueChanged.connect(lambda value: self.dock.remember("decimals", value))
        self.step = QLineEdit()
        self.step.setPlaceholderText(translate("Linzhang", "Step"))
        self.step.setMaximumWidth(64)
        self.step.setToolTip(
            translate("Linzhang", "Shares are whole multiples of it, in the printed unit (100 for 0.01万亩).")
        )
        row.addWidget(QLabel(translate("Linzhang", "Method")))
        row.addWidget(self.method, 1)
        row.addWidget(self.decimals)
        row.addWidget(self.step)
        return row

    def _basis_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.basis = QComboBox()
        self.basis.setEditable(True)
        self.basis.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.weights = QLineEdit(self.dock.remembered("weights"))
        self.weights.setPlaceholderText(translate("Linzhang", "For example 石桥镇=3; 青山镇=2"))
        self.weights.editingFinished.connect(lambda: self.dock.remember("weights", self.weights.text()))
        self.years = QLineEdit()
        self.years.setPlaceholderText(translate("Linzhang", "Years, as 2023-2027"))
        self.years.setToolTip(
            translate("Linzhang", "For a plan of several years; also with figures, as 2023=6000;2024=7000;2025")
        )
        row.addWidget(self.basis, 1)
        row.addWidget(self.weights, 1)
        row.addWidget(self.years, 1)
        return row

    def _splitting_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.split_one = QPushButton(translate("Linzhang", "Split target"))
        self.split_one.setToolTip(translate("Linzhang", "Splits the target of the selected column."))
        self.split_one.clicked.connect(lambda _checked=False: self.split_selected())
        every = QPushButton(translate("Linzhang", "Split all"))
        every.setToolTip(translate("Linzhang", "Splits every target that can be split, all by the method above."))
        every.clicked.connect(lambda _checked=False: self.split_all())
        undo = QPushButton(translate("Linzhang", "Undo"))
        undo.setToolTip(translate("Linzhang", "Undoes the last change of the shares, limits or progress (Ctrl+Z)."))
        undo.clicked.connect(lambda _checked=False: self.undo())
        for button in (self.split_one, every, undo):
            row.addWidget(button, 1)
        return row

    def _export_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        paste = QPushButton(translate("Linzhang", "Column…"))
        paste.setToolTip(translate("Linzhang", "Takes a column copied from Excel, by which targets can be split then."))
        paste.clicked.connect(lambda _checked=False: self.paste_figures())
        table = QPushButton(translate("Linzhang", "To Excel…"))
        table.setToolTip(translate("Linzhang", "The target table with checks, progress and ranking, as it stands."))
        table.clicked.connect(lambda _checked=False: self.export())
        slips = QPushButton(translate("Linzhang", "Slips…"))
        slips.setToolTip(translate("Linzhang", "A slip (任务书) for every place, in Word and Excel, into a folder."))
        slips.clicked.connect(lambda _checked=False: self.export_slips())
        for button in (paste, table, slips):
            row.addWidget(button, 1)
        return row

    def _method_chosen(self) -> None:
        key = self.method.currentData()
        self.dock.remember("method", key)
        self.weights.setVisible(key == "weights")
        self.basis.setVisible(key in ("figure", "column"))
        self._fill_basis(key)

    def _fill_basis(self, key: str) -> None:
        text = self.basis.currentText()
        self.basis.clear()
        if key == "figure":
            self.basis.addItems([*bases.FIGURES[:4], "宜林地", "公益林", "商品林", *bases.FIGURES[4:]])
            self.basis.setToolTip(
                translate("Linzhang", "A figure of the resource archive, or words of a class as they stand in its list")
            )
        elif key == "column":
            self.basis.addItems(self._columns)
            self.basis.setToolTip(translate("Linzhang", "A column that was pasted from Excel"))
        if text and (key == "figure" or text in self._columns):
            self.basis.setCurrentText(text)

    # ---- showing ------------------------------------------------------------------------------------------

    def _follow_day(self, today: datetime.date) -> None:
        """The county's day, unless another was chosen."""
        if self.day.date() == QDate(self._today.year, self._today.month, self._today.day):
            self._today = today
            self.day.setDate(QDate(today.year, today.month, today.day))

    def show_plan(self, county: County | None, document: str) -> None:
        current = self.view.currentIndex()
        at = (current.row(), current.column())
        self.matrix, self._columns, self.known_years = None, [], {}
        if county is not None:
            self._follow_day(today_in(county.profile.time_zone_seconds))
        if county is not None and document:
            self._columns = bases.column_names(county)
            self._fill_levels(county)
            level = self.level.currentData()
            if level:
                title = next((t for d, t in store.documents(county) if d == document), "")
                self.matrix = matrix_read.load(county, document, title, level)
                self.known_years = shares.years(county, self.matrix.targets)
        self._fill_shown()
        self._show_matrix()
        if at[1] >= 0:
            self.view.setCurrentIndex(self.model.index(*at))
        self._show_rule()

    def _fill_levels(self, county: County) -> None:
        wanted = self.level.currentData() or self.dock.remembered("level", "town")
        present = {row["level"] for row in county.rows("SELECT DISTINCT level FROM area WHERE kind = 'base'")}
        below = [lv for lv in county.profile.levels if lv.key in present][1 if len(present) > 1 else 0 :]
        self.level.blockSignals(True)
        self.level.clear()
        for level in below:
            self.level.addItem(level.name, level.key)
        self.level.setCurrentIndex(max(self.level.findData(wanted), 0 if below else -1))
        self.level.blockSignals(False)

    def _level_chosen(self) -> None:
        self.dock.remember("level", self.level.currentData() or NO_LEVEL)
        self.dock.show_plan([self])

    def _fill_shown(self) -> None:
        wanted = self.shown.currentData()
        years = sorted({y for t in self.matrix.targets for y in self.matrix.years(t)}) if self.matrix else []
        self.shown.blockSignals(True)
        self.shown.clear()
        self.shown.addItem(translate("Linzhang", "Shares"), SHARES)
        for year in years:
            self.shown.addItem(translate("Linzhang", "Shares of {year}").format(year=year), year)
        self.shown.addItem(translate("Linzhang", "Progress and ranking"), DONE)
        self.shown.setCurrentIndex(max(0, self.shown.findData(wanted)))
        self.shown.blockSignals(False)

    def _show_matrix(self) -> None:
        view = self.shown.currentData() or SHARES
        self.day.setVisible(view == DONE)
        self.model.show(self.matrix, view)

    def target(self) -> StoredTarget | None:
        """The target of the current column; None where none is."""
        return self.model.target(self.view.currentIndex().column())

    def _show_rule(self) -> None:
        """The method of the chosen indicator, as it was split last, and how it was rounded."""
        target = self.target()
        self.split_one.setEnabled(target is not None and target.splittable)
        if target is None or self.matrix is None:
            self.rule.setText(translate("Linzhang", "Choose a column to see how it was split."))
            return
        if not target.splittable:
            self.rule.setText(
                translate("Linzhang", "A stock, rate or limit is not split: every place has the plan’s own figure.")
            )
            return
        rule = self.matrix.rules.get(target.uid)
        if rule is not None:
            self.method.setCurrentIndex(self.method.findData(rule.method))
            self.decimals.setValue(rule.decimals)
            self.step.setText("" if rule.step is None else plain(rule.step))
            (self.weights.setText if rule.method == "weights" else self.basis.setCurrentText)(rule.basis)
        given = self.known_years.get(target.uid, {})
        self.years.setText(";".join(f"{year}={plain(value)}" for year, value in given.items()))
        words = [sentence(remark.code, **remark.values) for remark in self.matrix.remarks.get(target.uid, ())]
        how = [self.method.currentText()] if rule is not None else []
        self.rule.setText("；".join([target.label, *how, *words]))

    # ---- splitting ----------------------------------------------------------------------------------------

    def _parameters(self) -> dict[str, Any]:
        key = self.method.currentData()
        return {
            "METHOD": self.method.currentIndex(),
            "DECIMALS": self.decimals.value(),
            "WEIGHTS": self.weights.text(),
            "BASIS": self.basis.currentText() if key in WITH_BASIS else "",
            "STEP": self.step.text().strip(),
            "LEVEL": self.level.currentData() or "town",
            "DOCUMENT": self.dock.document,
        }

    def split_selected(self) -> None:
        """Splits the target of the chosen column."""
        target = self.target()
        if target is None or not target.splittable:
            self.dock.say(translate("Linzhang", "Choose the column of a target that can be split."))
            return
        parameters = {**self._parameters(), "TARGET": target.uid, "YEARS": self.years.text().strip()}
        self.dock.run_job("linzhang:splittargets", parameters, self._split_done)

    def split_all(self) -> None:
        """Splits every target of the plan by the chosen method."""
        self.dock.run_job("linzhang:splittargets", self._parameters(), self._split_done)

    def _split_done(self, outputs: dict[str, Any]) -> None:
        self.dock.say(
            translate("Linzhang", "{targets} targets split: {written} shares written, {unchanged} unchanged.").format(
                targets=outputs.get("TARGETS", 0),
                written=outputs.get("WRITTEN", 0),
                unchanged=outputs.get("UNCHANGED", 0),
            )
        )

    def undo(self) -> None:
        """Undoes the last change of the shares."""
        self.dock.run_job(
            "linzhang:undoshares",
            {},
            lambda outputs: self.dock.say(sentence("county.undone", count=outputs.get("UNDONE", 0))),
        )

    # ---- cells --------------------------------------------------------------------------------------------

    def _edited(self, target_uid: str, values: list[tuple[str, str]]) -> None:
        if self.matrix is None:
            return
        codes = {place.uid: place.code for place in self.matrix.where}
        text = "\n".join(f"{codes[uid]}={value}" for uid, value in values)
        if self.model.view == DONE:
            day = self.day.date().toString("yyyy-MM-dd")
            self._run("linzhang:reportprogress", {"TARGET": target_uid, "VALUES": text, "DATE": day})
        else:
            self.set_limits(target_uid, "fixed", text)

    def set_limits(self, target_uid: str, kind: str, text: str) -> None:
        """Sets locks or limits of one target (``place=figure`` a line) and splits it anew."""
        self._run("linzhang:setshares", {"TARGET": target_uid, "KIND": kind, "VALUES": text}, self._limits_set)

    def _run(self, algorithm: str, parameters: dict[str, Any], done: Any = None) -> None:
        self.dock.run_job(algorithm, {**parameters, "LEVEL": self.level.currentData() or "town"}, done)
        if self.dock.job is not None:
            # what was typed is shown at once: where it was not taken, what the county file has comes back
            self.dock.job.finished.connect(lambda *_: self.dock.show_plan([self]))

    def _limits_set(self, outputs: dict[str, Any]) -> None:
        if outputs.get("FAULT"):
            self.dock.say_error(str(outputs["FAULT"]))

    def _chosen_cells(self) -> tuple[StoredTarget | None, list[int]]:
        """(target of the current column, the rows selected in it; that of the current cell where none is)."""
        current = self.view.currentIndex()
        chosen = self.view.selectionModel().selectedIndexes()
        rows = [i.row() for i in chosen if i.column() == current.column()]
        return self.target(), sorted(rows) or [current.row()]

    def _menu(self, point: QPoint) -> None:
        target, rows = self._chosen_cells()
        if target is None or not target.splittable or not rows or self.model.view != SHARES:
            return
        menu = QMenu(self)
        for text, slot in (
            (translate("Linzhang", "Lock at these figures"), self.lock),
            (translate("Linzhang", "At least…"), lambda: self.ask_limit("minimum")),
            (translate("Linzhang", "At most…"), lambda: self.ask_limit("maximum")),
            (translate("Linzhang", "Lift lock and limits"), self.lift),
        ):
            menu.addAction(text).triggered.connect(lambda _checked=False, slot=slot: slot())
        menu.exec(self.view.menu_position(point))
        menu.deleteLater()

    def lock(self) -> None:
        """Locks the selected cells at what they show."""
        target, rows = self._chosen_cells()
        if target is not None:
            column = self.view.currentIndex().column()
            values = {row: self.model.share(row, column) for row in rows}
            lines = [f"{self.model.place(row).code}={plain(v)}" for row, v in values.items() if v is not None]
            self.set_limits(target.uid, "fixed", "\n".join(lines))

    def lift(self) -> None:
        """Takes lock and limits off the selected cells."""
        target, rows = self._chosen_cells()
        if target is not None:
            text = "\n".join(f"{self.model.place(row).code}=" for row in rows)
            self.set_limits(target.uid, "all", text)

    def ask_limit(self, kind: str) -> None:
        """Asks for the least or most that the selected places get."""
        target, rows = self._chosen_cells()
        if target is None:
            return
        name = translate("Linzhang", "At least") if kind == "minimum" else translate("Linzhang", "At most")
        text, taken = QInputDialog.getText(self, target.label, f"{name}（{translate('Linzhang', 'empty: no limit')}）")
        if taken:
            lines = [f"{self.model.place(row).code}={text.strip()}" for row in rows]
            self.set_limits(target.uid, kind, "\n".join(lines))

    def paste(self, text: str) -> None:
        """Pastes what Excel gave to the clipboard: numbers downwards from the current cell, or names with numbers."""
        target = self.target()
        if target is None or not target.splittable or self.matrix is None or isinstance(self.model.view, int):
            self.dock.say(translate("Linzhang", "Choose a cell of a target that can be split, then paste."))
            return
        lines = text.rstrip("\r\n").splitlines()
        if any("\t" in line for line in lines):
            column = read_column(text, self.matrix.where)
            if column.faults:
                self.dock.say("\n".join(sentence(code, **values) for _, code, values in column.faults))
            rows = {place.uid: row for row, place in enumerate(self.matrix.where)}
            values = [(rows[uid], plain(value)) for uid, value in column.values.items() if value is not None]
        else:
            first = self.view.currentIndex().row()
            room = len(self.matrix.where) - first
            if len(lines) > room:
                said = translate(
                    "Linzhang", "{lines} figures were copied and {places} places follow; nothing was taken."
                )
                self.dock.say(said.format(lines=len(lines), places=room))
                return
            values = [(first + offset, line.strip()) for offset, line in enumerate(lines) if line.strip()]
        if values:
            self.model.set_many(target, values)

    def paste_figures(self) -> None:
        """Asks for a column of figures and keeps it as something to split by."""
        dialog = ColumnDialog(QGuiApplication.clipboard().text(), self)
        if run_dialog(dialog):
            name = dialog.name.text().strip()
            self._run(
                "linzhang:pastefigures", {"NAME": name, "TEXT": dialog.text.toPlainText()}, lambda _o: self._use(name)
            )

    def _use(self, name: str) -> None:
        self.method.setCurrentIndex(self.method.findData("column"))
        self.basis.setCurrentText(name)

    # ---- tables -------------------------------------------------------------------------------------------

    def export(self) -> None:
        """Asks where to save and writes the target table as it stands."""
        path = self.dock.save_table(translate("Linzhang", "Target table"), "目标分解表")
        if path:
            parameters = {"DOCUMENT": self.dock.document, "OUTPUT": str(path)}
            self._run("linzhang:exporttargets", parameters, self.dock.say_written)

    def export_slips(self) -> None:
        """Asks for a folder and writes the slips of all places."""
        folder = self.dock.choose_folder("slips", translate("Linzhang", "Folder of the slips"))
        if folder:
            parameters = {"DOCUMENT": self.dock.document, "OUTPUT": str(folder)}
            self._run("linzhang:exportslips", parameters, self._slips_written)

    def _slips_written(self, outputs: dict[str, Any]) -> None:
        said = translate("Linzhang", "{count} slips written to {folder}.")
        self.dock.say(said.format(count=outputs.get("WRITTEN", 0), folder=Path(str(outputs.get("OUTPUT", ""))).name))
