"""What people decide, written into the county file: rules, overrules (人工认定), leave, exempt days, warnings.

Each is one batch of the change log and can be undone. A rule is never overwritten by the next one: it ends on the day
on which that begins, so that last year's month is judged by last year's rule.
"""

from __future__ import annotations

import dataclasses
import datetime
import json
import time
from typing import TYPE_CHECKING, Any

from ...county import undo
from ...county.dates import date_in, day_of
from ...county.errors import LinzhangError
from ...county.ledger import Ledger
from .checks import check, conflicts, town_names
from .choosing import stored_rules
from .definition import Rule
from .reasons import LEAVE

if TYPE_CHECKING:
    from ...county.gateway import Batch, County

KIND = "verdicts"
TABLES = ("rule", "override", "leave", "exempt_day", "warning")


def same_people(one: Rule, two: Rule) -> bool:
    """Whether two rules are for exactly the same role, levels and towns: one follows the other."""
    return (one.role, set(one.levels), {t[:9] for t in one.towns}) == (
        two.role,
        set(two.levels),
        {t[:9] for t in two.towns},
    )


@dataclasses.dataclass(frozen=True)
class SavedRule:
    """The rule as it stands in the table, whether anything was written, and the name of the one that it ends.

    ``resumed``: the first day on which that one judges again, after a rule that has an end.
    """

    rule: Rule
    changed: bool
    closed: str = ""
    resumed: datetime.date | None = None


def save_rule(county: County, rule: Rule, who: str | None = None) -> SavedRule:
    """Puts the rule in force from ``rule.start`` on; the one for the same people ends that day.

    A rule of the same people and day is corrected in its place. One that begins later stays, and ends this one. After a
    rule that has an end the one before goes on: in its place nobody would be judged by anything but the profile.
    LinzhangError: the first fault of the rule, or a rule for other people that it would contradict.
    """
    places = {
        str(row["uid"])
        for row in county.rows(
            "SELECT uid FROM key_place UNION SELECT uid FROM key_line "
            'UNION SELECT uid FROM area WHERE kind = \'overlay\' AND ("end" IS NULL OR "end" > ?)',
            (rule.start.isoformat(),),
        )
    }
    check(rule, county.profile, list(town_names(county)), places)
    broken: list[Rule] = []
    known = stored_rules(county, [rule.role], broken)
    # one that cannot be read is mended by saving it again; any other is said before a rule is put beside it
    mended = next((other for other in broken if (other.name, other.start) == (rule.name.strip(), rule.start)), None)
    if any(other is not mended for other in broken):
        stored_rules(county, [rule.role])
    beside = [other for other in known if same_people(other, rule)]
    later = [other.start for other in beside if other.start > rule.start]
    if later and (rule.end is None or rule.end > min(later)):
        rule = dataclasses.replace(rule, end=min(later))
    same = next((other for other in beside if other.start == rule.start), mended)
    before = next((other for other in beside if other.start < rule.start and other.in_force(rule.start)), None)
    if before is not None and same is None and _equal(before, rule):
        return SavedRule(before, False)
    others = [
        dataclasses.replace(other, end=rule.start) if other is before else other for other in known if other is not same
    ]
    for fault in conflicts([rule, *[other for other in others if not same_people(other, rule)]]):
        if rule.name in fault.values.values():
            raise fault
    if same is not None and same is not mended and _equal(same, rule):
        return SavedRule(same, False)
    row = _row(rule)
    resumed = None
    if before is not None and rule.end is not None and before.in_force(rule.end):
        resumed = rule.end
    with county.batch("save rule", who) as batch:
        if before is not None:
            batch.update("rule", before.uid, end=rule.start.isoformat())
        if before is not None and resumed is not None:
            row_after = _row(dataclasses.replace(before, start=resumed))
            while any((other.name, other.start) == (row_after["name"], resumed) for other in known):
                row_after["name"] += "（续）"
            batch.insert("rule", [row_after])
        if same is not None:
            uid = same.uid
            batch.update("rule", uid, **row)
        else:
            uid = batch.insert("rule", [row])[0]
        _note(batch, "patrols_verdicts.rule_saved", rule=rule.name, start=rule.start)
    return SavedRule(dataclasses.replace(rule, uid=uid), True, "" if before is None else before.name, resumed)


def _row(rule: Rule) -> dict[str, Any]:
    return {
        "name": rule.name.strip(),
        "role": rule.role,
        "start": rule.start.isoformat(),
        "end": None if rule.end is None else rule.end.isoformat(),
        "definition": json.dumps(rule.to_json(), ensure_ascii=False, sort_keys=True),
        "source": rule.source or None,
    }


def _equal(one: Rule, two: Rule) -> bool:
    """Whether two rules ask the same, are called the same, come from the same document and end on the same day."""
    return one.same_as(two) and (one.name.strip(), one.source, one.end) == (two.name.strip(), two.source, two.end)


