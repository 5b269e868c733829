"""How single cells are written: phones, dates, names and places, plain or in one of the messes that the file has."""

from __future__ import annotations

from datetime import date
from random import Random

from . import people
from .places import BY_CODE, COUNTY_CODE, COUNTY_NAME, Area
from .truth import Cell

NATIVE = ("xlsx", "xls")  # formats that know numbers, dates and formats of numbers

# Messes of cells; a file has some of them as its habits.
PHONE = (
    "phone_number", "phone_sci_format", "phone_sci_lost", "phone_spaces", "phone_hyphens", "phone_86", "phone_dot0",
    "phone_fullwidth", "phone_two", "phone_wrong_length", "phone_missing", "phone_apostrophe", "phone_formula",
)  # fmt: skip
DAY = (
    "date_dot", "date_month", "date_cn", "date_serial", "date_serial_text", "date_slash", "date_fullwidth",
    "date_missing", "date_bad", "date_float_month", "date_excel",
)  # fmt: skip
SEPARATORS = {"several_dun": "、", "several_comma": "，", "several_semicolon": "；", "several_newline": "\n"}
TEXT = ("spaced_name", "short_place", "padded", "code_as_number")
NEEDS_NATIVE = {"phone_number", "phone_sci_format", "date_serial", "date_float_month", "date_excel", "code_as_number"}
DOUBTFUL = {"phone_sci_lost", "phone_wrong_length", "date_bad", "date_float_month", "phone_formula"}

_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
LOST_PHONE = 13_800_000_000
_EPOCH = date(1899, 12, 30)


def wide(text: str) -> str:
    """Digits in full width."""
    return text.translate(_WIDE)


