"""How figures of patrols are printed: kilometres, hours in the county's one style, shares; for cells and for texts.

Every total sums printed figures: each cell holds the rounded number, never more decimals than it shows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from typing import TYPE_CHECKING

from ...county import units

if TYPE_CHECKING:
    from ...county.profile import Profile

KM, PERCENT = "0.00", "0.00%"
_MINUTES_A_DAY = 1440


def kilometres(metres: float) -> Decimal:
    """The printed kilometres of metres, as a number."""
    return Decimal(units.format_kilometres(metres))


def total_kilometres(metres: Iterable[float]) -> Decimal:
    """The sum of printed kilometres."""
    return sum((kilometres(value) for value in metres), Decimal(0))


def plain(value: Decimal | float | str) -> str:
    """A number without zeros at its end: 1, 1.5."""
    text = f"{Decimal(str(value)):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


@dataclass(frozen=True)
class Hours:
    """The county's style of hours, ``decimal`` (6.36 小时) or ``hm`` (6小时22分); the profile chooses, never both.

    In Excel both are numbers that can be summed: hours with two decimals, or whole minutes as a share of a day.
    """

    style: str = "decimal"

    @classmethod
    def of(cls, profile: Profile) -> Hours:
        """As ``units.hours`` of the profile has it."""
        return cls("hm" if profile.get("units.hours", "decimal") == "hm" else "decimal")

    @property
    def number_format(self) -> str:
        """Of a cell in Excel."""
        return '[h]"小时"m"分"' if self.style == "hm" else "0.00"

    def header(self, name: str) -> str:
        """The head of a column; the unit stands in it where the cells do not say it."""
        return name if self.style == "hm" else f"{name}\n(小时)"

    def cell(self, seconds: float) -> Decimal | float:
        """The value of a cell."""
        if self.style == "hm":
            return self._minutes(seconds) / _MINUTES_A_DAY
        return Decimal(units.format_hours(seconds))

    def total(self, seconds: Iterable[float]) -> Decimal | float:
        """The value of a cell that sums cells."""
        if self.style == "hm":
            return sum(self._minutes(value) for value in seconds) / _MINUTES_A_DAY
        return sum((Decimal(units.format_hours(value)) for value in seconds), Decimal(0))

    def text(self, seconds: float) -> str:
        """In a sentence: ``6.36小时`` or ``6小时22分``."""
        printed = units.format_hours(seconds, self.style)
        return printed if self.style == "hm" else f"{printed}小时"

    def exact(self, seconds: float) -> str:
        """What is asked, without zeros at its end: ``1小时``, ``1.5小时`` or ``1小时30分``."""
        if self.style == "hm":
            return self.text(seconds).removesuffix("0分") if seconds % 3600 == 0 else self.text(seconds)
        return f"{plain(units.rounded(seconds / 3600, 2))}小时"

    def total_text(self, seconds: Iterable[float]) -> str:
        """The sum of printed hours, in a sentence."""
        total = self.total(seconds)
        if self.style == "hm":
            return units.format_hours(round(float(total) * _MINUTES_A_DAY) * 60, self.style)
        return f"{total:.2f}小时"

    @staticmethod
    def _minutes(seconds: float) -> int:
        return int(units.rounded(seconds / 60, 0))


def kilometres_of(metres: float, least: float | None) -> str:
    """``0.85公里``; in metres where it would be rounded up to what is asked and does not reach it: ``999.9米``."""
    text = units.format_kilometres(metres)
    if least is not None and metres < least and text == units.format_kilometres(least):
        return f"{_below(metres, 1)}米"
    return f"{text}公里"


def time_of(seconds: float, least: float | None, hours: Hours) -> str:
    """``0.85小时``; to the second where it would be rounded up to what is asked: ``59分59秒``."""
    text = hours.text(seconds)
    if least is not None and seconds < least and text == hours.text(least):
        whole = int(seconds)
        hour = f"{whole // 3600}小时" if whole >= 3600 else ""
        return f"{hour}{whole % 3600 // 60}分{whole % 60}秒"
    return text


def apart_of(hours: float, least: float | None) -> str:
    """Hours between two patrols: ``36小时``, ``23.99小时``."""
    text = plain(units.rounded(hours, 1))
    if least is not None and hours < least and text == plain(units.rounded(least, 1)):
        text = plain(_below(hours, 2))
    return f"{text}小时"


def share_of(share: float, limit: float | None, decimals: int = 1) -> str:
    """``79.9%``, never rounded up to a limit that it does not reach."""
    text = plain(units.rounded(100 * share, decimals))
    if limit is not None and share < limit and text == plain(units.rounded(100 * limit, decimals)):
        text = plain(_below(100 * share, 4))
    return f"{text}%"


def _below(value: float, decimals: int) -> Decimal:
    """Rounded down."""
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_DOWN)


def percent(share: tuple[int, int], decimals: int = 2) -> str:
    """``96.72%`` of (numerator, denominator), rounded half up; — where there is nothing to divide by."""
    numerator, denominator = share
    if not denominator:
        return "—"
    return f"{units.rounded(Decimal(100 * numerator) / Decimal(denominator), decimals):f}%"
