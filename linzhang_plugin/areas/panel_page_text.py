"""The text of the page of an area in the dock, as HTML."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from ..county import units
from ..desktop.messages import sentence
from ..desktop.translate import translate
from .sheet.facts import Facts, Reader

UNKNOWN = "—"
VACANT = "#fde2c8"


def page(
    facts: Facts,
    tenures: Sequence[Mapping[str, Any]],
    resources: Mapping[str, Any] | None,
    reader: Reader,
    day: datetime.date,
) -> str:
    """``tenures`` as ``county.read.tenures``, with ``role_name``; ``resources`` None: being computed, {}: not known."""
    place = facts.place
    above = "".join(f'<a href="area:{escape(uid)}">{escape(name)}</a> › ' for _, uid, name in place.above if uid)
    head = f"<h3>{escape(place.name)}　{escape(place.code)}</h3><p>{above}{escape(facts.level_name)}</p>"
    sides = {
        "east": translate("Linzhang", "East to"),
        "south": translate("Linzhang", "South to"),
        "west": translate("Linzhang", "West to"),
        "north": translate("Linzhang", "North to"),
    }
    method = sentence(f"areas_resources.method_{reader.method}", crs=reader.plane)
    rows = [(translate("Linzhang", "Size"), f"{_area(place.m2)}<br><small>{escape(method)}</small>")]
    rows += [(word, escape(place.limits.get(side, UNKNOWN))) for side, word in sides.items()]
    rows += _resources(resources)
    if facts.parts:
        rows.append((translate("Linzhang", "Areas below"), _parts(facts)))
    return head + _table(rows) + _holders(facts, tenures, day)


def _area(m2: int | None) -> str:
    if m2 is None:
        return UNKNOWN
    return escape(
        translate("Linzhang", "{hectares} ha ({mu} mu)").format(
            hectares=units.format_hectares(m2), mu=units.format_mu(m2)
        )
    )


def _resources(found: Mapping[str, Any] | None) -> list[tuple[str, str]]:
    title = translate("Linzhang", "Forest land")
    if found is None:
        return [(title, escape(translate("Linzhang", "is being computed…")))]
    if not found:
        return [(title, UNKNOWN)]
    figures = found["figures"]
    cover = UNKNOWN if found["cover"] is None else f"{found['cover']}%"
    cubic = UNKNOWN if found["volume"] is None else f"{found['volume']} {translate('Linzhang', 'm³')}"
    return [
        (title, _area(figures["land"])),
        (translate("Linzhang", "Forest cover"), escape(cover)),
        (translate("Linzhang", "Volume"), escape(cubic)),
        (translate("Linzhang", "Compartments"), str(figures["stands"])),
    ]


def _parts(facts: Facts) -> str:
    links = "　".join(f'<a href="area:{escape(part.uid)}">{escape(part.name)}</a>' for part in facts.parts)
    rangers = translate("Linzhang", "{count} rangers, {vacant} vacant posts").format(
        count=facts.rangers, vacant=facts.vacant
    )
    return f"{links}<br><small>{escape(rangers)}</small>"


def _holders(facts: Facts, tenures: Sequence[Mapping[str, Any]], day: datetime.date) -> str:
    """All holders, the present ones bold and first; posts that are vacant on the day are coloured."""
    heading = f"<h4>{escape(translate('Linzhang', 'Chiefs and rangers over time'))}</h4>"
    vacant = [h for h in facts.holders if not h.name and h.place == facts.place.name]
    if not tenures and not vacant:
        return f"{heading}<p>{escape(translate('Linzhang', 'No posts so far.'))}</p>"
    now = day.isoformat()
    roles = {h.role: i for i, h in enumerate(facts.holders)}
    ranked = sorted(tenures, key=lambda t: str(t["start"]), reverse=True)
    ranked.sort(key=lambda t: not _holds(t, now))
    cells = "".join(
        f"<th align='left'>{escape(text)}</th>"
        for text in (
            translate("Linzhang", "Role"),
            translate("Linzhang", "Name"),
            translate("Linzhang", "Title"),
            translate("Linzhang", "From"),
            translate("Linzhang", "Until"),
        )
    )
    lines = [f"<tr>{cells}</tr>"]
    for h in sorted(vacant, key=lambda h: roles[h.role]):
        empty = escape(h.stand_in or translate("Linzhang", "(vacant)"))
        lines.append(
            f'<tr bgcolor="{VACANT}" style="color:#202020"><td>{escape(h.role)}</td><td>{empty}</td>'
            f"<td>{escape(h.title)}</td><td></td><td></td></tr>"
        )
    for tenure in ranked:
        bold = ("<b>", "</b>") if _holds(tenure, now) else ("", "")
        name = f'<a href="person:{escape(str(tenure["person_uid"]))}">{escape(str(tenure["name"]))}</a>'
        shown = (
            escape(str(tenure["role_name"])),
            name,
            escape(str(tenure["title"] or tenure["unit"] or "")),
            escape(str(tenure["start"] or "")[:10]),
            escape(str(tenure["end"] or "")[:10]),
        )
        lines.append("<tr>" + "".join(f"<td>{bold[0]}{text}{bold[1]}</td>" for text in shown) + "</tr>")
    return f'{heading}<table cellpadding="3" border="1" style="border-collapse:collapse">{"".join(lines)}</table>'


def _holds(tenure: Mapping[str, Any], day: str) -> bool:
    return str(tenure["start"])[:10] <= day and (not tenure["end"] or str(tenure["end"])[:10] > day)


def _table(rows: Sequence[tuple[str, str]]) -> str:
    lines = "".join(f"<tr><td><b>{escape(name)}</b>&nbsp;</td><td>{value}</td></tr>" for name, value in rows)
    return f'<table cellpadding="2">{lines}</table>'
