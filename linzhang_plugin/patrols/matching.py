"""Whose track is it: from folder, file name, track name or phone number to the person in the roster of that day."""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..county.phones import MOBILE, masked

_PIECE = re.compile(r"[^0-9A-Za-z\u3400-\u9fff·]+")
_DIGITS = re.compile(r"\d+")
# dates, times, serial numbers; 11 digits are a phone, 15 an IMEI
_NUMBERS = re.compile(r"(?<!\d)(?:\d{1,10}|\d{12,14}|\d{16,})(?!\d)")
_MARK = re.compile(r"(?<=\*{4}\d{4})~[0-9a-f]{6}")


@dataclass(frozen=True)
class Person:
    """Somebody of the roster; ``terms`` are (start, end or None, names of the places held) with half-open days."""

    uid: str
    name: str
    phone: str = ""
    terms: tuple[tuple[datetime.date, datetime.date | None, frozenset[str]], ...] = ()

    def in_office(self, day: datetime.date | None) -> bool:
        """Whether a post is held on ``day`` (on any day, where the day is not known)."""
        return any(day is None or (start <= day and (end is None or day < end)) for start, end, _ in self.terms)

    def places(self, day: datetime.date | None) -> frozenset[str]:
        """Names of the areas held on ``day`` and of all areas these lie in."""
        held = [
            names for start, end, names in self.terms if day is None or (start <= day and (end is None or day < end))
        ]
        return frozenset().union(*held) if held else frozenset()


@dataclass(frozen=True)
class Evidence:
    """What a file says about its person: ``folders`` from the outermost in, the file's ``stem``, the track's name."""

    folders: tuple[str, ...]
    stem: str
    track_name: str = ""
    device: str = ""
    who: tuple[tuple[str, str], ...] = ()
    """What columns of a table say: (name, phone, grid, unit or device; text)."""

    def said(self, what: str) -> str:
        """What a column of that meaning says; "" where there is none."""
        return next((text for meaning, text in self.who if meaning == what), "")

    @property
    def source_key(self) -> str:
        """What stays the same from day to day in files of one source: the key of ``source_map``.

        Phones stand in it masked, with a mark that tells them apart.
        """
        said = [self.said(what) for what in ("name", "grid", "unit")]
        pieces = (*self.folders, self.stem, self.track_name, self.device, *said)
        cleaned = (_NUMBERS.sub("", piece).strip(" _-.#()（）:年月日") for piece in pieces)
        return "/".join(dict.fromkeys(_keyed(piece) for piece in cleaned if piece))[:300]

    @property
    def phones(self) -> frozenset[str]:
        """Mobile numbers anywhere in the names."""
        text = " ".join((*self.folders, self.stem, self.track_name, self.device, *(said for _, said in self.who)))
        return frozenset(MOBILE.findall(text))


@dataclass(frozen=True)
class Match:
    """``person`` is None where nobody or more than one fits; ``code`` with ``values`` says why."""

    person: Person | None
    code: str = ""
    values: dict[str, object] = field(default_factory=dict)


