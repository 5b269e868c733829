"""Forest compartments (小班) with the fields and code values of the older 林地一张图."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from .mesh import Floats


@dataclass(frozen=True)
class Stand:
    """One compartment: its shape and its row; keys of ``row`` are the shapefile's field names."""

    polygon: shapely.Geometry
    row: dict[str, str | float]


# shares of the compartments; DI_LEI: 乔木林, 竹林, 疏林地, 国家特别规定灌木林地, 其他灌木林地, 未成林造林地, 采伐迹地,
# 宜林荒山荒地
_LAND_CLASSES = {"0111": 62, "0113": 6, "0120": 2, "0131": 8, "0132": 9, "0141": 6, "0161": 3, "0171": 4}
_TENURES = {"10": 12, "20": 18, "21": 52, "23": 18}
_CATEGORIES = {"11": 30, "12": 18, "21": 12, "22": 40}
_TYPES = {
    "11": {"111": 5, "112": 4, "125": 1, "127": 2},
    "12": {"111": 3, "112": 5, "115": 1, "116": 1},
    "21": {"232": 6, "231": 2, "251": 1},
    "22": {"233": 7, "240": 1, "251": 2, "252": 1, "255": 1},
}
_SPECIES = {"0111": {"220": 5, "310": 4, "350": 2, "410": 3, "490": 2}, "0113": {"400": 1}, "0131": {"700": 1}}
_ORIGINS_HIGH = {"11": 3, "12": 3, "21": 5, "24": 1}
_ORIGINS_LOW = {"12": 1, "21": 3}
_HA_M3 = {"0111": 95.0, "0113": 0.0, "0120": 22.0}


def stands_of(
    shapes: Sequence[shapely.Geometry],
    village_codes: Sequence[str],
    blocks: Sequence[int],
    heights: Floats,
    chance: np.random.Generator,
) -> list[Stand]:
    """Rows for ``shapes``: numbers run inside village and 林班, hectares have 4 decimals, volume follows the class."""
    numbers: Counter[tuple[str, int]] = Counter()
    stands: list[Stand] = []
    for shape, village, block, height in zip(shapes, village_codes, blocks, heights.tolist(), strict=True):
        numbers[village, block] += 1
        hectares = round(float(shapely.area(shape)) / 10_000, 4)
        land = _pick(_LAND_CLASSES, chance)
        category = _pick(_CATEGORIES, chance)
        volume = round(hectares * _HA_M3.get(land, 0.0) * float(chance.uniform(0.4, 1.6)), 1)
        stands.append(
            Stand(
                shape,
                {
                    "SHENG": village[:2],
                    "XIAN": village[:6],
                    "XIANG": village[6:9],
                    "CUN": village[9:],
                    "LIN_BAN": f"{block:04d}",
                    "XIAO_BAN": f"{numbers[village, block]:05d}",
                    "MIAN_JI": hectares,
                    "DI_LEI": land,
                    "LD_QS": _pick(_TENURES, chance),
                    "SEN_LIN_LB": category,
                    "LIN_ZHONG": _pick(_TYPES[category], chance),
                    "QI_YUAN": _pick(_ORIGINS_HIGH if height > 1250 else _ORIGINS_LOW, chance),
                    "YOU_SHI_SZ": _pick(_SPECIES.get(land, {"": 1}), chance),
                    "BH_DJ": {"11": "2", "12": "3", "21": "3", "22": "4"}[category],
                    "YU_BI_DU": round(float(chance.uniform(0.3, 0.9)), 2) if land in ("0111", "0113") else 0.0,
                    "XB_XJ": volume,
                },
            )
        )
    return stands


def _pick(shares: dict[str, int], chance: np.random.Generator) -> str:
    weights = np.asarray(list(shares.values()), dtype=float)
    return str(chance.choice(list(shares), p=weights / weights.sum()))
