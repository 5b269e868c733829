"""The lines of the tab 巡林: what is due, and the records below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ....county import schema
from ....desktop.translate import translate
from ..judging import DONE, LATE, NOTHING, OVERRULED, SOON, ChiefWindow
from ..visits import Visit
from ..wording import area_words, decision_words, done_words, left_words
from . import widgets
from .names import reason_names
from .rows import Line

COLORS = {
    LATE: widgets.LATE_COLOR,
    SOON: widgets.SOON_COLOR,
    DONE: widgets.DONE_COLOR,
    NOTHING: widgets.GREY_COLOR,
}


def key_of(window: ChiefWindow) -> tuple[object, ...]:
    """How a window is known again after another judging: person, level, area, days."""
    verdict = window.verdict
    return window.person_uid, window.level, verdict.area_uid, verdict.span.first, verdict.span.kind


def window_line(window: ChiefWindow, names: Mapping[str, str], levels: Mapping[str, str]) -> Line:
    """A window, or a part that patrols must be spread over."""
    verdict, seat = window.verdict, window.seats[0]
    over = window.state in (DONE, NOTHING)
    cells = (
        names[window.state],
        window.name,
        verdict.span.name(),
        f"{verdict.valid} / {verdict.target}",
        f"{window.due:%m-%d}" if over else f"{window.due:%m-%d} {_left(window)}",
        area_words(window),
    )
    level = levels.get(window.level, "")
    role = seat.role_name if seat.role_name.startswith(level) else level + seat.role_name
    tip = f"{role} {seat.title}\n{left_words(window)}\n{done_words(window)}".strip()
    return Line(cells, window.person_uid, COLORS.get(window.state, ""), tip)


def _left(window: ChiefWindow) -> str:
    days = window.days_left
    if days < 0:
        return translate("Linzhang", "{days} days late").format(days=-days)
    return translate("Linzhang", "{days} days left").format(days=days)


def record_lines(records: Sequence[Visit], window: ChiefWindow | None) -> list[Line]:
    """Records, the last ones first, and of a window whether each counts; below them its days without a record."""
    counted, reasons = set(), {}
    if window is not None:
        words = reason_names()
        counted = {visit.uid for one in window.done for visit in one.visits}
        reasons = {
            visit.uid: words.get(reason, reason) + (decision_words(window, visit.day) if reason == OVERRULED else "")
            for visit, reason in window.not_counted
        }
    yes, kinds = translate("Linzhang", "yes"), schema.CODE_LISTS["chief_patrol_kind"]
    found = []
    for visit in reversed(records):
        counts = yes if visit.uid in counted else reasons.get(visit.uid, "")
        cells = (
            visit.day.isoformat(), visit.name, visit.place, counts, str(visit.problems or ""),
            kinds.get(visit.kind, visit.kind),
        )  # fmt: skip
        found.append(Line(cells, visit.uid, widgets.LATE_COLOR if visit.uid in reasons else ""))
    return found + _without_record(window, yes)


def _without_record(window: ChiefWindow | None, yes: str) -> list[Line]:
    """Days that count by tracks alone, or because somebody decided so: they have no record to be changed."""
    found = []
    for one in window.done if window is not None else ():
        if not one.visits and window is not None:
            words = translate("Linzhang", "decided by hand") + decision_words(window, one.day)
            if one.tracks:
                words = translate("Linzhang", "{count} tracks").format(count=one.tracks)
            found.append(Line((one.day.isoformat(), window.name, words, yes, "", ""), ""))
    return found
