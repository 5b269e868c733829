"""Units and their printed forms; nothing else in the plugin formats an area, a distance or a duration.

1 公顷 = 10,000 m² = 15 亩, so 亩 = m² × 3 / 2000 exactly (the factor 666.67 loses 0.75 亩 at 15 万亩).
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

import numpy as np

SQUARE_METRES_PER_HECTARE = 10_000


def rounded(value: Decimal | float | int | str, decimals: int) -> Decimal:
    """Rounded half up, as offices do (Python's own rounding is half to even)."""
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def hectares(m2: int) -> Decimal:
    """公顷 of whole m²: exact, 4 decimals."""
    return Decimal(int(m2)) / SQUARE_METRES_PER_HECTARE


def mu(m2: int) -> Decimal:
    """亩 of whole m², exact (4 decimals at most)."""
    return Decimal(int(m2)) * 3 / 2000


def format_hectares(m2: int, decimals: int = 4) -> str:
    """For example ``412.3600``."""
    return f"{rounded(hectares(m2), decimals):f}"


def format_mu(m2: int, decimals: int = 1) -> str:
    """For example ``6185.4``."""
    return f"{rounded(mu(m2), decimals):f}"


def format_kilometres(metres: float, decimals: int = 2) -> str:
    """For example ``24.72``."""
    return f"{rounded(metres / 1000, decimals):f}"


def format_hours(seconds: float, style: str = "decimal") -> str:
    """``6.36`` (style ``decimal``) or ``6小时22分`` (style ``hm``); the profile chooses one, they are never mixed."""
    if style == "hm":
        minutes = int(rounded(seconds / 60, 0))
        return f"{minutes // 60}小时{minutes % 60}分"
    return f"{rounded(seconds / 3600, 2):f}"


def largest_remainder(values: Sequence[float], total: int) -> list[int]:
    """Whole numbers near ``values`` that sum to ``total``; ties go to the earlier value.

    Hamilton's method; ``total`` must be within len(values) of the sum, else ValueError.
    """
    floors = np.floor(np.asarray(values, dtype=float)).astype(np.int64)
    missing = int(total - floors.sum())
    if not 0 <= missing <= len(floors):
        raise ValueError("the total is not reachable by rounding")
    order = np.argsort(-(np.asarray(values, dtype=float) - floors), kind="stable")
    floors[order[:missing]] += 1
    return [int(v) for v in floors]
