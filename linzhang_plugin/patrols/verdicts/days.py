"""The verdict on a day: clause by clause what was asked and measured, whether the day counts, and why not.

Nothing is rounded before it is compared: 999.9 m and 3,599 s are too little, 1,000 m and 3,600 s are enough.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from fractions import Fraction

from . import reasons as why
from .definition import CLEAN, PLATFORM, RAW, Rule
from .figures import DECIMALS, Figures, Part, View
from .results import Clause

REPEAT_SHARE = 0.9
"""Share of a day's way within the swath of one earlier counted day from which the route counts as the same one
(路线重复); 本软件默认."""
NO_OUTSIDE, NO_FIGURES, NO_METRES, NO_SECONDS = (
    "patrols_verdicts.platform_no_outside",
    "patrols_verdicts.platform_no_day",
    "patrols_verdicts.platform_no_metres",
    "patrols_verdicts.platform_no_seconds",
)
NEAR = 0.01
"""Metres within which it is worth to look exactly."""
NOT_READ = "patrols_verdicts.not_read"


@dataclass(frozen=True)
class Said:
    """What the platform says of the day; None where it says nothing."""

    metres: float | None = None
    seconds: float | None = None
    valid: bool | None = None


@dataclass(slots=True)
class Around:
    """What has to be known besides the figures. ``midnight``: Unix seconds of the beginning of the day.

    ``own``: the areas held that day. ``exempt``: leave, standby, weather or None. ``previous``: the last instant of the
    counted day before in the window (None: there is none, or it has no times). ``earlier``: ISO days of the window that
    counted before. ``enough``: the share of the own areas from which on routes may repeat.
    """

    midnight: int = 0
    own: Collection[str] = ()
    in_post: bool = True
    exempt: str | None = None
    record: bool = False
    said: Said | None = None
    previous: int | None = None
    earlier: Collection[str] = ()
    enough: float = 1.0


@dataclass(slots=True)
class Verdict:
    """The machine's verdict: ``reasons`` (codes in order) is empty where the day counts."""

    reasons: list[str] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def valid(self) -> bool:
        """Whether the day counts."""
        return not self.reasons


def judge_day(figures: Figures | None, rule: Rule, around: Around) -> Verdict:
    """The verdict on one day; ``figures`` None: no track."""
    found: set[str] = set()
    verdict = Verdict()
    if rule.records and around.record:
        verdict.clauses.append(Clause("record", None, None, True, rule.basis))
    elif rule.basis == PLATFORM and _platform(rule, around, found, verdict):
        pass  # judged on what the platform says
    elif figures is None:
        found.add(why.NO_TRACK)
    else:
        if rule.basis == PLATFORM:
            verdict.notes.append(NO_FIGURES)
        _measured(figures, rule, around, found, verdict)
    if not around.in_post:
        found.add(why.NO_POST)
        # whose areas he was not in that day is no news
        found &= {why.NO_POST, why.COPIED}
    elif found and around.exempt:
        found.add(around.exempt)
        found.discard(why.NO_TRACK)
    if figures is not None or verdict.clauses:
        verdict.clauses.append(Clause("in_post", None, None, around.in_post, rule.basis))
    verdict.reasons = why.in_order(found)
    return verdict


def _platform(rule: Rule, around: Around, found: set[str], verdict: Verdict) -> bool:
    """Judges on what the platform says; False where it says nothing of the day."""
    said, day = around.said, rule.day
    if said is None or (said.valid is None and said.metres is None and said.seconds is None):
        return False
    if said.valid is not None:
        verdict.clauses.append(Clause("platform", None, None, said.valid, PLATFORM))
        if not said.valid:
            found.add(why.PLATFORM)
        return True
    for code, least, figure, reason, note in (
        ("metres", day.metres, said.metres, why.TOO_SHORT, NO_METRES),
        ("seconds", day.seconds, said.seconds, why.TOO_LITTLE_TIME, NO_SECONDS),
    ):
        if least is None:
            continue
        if figure is None:
            verdict.notes.append(note)
            continue
        verdict.clauses.append(Clause(code, least, figure, figure >= least, PLATFORM))
        if figure < least:
            found.add(reason)
    if day.inside:
        verdict.notes.append(NO_OUTSIDE)
    return True


