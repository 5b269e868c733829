"""The words of a page (责任区档案), as offices write them: Chinese whatever the language of QGIS."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from ...county import units
from ..documents import kinds
from ..resources.labels import DIMENSIONS
from ..resources.workbook import METHOD_NAMES
from .blocks import Block, Cell, Heading, Maps, Note, Table, Title
from .coverage import Coverage
from .facts import COUNTY, SIDES, Facts, Holder, Part, Settings

UNKNOWN = "—"
VACANT = "（空缺）"
RISKS = {"high": "高", "middle": "中", "low": "低"}
_MAP_HEIGHT = 82.0
_NUMERALS = "一二三四五六七八"
_FORM = (1.0, 2.2, 1.0, 2.2)


class Words:
    """Says the facts with the profile's decimals; ``method`` and ``plane`` tell how areas were measured."""

    def __init__(
        self, settings: Settings, day: datetime.date, method: str, plane: str, decimals: tuple[int, int] = (4, 1)
    ) -> None:
        self.settings, self.day, self.method, self.plane = settings, day, method, plane
        self.hectares, self.mu = decimals

    def title(self, facts: Facts) -> str:
        """The title of the page: the county's name in front, towns' and villages' where they are needed."""
        names = [name for _, _, name in facts.place.above] + [facts.place.name]
        # a grid that is called after its village says the village already
        needed = [name for name, after in zip(names, [*names[1:], ""], strict=True) if not after.startswith(name)]
        return f"{''.join(needed)}责任区档案"

    def blocks(self, facts: Facts, *, has_map: bool = True) -> list[Block]:
        """The page of one area."""
        place = facts.place
        out: list[Block] = [Title(self.title(facts), f"编号：{place.code}", f"人员截至 {_day(self.day)}")]
        sections: list[tuple[str, Sequence[Block]]] = [("基本情况", [self._basics(facts)])]
        if has_map:
            overview = place.level != COUNTY or place.kind != "base"
            sections.append(("位置示意图", [Maps(_MAP_HEIGHT, overview), Note(self.settings.disclaimer)]))
        sections.append(("森林资源", self._resources(facts.resources)))
        if facts.coverage is not None:
            sections.append(("巡护覆盖", self._coverage(facts, facts.coverage)))
        sections.append(("林长和护林员", self._people(facts)))
        if facts.parts:
            sections.append(("下级责任区", [self._parts(facts.parts)]))
        sections.append(("档案文件", [self._documents(facts)]))
        for numeral, (name, blocks) in zip(_NUMERALS, sections, strict=False):
            out += [Heading(f"{numeral}、{name}"), *blocks]
        return out

    # ---- basics -------------------------------------------------------------------------------------------

    def area(self, m2: int | None) -> str:
        """An area in 公顷 and 亩; — where it is not known."""
        if m2 is None:
            return UNKNOWN
        return f"{units.format_hectares(m2, self.hectares)} 公顷（{units.format_mu(m2, self.mu)} 亩）"

    def _basics(self, facts: Facts) -> Table:
        place = facts.place
        parent = place.above[-1][2] if place.above else UNKNOWN
        position = "".join(name for _, _, name in place.above) or place.name
        if facts.middle is not None:
            east, north = facts.middle
            position += f"　东经{_degrees(east)}，北纬{_degrees(north)}（区内一点）"
        limits = [
            _label(f"{word}至") if i % 2 == 0 else _value(place.limits.get(side, UNKNOWN))
            for side, word in SIDES
            for i in (0, 1)
        ]
        measured = f"{METHOD_NAMES.get(self.method, self.method)}面积，{self.plane}"
        rows = [
            [_label("名　称"), _value(place.name), _label("级　别"), _value(facts.level_name)],
            [_label("上级责任区"), _value(parent), _label("下级责任区"), _value(_count(len(facts.parts), "个"))],
            [_label("位　置"), _value(position, span=3)],
            limits[:4],
            limits[4:],
            [_label("面　积"), _value(self.area(place.m2), span=3)],
            [_label("量算方法"), _value(measured, span=3)],
        ]
        return Table(_FORM, rows)

    # ---- resources ----------------------------------------------------------------------------------------

    def _resources(self, found: Mapping[str, Any] | None) -> list[Block]:
        if found is None:
            return [Note("县库中尚无小班数据，林地情况未知。")]
        figures = found["figures"]
        largest = found["largest"]
        percent = UNKNOWN if found["cover"] is None else f"{found['cover']}%"
        cubic = UNKNOWN if found["volume"] is None else f"{found['volume']} 立方米"
        beside = found["beside"]
        wetland, reserve = (self.area(beside[key]) if key in beside else UNKNOWN for key in ("wetland", "reserve"))
        trees = f"{beside['old_trees']} 株（处）" if "old_trees" in beside else UNKNOWN
        rows = [
            [_label("林地面积"), _value(self.area(figures["land"]), span=3)],
            [_label("森林覆盖率"), _value(percent), _label("森林蓄积量"), _value(cubic)],
            [_label("小班个数"), _value(f"{figures['stands']} 个"), _label("最大小班"), _value(self._largest(largest))],
            [_label("湿地"), _value(wetland), _label("自然保护地"), _value(reserve)],
            [_label("古树名木"), _value(trees), _label("未识别地类"), _value(self._unclear(figures["unclear"]))],
        ]
        for name, title in DIMENSIONS.items():
            rows.append([_label(title), _value(self._classes(found["classes"][name], figures["land"]), span=3)])
        rows.append([_label("小班面积"), _value(self._recorded(figures), span=3)])
        return [Table(_FORM, rows)]

    def _recorded(self, figures: Mapping[str, int]) -> str:
        """Recorded against measured area of the 小班, and what their difference is made of."""
        parts = [f"记载 {self.area(figures['recorded'])}", f"其图形 {self.area(figures['measured'])}"]
        difference = figures["recorded"] - figures["measured"]
        far, far_m2 = figures.get("far", 0), figures.get("far_m2", 0)
        if difference or far:
            more = "多" if difference >= 0 else "少"
            text = f"记载比图形{more} {self._hectares(abs(difference))} 公顷"
            if far:
                large, rest = self._hectares(far_m2), self._hectares(difference - far_m2)
                text += f"（相差较大的小班 {far} 个，合 {large} 公顷；其余合 {rest} 公顷）"
            parts.append(text)
        if figures.get("unrecorded"):
            parts.append(f"没有记载面积的小班 {figures['unrecorded']} 个")
        return "；".join(parts)

    def _hectares(self, m2: int) -> str:
        return units.format_hectares(m2, self.hectares)

    def _largest(self, largest: Sequence[Any] | None) -> str:
        return f"{largest[0]}　{units.format_hectares(largest[1], self.hectares)} 公顷" if largest else UNKNOWN

    def _unclear(self, m2: int) -> str:
        return self.area(m2) if m2 else "无"

    def _classes(self, listed: Sequence[Sequence[Any]], whole: int) -> str:
        """The largest classes with their share of the forest land, the rest summed; none is left out."""
        ranked = sorted(listed, key=lambda item: -item[1])
        most = self.settings.classes
        shown = ranked if len(ranked) <= most + 1 else ranked[:most]
        rest = ranked[len(shown) :]
        parts = [self._share(str(name), m2, whole) for name, m2, _ in shown]
        if rest:
            parts.append(self._share(f"其余 {len(rest)} 类", sum(m2 for _, m2, _ in rest), whole))
        return "；".join(parts) or UNKNOWN

    def _share(self, name: str, m2: int, whole: int) -> str:
        percent = f"（{units.rounded(Decimal(m2) * 100 / whole, 2)}%）" if whole else ""
        return f"{name} {units.format_hectares(m2, self.hectares)} 公顷{percent}"

    # ---- patrols ------------------------------------------------------------------------------------------

    def _coverage(self, facts: Facts, found: Coverage) -> list[Block]:
        """What was seen of the forest, and the most urgent of the places where nobody has been for long."""
        ground = "应巡林地" if found.forest else "应巡面积"
        days = [_day(datetime.date.fromisoformat(text)) for text in (found.first, found.last)]
        share = "无林地" if found.share is None else f"{units.rounded(found.share * 100, 1)}%"
        rows = [
            [_label("统计时段"), _value("至".join(days), span=3)],
            [_label("覆盖率"), _value(share), _label("盲　区"), _value(f"{found.count} 处" if found.count else "无")],
            [_label(ground), _value(_about(found.ground_m2), span=3)],
            [_label("已巡面积"), _value(_about(found.seen_m2), span=3)],
            [_label("盲区林地"), _value(_about(found.blind_m2) if found.blind_m2 else "无", span=3)],
        ]
        out: list[Block] = [Table(_FORM, rows)]
        if found.spots:
            head = ("风险", "林地（公顷）", "最近到达", "盲区所在和理由")
            table = [[_label(text) for text in head]]
            for spot in found.spots:
                own = spot.words.removeprefix(f"{facts.place.name}：")
                table.append(
                    [
                        Cell(RISKS.get(spot.level, spot.level), align="centre"),
                        Cell(units.format_hectares(spot.m2, 1), align="right"),
                        Cell(spot.last.replace("-", ".") or "无记录", align="centre"),
                        Cell(own),
                    ]
                )
            out.append(Table((0.8, 1.7, 1.5, 6.0), table, head=1))
        rest = f"；另有盲区 {found.count - len(found.spots)} 处未列" if found.count > len(found.spots) else ""
        out.append(
            Note(
                f"覆盖率为距巡护轨迹不超过 {found.swath:g} 米的{ground[2:]}所占比例；"
                f"盲区为连续 {found.unseen_days} 天及以上无人到达的林地，按风险从高到低排列{rest}。"
                "面积按格网量算，为约数。"
            )
        )
        return out

    # ---- people -------------------------------------------------------------------------------------------

    def _people(self, facts: Facts) -> list[Block]:
        out: list[Block] = []
        if facts.holders:
            phones = any(h.phone for h in facts.holders)
            head = ["级别", "责任区", "角色", "姓名", "职务或单位", "任职起", *(["联系电话"] if phones else [])]
            widths = [1.1, 1.9, 1.3, 1.2, 3.2, 1.5, *([1.7] if phones else [])]
            rows = [[_label(text) for text in head]]
            rows += [[Cell(text, align="centre") for text in _person(h, phones=phones)] for h in facts.holders]
            out.append(Table(widths, rows, head=1))
        else:
            out.append(Note("本责任区尚未设岗。"))
        if facts.parts and (facts.rangers or facts.vacant):
            vacant = f"空缺 {facts.vacant} 岗。" if facts.vacant else "无空缺。"
            out.append(Note(f"本责任区及下级责任区共有护林员 {facts.rangers} 人，{vacant}"))
        return out

    def _parts(self, parts: Sequence[Part]) -> Table:
        head = ("名称", "编号", "面积（公顷）", "林长或护林员", "护林员（人）", "空缺（岗）")
        rows = [[_label(text) for text in head]]
        for part in parts:
            size = UNKNOWN if part.m2 is None else units.format_hectares(part.m2, self.hectares)
            rows.append(
                [
                    Cell(part.name, align="centre"),
                    Cell(part.code, align="centre"),
                    Cell(size, align="right"),
                    Cell("、".join(part.chiefs) or UNKNOWN, align="centre", listed=True),
                    Cell(str(part.rangers), align="right"),
                    Cell(str(part.vacant), align="right"),
                ]
            )
        return Table((1.8, 2.3, 1.6, 2.4, 1.2, 1.0), rows, head=1)

    # ---- documents ----------------------------------------------------------------------------------------

    def _documents(self, facts: Facts) -> Block:
        if not facts.documents:
            return Note("尚未归入文件。")
        names = kinds()
        rows = [[_label(text) for text in ("序号", "类型", "标题", "文件", "归档日期")]]
        for number, document in enumerate(facts.documents, start=1):
            where = "链接：" if document.linked else ""
            state = "" if document.file else "（文件缺失）"
            rows.append(
                [
                    Cell(str(number), align="centre"),
                    Cell(names.get(document.kind, document.kind), align="centre"),
                    Cell(document.title),
                    Cell(f"{where}{document.name}{state}"),
                    Cell(document.added or UNKNOWN, align="centre"),
                ]
            )
        return Table((0.8, 1.3, 3.6, 3.4, 1.6), rows, head=1)


def _person(h: Holder, *, phones: bool) -> list[str]:
    name = h.name or h.stand_in or VACANT
    start = h.start.replace("-", ".") if h.name else UNKNOWN
    row = [h.level, h.place, h.role, name, h.title or UNKNOWN, start or UNKNOWN]
    return [*row, h.phone or UNKNOWN] if phones else row


def _label(text: str) -> Cell:
    return Cell(text, "label", "centre")


def _value(text: str, span: int = 1) -> Cell:
    return Cell(text, "value", "left", span)


def _about(m2: int) -> str:
    """An area that was measured on cells."""
    return f"约 {units.format_hectares(m2, 1)} 公顷（{units.format_mu(m2, 0)} 亩）"


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number else "无"


def _day(day: datetime.date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _degrees(value: float) -> str:
    """Degrees, minutes and whole seconds."""
    seconds = int(units.rounded(abs(value) * 3600, 0))
    return f"{seconds // 3600}°{seconds % 3600 // 60:02d}′{seconds % 60:02d}″"
