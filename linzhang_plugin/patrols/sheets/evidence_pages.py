"""The pages of an evidence pack on A4, in millimetres."""

from __future__ import annotations

from collections.abc import Sequence

from . import evidence
from .calendar_scene import calendar_items
from .evidence import DAY_HEADS, WINDOW_HEADS, Pack
from .map_scene import legend_items, map_items
from .marks import LEGEND, Mark
from .scene import BODY, HEADING, TITLE, Box, Measure, Page, Text, wrapped
from .walked import Walked

WIDTH, HEIGHT = 210.0, 297.0
LEFT, TOP, BOTTOM = 20.0, 20.0, 278.0
ROOM = WIDTH - 2 * LEFT
_HEAD, _LINE, _SMALL, _SMALL_LINE, _PAD = 5.0, 6.6, 3.3, 4.8, 1.0
_TEXT = 4.0
_HEAD_FILL = "#E8EFE6"
_WINDOW_WIDTHS = (58.0, 18.0, 18.0, 24.0, 18.0, 14.0, 20.0)
_LEAST_MAP, _SIGNED = 110.0, 62.0
_DAY_WIDTHS = (16.0, 20.0, 19.0, 20.0, 59.0, 27.0, 9.0)
_LEGEND = ("计入的路段", "不计入的路段", "本人责任区")
_SIGNERS = ("护林员（签字）：", "村级林长（签字）：", "乡镇林长制办公室（盖章）：", "县林长制办公室（盖章）：")


class Pages:
    """Lays the pack out from top to bottom and turns the page where something no longer fits."""

    def __init__(self, pack: Pack, measure: Measure) -> None:
        self.pack, self.measure = pack, measure
        self.pages: list[Page] = []
        self.y = BOTTOM
        self._turn()

    def _turn(self) -> None:
        self.pages.append(Page(WIDTH, HEIGHT))
        self.y = TOP

    @property
    def page(self) -> Page:
        """The page that is being written."""
        return self.pages[-1]

    def room(self, height: float) -> None:
        """Goes on on a new page where so much no longer fits."""
        if self.y + height > BOTTOM and self.y > TOP:
            self._turn()

    def heading(self, text: str, below: float = 20.0) -> None:
        """一、… with at least ``below`` mm of what follows on the same page."""
        self.room(10 + below)
        self.page.add(Text(LEFT, self.y, ROOM, 9, text, _HEAD, HEADING))
        self.y += 11

    def paragraph(self, text: str, size: float = _TEXT, leading: float = _LINE) -> None:
        """Lines of text."""
        for line in wrapped(text, ROOM, size, self.measure):
            self.room(leading)
            self.page.add(Text(LEFT, self.y, ROOM, leading, line, size))
            self.y += leading

    def table(
        self, heads: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float], left: Sequence[int] = ()
    ) -> None:
        """A table whose head stands on each page; rows are never torn."""
        self._row(heads, widths, (), head=True)
        for row in rows:
            height = self._height(row, widths)
            if self.y + height > BOTTOM:
                self._turn()
                self._row(heads, widths, (), head=True)
            self._row(row, widths, left)
        self.y += 3

    def _lines(self, text: str, width: float, font: str) -> list[str]:
        return wrapped(text, width - 2 * _PAD, _SMALL, self.measure, font)

    def _height(self, row: Sequence[str], widths: Sequence[float], font: str = BODY) -> float:
        most = max(len(self._lines(text, width, font)) for text, width in zip(row, widths, strict=True))
        return max(most, 1) * _SMALL_LINE + 2 * _PAD

    def _row(self, row: Sequence[str], widths: Sequence[float], left: Sequence[int], *, head: bool = False) -> None:
        font = HEADING if head else BODY
        height = self._height(row, widths, font)
        if head:
            self.room(height + 12)
        x = LEFT
        for place, (text, width) in enumerate(zip(row, widths, strict=True)):
            self.page.add(Box(x, self.y, width, height, _HEAD_FILL if head else "", "#444444", 0.15))
            lines = self._lines(text, width, font)
            y = self.y + (height - len(lines) * _SMALL_LINE) / 2
            align = "left" if place in left else "center"
            self.page.lines(lines, x + _PAD, y, width - 2 * _PAD, _SMALL, _SMALL_LINE, font=font, align=align)
            x += width
        self.y += height


def pages(pack: Pack, calendars: Sequence[tuple[str, list[Mark]]], walked: Walked, measure: Measure) -> list[Page]:
    """All pages. ``calendars``: name of the month and its marks; ``walked``: the tracks of the period."""
    out = Pages(pack, measure)
    _cover(out, pack)
    _rules(out, pack)
    _calendars(out, calendars)
    _decisions(out, pack)
    _days(out, pack)
    _map(out, walked)
    _signatures(out)
    for number, page in enumerate(out.pages, start=1):
        foot = f"{pack.county}{pack.office}　{pack.title}"
        page.add(Text(LEFT, 284, ROOM, 6, foot, 3.0, colour="#555555"))
        page.add(Text(LEFT, 284, ROOM, 6, f"第{number}页　共{len(out.pages)}页", 3.0, align="right", colour="#555555"))
    return out.pages