def _measured(figures: Figures, rule: Rule, around: Around, found: set[str], verdict: Verdict) -> None:
    """Judges on tracks."""
    day, basis = rule.day, RAW if rule.basis == RAW else CLEAN
    whole_view, timed_view = (figures.view(basis, hours, around.midnight) for hours in (None, day.hours))
    if whole_view is None or timed_view is None:
        # the caller reads what is missing before; a view tried out on stored figures says so instead
        verdict.notes.append(NOT_READ)
        whole_view = whole_view or figures.views.get(CLEAN, View())
        timed_view = timed_view or whole_view
    whole = whole_view.whole
    inside = whole_view.inside(around.own)
    own = inside if day.inside else whole
    afoot = own if rule.vehicle_counts else own.afoot()
    timed = timed_view.inside(around.own) if day.inside else timed_view.whole
    timed = timed if rule.vehicle_counts else timed.afoot()
    add = verdict.clauses.append
    for code, least, chain, short in (
        ("metres", day.metres, (whole.metres, own.metres, afoot.metres, timed.metres), why.TOO_SHORT),
        ("seconds", day.seconds, (whole.seconds, own.seconds, afoot.seconds, timed.seconds), why.TOO_LITTLE_TIME),
    ):
        if least is None:
            continue
        add(Clause(code, least, chain[-1], chain[-1] >= least, basis))
        # the first link at which too little is left names the reason
        for figure, reason in zip(chain, (short, why.OUTSIDE, why.SPEED, why.HOURS), strict=True):
            if figure < least:
                found.add(reason)
                break

    def of(part: Part) -> float:
        return part.seconds if day.metres is None else part.metres

    if day.inside:
        # what is asked stands with metres and seconds: this one says whether too much of them lies outside
        add(Clause("inside", None, of(own), why.OUTSIDE not in found, basis))
    if day.inside_share is not None:
        part, total = (p if rule.vehicle_counts else p.afoot() for p in (inside, whole))
        share = part.metres / total.metres if total.metres else 0.0
        # in metres, to the millimetre: a quotient of floats misses its limit by luck
        enough = total.metres > 0 and _reaches(part.metres, day.inside_share, total.metres)
        add(Clause("inside_share", day.inside_share, share, enough, basis))
        if not enough:
            found.add(why.INSIDE_SHARE)
    if day.hours is not None:
        add(Clause("time_of_day", None, of(timed), why.HOURS not in found, basis))
    add(Clause("copied", None, None, not figures.copied, basis))
    if figures.copied:
        found.add(why.COPIED)
    if day.seconds is not None and basis == CLEAN:
        gap = timed.seconds < day.seconds <= timed.seconds + figures.gap_seconds
        add(Clause("gap", None, figures.gap_seconds, not gap, basis))
        if gap:
            found.add(why.GAP)
    if not rule.vehicle_counts and basis == CLEAN:
        add(Clause("speed", None, own.metres - afoot.metres, why.SPEED not in found, basis))
    _sequence(figures, rule, around, found, verdict, basis)


def _reaches(metres: float, share: float, total: float) -> bool:
    """Whether ``metres`` are at least ``share`` of ``total``, to the millimetre, without the dust of floats."""
    least = share * total
    if abs(metres - least) > NEAR:
        return metres > least
    return metres >= half_up(Fraction(str(share)) * Fraction(str(total)) * 10**DECIMALS) / 10**DECIMALS


def half_up(value: Fraction) -> int:
    """Rounded half up (四舍五入), exactly."""
    return int((2 * value.numerator + value.denominator) // (2 * value.denominator))


def _sequence(figures: Figures, rule: Rule, around: Around, found: set[str], verdict: Verdict, basis: str) -> None:
    """The clauses that look at the days before: spacing, and no repeat of the same route."""
    day = rule.day
    if day.spacing_hours is not None:
        apart = None
        if around.previous is not None and figures.first is not None:
            apart = (figures.first - around.previous) / 3600
        met = apart is None or apart >= day.spacing_hours
        verdict.clauses.append(Clause("spacing", day.spacing_hours, apart, met, basis))
        if not met:
            found.add(why.SPACING)
    if day.no_repeat:
        # a day that does not count anyway repeats nothing that counts
        same = (
            0.0
            if found
            else max((share for on, share in (figures.repeats or {}).items() if on in around.earlier), default=0.0)
        )
        met = same < REPEAT_SHARE or (figures.covered or 0.0) >= around.enough
        verdict.clauses.append(Clause("no_repeat", REPEAT_SHARE, same, met, basis))
        if not met:
            found.add(why.REPEATED)