def end_rule(county: County, uid: str, day: datetime.date, who: str | None = None) -> None:
    """The rule judges no more from ``day`` on; one that would end before it begins is deleted.

    LinzhangError ``patrols_verdicts.rule_gone``, ``rule_ended_before`` where it ends on an earlier day as it is, or
    ``rules_contradict`` where it would still contradict another one before that day.
    """
    broken: list[Rule] = []
    known = stored_rules(county, broken=broken)
    found = next((rule for rule in (*known, *broken) if rule.uid == uid), None)
    if found is None:
        raise LinzhangError("patrols_verdicts.rule_gone")
    if found.end is not None and day > found.end:
        raise LinzhangError("patrols_verdicts.rule_ended_before", rule=found.name, end=found.end)
    ended = dataclasses.replace(found, end=day)
    for other in known:
        if day > found.start and other.uid != uid and found not in broken:
            for fault in conflicts([ended, other]):
                raise fault
    with county.batch("end rule", who) as batch:
        if day <= found.start:
            batch.delete("rule", uid)
        else:
            batch.update("rule", uid, end=day.isoformat())
        _note(batch, "patrols_verdicts.rule_ended", rule=found.name, day=day)


def overrule(
    county: County,
    person_uid: str,
    day: datetime.date,
    valid: bool,
    reason: str,
    by_name: str,
    who: str | None = None,
) -> bool:
    """A person decides that the day counts, or that it does not; the machine's verdict stays beside it.

    False where it was decided so already. LinzhangError where reason or name is missing, or the person is unknown.
    """
    reason, by_name = reason.strip(), by_name.strip()
    if not reason:
        raise LinzhangError("patrols_verdicts.override_reason")
    if not by_name:
        raise LinzhangError("patrols_verdicts.override_name")
    name = _person(county, person_uid)
    row: dict[str, Any] = {"valid": int(valid), "reason": reason, "by_name": by_name}
    known = county.rows(
        "SELECT uid, valid, reason, by_name FROM override WHERE person_uid = ? AND day = ?",
        (person_uid, day.isoformat()),
    )
    if known and all(known[0][key] == value for key, value in row.items()):
        return False
    row["at"] = int(time.time())
    with county.batch("overrule day", who) as batch:
        if known:
            batch.update("override", known[0]["uid"], **row)
        else:
            batch.insert("override", [{"person_uid": person_uid, "day": day.isoformat(), **row}])
        _note(batch, "patrols_verdicts.overruled", person=name, day=day)
    return True


def take_back(county: County, person_uid: str, day: datetime.date, who: str | None = None) -> bool:
    """The machine's verdict counts again; False where nobody had decided about the day."""
    known = county.rows("SELECT uid FROM override WHERE person_uid = ? AND day = ?", (person_uid, day.isoformat()))
    if not known:
        return False
    name = _person(county, person_uid)
    with county.batch("take back overrule", who) as batch:
        batch.delete("override", known[0]["uid"])
        _note(batch, "patrols_verdicts.taken_back", person=name, day=day)
    return True


def save_leave(
    county: County,
    person_uid: str,
    kind: str,
    first: datetime.date,
    last: datetime.date,
    reason: str = "",
    who: str | None = None,
) -> bool:
    """Leave, standby or weather of one person from ``first`` to ``last``, both included; False where it is known.

    LinzhangError where the days run backwards or meet another leave of the person.
    """
    _order(first, last)
    name = _person(county, person_uid)
    end = last + datetime.timedelta(days=1)
    row = {
        "person_uid": person_uid,
        "kind": kind,
        "start": first.isoformat(),
        "end": end.isoformat(),
        "reason": reason.strip() or None,
    }
    for other in county.rows(
        'SELECT uid, kind, "start", "end", reason FROM "leave" WHERE person_uid = ? AND "start" < ? AND "end" > ?',
        (person_uid, row["end"], row["start"]),
    ):
        if (other["start"], other["end"], other["kind"] or LEAVE) == (row["start"], row["end"], kind):
            if row["reason"] in (None, other["reason"]):
                return False
            with county.batch("save leave", who) as batch:
                batch.update("leave", other["uid"], reason=row["reason"])
                _note(batch, "patrols_verdicts.leave_saved", person=name, start=first, end=last)
            return True
        values = {"person": name, "start": other["start"], "end": _before(other["end"])}
        raise LinzhangError("patrols_verdicts.leave_meets", **values)
    with county.batch("save leave", who) as batch:
        batch.insert("leave", [row])
        _note(batch, "patrols_verdicts.leave_saved", person=name, start=first, end=last)
    return True


