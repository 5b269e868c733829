"""What single cells mean: names, phones, dates, each with a state and the reason for doubt as a code."""

from __future__ import annotations

import datetime
import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from ...county.sheets import Lost
from .. import cells
from .words import COMPOUND, NOBODY, ROLE_CELL, ROLES, SURNAMES, TITLE_WORD, UNIT_WORD, role_in

SURE, DOUBTFUL, WRONG = "sure", "doubtful", "wrong"
_WORST = {SURE: 0, DOUBTFUL: 1, WRONG: 2}

_SPACES = re.compile(r"[\s\u3000\xa0\u200b-\u200f\u2060\ufeff]+")
_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff〇"
_SHORT = re.compile(f"^[{_HAN}]{{2,4}}$")
_LONG = re.compile(f"^[{_HAN}]{{1,15}}(?:[·•.・‧][{_HAN}]{{1,15}})+$")
_SPLIT = re.compile(r"[、,，;；/\\|\n\r]+|(?<=\S)\s*[和及与]\s*(?=\S)(?!$)")
_LEVELS_BEFORE = "(?:省|市|县|区|乡|镇|街道|乡镇|村|社区|组)级?"
_ROLES_BEFORE = "|".join(sorted(ROLES, key=len, reverse=True))
_HARD = re.compile(r"[、,，;；/\\|\n\r]+")
_PHONE = re.compile(r"(?<!\d)(?:(?:\+|00)?86[-\s]?)?1[3-9]\d(?:[-\s.]?\d{4}){2}(?!\d)")
_MOBILE = re.compile(r"^1[3-9]\d{9}$")
_LANDLINE = re.compile(r"^\(?0\d{2,3}\)?[-\s]?[2-9]\d{6,7}(?:[-转]\d{1,5})?$|^[2-9]\d{6,7}$")
_EXPONENT = re.compile(r"^\s*1\.?\d*\s*[eE]\+?0?\d+\s*$")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_ASIDE = re.compile(r"^(兼|代|女|男|主持工作|拟任|挂职|临时|.族|少数民族|回|苗|党员|\d+)$")
_ROLE_BEFORE = re.compile(f"^((?:{_LEVELS_BEFORE})?(?:{_ROLES_BEFORE}))(.{{2,12}})$")
_TIME = re.compile(r"(?<=\d)[ T]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*$")
_COUNTED = re.compile(
    r"(?:^|(?<=[\s)）、,，;；]))(?:[(（]?\d{1,2}[)）、]|\d{1,2}[.．](?!\d)|[①-⑳])\s*(?=[\u4e00-\u9fff])"
)
_SHORT_YEAR = re.compile(r"^(\d{2})[年./\-](\d{1,2})[月./\-](\d{1,2})日?$")
_TIME = re.compile(r"(?<=\d)[ T]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*$")
_YEAR = re.compile(r"^((?:19|20)\d{2})年?$")
_MONTH_COMPACT = re.compile(r"^((?:19|20)\d{2})(0[1-9]|1[0-2])$")
_CHINESE = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_CHINESE_DATE = re.compile(
    r"^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?$"
)


@dataclass(frozen=True)
class Field:
    """A value with its state; ``reason`` is the code of a sentence, ``values`` go into it."""

    text: str = ""
    state: str = SURE
    reason: str = ""
    values: dict[str, object] = field(default_factory=dict, compare=False)

    def worse(self, reason: str, state: str = DOUBTFUL, **values: object) -> Field:
        """The same value in doubt; a reason that is there already stays unless the new state is worse."""
        if _WORST[state] <= _WORST[self.state]:
            return self
        return Field(self.text, state, reason, values)


def plain(value: object) -> str:
    """A cell as text in plain digits and brackets, line breaks kept, spaces at the ends gone."""
    if isinstance(value, Lost):
        return value.text
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ")
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e17:
        value = int(value)
    return _plain(str(value))


@lru_cache(maxsize=20_000)
def _plain(text: str) -> str:
    text = unicodedata.normalize("NFKC", text)
    return text.strip(" \t\r\n\u3000\xa0\u200b\ufeff'`").strip()


def tight(value: object) -> str:
    """``plain`` without any space or line break."""
    return _SPACES.sub("", plain(value))


