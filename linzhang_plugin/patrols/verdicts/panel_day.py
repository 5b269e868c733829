"""The day explained under the days table: clause by clause what was asked and measured, three bases side by side."""

from __future__ import annotations

import html

from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ...county import units
from ...desktop.messages import sentence
from ...desktop.translate import translate
from ..algorithms_hours import hours_heads, hours_words
from .results import Clause, Day, PersonDay

WIDGET_HEIGHT = 16_777_215  # Qt's greatest
GOOD, BAD = "#1b7a3d", "#b3261e"


def clause_names() -> dict[str, str]:
    """Clause → its name in the interface language."""
    return {
        "metres": translate("Linzhang", "way"),
        "seconds": translate("Linzhang", "time"),
        "inside": translate("Linzhang", "inside the own area"),
        "inside_share": translate("Linzhang", "share inside"),
        "time_of_day": translate("Linzhang", "at the set hours"),
        "spacing": translate("Linzhang", "apart from the last"),
        "no_repeat": translate("Linzhang", "route not repeated"),
        "copied": translate("Linzhang", "own track, not a copy"),
        "gap": translate("Linzhang", "no gap that matters"),
        "speed": translate("Linzhang", "on foot"),
        "in_post": translate("Linzhang", "in post"),
        "platform": translate("Linzhang", "the platform’s verdict"),
        "record": translate("Linzhang", "record of the patrol"),
    }


def basis_names() -> dict[str, str]:
    """Basis → its name in the interface language."""
    return {
        "clean": translate("Linzhang", "cleaned"),
        "raw": translate("Linzhang", "raw"),
        "platform": translate("Linzhang", "platform"),
    }


class DayExplanation(QWidget):
    """What lies under the days table: the chosen day explained, or its track, with one switch between them.

    Hidden until there is a day or a track. ``decide`` when 人工认定… is pressed, ``switched`` with whether the reasons
    are in front.
    """

    decide = pyqtSignal()
    switched = pyqtSignal(bool)

    def __init__(self, track: QWidget, *, reasons_first: bool = True) -> None:
        super().__init__()
        self.day: PersonDay | None = None
        self.track = track
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.area = QScrollArea()
        self.area.setWidget(self.text)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setMinimumHeight(6 * self.fontMetrics().lineSpacing())
        self.title = QLabel()
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.why = QPushButton(translate("Linzhang", "Why"))
        self.why.setToolTip(
            translate("Linzhang", "Clause by clause what was asked and measured; else the track is shown.")
        )
        self.why.setCheckable(True)
        self.why.setChecked(reasons_first)
        self.why.toggled.connect(self._switch)
        self.button = QPushButton(translate("Linzhang", "Decide…"))
        self.button.setToolTip(
            translate(
                "Linzhang", "人工认定: a person decides that the day counts or does not, with a reason and a name."
            )
        )
        self.button.clicked.connect(lambda _checked=False: self.decide.emit())
        self.head = QWidget()
        row = QHBoxLayout(self.head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.title, 1)
        row.addWidget(self.why)
        row.addWidget(self.button)
        # the track shows and hides itself; whether it is in front is this widget's affair
        self.holder = QWidget()
        inner = QVBoxLayout(self.holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(track)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.head)
        column.addWidget(self.area, 1)
        column.addWidget(self.holder, 1)
        track.installEventFilter(self)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.track and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._arrange()
        return False

    def _switch(self, on: bool) -> None:
        self._arrange()
        self.switched.emit(on)

    def _arrange(self) -> None:
        has_track = not self.track.isHidden()
        reasons = self.day is not None and bool(self.text.text()) and (self.why.isChecked() or not has_track)
        self.head.setVisible(self.day is not None)
        self.why.setVisible(has_track)
        self.area.setVisible(reasons)
        self.holder.setVisible(has_track and not reasons)
        # of a day without a track there is only the head: the height goes to the tables above
        alone = not reasons and not has_track
        self.setMaximumHeight(self.head.sizeHint().height() + 2 if alone else WIDGET_HEIGHT)
        self.setVisible(self.day is not None or has_track)
        splitter = self.parent()
        if alone and isinstance(splitter, QSplitter) and (at := splitter.indexOf(self)) > 0:
            # it keeps a height that was given once
            sizes = splitter.sizes()
            sizes[at - 1] += max(sizes[at] - self.maximumHeight(), 0)
            sizes[at] = min(sizes[at], self.maximumHeight())
            splitter.setSizes(sizes)

    def show_day(self, day: PersonDay | None, words: dict[str, str], hours: str) -> None:
        """Explains a judged day; None hides it. ``words``: reason → name, ``hours``: style of the profile."""
        self.day = day
        self.text.setText("" if day is None else "".join(self._parts(day, words, hours)))
        self._arrange()
        if day is None:
            return
        good = day.valid
        verdict = translate("Linzhang", "valid") if good else "、".join(words.get(code, code) for code in day.reasons)
        if not good and not day.reasons:
            verdict = translate("Linzhang", "not valid")
        color = GOOD if good else BAD
        self.title.setText(f"<b>{day.day.isoformat()}</b> <span style='color:{color}'>{html.escape(verdict)}</span>")

    def _parts(self, day: PersonDay, words: dict[str, str], hours: str) -> list[str]:
        out = []
        if day.override is not None:
            decided = day.override
            rule = (
                translate("Linzhang", "valid") if day.machine_valid else "、".join(words.get(c, c) for c in day.reasons)
            )
            text = translate("Linzhang", "Decided by {name}: {verdict} ({reason}). By the rule: {rule}.").format(
                name=decided.by_name,
                verdict=translate("Linzhang", "valid") if decided.valid else translate("Linzhang", "not valid"),
                reason=decided.reason,
                rule=rule,
            )
            out.append(f"<p><b>{html.escape(text)}</b></p>")
        if day.clauses:
            out.append(_clause_table(day.clauses, hours))
        if not day.measured.is_empty or day.measured.platform_metres is not None:
            out.append(_bases(day.measured, hours))
        out += [f"<p>{html.escape(sentence(note))}</p>" for note in day.notes]
        return out