def save_exempt(
    county: County,
    kind: str,
    first: datetime.date,
    last: datetime.date | None,
    area_uid: str | None = None,
    reason: str = "",
    who: str | None = None,
) -> bool:
    """Days on which nobody need go in an area, or the whole county (恶劣天气); ``last`` None: still on."""
    row = {"kind": kind, **_dates(first, last), "area_uid": area_uid, "reason": reason.strip() or None}
    return _save_once(county, "exempt_day", row, ("kind", "start", "end", "area_uid"), "exempt_saved", first, who)


def save_warning(
    county: County,
    level: str,
    first: datetime.date,
    last: datetime.date | None,
    area_uid: str | None = None,
    source: str = "",
    who: str | None = None,
) -> bool:
    """A warning (预警) for an area, or the whole county; ``last`` None: still on."""
    row = {"level": level, **_dates(first, last), "area_uid": area_uid, "source": source.strip() or None}
    return _save_once(county, "warning", row, ("level", "start", "end", "area_uid"), "warning_saved", first, who)


def delete_entry(county: County, table: str, uid: str, who: str | None = None) -> None:
    """Deletes a leave, exempt days or a warning that was entered wrongly; LinzhangError where it is gone."""
    if table not in ("leave", "exempt_day", "warning"):
        raise LinzhangError("patrols_verdicts.entry_gone")
    with county.batch("delete entry", who) as batch:
        found = batch.rows(
            "SELECT uid FROM (SELECT uid, 'leave' AS t FROM \"leave\" "
            "UNION ALL SELECT uid, 'exempt_day' FROM exempt_day "
            "UNION ALL SELECT uid, 'warning' FROM warning) WHERE uid = ? AND t = ?",
            (uid, table),
        )
        if not found:
            raise LinzhangError("patrols_verdicts.entry_gone")
        batch.delete(table, uid)
        _note(batch, "patrols_verdicts.entry_deleted")


def last_done(county: County) -> undo.Done | None:
    """The last of these actions that is in effect."""
    return undo.last_done(county, [KIND])


def undo_last(county: County, who: str | None = None) -> str:
    """Undoes it; the id of the new batch. LinzhangError ``patrols_verdicts.nothing_to_undo``."""
    last = last_done(county)
    if last is None:
        raise LinzhangError("patrols_verdicts.nothing_to_undo")
    return undo.revert(county, last.batch, TABLES, who)[0]


def _save_once(
    county: County,
    table: str,
    row: dict[str, Any],
    key: tuple[str, ...],
    code: str,
    first: datetime.date,
    who: str | None,
) -> bool:
    known = (
        county.rows('SELECT kind, "start", "end", area_uid FROM exempt_day')
        if table == "exempt_day"
        else county.rows('SELECT level, "start", "end", area_uid FROM warning')
    )
    if any(all(other[name] == row[name] for name in key) for other in known):
        return False
    with county.batch(f"save {table}", who) as batch:
        batch.insert(table, [row])
        _note(batch, f"patrols_verdicts.{code}", start=first)
    return True


def _note(batch: Batch, code: str, /, **values: object) -> None:
    """One line in the table ``import``: the action can be named and undone."""
    ledger = Ledger(KIND, code)
    ledger.accept(batch.what, None, code, **values)
    batch.record_import(KIND, code, ledger)


def _dates(first: datetime.date, last: datetime.date | None) -> dict[str, str | None]:
    if last is None:
        return {"start": first.isoformat(), "end": None}
    _order(first, last)
    return {"start": first.isoformat(), "end": (last + datetime.timedelta(days=1)).isoformat()}


def _order(first: datetime.date, last: datetime.date) -> None:
    if last < first:
        raise LinzhangError("patrols_verdicts.days_backwards", start=first, end=last)


def _before(end: object) -> datetime.date | None:
    day = day_of(end)
    return None if day is None else day - datetime.timedelta(days=1)


def _person(county: County, uid: str) -> str:
    name = county.scalar("SELECT name FROM person WHERE uid = ?", (uid,))
    if name is None:
        raise LinzhangError("patrols_verdicts.person_gone")
    return str(name)


def person_named(county: County, text: str) -> str:
    """The uid of a person given by uid or name; LinzhangError where nobody or several people are called so."""
    text = text.strip()
    rows = county.rows("SELECT uid FROM person WHERE uid = ? OR name = ?", (text, text))
    if len(rows) == 1:
        return str(rows[0]["uid"])
    raise LinzhangError("patrols_verdicts.person_several" if rows else "patrols_verdicts.person_unknown", person=text)


def day_named(text: str) -> datetime.date:
    """A day as people write it (2024-05-06, 2024年5月6日); LinzhangError ``patrols_verdicts.day_wrong``."""
    found = date_in(text)
    if found is None:
        raise LinzhangError("patrols_verdicts.day_wrong", day=text)
    return found
