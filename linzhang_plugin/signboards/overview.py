"""The lines of a board's overview (责任区概况): area, limits (四至), forest resources by land class.

Areas are whole m²; what is printed in 公顷 with two decimals is rounded once by largest remainder, so that the
printed classes add up to the printed total.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..county.forest import EMPTY, ForestJudge
from ..county.units import format_hectares, format_mu, largest_remainder

if TYPE_CHECKING:
    import pandas as pd

    from .contents import Area

_UNIT_M2 = 100  # 0.01 公顷, the smallest figure on a board
_SIDES = (("east", "东"), ("south", "南"), ("west", "西"), ("north", "北"))
_CLASSES_SHOWN = 4


@dataclass(frozen=True)
class Overview:
    """Forest of one area: whole m² by the class names of the profile, and public-benefit forest (公益林).

    ``unknown`` are the classes (with the number of 小班) that no list of forest land knows and that are not counted,
    ``unnamed`` those that are forest land but have no name for boards.
    """

    by_class: tuple[tuple[str, int], ...] = ()
    forest_m2: int = 0
    public_m2: int = 0
    unknown: tuple[tuple[str, int], ...] = ()
    unnamed: tuple[tuple[str, int], ...] = ()

    def lines(self, area: Area) -> tuple[tuple[str, str], ...]:
        """(label, text) of the overview; an area without a size and without forest has none."""
        out = []
        if area.area_m2:
            out.append(("面积", f"{format_hectares(area.area_m2, 2)} 公顷（{format_mu(area.area_m2)} 亩）"))
        limits = [f"{word}至{area.limits[side]}" for side, word in _SIDES if area.limits.get(side)]
        if limits:
            out.append(("四至", "，".join(limits)))
        if self.forest_m2:
            out.append(("林地", self._forest()))
        if self.public_m2:
            out.append(("公益林", f"{format_hectares(self.public_m2, 2)} 公顷"))
        return tuple(out)

    def _forest(self) -> str:
        classes = sorted(self.by_class, key=lambda pair: -pair[1])
        shown, rest = classes[:_CLASSES_SHOWN], classes[_CLASSES_SHOWN:]
        if len(rest) == 1:
            shown, rest = classes[: _CLASSES_SHOWN + 1], []
        if rest:
            shown = [*shown, ("其他", sum(m2 for _, m2 in rest))]
        total = int(format_hectares(self.forest_m2, 2).replace(".", ""))
        parts = largest_remainder([m2 / _UNIT_M2 for _, m2 in shown], total)
        text = "，".join(
            f"{name} {format_hectares(part * _UNIT_M2, 2)} 公顷"
            for (name, _), part in zip(shown, parts, strict=True)
            if part
        )
        if len(shown) < 2:
            return text
        return f"{format_hectares(self.forest_m2, 2)} 公顷，其中{text}"


def summarise(rows: pd.DataFrame, section: Mapping[str, object], judge: ForestJudge) -> dict[str, Overview]:
    """Overview by village code of compartments.

    ``rows`` has the columns village_code, land_class, forest_category, system (of codes, '' or None where it was not
    asked), m2 (whole m², summed) and n (their number).
    Forest land without a name in the profile's ``land_classes`` stands under 其他林地 and is told of; a class written
    in Chinese is its own name.
    """
    names = _texts(section.get("land_classes"))
    public = tuple(_list(section.get("public_benefit_prefixes"), ("1", "01")))
    out: dict[str, Overview] = {}
    for code, group in rows.groupby("village_code", sort=True):
        by_class: Counter[str] = Counter()
        unknown: Counter[str] = Counter()
        unnamed: Counter[str] = Counter()
        columns = (group[name] for name in ("land_class", "system", "m2", "n"))
        for land_class, system, m2, n in zip(*columns, strict=True):
            key = str(land_class or "").strip()
            kind = judge.kind(key, system)
            if kind is None:
                unknown[key or EMPTY] += int(n)
            if not kind:
                continue
            name = class_name(key, names) if key.isdigit() else key
            if name is None:
                unnamed[key] += int(n)
                name = "其他林地"
            by_class[name] += int(m2)
        is_public = group["forest_category"].fillna("").astype(str).str.startswith(public)
        out[str(code)] = Overview(
            tuple(by_class.items()),
            sum(by_class.values()),
            int(group.loc[is_public, "m2"].sum()),
            tuple(unknown.most_common()),
            tuple(unnamed.most_common()),
        )
    return out


def class_name(code: str, names: Mapping[str, str]) -> str | None:
    """The name of the longest prefix of ``code`` that the profile knows; None for none."""
    for length in range(len(code), 0, -1):
        if code[:length] in names:
            return names[code[:length]]
    return None


def _texts(value: object) -> dict[str, str]:
    return {str(k): str(v) for k, v in value.items()} if isinstance(value, Mapping) else {}


def _list(value: object, default: Sequence[str]) -> list[str]:
    return [str(v) for v in value] if isinstance(value, (list, tuple)) else list(default)
