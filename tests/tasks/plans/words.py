"""The words that plans are made of: indicators, organisations, people, what tasks are called and talk about."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Indicator:
    """Something that is counted; ``kind``: area, count, stock, up (a rate to be high), down (low), times, money."""

    name: str
    kind: str
    units: tuple[str, ...]
    verbs: tuple[str, ...] = ("完成",)


@dataclass(frozen=True)
class Words:
    """One stock of words."""

    indicators: tuple[Indicator, ...]
    bureaus: tuple[str, ...]
    groups: tuple[str, ...]
    contacts: tuple[str, ...]
    verbs: tuple[str, ...]
    objects: tuple[str, ...]
    effects: tuple[str, ...]
    asides: tuple[str, ...]
    sections: tuple[str, ...]
    headings: tuple[str, ...]

    def mixed(self, other: Words, kinds: tuple[str, ...]) -> Words:
        """These words with the named kinds taken from the other stock."""
        return Words(**{name: getattr(other if name in kinds else self, name) for name in self.__dataclass_fields__})


def area(name: str, *verbs: str, units: tuple[str, ...] = ("万亩", "亩", "公顷")) -> Indicator:
    """Areas of forest work."""
    return Indicator(name, "area", units, verbs or ("完成", "实施"))


def count(name: str, units: tuple[str, ...], *verbs: str) -> Indicator:
    """Things that are counted."""
    return Indicator(name, "count", units, verbs or ("建设", "新建"))


def up(name: str) -> Indicator:
    """Rates that are to be high."""
    return Indicator(name, "up", ("%",))


def down(name: str, unit: str = "‰") -> Indicator:
    """Rates that are to be low."""
    return Indicator(name, "down", (unit,))


def times(name: str, *verbs: str, units: tuple[str, ...] = ("次",)) -> Indicator:
    """What is done so and so often."""
    return Indicator(name, "times", units, verbs or ("开展", "组织"))


def money(name: str, *units: str) -> Indicator:
    """Sums of money."""
    return Indicator(name, "money", units or ("万元", "亿元"), ("落实", "投入"))
