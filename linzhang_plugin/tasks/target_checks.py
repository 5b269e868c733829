"""Errors of the source: flagged with the reason, kept as written, never repaired."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from .lexicon import Lexicon
from .model import Remark, Target

_MULTIPLIERS = {"亿": 10**8, "千万": 10**7, "百万": 10**6, "十万": 10**5, "万": 10**4, "千": 1000, "百": 100, "": 1}
_BASE = {
    "area": {"亩": Decimal(10000) / 15, "公顷": Decimal(10000), "平方公里": Decimal(10**6), "平方千米": Decimal(10**6)},
    "length": {"公里": Decimal(1000), "千米": Decimal(1000)},
    "weight": {"吨": Decimal(1000)},
}
_SPLIT = re.compile(r"^(亿|千万|百万|十万|万|千|百)?(.+)$")


def checked(targets: list[Target], lexicon: Lexicon) -> list[Target]:
    """The targets with the remarks that their figures call for."""
    remarks: list[list[Remark]] = [list(target.remarks) for target in targets]
    for index, target in enumerate(targets):
        remarks[index] += _own(target, lexicon)
    for index in sorted({t.part_of for t in targets if t.part_of is not None}):
        found = _sum(index, targets, lexicon)
        if found:
            remarks[index].append(found)
    return [
        replace(target, remarks=tuple(found)) if found else target
        for target, found in zip(targets, remarks, strict=True)
    ]


def _own(target: Target, lexicon: Lexicon) -> list[Remark]:
    found = []
    value = _decimal(target.value)
    if value is None:
        return []
    name: dict[str, str | int] = {"indicator": target.indicator, "value": target.value, "unit": target.unit}
    upper = _decimal(target.value_to) if target.value_to else None
    if upper is not None and upper < value:
        found.append(Remark("tasks.range_reversed", {**name, "to": target.value_to}))
    words = lexicon.words.get("rate_words", {})
    if target.unit == "%" and _named(target.indicator, words.get("permille", ())):
        found.append(Remark("tasks.rate_sign_suspect", {**name, "usual": "‰"}))
    if target.unit == "‰" and _named(target.indicator, words.get("percent", ())):
        found.append(Remark("tasks.rate_sign_suspect", {**name, "usual": "%"}))
    if target.unit == "%" and value > 100 and _named(target.indicator, words.get("percent", ())):
        found.append(Remark("tasks.rate_over_hundred", name))
    if target.scope.startswith(("每", "各")):
        return found
    for rule in lexicon.words.get("small_suspects", ()):
        if target.unit in rule["units"] and value < rule["below"] and re.search(rule["indicator"], target.indicator):
            if rule.get("decimal") and "." not in target.value:
                continue
            found.append(Remark("tasks.unit_suspect", {**name, "missing": rule["missing"].replace("|", "/")}))
            break
    return found


def _named(indicator: str, words: Sequence[str]) -> bool:
    return any(word in indicator for word in words)


def _sum(index: int, targets: Sequence[Target], lexicon: Lexicon) -> Remark | None:
    """A remark where the parts are more than their total, or, listed before it, do not make it up."""
    total = _amount(targets[index], lexicon)
    members = [i for i, t in enumerate(targets) if t.part_of == index]
    parts = [_amount(targets[i], lexicon) for i in members]
    if total is None or any(part is None for part in parts) or targets[index].unit in lexicon.rates:
        return None
    added = sum((part for part in parts if part is not None), Decimal(0))
    scale = _amount(replace(targets[index], value="1", value_to=""), lexicon) or Decimal(1)
    values: dict[str, str | int] = {
        "indicator": targets[index].indicator,
        "total": targets[index].value,
        "sum": f"{(added / scale).quantize(Decimal('0.0001')).normalize():f}",
        "unit": targets[index].unit,
    }
    if added > total * Decimal("1.0001"):
        return Remark("tasks.parts_exceed", values)
    if len(members) >= 2 and total * Decimal("0.97") <= added < total * Decimal("0.9999"):
        return Remark("tasks.parts_short", values)
    summed_up = all(i < index for i in members)
    if summed_up and abs(added - total) > total * Decimal("0.0001"):
        return Remark("tasks.sum_differs", values)
    return None


def _amount(target: Target, lexicon: Lexicon) -> Decimal | None:
    """The value in the smallest unit of its dimension; None for ranges."""
    value = _decimal(target.value)
    if value is None or target.value_to:
        return None
    found = _SPLIT.match(target.unit)
    if found is None:
        return None
    multiplier, base = found.group(1) or "", found.group(2)
    factor = _BASE.get(lexicon.dimension.get(base, ""), {}).get(base, Decimal(1))
    return value * _MULTIPLIERS[multiplier] * factor


def _decimal(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None
