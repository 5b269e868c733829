"""Small widgets of the rule form: several choices in one button, a figure that may be left out, rows to add."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence

from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor, QValidator
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSpinBox,
    QToolButton,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...county.errors import LinzhangError
from ...desktop.dock import run_dialog
from ...desktop.messages import in_words
from ...desktop.translate import translate
from .definition import Rule, Season
from .words import months_words


class Choices(QToolButton):
    """A button whose menu has several choices; its text says which are chosen. None chosen means all."""

    changed = pyqtSignal()

    def __init__(
        self,
        items: Sequence[tuple[str, str]],
        nothing: str,
        words: Callable[[list[str]], str] | None = None,
    ) -> None:
        super().__init__()
        self._nothing = nothing
        self._words = words
        self._menu = _StayingMenu(self)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.set_items(items)

    def set_items(self, items: Sequence[tuple[str, str]]) -> None:
        """Other choices, as (key, name); what was chosen stays where it is still there."""
        chosen = set(self.chosen()) if self._menu.actions() else set()
        self._menu.clear()
        for key, name in items:
            action = self._menu.addAction(name)
            action.setCheckable(True)
            action.setData(key)
            action.setChecked(key in chosen)
            action.toggled.connect(self._toggled)
        self._show()

    def chosen(self) -> list[str]:
        """The keys chosen, in the order of the menu."""
        return [str(action.data()) for action in self._menu.actions() if action.isChecked()]

    def choose(self, keys: Iterable[str]) -> None:
        """Chooses exactly these, without telling anybody."""
        wanted = set(keys)
        for action in self._menu.actions():
            action.blockSignals(True)
            action.setChecked(str(action.data()) in wanted)
            action.blockSignals(False)
        self._show()

    def _toggled(self, _checked: bool) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        names = [action.text() for action in self._menu.actions() if action.isChecked()]
        if not names:
            self.setText(self._nothing)
        elif self._words is not None:
            self.setText(self._words(self.chosen()))
        else:
            self.setText("、".join(names))


class _StayingMenu(QMenu):
    """Stays open while several choices are ticked."""

    def mouseReleaseEvent(self, event: object) -> None:
        action = self.activeAction()
        if action is not None and action.isCheckable():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)


def months_choice(nothing: str) -> Choices:
    """A choice of months; its text is 10月至次年5月."""
    return Choices(
        [(str(month), f"{month}月") for month in range(1, 13)],
        nothing,
        lambda keys: months_words([int(key) for key in keys]),
    )


class Figure(QWidget):
    """A figure with a tick: without it the rule does not ask for it."""

    changed = pyqtSignal()

    def __init__(
        self,
        text: str,
        usual: float,
        least: float,
        most: float,
        suffix: str,
        decimals: int = 0,
        step: float = 1.0,
        spin: QDoubleSpinBox | None = None,
    ) -> None:
        super().__init__()
        self._usual = usual
        # what was set, and what the box makes of it: it has fewer decimals than a rule may have
        self._exact: tuple[float, float] | None = None
        self.tick = QCheckBox(text)
        self.spin = QDoubleSpinBox() if spin is None else spin
        self.spin.setRange(least, most)
        self.spin.setDecimals(decimals)
        self.spin.setSingleStep(step)
        self.spin.setSuffix(suffix)
        self.spin.setValue(usual)
        self.spin.setEnabled(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.tick, 1)
        row.addWidget(self.spin)
        self.tick.toggled.connect(self._ticked)
        self.spin.valueChanged.connect(lambda _value: self.changed.emit())

    def value(self) -> float | None:
        """The figure; None where it is not asked."""
        if not self.tick.isChecked():
            return None
        shown = self.spin.value()
        return self._exact[0] if self._exact is not None and self._exact[1] == shown else shown

    def set_value(self, value: float | None) -> None:
        """Shows a figure, without telling anybody."""
        for widget in (self.tick, self.spin):
            widget.blockSignals(True)
        self.tick.setChecked(value is not None)
        self.spin.setValue(self._usual if value is None else value)
        self._exact = None if value is None else (value, self.spin.value())
        self.spin.setEnabled(value is not None)
        for widget in (self.tick, self.spin):
            widget.blockSignals(False)

    def _ticked(self, on: bool) -> None:
        self.spin.setEnabled(on)
        self.changed.emit()


class ClockSpin(QDoubleSpinBox):
    """Hours since midnight, shown and typed as a clock does: 6:30."""

    def textFromValue(self, value: float) -> str:
        minutes = round(value * 60)
        return f"{minutes // 60}:{minutes % 60:02d}"

    def valueFromText(self, text: str) -> float:
        hours, _, minutes = text.replace("：", ":").partition(":")
        return int(hours or 0) + int(minutes or 0) / 60

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        hours, colon, minutes = text.replace("：", ":").partition(":")
        if not all(part.isdecimal() for part in (hours, minutes) if part):
            return QValidator.State.Invalid, text, position
        if not hours or (colon and not minutes):
            return QValidator.State.Intermediate, text, position
        good = int(minutes or 0) < 60 and self.valueFromText(text) <= self.maximum()
        return QValidator.State.Acceptable if good else QValidator.State.Invalid, text, position


def ask_day(parent: QWidget, title: str, text: str, day: datetime.date) -> datetime.date | None:
    """Asks for a day in a small window; None where it was cancelled."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    edit = QDateEdit(QDate(day.year, day.month, day.day))
    edit.setCalendarPopup(True)
    edit.setDisplayFormat("yyyy-MM-dd")
    edit.setObjectName("day")
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    for widget in (QLabel(text), edit, buttons):
        column.addWidget(widget)
    accepted = run_dialog(dialog)
    chosen = edit.date()
    dialog.deleteLater()
    return datetime.date(chosen.year(), chosen.month(), chosen.day()) if accepted else None


