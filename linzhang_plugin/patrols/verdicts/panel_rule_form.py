"""The form of one rule: whom, how often, what makes a day valid, what else counts, who need not go."""

from __future__ import annotations

import dataclasses
import datetime
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from ...county.dates import today_in
from ...county.profile import Profile
from ...desktop.translate import translate
from ..coverage.places import key_places
from .checks import LEVELS, RATES, town_names
from .definition import AREA, CLEAN, COUNTS, PERSON, PLATFORM, RAW, Conditions, PlaceCount, Rule, Spread
from .panel_choices import Choices, ClockSpin, Figure, SeasonRows, months_choice
from .reasons import EXEMPT
from .windows import Window
from .words import unit_of

if TYPE_CHECKING:
    from ...county.gateway import County


@dataclass(frozen=True)
class Known:
    """What the form offers: the county's profile, its towns (code → name) and its key places (uid → name)."""

    profile: Profile
    towns: Mapping[str, str]
    places: Mapping[str, str]

    @classmethod
    def of(cls, county: County) -> Known:
        """What the county has now, and the key areas that stood when a rule asked for them."""
        asked = {
            str(place.get("place_uid")) for row in county.rows("SELECT definition FROM rule") for place in _asked(row)
        }
        today = today_in(county.profile.time_zone_seconds)
        places = {
            place.uid: place.name or place.uid[:8]
            for place in key_places(county, since=datetime.date.min)
            if place.end is None or place.end > today or place.uid in asked
        }
        return cls(county.profile, town_names(county), places)

    @property
    def names(self) -> dict[str, str]:
        """Towns and places together, for sentences."""
        return {**self.towns, **self.places}


def _asked(row: Any) -> list[dict[str, Any]]:
    """The key places of a definition; none where it cannot be read, which is said elsewhere."""
    try:
        return [place for place in json.loads(row["definition"]).get("places") or [] if isinstance(place, dict)]
    except (ValueError, TypeError, AttributeError):
        return []