class Roster:
    """Everybody a track may belong to.

    The first of these that names anybody decides: the remembered source, a column of the table, a folder (the innermost
    first), the file name, the track name, the phone number, the grid in a column. The others, the places in folder
    names and columns and who is in office on that day tell namesakes apart. Where more than one
    person is left the track is nobody's, and the ledger says so.
    """

    def __init__(self, people: Iterable[Person], remembered: dict[str, str] | None = None) -> None:
        self.people = list(people)
        self.remembered = remembered or {}
        self._by_uid = {person.uid: person for person in self.people}
        self._by_name: dict[str, list[Person]] = {}
        self._by_phone: dict[str, list[Person]] = {}
        for person in self.people:
            self._by_name.setdefault(_bare(person.name), []).append(person)
            if person.phone:
                self._by_phone.setdefault(_digits_only(person.phone)[-11:], []).append(person)
        self._longest_first = sorted((name for name in self._by_name if len(name) > 1), key=len, reverse=True)
        self._cache: dict[tuple[Evidence, datetime.date | None], Match] = {}

    def match(self, evidence: Evidence, day: datetime.date | None) -> Match:
        """The person of a track recorded on ``day``."""
        key = (evidence, day)
        if key not in self._cache:
            self._cache[key] = self._match(evidence, day)
        return self._cache[key]

    def _match(self, evidence: Evidence, day: datetime.date | None) -> Match:
        known = self._by_uid.get(self.remembered.get(evidence.source_key, ""))
        if known is not None:
            return Match(known)
        by_phone = [person for phone in sorted(evidence.phones) for person in self._by_phone.get(phone, [])]
        column = _bare(evidence.said("name"))
        texts = (*reversed(evidence.folders), evidence.stem, evidence.track_name)
        named = [[column] if column in self._by_name else [], *(() if column else map(self._named, texts))]
        stages = [names for names in named if names]
        if not stages and not by_phone and not column and evidence.said("grid"):
            return self._of_grid(evidence, day)
        if not stages and not by_phone:
            return Match(None, "patrols.nobody")
        if not stages:
            return self._one_of(by_phone, day, evidence, phone=True)
        found = self._one_of([p for name in stages[0] for p in self._by_name[name]], day, evidence, by_phone=by_phone)
        if found.person is None:
            return found
        others = {name for names in stages[1:] for name in names} - {_bare(found.person.name)}
        if others and not any(_bare(found.person.name) in names for names in stages[1:]):
            return Match(
                found.person, "patrols.names_differ", {"person": found.person.name, "other": "、".join(sorted(others))}
            )
        return found

    def _of_grid(self, evidence: Evidence, day: datetime.date | None) -> Match:
        """Who holds the grid that a column names by name or number on that day; with the village in another column."""
        grid, unit = _bare(evidence.said("grid")), _bare(evidence.said("unit"))
        number = _DIGITS.findall(grid)
        found = []
        for person in self.people:
            places = person.places(day)
            if unit and unit not in places:
                continue
            if grid in places or any(
                number and _DIGITS.findall(place) == [f"{int(number[-1]):0{len(n)}d}"]
                for place in places
                for n in _DIGITS.findall(place)[:1]
            ):
                found.append(person)
        if len(found) == 1:
            return Match(found[0])
        return Match(None, "patrols.nobody")

    def _named(self, text: str) -> list[str]:
        """Names of the roster in a text: as whole pieces of it, else anywhere in it (the longest ones)."""
        parts = [part for piece in _PIECE.split(text) for part in _DIGITS.sub(" ", piece).split()]
        exact = [part for part in dict.fromkeys(parts) if part in self._by_name]
        if exact:
            return exact
        rest, found = _bare(text), []
        for name in self._longest_first:
            if name in rest:
                found.append(name)
                rest = rest.replace(name, " ")
        return found

    def _one_of(
        self,
        candidates: list[Person],
        day: datetime.date | None,
        evidence: Evidence,
        *,
        by_phone: list[Person] | None = None,
        phone: bool = False,
    ) -> Match:
        left = list({person.uid: person for person in candidates}.values())
        in_office = [person for person in left if person.in_office(day)]
        if in_office:
            left = in_office
        if len(left) > 1 and by_phone:
            left = [person for person in left if person in by_phone] or left
        if len(left) > 1:
            texts = (*evidence.folders, evidence.said("unit"), evidence.said("grid"))
            names = {name for text in texts for name in (text, *_PIECE.split(text)) if name}
            placed = [len(person.places(day) & names) for person in left]
            best = max(placed)
            if best:
                left = [person for person, count in zip(left, placed, strict=True) if count == best]
        if len(left) > 1:
            names_found = "、".join(sorted({person.name for person in left}))
            return Match(None, "patrols.ambiguous", {"names": names_found, "count": len(left)})
        person = left[0]
        if not in_office:
            return Match(person, "patrols.not_in_office", {"person": person.name, "day": day or ""})
        return Match(person, "patrols.by_phone", {"person": person.name}) if phone else Match(person)


def _bare(name: str) -> str:
    """A name without the blanks that align two-character names (张　三)."""
    return "".join(name.split())


def _digits_only(text: str) -> str:
    return "".join(_DIGITS.findall(text))


def _keyed(text: str) -> str:
    """Mobile numbers masked, each with a mark (138****0001~3fa2c1): two that are masked alike are still two."""
    return MOBILE.sub(_marked, text)


def _marked(number: re.Match[str]) -> str:
    mark = hashlib.blake2b(number[0].encode(), digest_size=3).hexdigest()
    return f"{masked(number[0])}~{mark}"


def shown(key: str) -> str:
    """A key of a source as it is shown: phones masked, without their marks."""
    return _MARK.sub("", without_phones(key))


def without_phones(text: str) -> str:
    """The text with mobile numbers masked (138****0001): for ledgers."""
    return masked(text)
