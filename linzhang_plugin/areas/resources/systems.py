"""The code systems (地类代码体系) of 小班 data: their tables, and which of them a whole column is written in.

林地一张图, 三调 and 用地用海 live side by side and give 0303 and 0304 different meanings. The system of a data set is
asked once; it may be proposed from all values of a column together, with the evidence, and never from a single value.
The tables are data: ``areas.resources.code_systems`` of the profile, ``areas.codes`` for those of 林地一张图.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ...county.errors import LinzhangError
from ...county.forest import code_part
from ...county.profile import Profile

AUTO = "auto"
BASIC = "林地一张图"
"""The system whose tables are ``areas.codes`` of the profile."""
TENURE_KEY = "权属代码体系"
"""Under this name ``compartment.attributes`` keeps the system of the row's 权属 (``SYSTEM_KEY``: of its 地类)."""

_CODE = re.compile(r"^\d+(?:[A-Z]\d?)?$")
# another system is taken seriously when it alone knows this share of the coded rows, and this many of them
_TELLING_SHARE, _TELLING_ROWS = 0.005, 3
_MIXED_SHARE = 0.05
_SHOWN = 6


def is_code(text: str) -> bool:
    """Whether a value is a code and not a name."""
    return bool(_CODE.match(text))


@dataclass(frozen=True)
class Systems:
    """The tables of all systems: system → field → code → name; ``use`` those that the county uses, in their order."""

    tables: Mapping[str, Mapping[str, Mapping[str, str]]]
    use: tuple[str, ...]
    same_names: Mapping[str, str]

    @classmethod
    def of(cls, profile: Profile) -> Systems:
        """From the profile, what it lacks from the shipped one; LinzhangError ``county.profile_damaged``."""
        preset = Profile.preset("three_levels")
        section = dict(setting(profile, "code_systems"))
        basic: Any = profile.get("areas.codes") or preset.get("areas.codes")
        use: Any = profile.get("areas.forest_land.use") or preset.get("areas.forest_land.use")
        try:
            tables = {str(name): {f: dict(table) for f, table in fields.items()} for name, fields in section.items()}
            tables[BASIC] = {f: dict(table) for f, table in basic.items()}
            return cls(tables, tuple(map(str, use)), dict(setting(profile, "same_names")))
        except (TypeError, ValueError, AttributeError) as error:
            raise LinzhangError("county.profile_damaged", f"code_systems: {error!r}") from error

    def name_of(self, system: str, column: str, code: str) -> str | None:
        """What a code of ``column`` means in ``system``; None where its table does not have it.

        Columns other than 地类 are written alike in all systems that have no table of their own for them. A code of
        an odd number of digits may have lost its first zero in a column of numbers: 111 is 0111.
        """
        fields = self.tables.get(system, {})
        table = fields.get(column)
        if table is None:
            table = self.tables[BASIC].get(column, {}) if column != "land_class" else {}
        found = table.get(code)
        if found is None and column == "land_class" and len(code) % 2 and code.isdigit():
            found = table.get(f"0{code}")
        if found is None and column == "land_class" and code[-1:] == "K":
            found = table.get(code[:-1])
        return found

    def meaning(self, system: str, code: str) -> str | None:
        """The 地类 in the one name that stands for all its names; None where unknown."""
        name = self.name_of(system, "land_class", code)
        return None if name is None else self.same_names.get(name, name)


@dataclass(frozen=True)
class Proposal:
    """``system``: '' where the column has no codes that any system knows; evidence for the ledger in the rest."""

    system: str
    coded: int = 0
    known: int = 0
    telling: Mapping[str, int] = field(default_factory=dict)
    agree: tuple[str, ...] = ()


class Ambiguous(Exception):
    """``candidates`` give the ``codes`` of a column different meanings, and nothing in it says which is meant."""

    def __init__(self, candidates: tuple[str, ...], codes: Mapping[str, int]) -> None:
        super().__init__(candidates)
        self.candidates, self.codes = candidates, dict(codes)


def propose(values: Iterable[str], systems: Systems) -> Proposal:
    """The system of a whole column of 地类; ``Ambiguous`` where two fit and differ in what they say.

    The best is the system that knows most rows. A rival that knows (nearly) as many, or that alone knows more than a
    twentieth of the rows, makes the column ambiguous where both give one of its codes different meanings, unless codes
    that only the best knows (several rows of them) tell the two apart.
    """
    counts = Counter(code_part(v) for v in values if v and is_code(code_part(v)))
    total = sum(counts.values())
    known = {s: {c for c in counts if systems.meaning(s, c) is not None} for s in systems.use if s in systems.tables}
    rows = {s: sum(counts[c] for c in codes) for s, codes in known.items()}
    fitting = [s for s in known if rows[s]]
    if not fitting:
        return Proposal("", total)
    best = max(fitting, key=lambda s: (rows[s], -systems.use.index(s)))
    rivals: list[str] = []
    agree: list[str] = []
    contested: Counter[str] = Counter()
    telling: Counter[str] = Counter()
    for other in fitting:
        if other == best:
            continue
        differ = {c for c in known[best] & known[other] if systems.meaning(best, c) != systems.meaning(other, c)}
        only_best = {c: counts[c] for c in known[best] - known[other]}
        only_other = sum(counts[c] for c in known[other] - known[best])
        told = sum(only_best.values())
        telling.update({c: n for c, n in only_best.items() if c not in telling})
        if not differ:
            if known[best] <= known[other]:
                agree.append(other)
            continue
        if told < max(_TELLING_ROWS, _TELLING_SHARE * total) or only_other > _MIXED_SHARE * total:
            rivals.append(other)
            contested.update({c: counts[c] for c in differ if c not in contested})
    if rivals:
        raise Ambiguous((best, *rivals), dict(contested.most_common()))
    return Proposal(best, total, rows[best], dict(telling.most_common()), tuple(agree))


def counted(codes: Mapping[str, int]) -> str:
    """``0305×120、0307×33`` for a sentence."""
    shown = [f"{code}×{count}" for code, count in list(codes.items())[:_SHOWN]]
    return "、".join([*shown, "…"] if len(codes) > _SHOWN else shown)


def setting(profile: Profile, name: str) -> Any:
    """A part of ``areas.resources`` of the profile; that of the shipped one for a county that has none yet."""
    found = profile.get(f"areas.resources.{name}")
    return Profile.preset("three_levels").get(f"areas.resources.{name}") if found is None else found


def tenure_system(profile: Profile, field_name: str) -> str:
    """The system of a field of 权属 that is told by its name (QSXZ is 三调's); '' for any other."""
    upper = field_name.upper().strip()
    for system, names in dict(setting(profile, "tenure_fields")).items():
        if upper in names:
            return str(system)
    return ""