def _clause_table(clauses: list[Clause], hours: str) -> str:
    names, bases = clause_names(), basis_names()
    head = (
        translate("Linzhang", "Clause"),
        translate("Linzhang", "asked"),
        translate("Linzhang", "measured"),
        "",
    )
    rows = ["<tr>" + "".join(f"<td style='color:gray'>{html.escape(text)}&nbsp;&nbsp;</td>" for text in head) + "</tr>"]
    in_metres = any(clause.code == "metres" for clause in clauses)
    plain = [clause for clause in clauses if clause.met and clause.required is None and clause.code != "platform"]
    for clause in (clause for clause in clauses if clause not in plain):
        name = names.get(clause.code, clause.code)
        if clause.basis != "clean" and clause.code in ("metres", "seconds", "inside"):
            name += f" ({bases.get(clause.basis, clause.basis)})"
        color, mark = (GOOD, "✓") if clause.met else (BAD, "✗")
        cells = (
            name,
            figure(clause, clause.required, hours, in_metres=in_metres),
            figure(clause, clause.measured, hours, in_metres=in_metres),
        )
        rows.append(
            "<tr>"
            + "".join(f"<td>{html.escape(text)}&nbsp;&nbsp;</td>" for text in cells)
            + f"<td style='color:{color}'>{mark}</td></tr>"
        )
    if plain:
        # what needs no figure and is as it should be: one line
        text = "、".join(names.get(clause.code, clause.code) for clause in plain)
        rows.append(f"<tr><td colspan='3'>{html.escape(text)}</td><td style='color:{GOOD}'>✓</td></tr>")
    return f"<table cellspacing='0'>{''.join(rows)}</table>"


def figure(clause: Clause, value: float | None, hours: str, *, in_metres: bool = True) -> str:
    """A figure of a clause with its unit, never rounded up to what it does not reach.

    ``in_metres``: inside and time of day are measured in metres; in seconds where the rule asks no metres.
    """
    if value is None:
        return ""
    if clause.code in ("metres", "speed") or (in_metres and clause.code in ("inside", "time_of_day")):
        return _metres(value, clause.required)
    if clause.code in ("seconds", "gap", "inside", "time_of_day"):
        return _seconds(value, clause.required, hours)
    if clause.code in ("inside_share", "no_repeat"):
        return f"{value * 100:.0f} %"
    return hours_words(3600 * value, hours)


def _metres(value: float, required: float | None) -> str:
    text = translate("Linzhang", "{value} km").format(value=units.format_kilometres(value))
    if (
        required is not None
        and value < required
        and units.format_kilometres(value) == units.format_kilometres(required)
    ):
        return translate("Linzhang", "{value} m").format(value=f"{value:.1f}")
    return text


def _seconds(value: float, required: float | None, hours: str) -> str:
    text = units.format_hours(value, hours)
    if required is not None and value < required and text == units.format_hours(required, hours):
        return translate("Linzhang", "{minutes} min {seconds} s").format(
            minutes=int(value // 60), seconds=f"{value % 60:.0f}"
        )
    return hours_words(value, hours)


def _bases(day: Day, hours: str) -> str:
    """What the three bases say of the day, side by side."""
    names = basis_names()

    def km(value: float | None) -> str:
        return "—" if value is None else units.format_kilometres(value)

    def time(value: float | None) -> str:
        return "—" if value is None else units.format_hours(value, hours)

    rows = [("", translate("Linzhang", "km in all"), translate("Linzhang", "km inside"), hours_heads(hours)[1])]
    rows.append((names["platform"], km(day.platform_metres), "—", time(day.platform_seconds)))
    rows.append((names["raw"], km(day.raw_metres), km(day.raw_inside_metres), time(day.raw_seconds)))
    rows.append((names["clean"], km(day.metres), km(day.inside_metres), time(day.seconds)))
    body = "".join(
        "<tr>" + "".join(f"<td>{html.escape(cell)}&nbsp;&nbsp;&nbsp;</td>" for cell in row) + "</tr>" for row in rows
    )
    return f"<table cellspacing='0' style='color:#505050'>{body}</table>"
