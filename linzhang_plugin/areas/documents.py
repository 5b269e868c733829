"""Documents of an area (方案, 批文, 合同, photos): attaching by copy or link, detaching, and the list."""

from __future__ import annotations

import datetime
import json
import logging
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..county import attachments, schema
from ..county.errors import LinzhangError
from ..county.ledger import Ledger

if TYPE_CHECKING:
    from ..county.attachments import Attachment
    from ..county.gateway import County

LOG = logging.getLogger("linzhang")

ATTACH, DETACH = "attachdocument", "detachdocument"
COPY, LINK = "copy", "link"
MODES = (COPY, LINK)
OTHER = "other"
# what the name or the suffix says about the kind
_WORDS = (
    ("approval", ("批复", "批文", "请示", "通知")),
    ("contract", ("合同", "协议", "承包")),
    ("plan", ("方案", "规划", "计划")),
    ("appointment", ("任免", "任职", "聘")),
)
_PICTURES = frozenset([".jpg", ".jpeg", ".png", ".heic", ".tif", ".tiff", ".bmp", ".webp"])


@dataclass(frozen=True)
class Document:
    """One document of an area; ``file`` None is missing. ``added`` is a day, '' where it is not known."""

    uid: str
    title: str
    kind: str
    path: str
    linked: bool
    added: str
    file: Path | None

    @property
    def name(self) -> str:
        """The file name."""
        return self.path.replace("\\", "/").rsplit("/", 1)[-1]


def kinds() -> dict[str, str]:
    """Key → 中文 of the kinds of documents."""
    return schema.CODE_LISTS["document_kind"]


def of_area(county: County, area_uid: str) -> list[Document]:
    """The documents of the area by kind, in the order in which they were attached."""
    return of_areas(county, [area_uid]).get(area_uid, [])


def of_areas(county: County, uids: Sequence[str]) -> dict[str, list[Document]]:
    """The documents of each of the areas, as ``of_area``."""
    order = list(kinds())
    wanted = set(uids)
    rows = county.rows(
        "SELECT area_document.area_uid, document.uid, coalesce(document.title, document.path) AS title, document.kind, "
        "document.path, document.hash, document.linked, document.added "
        "FROM area_document JOIN document ON document.uid = area_document.document_uid ORDER BY area_document.id"
    )
    out: dict[str, list[Document]] = {}
    for row in rows:
        if row["area_uid"] not in wanted:
            continue
        file = attachments.path_of(county, row["path"], row["hash"], row["linked"])
        kind = row["kind"] if row["kind"] in order else OTHER
        document = Document(
            row["uid"], row["title"], kind, row["path"], bool(row["linked"]), _day(county, row["added"]), file
        )
        out.setdefault(row["area_uid"], []).append(document)
    for found in out.values():
        found.sort(key=lambda document: order.index(document.kind))
    return out


def _day(county: County, seconds: int | None) -> str:
    if seconds is None:
        return ""
    zone = datetime.datetime.strptime(str(county.profile.get("time_zone", "+08:00")), "%z").tzinfo
    return datetime.datetime.fromtimestamp(seconds, zone).date().isoformat()


def proposed_kind(name: str) -> str:
    """The kind that a file name speaks of."""
    for kind, words in _WORDS:
        if any(word in name for word in words):
            return kind
    return "photo" if Path(name).suffix.lower() in _PICTURES else OTHER