def apart(value: object) -> object:
    """Several places on lines of their own (新民村⏎东山村, codes) with 、 between; a wrapped one stays as it is."""
    if not isinstance(value, str) or "\n" not in value.strip():
        return value
    lines = [_SPACES.sub("", line) for line in value.splitlines() if line.strip()]
    endings = {"0" if line[-1].isdigit() else line[-1] for line in lines}
    listed = len(lines) > 1 and len(endings) == 1 and endings <= set("村镇乡道区组格号0") and min(map(len, lines)) > 1
    return "、".join(lines) if listed else value


# ---- names ----------------------------------------------------------------------------------------------


def surnamed(name: str) -> bool:
    """Whether a name begins with a surname."""
    return name[:1] in SURNAMES or name[:2] in COMPOUND


@lru_cache(maxsize=20_000)
def looks_like_name(text: str) -> bool:
    """Whether a cell without spaces can be a person's name: 2 to 4 characters after a surname, or with a dot."""
    if _LONG.match(text):
        return True
    if not _SHORT.match(text) or not surnamed(text) or ROLE_CELL.match(text):
        return False
    return len(text) < 4 or text[:2] in COMPOUND or not (TITLE_WORD.search(text) or UNIT_WORD.search(text))


@dataclass(frozen=True)
class Name:
    """A person in a name cell, with what stood beside the name."""

    name: Field
    title: str = ""
    phone: str = ""
    note: str = ""
    role: str = ""


def names_of(value: object, *, corrected: bool = False) -> list[Name]:
    """The persons of a cell; empty for an empty cell or 空缺, 待定 …"""
    text = _COUNTED.sub("\n", plain(value))
    if isinstance(value, Lost):
        return [Name(Field("", WRONG, value.reason))]
    if not text or _SPACES.sub("", text) in NOBODY:
        return []
    return [_name(part, corrected) for part in _parts(text) if part]


def _parts(text: str) -> list[str]:
    """Splits at separators outside brackets, and at spaces where each part is a name of its own."""
    shielded = _BRACKETS.sub(
        lambda m: m[0].translate({ord(c): 0xE000 + i for i, c in enumerate("、,，;；/\\|\n")}), text
    )
    back = {0xE000 + i: c for i, c in enumerate("、,，;；/\\|\n")}
    lines = _with_titles(_with_phones([p for p in _HARD.split(shielded) if p.strip(" \t")]))
    joined = [_SPACES.sub("", line) for line in lines]
    # 王\n五: one name that was wrapped; two whole names on two lines are two persons
    if len(joined) > 1 and all(len(j) == 1 for j in joined) and len("".join(joined)) <= 4:
        lines = ["".join(joined)]
    found: list[str] = []
    for line in lines:
        words = [w for w in _SPACES.split(line) if w]
        if len(words) > 1 and all(looks_like_name(w) for w in words):
            found += words
        else:
            pieces = [p for p in re.split("[和及与]", line) if p]
            whole = _SPACES.sub("", line)
            if len(pieces) > 1 and len(whole) > 4 and all(looks_like_name(_SPACES.sub("", p)) for p in pieces):
                found += pieces
            else:
                found.append(line)
    return [part.translate(back) for part in found]


def _with_phones(pieces: list[str]) -> list[str]:
    """张三/13800000000: the number is of the person before it where each has one of his own; else all stays apart."""
    if len(pieces) % 2 or not pieces:
        return pieces
    people, numbers = pieces[::2], pieces[1::2]
    if any(re.search(r"\d", one) for one in people) or not all(_phone(one.strip()).state == SURE for one in numbers):
        return pieces
    return [f"{one} {number.strip()}" for one, number in zip(people, numbers, strict=True)]


def _with_titles(pieces: list[str]) -> list[str]:
    """范静 党委委员、武装部长: a piece that is only a title belongs to the person before it."""
    found: list[str] = []
    for piece in pieces:
        text = piece.strip()
        bare = _SPACES.sub("", text)
        if re.search(r"[:：]", text) or any(looks_like_name(w) and not _is_title(w) for w in _SPACES.split(text)):
            found.append(text)
        elif found and _is_title(bare) and _names_before(found[-1]):
            found[-1] += "、" + text
        elif (
            found and _is_title(bare) and looks_like_name(alone := _SPACES.sub("", found[-1])) and not _is_title(alone)
        ):
            found[-1] += " " + text
        elif found and _is_title(_SPACES.sub("", found[-1])) and not looks_like_name(bare) and _ends_in_name(bare):
            # 党委副书记、镇长张三: the title goes on
            found[-1] += "、" + text
        else:
            found.append(text)
    return found


