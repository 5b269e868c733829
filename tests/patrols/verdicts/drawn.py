"""What is drawn of judged days beside the metres that judged them: the pieces of the tracks, and the clauses."""

from __future__ import annotations

import datetime
from collections import Counter

import shapely

from linzhang_plugin.patrols.verdicts.figures import View
from linzhang_plugin.patrols.verdicts.months import all_rules, rules_of
from linzhang_plugin.patrols.verdicts.pieces import DAY, OVERLAP, Pieces
from linzhang_plugin.patrols.verdicts.reasons import COPIED

ROUNDED = 0.3
"""Metres: tracks and their shares of areas are stored to the decimetre."""


def wrong_pieces(county, verdicts: dict, first: datetime.date, last: datetime.date) -> list[str]:
    """A line for each day whose pieces are not as long as what judged it; ``verdicts`` as of ``made.judged``."""
    rules = all_rules(rules_of(county))
    pieces = Pieces(county, first, last, rules)
    days = [day["object"] for person in verdicts.values() if person["month"] for day in person["days"].values()]
    out = []
    for day in (day for day in days if day.figures is not None):
        found = pieces.of([day])
        rule = next(rule for rule in rules if rule.uid == day.rule_uid)
        basis = "raw" if rule.basis == "raw" and day.measured.in_post else "clean"
        judged = {clause.code: clause for clause in day.clauses}
        metres = Counter()
        for piece in found:
            metres[piece.reason] += piece.metres
        # where all tracks are copies nothing was measured
        view = day.figures.views.get(basis, View())
        whole = view.whole.metres
        asked = judged["metres"].measured if "metres" in judged else None
        by_platform = "metres" in judged and judged["metres"].basis == "platform"
        if by_platform or (day.valid and (day.override is not None or "platform" in judged)):
            asked = whole
        elif len(day.area_valid) > 1 and asked is not None and rule.day.inside:
            # a day that counts for one of two areas counts there alone; the clauses are those of one of them
            areas = [uid for uid, valid in day.area_valid.items() if valid or not day.valid]
            timed = day.figures.view(basis, rule.day.hours, pieces.ground.midnight(day.day)) or View()
            parts = [timed.areas[uid] for uid in areas if uid in timed.areas]
            asked = sum(part.metres if rule.vehicle_counts else part.foot_metres for part in parts)
        own = metres["" if day.valid else DAY]
        if asked is not None and day.measured.in_post and abs(own - asked) > ROUNDED:
            out.append(f"{day.person_uid} {day.day}: judged by {asked}, drawn {own} of {dict(metres)} {day.reasons}")
        if not day.valid and metres[""]:
            out.append(f"{day.person_uid} {day.day}: not valid, and {metres['']} m are drawn as counted")
        everything = sum(metres.values()) - metres[COPIED] - metres[OVERLAP]
        if abs(everything - whole) > ROUNDED:
            out.append(f"{day.person_uid} {day.day}: {everything} drawn in all, {whole} measured, {dict(metres)}")
        lines = [shapely.linestrings(p.x, p.y) for p in found if p.counts]
        if lines and abs(shapely.length(lines).sum() - metres[""]) > 0.01 * metres[""] + 1:
            out.append(f"{day.person_uid} {day.day}: {metres['']} m are drawn as {shapely.length(lines).sum()} m")
    return out