def attach(
    county: County,
    area_uid: str,
    files: Sequence[Path],
    mode: str = COPY,
    title: str = "",
    kind: str = "",
    who: str | None = None,
    progress: Callable[[float], None] = lambda _fraction: None,
) -> tuple[Ledger, str]:
    """Attaches the files to the area in one transaction: (ledger, uid of the import).

    ``title`` is that of a single file, '' for the name of each; ``kind`` '' is proposed by the name. A file that is
    not there is refused and the others go in; one that is attached already changes nothing. The copies go again where
    the county cannot be written. LinzhangError ``areas_page.no_files``, ``areas_page.title_for_many``,
    ``areas_page.kind_unknown``.
    """
    if not files:
        raise LinzhangError("areas_page.no_files")
    if title and len(files) > 1:
        raise LinzhangError("areas_page.title_for_many", count=len(files))
    if kind and kind not in kinds():
        raise LinzhangError("areas_page.kind_unknown", kind=kind, known="、".join(kinds()))
    area = county.rows("SELECT name FROM area WHERE uid = ?", (area_uid,))[0]["name"]
    ledger = Ledger(ATTACH, area)
    staged: list[tuple[Path, Attachment]] = []
    with ExitStack() as copies:
        seen: dict[str, Path] = {}
        for number, file in enumerate(files):
            progress(number / len(files))

            def report(done: float = number / len(files)) -> None:
                progress(done)

            try:
                if file.is_dir():
                    raise LinzhangError("areas_page.folder", file=file.name)
                if mode == LINK:
                    staged.append((file, attachments.linked(county, file)))
                    continue
                digest = attachments.digest_of(file, report) if file.is_file() else ""
                if digest in seen:
                    ledger.unchanged(
                        file.name, None, "areas_page.same_content", file=file.name, other=seen[digest].name
                    )
                    continue
                copy = copies.enter_context(attachments.attached(county, file, report=report))
            except LinzhangError as error:
                ledger.refuse(file.name, None, error.code, **error.values)
                continue
            if copy is not None:
                seen[digest] = file
                staged.append((file, copy))
        with county.batch(ATTACH, who) as batch:
            for file, kept in staged:
                known = kind or proposed_kind(title or file.name)
                document = attachments.record(batch, title, kept, known, by_title=False)
                pair = (area_uid, document)
                if batch.rows("SELECT 1 FROM area_document WHERE area_uid = ? AND document_uid = ?", pair):
                    ledger.unchanged(file.name, None, "areas_page.attached_already", file=file.name, area=area)
                    continue
                batch.insert("area_document", [{"area_uid": area_uid, "document_uid": document}])
                code = "areas_page.linked" if kept.linked else "areas_page.copied"
                ledger.accept(file.name, None, code, file=file.name, area=area, path=kept.path)
            progress(1.0)
            recorded = batch.record_import(ATTACH, area, ledger)
    return ledger, recorded


def detach(
    county: County, area_uid: str, document_uid: str, *, remove: bool = False, who: str | None = None
) -> tuple[str, dict[str, object]]:
    """Takes a document off the area; (code, values) of the sentence that says what became of it.

    ``remove`` takes its row and its copy in 附件 away too. They stay where another area, a tenure, another document or
    the profile names them, and a linked file always stays. LinzhangError ``areas_page.not_attached``.
    """
    rows = county.rows(
        "SELECT area_document.uid, document.path, document.hash, document.linked, "
        "coalesce(document.title, document.path) AS title FROM area_document "
        "JOIN document ON document.uid = area_document.document_uid "
        "WHERE area_document.area_uid = ? AND area_document.document_uid = ?",
        (area_uid, document_uid),
    )
    if not rows:
        raise LinzhangError("areas_page.not_attached")
    row = rows[0]
    copy = None
    with county.batch(DETACH, who) as batch:
        batch.delete("area_document", row["uid"])
        used = attachments.is_used(batch, document_uid)
        if remove and not used:
            batch.delete("document", document_uid)
            others = batch.rows("SELECT 1 FROM document WHERE path = ?", (row["path"],))
            if not row["linked"] and not others and not _in_profile(county, row["path"]):
                copy = attachments.path_of(county, row["path"], row["hash"], is_link=False)
    values: dict[str, object] = {"title": row["title"], "path": row["path"]}
    if not remove or used:
        return ("areas_page.detached_used" if used else "areas_page.detached"), values
    if copy is None:
        return "areas_page.detached_gone", values
    try:
        # after the commit: what fails here leaves a file too many, never one too few
        copy.unlink()
    except OSError as error:
        LOG.info("%s: %s", copy.name, error)
        return "areas_page.file_stays", values
    return "areas_page.detached_removed", values


def _in_profile(county: County, path: str) -> bool:
    """Whether the profile names the file (a logo)."""
    return json.dumps(path, ensure_ascii=False) in json.dumps(county.profile.data, ensure_ascii=False)


def find(county: County, area_uid: str, text: str) -> str:
    """The uid of a document of the area named by uid, title or file name; LinzhangError ``areas_page.not_attached``."""
    for document in of_area(county, area_uid):
        if text in (document.uid, document.title, document.name, document.path):
            return document.uid
    raise LinzhangError("areas_page.not_attached")