def _is_title(bare: str) -> bool:
    """Whether a piece is a title and cannot be a person: 镇长, 武装部长, 党委委员 (but 王会计 may be somebody)."""
    # the last of 书记 in 党总支书记, where 支书 is found first
    if not any(TITLE_WORD.fullmatch(bare, at) for at in range(len(bare) - 1)):
        return False
    found = list(TITLE_WORD.finditer(bare))
    return len(bare) > 3 or not surnamed(bare) or found[-1].start() == 0


def _names_before(piece: str) -> bool:
    words = [w for w in re.split(r"[\s:：()]+", piece) if w]
    return len(words) > 1 and any(looks_like_name(w) and not _is_title(w) for w in (words[0], words[-2]))


def _ends_in_name(bare: str) -> bool:
    ends = [m.end() for m in TITLE_WORD.finditer(bare)]
    return bool(ends) and looks_like_name(bare[ends[-1] :])


def _name(part: str, corrected: bool) -> Name:
    title = phone = note = role = ""
    text = part
    if (match := re.match(r"^\s*([^:：()]{2,14})[:：]\s*(.*)$", text, re.DOTALL)) and _is_role_label(match[1]):
        role, text = _SPACES.sub("", match[1]), match[2]
    if match := _PHONE.search(text):
        phone = match[0]
        text = text[: match.start()] + " " + text[match.end() :]
    for inner in _BRACKETS.findall(text):
        inside = _SPACES.sub("", inner).strip(",，、;；")
        if not inside or _ASIDE.match(inside):
            note = note or inside
        elif TITLE_WORD.search(inside) or role_in(inside) or UNIT_WORD.search(inside):
            title = title or inside
        else:
            note = note or inside
    text = _BRACKETS.sub(" ", text).strip(" :：-—*#.")
    first, *others = _SPACES.split(text)
    # 林长青 护林员 is somebody, 林长 张三 is not 林长
    named = bool(others) and looks_like_name(first)
    if not role and not named and (match := _ROLE_BEFORE.match(_SPACES.sub("", text))) and looks_like_name(match[2]):
        # 护林员张三
        title, text = title or match[1], match[2]
    name = _SPACES.sub("", text)
    name, title = _beside(name, [w for w in re.split(r"[\s\u3000:]+", text) if w], title)
    name = name.replace("•", "·").replace("・", "·").replace("‧", "·")
    if corrected:
        return Name(Field(name), title, phone, note, role)
    if name in NOBODY or (not name and (title or role)):
        return Name(Field(""), title, phone, note, role)
    return Name(judged(name), title, phone, note, role)


def _is_role_label(text: str) -> bool:
    """Whether what stands before a colon names a role: 护林员：张三, but 林长青：13800000000 is somebody."""
    role = role_in(text)
    return bool(role) and (text.endswith(role) or len(text) > 3 or not looks_like_name(text))


def _beside(name: str, words: list[str], title: str) -> tuple[str, str]:
    """(name, title) where a title stands before or behind a name, apart or not."""
    if len(words) > 1 and not (all(len(w) == 1 for w in words) or (looks_like_name(name) and len(name) <= 4)):
        # 张三 县委书记, 县委书记 张三, 王 五 主任
        if TITLE_WORD.search(words[-1]) or UNIT_WORD.search(words[-1]) or ROLE_CELL.match(words[-1]):
            name, title = "".join(words[:-1]), title or words[-1]
            if not looks_like_name(name) and looks_like_name(words[0]):
                name, title = words[0], "".join(words[1:])
        elif looks_like_name(words[-1]):
            name, title = words[-1], title or "".join(words[:-1])
        elif looks_like_name(words[0]):
            name, title = words[0], title or "".join(words[1:])
    if len(words) == 1 and not looks_like_name(name) and len(name) > 3:
        # 镇党委书记张三
        ends = [m.end() for m in TITLE_WORD.finditer(name)]
        rest = name[ends[-1] :] if ends else ""
        if 2 <= len(rest) <= 4 and looks_like_name(rest):
            name, title = rest, title or name[: ends[-1]]
    return name, title