class SeasonRows(QWidget):
    """Rows of months with another count; a button adds one."""

    changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[QWidget, Choices, QSpinBox]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._add = QPushButton(translate("Linzhang", "Other count in some months…"))
        self._add.clicked.connect(
            lambda _checked=False: self._append(Season((10, 11, 12, 1, 2, 3, 4, 5), 20), tell=True)
        )
        self._column.addWidget(self._add)

    def seasons(self) -> tuple[Season, ...]:
        """The rows; one without months is none."""
        return tuple(
            Season(tuple(int(key) for key in months.chosen()), count.value())
            for _, months, count in self._rows
            if months.chosen()
        )

    def set_seasons(self, seasons: Iterable[Season]) -> None:
        """Shows these, without telling anybody."""
        for row, _, _ in self._rows:
            row.setParent(None)
            row.deleteLater()
        self._rows = []
        for season in seasons:
            self._append(season)

    def _append(self, season: Season, *, tell: bool = False) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        months = months_choice(translate("Linzhang", "Months"))
        months.choose(str(month) for month in season.months)
        count = QSpinBox()
        count.setRange(0, 366)
        count.setValue(season.count)
        gone = QToolButton()
        gone.setText("✕")
        gone.setToolTip(translate("Linzhang", "Takes this line out."))
        line.addWidget(months, 1)
        line.addWidget(count)
        line.addWidget(gone)
        entry = (row, months, count)
        months.changed.connect(self.changed)
        count.valueChanged.connect(lambda _value: self.changed.emit())
        gone.clicked.connect(lambda _checked=False: self._remove(entry))
        self._rows.append(entry)
        self._column.insertWidget(len(self._rows) - 1, row)
        if tell:
            self.changed.emit()

    def _remove(self, entry: tuple[QWidget, Choices, QSpinBox]) -> None:
        self._rows.remove(entry)
        entry[0].setParent(None)
        entry[0].deleteLater()
        self.changed.emit()


def profile_item(rule: Rule | None, error: LinzhangError | None, color: str) -> QTreeWidgetItem:
    """The line of the profile's rule; in ``color``, with the reason under the mouse, where it cannot be read."""
    name = "" if rule is None else rule.name
    item = QTreeWidgetItem([name or translate("Linzhang", "Profile"), translate("Linzhang", "else")])
    text = translate("Linzhang", "The rule of the profile: it judges days for which no rule is saved.")
    if error is not None:
        item.setText(1, translate("Linzhang", "cannot be read"))
        text = in_words(error)
        for column in (0, 1):
            item.setForeground(column, QBrush(QColor(color)))
    for column in (0, 1):
        item.setToolTip(column, text)
    return item
