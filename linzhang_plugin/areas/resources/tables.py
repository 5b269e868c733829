"""Which columns the sheets of the archive have, and what stands in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from . import labels, layers, stands
from .archive import Archive, Key, Node

Value = int | None
Read = Callable[[Counter[Key]], Value]

HECTARE, MU, COUNT, VOLUME = "hectare", "mu", "count", "volume"
PER_SHEET = 12  # more columns are not legible on A4 landscape


@dataclass(frozen=True)
class Column:
    """A column of figures: its header, its unit, and its whole-number value of a counter (None: not known)."""

    header: str
    unit: str
    read: Read


@dataclass(frozen=True)
class Table:
    """One sheet with three lines an area: its name, the words behind the title, its columns."""

    name: str
    title: str
    columns: list[Column]


def key(name: Key) -> Read:
    """The figure of one key."""
    return lambda counter: counter[name]


def _volume(counter: Counter[Key]) -> Value:
    """Nothing stands where no forest land is; forest land without any figure is not known."""
    return counter["volume"] if counter["with_volume"] or not counter["land"] else None


def _nothing(_counter: Counter[Key]) -> Value:
    return None


COUNTED = Column("小班\n个数", COUNT, key("stands"))
LAND = Column("林地\n面积", HECTARE, key("land"))


def _given(archive: Archive, dimension: str) -> bool:
    """Whether the data say anything at all about a dimension."""
    return set(archive.columns[dimension]) != {labels.BLANK}


def _groups(archive: Archive, dimension: str) -> list[Column]:
    title = "保护等级" if dimension == "protection" else labels.DIMENSIONS[dimension]
    return [Column(f"{title}\n{name}", HECTARE, key((f"{dimension}#", name))) for name in archive.groups[dimension]]


def _chosen(archive: Archive, dimension: str, names: tuple[str, ...]) -> list[Column]:
    """Columns that the summary always has; — throughout where the data do not have the field."""
    given = _given(archive, dimension)
    return [Column(name, HECTARE, key((f"{dimension}#", name)) if given else _nothing) for name in names]


def three_lines(archive: Archive) -> list[Table]:
    """The sheets with 小计, 国有, 集体 for each area."""
    summary = Table(
        "森林资源清单",
        "森林资源清单",
        [
            COUNTED,
            LAND,
            Column("林地面积\n（亩）", MU, key("mu")),
            Column("森林\n面积", HECTARE, key("forest")),
            *_chosen(archive, "forest_category", ("公益林", "商品林")),
            *_chosen(archive, "origin", ("天然", "人工")),
            Column("蓄积量\n（立方米）", VOLUME, _volume if archive.has_volume else _nothing),
        ],
    )
    unclear = sorted({k[1] for _, n in archive.nodes() for k in n.total if isinstance(k, tuple) and k[0] == "unclear"})
    classes = [
        COUNTED,
        Column("小班面积\n合计", HECTARE, key("m2")),
        LAND,
        *(Column(name, HECTARE, key(("land_class", name))) for name in archive.columns["land_class"]),
        Column("非林地", HECTARE, key("other")),
        *(Column(f"未识别\n{name}", HECTARE, key(("unclear", name))) for name in unclear),
    ]
    kinds = [
        COUNTED,
        LAND,
        *_groups(archive, "forest_category"),
        *_groups(archive, "origin"),
        *_groups(archive, "protection"),
    ]
    species = [
        COUNTED,
        LAND,
        *_groups(archive, "forest_type"),
        *(Column(f"优势树种\n{name}", HECTARE, key(("species", name))) for name in archive.columns["species"]),
    ]
    out = [summary]
    for name, title, columns in (
        ("地类", "各类林地面积统计表", classes),
        ("森林类别、起源、保护等级", "森林类别、起源、保护等级面积统计表", kinds),
        ("林种、优势树种", "林种、优势树种面积统计表", species),
    ):
        out += _parts(name, title, columns)
    return out


def _parts(name: str, title: str, columns: list[Column]) -> list[Table]:
    if len(columns) <= PER_SHEET:
        return [Table(name, title, columns)]
    head, rest = columns[:2], columns[2:]
    step = PER_SHEET - len(head)
    chunks = [rest[i : i + step] for i in range(0, len(rest), step)]
    return [Table(f"{name}{n}", f"{title}（{n}）", [*head, *chunk]) for n, chunk in enumerate(chunks, start=1)]


@dataclass(frozen=True)
class Single:
    """A column of a sheet with one row an area: ``read`` its value; ``summed`` whether parents are sums of their parts.

    ``formula`` has the letters of other columns as ``{a}`` and the row as ``{row}``; it stands in every row that
    has a value by ``read``.
    """

    header: str
    unit: str
    read: Callable[[Node], int | str | None]
    summed: bool = True
    formula: str = ""
    width: float = 12.0


PERCENT, TEXT = "percent", "text"


def _of(name: Key) -> Callable[[Node], int]:
    return lambda node: node.total[name]


def assessed(archive: Archive) -> list[Single]:
    """What chiefs are assessed on (考核指标)."""

    def beside(kind: str) -> Callable[[Node], int | None]:
        return (lambda node: node.beside[kind]) if kind in archive.given else (lambda _node: None)

    return [
        Single("土地面积\n（公顷）", HECTARE, lambda node: node.land_m2, summed=False, width=14),
        Single("林地面积\n（公顷）", HECTARE, _of("land"), width=14),
        Single("森林面积\n（公顷）", HECTARE, _of("forest"), width=14),
        Single(
            "森林覆盖率\n（%）",
            PERCENT,
            lambda node: 1 if node.land_m2 else None,
            summed=False,
            formula="=SUM({森林}{row})/SUM({土地}{row})*100",
        ),
        Single(
            "蓄积量\n（立方米）", VOLUME, lambda node: _volume(node.total) if archive.has_volume else None, width=14
        ),
        Single("湿地面积\n（公顷）", HECTARE, beside(layers.WETLAND)),
        Single("自然保护地\n（公顷）", HECTARE, beside(layers.RESERVE)),
        Single("古树名木\n（株、处）", COUNT, beside(layers.OLD_TREES)),
    ]


def compared(percent: str, method: str) -> list[Single]:
    """Recorded against measured area (面积核对), and the size of the 小班; ``method``: of measuring."""
    other = "椭球面－平面" if method == stands.PLANAR else "平面－椭球面"
    sign = -1 if method == stands.PLANAR else 1
    return [
        Single("小班\n个数", COUNT, _of("stands"), width=8),
        Single("跨界\n小班", COUNT, lambda node: node.cut if node.uid else None, summed=False, width=8),
        Single("最大小班", TEXT, lambda node: node.largest[0] if node.largest else None, summed=False, width=27),
        Single("最大小班\n面积", HECTARE, lambda node: node.largest[1] if node.largest else None, summed=False),
        Single("记载面积", HECTARE, _of("recorded"), width=13),
        Single("图形面积", HECTARE, _of("measured"), width=13),
        Single("差\n（记载－图形）", HECTARE, _of("recorded"), False, "=SUM({记载}{row})-SUM({图形}{row})", 15),
        Single(
            "差\n（%）",
            PERCENT,
            lambda node: node.total["measured"] or None,
            False,
            "=SUM({差}{row})/SUM({图形}{row})*100",
            8,
        ),
        Single(f"相差超{percent}%\n小班个数", COUNT, _of("far"), width=10),
        Single(f"相差超{percent}%\n小班之差", HECTARE, _of("far_m2")),
        Single("其余小班\n之差", HECTARE, _of("recorded"), False, "=SUM({差}{row})-SUM({其中}{row})"),
        Single(f"量算方式之差\n（{other}）", HECTARE, lambda node: sign * node.total["projection"], width=18),
        Single("无记载\n小班个数", COUNT, _of("unrecorded"), width=8),
        Single("无记载小班\n图形面积", HECTARE, lambda node: node.total["computed"] - node.total["measured"]),
    ]


LETTERS = {"土地面积": "土地", "森林面积": "森林", "记载面积": "记载", "图形面积": "图形", "差\n（记载": "差"}
"""Beginnings of headers → names under which formulas refer to their columns."""


def scaled(value: int, unit: str, decimals: int) -> int | float:
    """The figure as a cell holds it: 公顷 of m², m³ of hundredths, 亩 of their smallest printed part."""
    if unit == HECTARE:
        return value / 10_000
    if unit == VOLUME:
        return value / stands.HUNDREDTHS
    if unit == MU:
        return float(value / 10**decimals) if decimals else value
    return value


def number_format(unit: str, decimals: int) -> str:
    """Nothing for 0, as offices leave the cell empty."""
    digits = {HECTARE: 4, VOLUME: 2, MU: decimals, PERCENT: 2}.get(unit, 0)
    shape = "#,##0" + ("." + "0" * digits if digits else "")
    return f"{shape};-{shape};;@"