def judged(name: str) -> Field:
    """A name with its state."""
    if name in NOBODY:
        return Field("")
    if "·" in name and TITLE_WORD.search(name.split("·", 1)[0]):
        # 镇党委书记沙马·拉且
        return Field(name, DOUBTFUL, "people.doubt_name")
    if looks_like_name(name):
        return Field(name) if "." not in name else Field(name.replace(".", "·"), DOUBTFUL, "people.doubt_name")
    if _SHORT.match(name) and not TITLE_WORD.search(name) and not role_in(name):
        return Field(name, DOUBTFUL, "people.doubt_surname")
    if not re.search(f"[{_HAN}A-Za-z]", name):
        return Field(name, WRONG, "people.wrong_name")
    return Field(name, DOUBTFUL, "people.doubt_name")


# ---- phones ---------------------------------------------------------------------------------------------


def phones_of(value: object) -> list[Field]:
    """The phones of a cell, in its order; lost digits are never invented."""
    if isinstance(value, Lost):
        return [Field("", DOUBTFUL, value.reason)]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return [_numeric(value)]
    text = plain(value)
    if not text or _SPACES.sub("", text) in NOBODY:
        return []
    whole = _phone(text)
    if whole.state == SURE:
        return [whole]
    found: list[Field] = []
    for part in _HARD.split(text):
        if not part.strip():
            continue
        one = _phone(part.strip())
        inside = [m[0] for m in _PHONE.finditer(part)]
        if one.state != SURE and inside:
            found += [_phone(number) for number in inside]
        elif re.search(r"\d", part) or one.state != SURE:
            found.append(one)
    return found or [whole]


def _numeric(value: float) -> Field:
    number = float(value)
    if not number.is_integer():
        return Field(plain(value), DOUBTFUL, "people.phone_malformed")
    whole = int(number)
    # 1.38E+10 that was read back: the last digits are gone
    if 10**10 <= whole < 2 * 10**10 and whole % 10**6 == 0:
        return Field("", DOUBTFUL, "people.doubt_phone_lost")
    return _phone(str(whole))


def _phone(text: str) -> Field:
    if _EXPONENT.match(text):
        digits = re.sub(r"[eE].*|\D", "", text)
        if len(digits) == 11 and _MOBILE.match(digits):
            return Field(digits)
        return Field("", DOUBTFUL, "people.doubt_phone_lost")
    bare = re.sub(r"[\s\-().·—–－_*‘’“”'`\"]", "", text) if not re.search(r"[*xX]", text) else text
    bare = re.sub(r"^(?:手机|电话|联系电话|联系方式|TEL|Tel|tel|M|手机号)[::]?", "", bare)
    for prefix in ("+86", "0086", "+"):
        bare = bare.removeprefix(prefix)
    if len(bare) == 13 and bare.startswith("86"):
        bare = bare[2:]
    if len(bare) == 13 and bare.endswith(".0"):
        bare = bare[:-2]
    if _MOBILE.match(bare):
        return Field(bare)
    if len(bare) == 12 and bare.startswith("0") and _MOBILE.match(bare[1:]):
        return Field(bare[1:], DOUBTFUL, "people.phone_malformed")
    written = _SPACES.sub("", text)
    if _LANDLINE.match(written):
        return Field(written)
    return Field(text.strip(), DOUBTFUL, "people.phone_malformed")


# ---- dates ----------------------------------------------------------------------------------------------


def _chinese_number(text: str) -> int:
    tens, ten, ones = text.rpartition("十") if "十" in text else ("", "", text)
    value = int(ones.translate(_CHINESE)) if ones else 0
    return value + (10 * (int(tens.translate(_CHINESE)) if tens else 1) if ten else 0)


