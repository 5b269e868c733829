"""What a ranger is paid for a month (补助核算): base, deductions by the county's own terms, payable. Amounts in 元.

No amount is ours: all come from the profile's ``patrols.subsidy``, which is empty until the county fills it in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from ...county import units
from ...county.errors import LinzhangError
from ..verdicts.results import Month, PersonMonth
from . import explaining
from .figures import plain
from .paper import town_of

if TYPE_CHECKING:
    from ...county.profile import Profile

_AMOUNTS = ("base", "per_missing_day", "nothing_below_days", "most_deducted")
_SHARES = ("share_per_missing_day", "most_deducted_share")


@dataclass(frozen=True)
class Terms:
    """How it is paid. ``base`` 元 a month, ``by_town`` town → another base; None: not part of the terms.

    ``pro_rata``: for part of the month by the days in post. ``per_missing_day`` 元, or ``share_per_missing_day`` 0…1 of
    the base, for each day short of the target. ``nothing_below_days``: with fewer valid days nothing is paid.
    ``most_deducted`` 元, or ``most_deducted_share`` 0…1 of what is due: no more is taken off by days.
    """

    base: Decimal
    by_town: Mapping[str, Decimal] = field(default_factory=dict)
    pro_rata: bool = True
    per_missing_day: Decimal | None = None
    share_per_missing_day: Decimal | None = None
    nothing_below_days: Decimal | None = None
    most_deducted: Decimal | None = None
    most_deducted_share: Decimal | None = None
    decimals: int = 2
    source: str = ""

    @classmethod
    def of(cls, profile: Profile) -> Terms:
        """The profile's terms; LinzhangError ``patrols_sheets.subsidy_…`` where they are not given or make no sense."""
        data = profile.get("patrols.subsidy", {})
        data = data if isinstance(data, Mapping) else {}
        if data.get("base") in (None, ""):
            raise LinzhangError("patrols_sheets.subsidy_no_base")
        numbers = {key: _number(key, data.get(key)) for key in (*_AMOUNTS, *_SHARES)}
        for key in _SHARES:
            share = numbers[key]
            if share is not None and share > 1:
                raise LinzhangError("patrols_sheets.subsidy_share", key=key, value=plain(share))
        for one, two in (("per_missing_day", "share_per_missing_day"), ("most_deducted", "most_deducted_share")):
            if numbers[one] and numbers[two]:
                raise LinzhangError("patrols_sheets.subsidy_both", one=one, two=two)
        by_town = data.get("base_by_town") or {}
        if not isinstance(by_town, Mapping):
            raise LinzhangError("patrols_sheets.subsidy_value", key="base_by_town", value=str(by_town))
        towns = {str(town): _number(f"base_by_town {town}", value) for town, value in by_town.items()}
        return cls(
            by_town={town: value for town, value in towns.items() if value is not None},
            pro_rata=data.get("pro_rata", True) is not False,
            decimals=max(0, min(2, int(_number("decimals", data.get("decimals", 2)) or 0))),
            source=str(data.get("source") or ""),
            **{key: value or None for key, value in numbers.items() if key != "base"},
            base=numbers["base"] or Decimal(0),
        )

    @property
    def deducts(self) -> bool:
        """Whether anything is ever taken off."""
        return bool(self.per_missing_day or self.share_per_missing_day or self.nothing_below_days)

    def base_of(self, person: PersonMonth) -> Decimal:
        """The base of a person: that of his (first) town, else the county's."""
        return self.by_town.get(town_of(person), self.base)

    def words(self) -> list[str]:
        """The terms in sentences, as they are printed."""
        base = f"补助标准为每人每月{plain(self.base)}元"
        others = "、".join(f"{town}{plain(value)}元" for town, value in self.by_town.items())
        out = [base + (f"（其中{others}）" if others else "") + "。"]
        if self.pro_rata:
            out.append("当月在岗不满全月的，按在岗天数占当月天数折算应发基数。")
        if self.per_missing_day:
            out.append(f"有效巡护天数每少于应巡天数1天，扣减{plain(self.per_missing_day)}元。")
        if self.share_per_missing_day:
            out.append(f"有效巡护天数每少于应巡天数1天，扣减补助标准的{plain(100 * self.share_per_missing_day)}%。")
        if self.most_deducted:
            out.append(f"按天扣减每月最多{plain(self.most_deducted)}元。")
        if self.most_deducted_share:
            out.append(f"按天扣减每月最多为应发基数的{plain(100 * self.most_deducted_share)}%。")
        if self.nothing_below_days:
            part = "（按在岗且不免巡的天数折算）" if self.pro_rata else ""
            out.append(f"有差额且有效巡护不足{plain(self.nothing_below_days)}天{part}的，当月不发。")
        if not self.deducts:
            out.append("县情参数未设扣减办法，本表未作扣减。")
        if self.source:
            out.append(f"依据：{self.source}")
        return out


@dataclass(frozen=True)
class Pay:
    """One person's month in 元: ``due`` before deductions, ``deducted``, ``payable``; ``reason`` in words."""

    base: Decimal
    due: Decimal
    deducted: Decimal
    payable: Decimal
    reason: str


def pay(person: PersonMonth, month: Month, terms: Terms) -> Pay:
    """What the person is paid."""
    base = terms.base_of(person)
    # multiplied first: a share of a month has no end in decimals, and half a fen would be lost
    due = units.rounded(base * person.days_in_post / month.length if terms.pro_rata else base, terms.decimals)
    by_days = terms.per_missing_day or base * (terms.share_per_missing_day or 0)
    missing = missing_days(person)
    deducted = min(due, units.rounded(missing * by_days, terms.decimals))
    if terms.most_deducted:
        deducted = min(deducted, terms.most_deducted)
    if terms.most_deducted_share:
        deducted = min(deducted, units.rounded(due * terms.most_deducted_share, terms.decimals))
    reasons = [f"差{missing}天（{explaining.in_short(person)}）"] if missing else []
    if person.is_running:
        reasons.append("考核期未结束，未扣减")
    least = _least(person, month, terms)
    if missing and person.done_days < least:
        deducted = due
        reasons.append(f"有效不足{least}天")
    if person.days_in_post < month.length:
        reasons.append(f"在岗{person.days_in_post}天")
    return Pay(base, due, deducted, due - deducted, "；".join(reasons))


def missing_days(person: PersonMonth) -> int:
    """Days that are missing in windows that are over; in a quarter that goes on nobody is late yet."""
    if not person.windows:
        return person.shortfall
    return sum(window.shortfall for window in person.windows if window.is_over)


def _least(person: PersonMonth, month: Month, terms: Terms) -> int:
    """Valid days below which nothing is paid, for the days in post that were not exempt; 0: no such term."""
    if terms.nothing_below_days is None:
        return 0
    least = terms.nothing_below_days
    if terms.pro_rata:
        least = least * (person.days_in_post - person.exempt_days) / month.length
    return int(units.rounded(least, 0))


def _number(key: str, value: Any) -> Decimal | None:
    if value is None or value == "":
        return None
    try:
        number = Decimal(str(value))
    except InvalidOperation as error:
        raise LinzhangError("patrols_sheets.subsidy_value", key=key, value=str(value)) from error
    if isinstance(value, bool) or not number.is_finite() or number < 0:
        raise LinzhangError("patrols_sheets.subsidy_value", key=key, value=str(value))
    return number