class Maker:
    """Writes cells of one file with the file's habits; ``share`` of the cells of a field are in a mess."""

    def __init__(self, rng: Random, habits: set[str], fmt: str, share: float = 0.45) -> None:
        self.rng = rng
        self.habits = habits
        self.fmt = fmt
        self.native = fmt in NATIVE
        self.share = share

    def _mess(self, family: tuple[str, ...]) -> str | None:
        """A mess of the family that the file has, or None."""
        usable = [mess for mess in family if mess in self.habits and (self.native or mess not in NEEDS_NATIVE)]
        if self.fmt != "xlsx" and "phone_formula" in usable:
            usable.remove("phone_formula")  # LibreOffice computes formulas when it writes .xls
        if not usable or self.rng.random() > self.share:
            return None
        mess = self.rng.choice(usable)
        # What is lost stays rare, as in the offices' rosters.
        return None if mess in DOUBTFUL and self.rng.random() < 0.5 else mess

    def name(self, name: str) -> Cell:
        """A name; two characters may be spaced to three."""
        rng = self.rng
        if len(name) == 2 and "spaced_name" in self.habits and rng.random() < 0.8:
            text = rng.choice(["  ", " ", "\u3000"]).join(name)
            return Cell(text, "name", "recoverable", ("spaced_name",), name)
        if "padded" in self.habits and self.fmt != "docx" and rng.random() < 0.2:
            return Cell(rng.choice([f" {name}", f"{name} ", f"{name}\u3000"]), "name", "recoverable", ("padded",), name)
        return Cell(name, "name", meaning=name)

    def separator(self) -> tuple[str, str]:
        """(mess, separator) of several persons in one cell."""
        usable = sorted(mess for mess in SEPARATORS if mess in self.habits) or ["several_dun"]
        mess = self.rng.choice(usable)
        return mess, SEPARATORS[mess]

    def phone(self, holder: people.Holder) -> tuple[Cell, str | None, str | None]:
        """(cell, phone that can be known, second phone)."""
        phone, rng = holder.phone, self.rng
        mess = self._mess(PHONE)
        if mess is None:
            return Cell(phone, "phone", meaning=phone), phone, None
        if mess in DOUBTFUL:
            return self._lost_phone(mess, phone), None, None
        if mess == "phone_missing":
            return Cell(None, "phone", "clean", (mess,)), None, None
        if mess == "phone_two":
            sign = rng.choice(["/", "、", " ", "，", "\n" if self.native else ";"])
            pair = [phone, holder.second_phone]
            if rng.random() < 0.3:
                pair.reverse()  # the landline first: the mobile number is still the phone
            return Cell(sign.join(pair), "phone", "recoverable", (mess,), phone), phone, holder.second_phone
        if mess == "phone_sci_format":
            return Cell(int(phone), "phone", "recoverable", (mess,), phone, "0.00E+00"), phone, None
        if mess == "phone_number":
            value: int | float = int(phone) if rng.random() < 0.6 else float(phone)
            return Cell(value, "phone", "recoverable", (mess,), phone), phone, None
        head, middle, tail = phone[:3], phone[3:7], phone[7:]
        text = {
            "phone_spaces": rng.choice(
                [f"{head} {middle} {tail}", f"{head}\u3000{middle} {tail} ", f"{phone[:7]} {tail}"]
            ),
            "phone_hyphens": rng.choice(
                [f"{head}-{middle}-{tail}", f"{phone[:5]}-{phone[5:]}", f"{head}－{middle}－{tail}"]
            ),
            "phone_86": rng.choice([f"+86 {phone}", f"+86{phone}", f"86-{phone}", f"0086{phone}", f"（+86）{phone}"]),
            "phone_dot0": f"{phone}.0",
            "phone_fullwidth": wide(phone),
            "phone_apostrophe": rng.choice([f"'{phone}", f"‘{phone}", f"{phone}'"]),
        }[mess]
        return Cell(text, "phone", "recoverable", (mess,), phone), phone, None

    def _lost_phone(self, mess: str, phone: str) -> Cell:
        rng = self.rng
        if mess == "phone_sci_lost":
            if self.native and rng.random() < 0.4:  # Excel read 1.38E+10 back as a number: its last digits are noughts
                return Cell(LOST_PHONE, "phone", "doubtful", (mess,), number_format=rng.choice(["0.00E+00", "0"]))
            return Cell(rng.choice(["1.38E+10", "1.38E10", "1.380E+10", "1.38e+10"]), "phone", "doubtful", (mess,))
        if mess == "phone_formula":
            formula = f'=VLOOKUP("{phone[-4:]}",通讯录!A:B,2,FALSE)'
            return Cell(formula, "phone", "doubtful", (mess, "formula_uncached"), formula=True)
        cut = rng.randrange(7, 11)
        text = (
            phone[:cut] + phone[cut + 1 :]
            if rng.random() < 0.6
            else phone[:cut] + rng.choice("123456789") + phone[cut:]
        )
        return Cell(text, "phone", "doubtful", (mess,))

    def day(self, day: date | None, what: str) -> tuple[Cell, str | None, str]:
        """(cell, ISO day that can be known, precision) of a start or an end."""
        if day is None:
            return Cell(None, what), None, "day"
        rng = self.rng
        mess = self._mess(DAY)
        if mess in {"date_month", "date_missing", "date_float_month"} and what == "end":
            mess = None  # an end is always told to the day: half-open months would be a question of taste
        iso, y, m, d = day.isoformat(), day.year, day.month, day.day
        if mess is None:
            return Cell(iso, what, meaning=iso), iso, "day"
        if mess == "date_missing":
            return Cell(None, what, "clean", (mess,)), None, "day"
        if mess == "date_bad":
            text = rng.choice([f"{y}.13.{d}", f"{y}年2月30日", "去年三月", f"{y}.{m}.{d + 40}", "不详"])
            return Cell(text, what, "doubtful", (mess,)), None, "day"
        if mess == "date_excel":
            shape = rng.choice(["yyyy-mm-dd", "yyyy/m/d", 'yyyy"年"m"月"d"日"', 'yyyy"年"m"月"'])
            return Cell(day, what, "clean", (mess,), iso, shape), iso, "day"
        if mess == "date_serial":
            return Cell((day - _EPOCH).days, what, "recoverable", (mess,), iso), iso, "day"
        first = day.replace(day=1).isoformat()
        if mess == "date_float_month":
            # 2024.1 is January or October: Excel dropped the nought.
            if m in {1, 10}:
                return Cell(float(f"{y}.1"), what, "doubtful", (mess, "date_float_open")), None, "month"
            return (
                Cell(float(f"{y}.{m:02d}" if m > 9 else f"{y}.{m}"), what, "recoverable", (mess,), first),
                first,
                "month",
            )
        if mess == "date_month":
            text = rng.choice([f"{y}年{m}月", f"{y}年{m:02d}月", f"{y}.{m:02d}", f"{y}-{m:02d}", f"{y}/{m}"])
            return Cell(text, what, "recoverable", (mess,), first), first, "month"
        text = {
            "date_dot": rng.choice([f"{y}.{m}.{d}", f"{y}.{m:02d}.{d:02d}", f"{y}。{m}。{d}", f"{y}.{m}.{d}."]),
            "date_cn": rng.choice([f"{y}年{m}月{d}日", f"{y}年{m:02d}月{d:02d}日", f"{y} 年 {m} 月 {d} 日"]),
            "date_serial_text": str((day - _EPOCH).days),
            "date_slash": f"{y}/{m}/{d}",
            "date_fullwidth": wide(f"{y}年{m}月{d}日") if rng.random() < 0.5 else wide(f"{y}") + f"．{m}．{d}",
        }[mess]
        return Cell(text, what, "recoverable", (mess,), iso), iso, "day"

    def town(self, area: Area) -> Cell:
        """A town's name, or the county's for posts of the county."""
        if area.code == COUNTY_CODE:
            return Cell(COUNTY_NAME, "town", meaning=area.code)
        name = area.name
        if "short_place" in self.habits and self.rng.random() < 0.5:
            short = name.removesuffix("彝族乡").removesuffix("街道").removesuffix("镇").removesuffix("乡")
            return Cell(short, "town", "recoverable", ("short_place",), area.code)
        return self._padded(Cell(name, "town", meaning=area.code))

    def village(self, area: Area) -> Cell:
        """A village's name: 上河村, 上河, 上河村委会."""
        name = area.name
        if "short_place" in self.habits and name.endswith("村") and len(name) > 2 and self.rng.random() < 0.5:
            text = self.rng.choice([name[:-1], f"{name}委会", f"{name}村委会"])
            return Cell(text, "village", "recoverable", ("short_place",), area.code)
        return self._padded(Cell(name, "village", meaning=area.code))

    def _padded(self, cell: Cell) -> Cell:
        if "padded" not in self.habits or self.fmt == "docx" or self.rng.random() > 0.2:
            return cell
        text = self.rng.choice([f" {cell.value}", f"{cell.value} ", f"{cell.value}\u3000"])
        return Cell(text, cell.field, "recoverable", ("padded",), cell.meaning)

    def grid(self, area: Area, style: str) -> Cell:
        """A grid: its code, its name, its name without the village, or its number (village told beside it)."""
        number = int(area.code[-2:])
        if style == "code":
            if "phone_fullwidth" in self.habits and self.rng.random() < 0.3:
                return Cell(wide(area.code), "grid", "recoverable", ("code_fullwidth",), area.code)
            return Cell(area.code, "grid", meaning=area.code)
        if style == "name":
            return Cell(area.name, "grid", meaning=area.code)
        if style == "number":
            value: int | str = number if self.native and self.rng.random() < 0.5 else f"{number:02d}"
            return Cell(value, "grid", "recoverable", ("grid_number",), area.code)
        text = self.rng.choice([f"{number}号网格", f"{wide(str(number))}号网格", f"第{number}网格"])
        return Cell(text, "grid", "recoverable", ("grid_short",), area.code)

    def code(self, area: Area) -> Cell:
        """An area by its code; as a number where Excel took it for one."""
        if "code_as_number" in self.habits and self.native and "-" not in area.code and self.rng.random() < 0.6:
            return Cell(int(area.code), "grid", "recoverable", ("code_as_number",), area.code, "0")
        return self.grid(area, "code")

    def whole_place(self, area: Area, *, with_county: bool = False) -> Cell:
        """The place in one cell: 石桥镇上河村1号网格."""
        parts: list[str] = []
        at: Area | None = area
        while at is not None and at.level != "county":
            name = at.name
            if at.level == "grid" and at.parent:
                name = name.removeprefix(BY_CODE[at.parent].name)
            parts.insert(0, name)
            at = BY_CODE[at.parent] if at.parent else None
        if with_county or not parts:
            parts.insert(0, COUNTY_NAME)
        return Cell("".join(parts), "place", "recoverable", ("place_in_one",), area.code)