def day_of(value: object) -> Field:
    """An ISO day; '' for an empty cell or 至今. What cannot be read is wrong and keeps its text."""
    if isinstance(value, Lost):
        return Field("", DOUBTFUL, value.reason)
    if isinstance(value, float) and 1900 < value < 2100 and not value.is_integer():
        # 2024.1 may have been typed as 2024.10
        year, month = int(value), round((value - int(value)) * 100)
        if month % 10 == 0 and month // 10 == 1:
            return Field(f"{year}-01-01", DOUBTFUL, "people.doubt_month")
        month = month // 10 if month % 10 == 0 else month
        return _assumed(year, month) if 1 <= month <= 12 else Field(plain(value), WRONG, "people.wrong_date")
    if isinstance(value, str):
        value = _TIME.sub("", value)
    text = re.sub(r"[。,，、]", ".", tight(value)).strip("‘’“”'`\".") if isinstance(value, str) else ""
    if text in NOBODY:
        return Field("")
    if text in ("不详", "未知", "不清", "不明", "待查", "待核"):
        return Field("", DOUBTFUL, "people.doubt_year")
    text = re.sub(r"(?:起至今|至今|起|始|以来|任职|到任|任)$|^自", "", text) if text else text
    if isinstance(value, str) and tight(value) and not text:
        return Field("")
    try:
        day, assumed = cells.date_of(text or value)
    except ValueError:
        return _odd_day(text or plain(value))
    if day is None:
        return Field("")
    if assumed:
        return _assumed(day.year, day.month)
    if not 1950 <= day.year <= 2099:
        return Field(day.isoformat(), DOUBTFUL, "people.doubt_year")
    return Field(day.isoformat())


def _assumed(year: int, month: int) -> Field:
    day = f"{year}-{month:02d}-01"
    return Field(day, DOUBTFUL, "people.day_assumed", {"day": day})


def _odd_day(text: str) -> Field:
    try:
        if match := _SHORT_YEAR.match(text):
            day = datetime.date(2000 + int(match[1]), int(match[2]), int(match[3]))
            return Field(day.isoformat(), DOUBTFUL, "people.doubt_year")
        if match := _CHINESE_DATE.match(text):
            year, month = int(match[1].translate(_CHINESE)), _chinese_number(match[2])
            if not match[3]:
                return _assumed(year, month)
            return Field(datetime.date(year, month, _chinese_number(match[3])).isoformat())
    except ValueError:
        return Field(text, WRONG, "people.wrong_date")
    if match := _MONTH_COMPACT.match(text):
        return _assumed(int(match[1]), int(match[2]))
    if match := _YEAR.match(text):
        day_text = f"{match[1]}-01-01"
        return Field(day_text, DOUBTFUL, "people.doubt_month")
    return Field(text, WRONG, "people.wrong_date")


def span_of(value: object) -> tuple[Field, Field]:
    """Start and end of ``2022年1月1日至2024年12月31日``; the last day is inclusive there, ours is not."""
    if not isinstance(value, str):
        return day_of(value), Field("")
    text = tight(value)
    parts = re.split(r"至|到|~|—+|--|–|―|-(?=\d{4}|今|现在|目前)", text, maxsplit=1)
    if len(parts) == 1:
        return day_of(text), Field("")
    start, end = day_of(parts[0]), day_of(parts[1])
    if end.text and end.state != WRONG:
        day = datetime.date.fromisoformat(end.text)
        if end.reason == "people.day_assumed":
            first = (day.replace(day=28) + datetime.timedelta(days=4)).replace(day=1)
            end = Field(first.isoformat(), DOUBTFUL, "people.day_assumed", {"day": first.isoformat()})
        else:
            end = Field((day + datetime.timedelta(days=1)).isoformat(), end.state, end.reason, end.values)
    return start, end


# ---- several in one cell --------------------------------------------------------------------------------


def shared_out(text: str, count: int) -> list[Field]:
    """A text for ``count`` persons: parted where it has as many parts, else the same for each."""
    if count <= 1 or not text:
        return [Field(_SPACES.sub("", text))] * max(1, count)
    for pattern in (r"[\n\r]+", r"[;；]+", r"[/|\\]+", r"[、,，]+", r"\s{1,}"):
        parts = [_SPACES.sub("", p) for p in re.split(pattern, text) if p.strip()]
        if len(parts) == count:
            return [Field(part) for part in parts]
    whole = _SPACES.sub("", text)
    several = re.search(r"[\n\r;；/、,，]", text) is not None
    return [Field(whole, DOUBTFUL, "people.doubt_count") if several else Field(whole)] * count