class RuleForm(QWidget):
    """``changed`` after each edit; ``rule()`` is what stands in the form."""

    changed = pyqtSignal()

    def __init__(self, known: Known) -> None:
        super().__init__()
        self.known = known
        self._shown = Rule()
        self.name, self.source = QLineEdit(), QLineEdit()
        self.source.setPlaceholderText(translate("Linzhang", "Document and number"))
        head = QHBoxLayout()
        head.setSpacing(6)
        for text, line, share in (
            (translate("Linzhang", "Name of the rule"), self.name, 2),
            (translate("Linzhang", "Where it is from"), self.source, 3),
        ):
            head.addWidget(QLabel(text))
            head.addWidget(line, share)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.addLayout(head, 0, 0, 1, 2)
        grid.addWidget(self._whom(), 1, 0)
        grid.addWidget(self._how_often(), 2, 0)
        grid.addWidget(self._day(), 1, 1, 2, 1)
        grid.addWidget(self._else(), 3, 0)
        grid.addWidget(self._exempt(), 3, 1)
        grid.addWidget(self._places(), 4, 0)
        grid.addWidget(self._rates(), 4, 1)
        grid.setRowStretch(5, 1)
        grid.setColumnStretch(0, 0)
        grid.setColumnStretch(1, 1)
        self.changed.connect(self._say_unit)
        for line in (self.name, self.source):
            line.textEdited.connect(lambda _text: self.changed.emit())

    # ---- the parts ----------------------------------------------------------------------------------------

    def _group(self, title: str) -> tuple[QGroupBox, QFormLayout]:
        box = QGroupBox(title)
        form = QFormLayout(box)
        form.setContentsMargins(8, 4, 8, 4)
        form.setVerticalSpacing(3)
        return box, form

    def _combo(self, items: Sequence[tuple[str, str]]) -> QComboBox:
        combo = QComboBox()
        for key, name in items:
            combo.addItem(name, key)
        combo.currentIndexChanged.connect(lambda _index: self.changed.emit())
        return combo

    def _whom(self) -> QGroupBox:
        box, form = self._group(translate("Linzhang", "For whom"))
        profile = self.known.profile
        self.role = self._combo([(role.key, role.name) for role in profile.roles])
        self.levels = Choices(
            [(level.key, level.name) for level in profile.levels], translate("Linzhang", "all levels")
        )
        self.towns = Choices(list(self.known.towns.items()), translate("Linzhang", "all towns"))
        for choice in (self.levels, self.towns):
            choice.changed.connect(self.changed)
        form.addRow(translate("Linzhang", "Role"), self.role)
        form.addRow(
            translate("Linzhang", "Levels"), _row(self.levels, QLabel(translate("Linzhang", "Towns")), self.towns)
        )
        return box

    def _how_often(self) -> QGroupBox:
        box, form = self._group(translate("Linzhang", "How often"))
        self.window_kind = self._combo(window_names())
        self.count = QSpinBox()
        self.count.setRange(0, 366)
        self.count.valueChanged.connect(lambda _value: self.changed.emit())
        self.per = self._combo(
            [(PERSON, translate("Linzhang", "in all")), (AREA, translate("Linzhang", "in each area held"))]
        )
        self.first_day, self.last_day = QSpinBox(), QSpinBox()
        for spin in (self.first_day, self.last_day):
            spin.setRange(0, 31)
            spin.setSpecialValueText("—")
            spin.valueChanged.connect(lambda _value: self.changed.emit())
        self.months = months_choice(translate("Linzhang", "all year"))
        self.months.changed.connect(self.changed)
        self.seasons = SeasonRows()
        self.seasons.changed.connect(self.changed)
        self.spread_kind = self._combo(
            [("", translate("Linzhang", "not asked")), *(item for item in window_names() if item[0] != "year")]
        )
        self.spread_least = QSpinBox()
        self.spread_least.setRange(1, 31)
        self.spread_least.valueChanged.connect(lambda _value: self.changed.emit())
        form.addRow(translate("Linzhang", "Each"), _row(self.window_kind, self.count, self.per))
        form.addRow(translate("Linzhang", "Only days"), _row(self.first_day, QLabel("—"), self.last_day, self.months))
        form.addRow(self.seasons)
        form.addRow(translate("Linzhang", "Spread: each"), _row(self.spread_kind, self.spread_least))
        return box

    def _day(self) -> QGroupBox:
        box, form = self._group(translate("Linzhang", "What makes a day valid"))
        self.metres = Figure(translate("Linzhang", "Way at least"), 1.0, 0, 100, translate("Linzhang", " km"), 2, 0.5)
        self.minutes = Figure(translate("Linzhang", "Time at least"), 60, 0, 1440, translate("Linzhang", " min"), 2, 10)
        self.inside = QCheckBox(translate("Linzhang", "Only inside the own areas"))
        self.inside.toggled.connect(lambda _on: self.changed.emit())
        self.buffer = Figure(translate("Linzhang", "Buffer around them"), 20, 0, 1000, translate("Linzhang", " m"))
        self.share = Figure(translate("Linzhang", "Share inside at least"), 80, 1, 100, " %")
        self.begin = Figure(translate("Linzhang", "Only from"), 6, 0, 24, "", 4, 0.5, ClockSpin())
        self.until = Figure(translate("Linzhang", "Only until"), 20, 0, 24, "", 4, 0.5, ClockSpin())
        self.spacing = Figure(
            translate("Linzhang", "Apart from the last one"), 24, 1, 2000, translate("Linzhang", " h")
        )
        self.no_repeat = QCheckBox(translate("Linzhang", "Not the same route again"))
        self.no_repeat.toggled.connect(lambda _on: self.changed.emit())
        self.basis = self._combo(
            [
                (CLEAN, translate("Linzhang", "the cleaned track (清洗)")),
                (PLATFORM, translate("Linzhang", "the platform’s figures (平台)")),
                (RAW, translate("Linzhang", "the raw track (原始)")),
            ]
        )
        form.addRow(translate("Linzhang", "Judged on"), self.basis)
        for figure in (self.metres, self.minutes, self.buffer, self.share, self.begin, self.until, self.spacing):
            figure.changed.connect(self.changed)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(3)
        for number, widget in enumerate(
            (
                *(self.metres, self.minutes),
                *(self.inside, self.buffer),
                *(self.share, self.spacing),
                *(self.begin, self.until),
                self.no_repeat,
            )
        ):
            grid.addWidget(widget, *divmod(number, 2))
        form.addRow(grid)
        return box

    def _else(self) -> QGroupBox:
        box, form = self._group(translate("Linzhang", "What counts"))
        self.counts = {key: QCheckBox(name) for key, name in count_names()}
        grid = QGridLayout()
        for number, tick in enumerate(self.counts.values()):
            tick.toggled.connect(lambda _on: self.changed.emit())
            grid.addWidget(tick, *divmod(number, 3))
        form.addRow(grid)
        return box

    def _exempt(self) -> QGroupBox:
        box, form = self._group(translate("Linzhang", "Who need not go, and warnings"))
        names = (
            translate("Linzhang", "Leave"),
            translate("Linzhang", "Standby"),
            translate("Linzhang", "Severe weather"),
        )
        self.exempt = {key: QCheckBox(name) for key, name in zip(EXEMPT, names, strict=True)}
        for tick in self.exempt.values():
            tick.toggled.connect(lambda _on: self.changed.emit())
        form.addRow(_row(*self.exempt.values()))
        words = (
            translate("Linzhang", "Blue"),
            translate("Linzhang", "Yellow"),
            translate("Linzhang", "Orange"),
            translate("Linzhang", "Red"),
        )
        self.factors = {level: Figure(word, 1.5, 0, 10, "×", 2, 0.5) for level, word in zip(LEVELS, words, strict=True)}
        grid = QGridLayout()
        for number, figure in enumerate(self.factors.values()):
            figure.changed.connect(self.changed)
            grid.addWidget(figure, *divmod(number, 2))
        form.addRow(translate("Linzhang", "Under warnings"), grid)
        return box

    def _places(self) -> QGroupBox:
        box, form = self._group(translate("Linzhang", "Key places and lines"))
        self.places = Choices(list(self.known.places.items()), translate("Linzhang", "none"))
        if not self.known.places:
            self.places.setToolTip(
                translate("Linzhang", "There are no key places yet; they are imported on the tab of coverage.")
            )
        self.places.changed.connect(self.changed)
        self.place_count = QSpinBox()
        self.place_count.setRange(1, 99)
        self.place_count.valueChanged.connect(lambda _value: self.changed.emit())
        self.place_window = self._combo(window_names())
        self.place_months = months_choice(translate("Linzhang", "all year"))
        self.place_months.changed.connect(self.changed)
        form.addRow(translate("Linzhang", "Places"), self.places)
        form.addRow(translate("Linzhang", "Visits each"), _row(self.place_window, self.place_count, self.place_months))
        return box

    def _rates(self) -> QGroupBox:
        box, form = self._group(translate("Linzhang", "What towns are held to"))
        names = ("月上线率", "平均上线巡护率", "出巡达标率")
        self.rates = {
            key: Figure(name, usual, 0, 100, " %", 1)
            for key, name, usual in zip(RATES, names, (100, 90, 90), strict=True)
        }
        grid = QGridLayout()
        for number, figure in enumerate(self.rates.values()):
            figure.changed.connect(self.changed)
            grid.addWidget(figure, *divmod(number, 2))
        form.addRow(grid)
        return box

    # ---- rule ↔ form --------------------------------------------------------------------------------------

    def show_rule(self, rule: Rule) -> None:
        """Shows a rule, without telling anybody."""
        self._shown = rule
        with QSignalBlocker(self):
            self.name.setText(rule.name)
            self.name.setCursorPosition(0)
            self.source.setText(rule.source)
            self.source.setCursorPosition(0)
            for combo, key in (
                (self.role, rule.role),
                (self.window_kind, rule.window.kind),
                (self.per, rule.per),
                (self.spread_kind, "" if rule.spread is None else rule.spread.kind),
                (self.basis, rule.basis),
                (self.place_window, rule.places[0].window.kind if rule.places else "month"),
            ):
                _offer(combo, key)
            self._show_whom(rule)
            self.count.setValue(rule.count)
            first, last = rule.window.days or (0, 0)
            self.first_day.setValue(first)
            self.last_day.setValue(last)
            self.months.choose(str(month) for month in rule.window.months or ())
            self.seasons.set_seasons(rule.seasons)
            self.spread_least.setValue(1 if rule.spread is None else rule.spread.least)
            self._show_day(rule.day)
            for key, tick in self.counts.items():
                tick.setChecked(key in rule.counts)
            for key, tick in self.exempt.items():
                tick.setChecked(key in rule.exempt)
            factors, rates = dict(rule.warnings), dict(rule.rates)
            for key, figure in self.factors.items():
                figure.set_value(factors.get(key))
            for key, figure in self.rates.items():
                figure.set_value(None if key not in rates else rates[key] * 100)
            asked = {place.place_uid: place.place_uid[:8] for place in rule.places}
            self.places.set_items(list({**asked, **self.known.places}.items()))
            self.places.choose(asked)
            self.place_count.setValue(rule.places[0].count if rule.places else 1)
            self.place_months.choose(
                str(month) for month in (rule.places[0].window.months or () if rule.places else ())
            )
        self._say_unit()

    def _say_unit(self) -> None:
        """Behind the count: days, or times where a patrol is an event."""
        unit = {"天": translate("Linzhang", " days"), "次": translate("Linzhang", " times")}[unit_of(self.rule())]
        for spin in (self.count, self.spread_least):
            spin.setSuffix(unit)
        self.place_count.setSuffix(translate("Linzhang", " times"))

    def _show_whom(self, rule: Rule) -> None:
        """Levels and towns; one that the county does not have is shown by its key, and not lost."""
        levels = {level.key: level.name for level in self.known.profile.levels}
        self.levels.set_items(list({**levels, **{key: key for key in rule.levels if key not in levels}}.items()))
        self.levels.choose(rule.levels)
        here = [code for code in self.known.towns if any(code.startswith(town[:9]) for town in rule.towns)]
        gone = [town for town in rule.towns if not any(code.startswith(town[:9]) for code in self.known.towns)]
        self.towns.set_items([*self.known.towns.items(), *((town, town) for town in gone)])
        self.towns.choose([*here, *gone])

    def _show_day(self, day: Conditions) -> None:
        self.metres.set_value(None if day.metres is None else day.metres / 1000)
        self.minutes.set_value(None if day.seconds is None else day.seconds / 60)
        self.inside.setChecked(day.inside)
        self.buffer.set_value(day.buffer_metres)
        self.share.set_value(None if day.inside_share is None else day.inside_share * 100)
        self.begin.set_value(_hour(day.begin))
        self.until.set_value(_hour(day.until))
        self.spacing.set_value(day.spacing_hours)
        self.no_repeat.setChecked(day.no_repeat)

    def _chosen_places(self) -> tuple[PlaceCount, ...]:
        """Each with the count of the form; those that had another one keep it while the form's is left alone."""
        months = tuple(int(key) for key in self.place_months.chosen()) or None
        fresh = PlaceCount("", self.place_count.value(), Window(str(self.place_window.currentData()), None, months))
        known = {place.place_uid: place for place in self._shown.places}
        first = self._shown.places[0] if known else None
        if first is None or _visits(first) != _visits(fresh):
            known = {}
        return tuple(known.get(uid, dataclasses.replace(fresh, place_uid=uid)) for uid in self.places.chosen())

    def rule(self) -> Rule:
        """The rule that stands in the form; its dates and uid are those of the one that was shown."""
        first, last = self.first_day.value(), self.last_day.value()
        months = tuple(int(key) for key in self.months.chosen())
        kind = str(self.spread_kind.currentData())
        share, minutes, metres = self.share.value(), self.minutes.value(), self.metres.value()
        return dataclasses.replace(
            self._shown,
            name=self.name.text().strip(),
            source=self.source.text().strip(),
            role=str(self.role.currentData()),
            levels=tuple(self.levels.chosen()),
            towns=tuple(code[:9] for code in self.towns.chosen()),
            window=Window(
                str(self.window_kind.currentData()),
                (first or 1, last or 31) if first or last else None,
                months or None,
            ),
            count=self.count.value(),
            per=str(self.per.currentData()),
            seasons=self.seasons.seasons(),
            warnings=tuple((key, v) for key, f in self.factors.items() if (v := f.value()) is not None),
            spread=Spread(kind, self.spread_least.value()) if kind else None,
            day=Conditions(
                None if metres is None else round(metres * 1000, 3),
                None if minutes is None else round(minutes * 60, 3),
                self.inside.isChecked(),
                None if share is None else round(share / 100, 6),
                self.buffer.value(),
                self.spacing.value(),
                _clock(self.begin.value()),
                _clock(self.until.value()),
                self.no_repeat.isChecked(),
            ),
            counts=tuple(key for key, tick in self.counts.items() if tick.isChecked()),
            exempt=tuple(key for key, tick in self.exempt.items() if tick.isChecked()),
            basis=str(self.basis.currentData()),
            places=self._chosen_places(),
            rates=tuple((key, round(v / 100, 6)) for key, f in self.rates.items() if (v := f.value()) is not None),
        )