def _cover(out: Pages, pack: Pack) -> None:
    out.y = 34
    out.page.add(Text(LEFT, out.y, ROOM, 12, "护林员巡护佐证材料", 8.0, TITLE, "center"))
    out.y += 16
    out.page.add(Text(LEFT, out.y, ROOM, 9, f"{pack.county}　{pack.period.name}", 5.6, BODY, "center"))
    out.y += 20
    label, value = 34.0, ROOM - 34.0
    for name, text in pack.facts:
        lines = wrapped(text, value - 6, _TEXT, out.measure)
        height = max(len(lines), 1) * _LINE + 3
        out.page.add(Box(LEFT, out.y, label, height, _HEAD_FILL, "#444444", 0.15))
        out.page.add(Box(LEFT + label, out.y, value, height, "", "#444444", 0.15))
        out.page.add(Text(LEFT, out.y, label, height, name, _TEXT, HEADING, "center"))
        out.page.lines(lines, LEFT + label + 3, out.y + 1.5, value - 6, _TEXT, _LINE)
        out.y += height
    out.y += 8
    colour = "#1F5C3A" if pack.verdict_met else "#B33A2B"
    out.page.add(Box(LEFT, out.y, ROOM, 18, "#F7F9F5", colour, 0.5, 2))
    out.page.add(Text(LEFT, out.y, ROOM, 18, f"结论：{pack.verdict}", 7.0, HEADING, "center", colour))
    out.y += 26
    out.table(WINDOW_HEADS, pack.windows, _WINDOW_WIDTHS)
    for text in pack.remarks:
        out.paragraph(f"注：{text}", _SMALL, _SMALL_LINE)
    out.paragraph(
        "说明：有效天数以人工认定为准，“其中机器判定”为按规则自动判定有效的天数；差额=应巡天数-有效天数，足额为0；"
        "免巡天数已从应巡天数中扣减。",
        _SMALL,
        _SMALL_LINE,
    )


def _rules(out: Pages, pack: Pack) -> None:
    if len(out.pages) == 1:
        out._turn()
    else:
        out.y += 5
    out.heading("一、考核规则")
    for name, lines in pack.rules:
        out.room(16)
        out.page.add(Text(LEFT, out.y, ROOM, 7, f"《{name}》", _TEXT, HEADING))
        out.y += 8
        for line in lines:
            out.paragraph(line)
        out.y += 2
    out.y += 3


def _calendars(out: Pages, calendars: Sequence[tuple[str, list[Mark]]]) -> None:
    height = 62.0
    out.heading("二、逐日判定", height)
    for name, marks in calendars:
        out.room(height + 9)
        out.page.add(Text(LEFT, out.y, ROOM, 7, name, _TEXT, HEADING))
        out.page.add(*calendar_items(marks, LEFT, out.y + 7, ROOM, height, 3.4))
        out.y += height + 11
    out.paragraph(f"图例：{LEGEND}。", _SMALL, _SMALL_LINE)
    out.y += 3


def _decisions(out: Pages, pack: Pack) -> None:
    out.heading("三、人工认定", 8)
    for text in pack.overrides or ["本期没有人工认定。"]:
        out.paragraph(text)
    out.y += 3


def _days(out: Pages, pack: Pack) -> None:
    out.heading("四、逐日明细", 30)
    if pack.days:
        out.table(DAY_HEADS, pack.days, _DAY_WIDTHS, left=(4, 5))
        out.paragraph("未列出的在岗日期均无轨迹；区外里程、时长仅供参考。", _SMALL, _SMALL_LINE)
    else:
        out.paragraph("本期没有轨迹和平台数据。")
    out.y += 3


def _map(out: Pages, walked: Walked) -> None:
    """The map with its lengths; below the days where there is room for it and the lines to sign."""
    text = evidence.pieces_words(walked.pieces)
    lines = wrapped(text, ROOM, _SMALL, out.measure)
    below = 12 + len(lines) * _SMALL_LINE + 2
    out.room(11 + _LEAST_MAP + below + _SIGNED)
    out.heading("五、轨迹与责任区")
    height = BOTTOM - out.y - below - _SIGNED
    out.page.add(*map_items(walked, LEFT, out.y, ROOM, height, 3.2, out.measure))
    out.page.add(*legend_items(LEFT, out.y + height + 2.5, 3.6, out.measure, _LEGEND))
    out.y += height + 10
    out.page.lines(lines, LEFT, out.y, ROOM, _SMALL, _SMALL_LINE)
    out.y += below - 10


def _signatures(out: Pages) -> None:
    out.room(60)
    out.heading("六、确认", 44)
    wide = ROOM / 2
    for number, text in enumerate(_SIGNERS):
        x, y = LEFT + number % 2 * wide, out.y + number // 2 * 22
        out.page.add(Text(x, y, wide, 7, text, _TEXT))
        out.page.add(Text(x, y + 9, wide - 10, 7, "年　　月　　日", _TEXT, align="right"))
    out.y += 46