def _visits(place: PlaceCount) -> tuple[object, ...]:
    """What the form shows of a place."""
    return place.count, place.window.kind, place.window.months


def window_names() -> list[tuple[str, str]]:
    """The kinds of windows with their names in the interface language."""
    return [
        ("month", translate("Linzhang", "month")),
        ("ten_days", translate("Linzhang", "ten days (旬)")),
        ("week", translate("Linzhang", "week")),
        ("quarter", translate("Linzhang", "quarter")),
        ("half", translate("Linzhang", "half-year")),
        ("year", translate("Linzhang", "year")),
    ]


def count_names() -> list[tuple[str, str]]:
    """What can count, with its name in the interface language."""
    names = {
        "track": translate("Linzhang", "Tracks on foot"),
        "vehicle": translate("Linzhang", "Way by vehicle"),
        "record": translate("Linzhang", "Records of patrols"),
        "joint": translate("Linzhang", "Joint patrols"),
        "drone": translate("Linzhang", "Drone patrols"),
        "delegated": translate("Linzhang", "Delegated patrols"),
    }
    return [(key, names[key]) for key in COUNTS]


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return row


def _offer(combo: QComboBox, key: str) -> None:
    """Chooses the key; one that is not there is offered by itself, so that no rule becomes another one unseen."""
    if combo.findData(key) < 0:
        combo.addItem(key, key)
    combo.setCurrentIndex(combo.findData(key))


def _hour(text: str | None) -> float | None:
    if text is None:
        return None
    hours, minutes = text.split(":")
    return int(hours) + int(minutes) / 60


def _clock(value: float | None) -> str | None:
    if value is None:
        return None
    minutes = round(value * 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def correcting(rule: Rule, rules: Sequence[Rule], today: datetime.date) -> str:
    """What should be known before one of ``rules`` that has judged months is corrected in its place; else ""."""
    known = next((other for other in rules if other.uid and other.uid == rule.uid), None)
    if known is None or known.start != rule.start or known.start >= today.replace(day=1) or known.same_as(rule):
        return ""
    return translate(
        "Linzhang",
        "Saved from {start} on it also judges the months since then anew. If they shall stay judged by the rule as it "
        "was, choose a later day.",
    ).format(start=rule.start.isoformat())


def dates_of(rule: Rule) -> str:
    """``2024-01-01 – 2024-02-29``; open at the end: ``2024-03-01 –``."""
    last = "" if rule.end is None else (rule.end - datetime.timedelta(days=1)).isoformat()
    return f"{rule.start.isoformat()} – {last}"


def in_force(rule: Rule) -> str:
    """In short for the list: from when on, or until when where it ended."""
    if rule.end is None:
        return translate("Linzhang", "from {day}").format(day=rule.start.isoformat())
    last = rule.end - datetime.timedelta(days=1)
    return translate("Linzhang", "until {day}").format(day=last.isoformat())
