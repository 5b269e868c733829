"""The page of a person (all posts) or of an area (all holders, with vacant gaps) over time."""

from __future__ import annotations

import datetime
from html import escape

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QMessageBox, QTextBrowser, QVBoxLayout, QWidget

from ..county.dates import day_of
from ..county.errors import LinzhangError
from ..desktop.messages import in_words
from ..desktop.session import CountySession
from ..desktop.translate import translate
from . import timeline
from .changes import documents
from .timeline import Span

VACANT = "#fbe3c8"


def length(span: Span, today: datetime.date) -> str:
    """How long a span lasted, in years and months; '' where it has no beginning or lies in the future."""
    start, end = day_of(span.start), day_of(span.end) or today
    if start is None or end <= start:
        return ""
    months = (end.year - start.year) * 12 + end.month - start.month - (1 if end.day < start.day else 0)
    if months < 1:
        return translate("Linzhang", "{days} days").format(days=(end - start).days)
    if months < 12:
        return translate("Linzhang", "{months} months").format(months=months)
    return translate("Linzhang", "{years} years {months} months").format(years=months // 12, months=months % 12)


def _table(spans: tuple[Span, ...], day: datetime.date, *, persons: bool) -> str:
    heads = [
        translate("Linzhang", "From"),
        translate("Linzhang", "Until (exclusive)"),
        translate("Linzhang", "Person") if persons else translate("Linzhang", "Post"),
        translate("Linzhang", "Title"),
        translate("Linzhang", "Unit"),
        translate("Linzhang", "Duration"),
        translate("Linzhang", "Document"),
    ]
    rows = []
    for span in spans:
        now = (span.start or "") <= day.isoformat() < (span.end or "9999")
        who = escape(span.name) if span.name else translate("Linzhang", "(vacant)")
        if persons:
            what = f'<a href="person:{escape(span.person_uid)}">{who}</a>' if span.name else who
        else:
            what = f'<a href="area:{escape(span.area_uid)}">{escape(span.post)}</a>' if span.area_uid else span.post
        until = escape(span.end or translate("Linzhang", "to date"))
        cells = [escape(span.start or "—"), until, f"<b>{what}</b>" if now else what]
        cells += [escape(t) for t in (span.title, span.unit, length(span, day))]
        shown = "".join(f'<td style="white-space:nowrap">{cell}</td>' for cell in cells)
        shown += f"<td>{_documents(span)}</td>"
        shade = "" if span.name else f' bgcolor="{VACANT}" style="color:#202020"'
        rows.append(f"<tr{shade}>{shown}</tr>")
    head = "".join(f'<th align="left" style="white-space:nowrap">{escape(text)}</th>' for text in heads)
    return f'<table cellpadding="4" border="1" style="border-collapse:collapse"><tr>{head}</tr>{"".join(rows)}</table>'


def _documents(span: Span) -> str:
    """The paper that made the tenure and the one that ended it; a file is a link."""
    shown = []
    for title, uid in ((span.document, span.document_uid), (span.end_document, span.end_document_uid)):
        text = escape(title) or "—"
        shown.append(f'<a href="document:{escape(uid)}">{text}</a>' if uid else text)
    return shown[0] if not span.end_document else " → ".join(shown) if span.document != span.end_document else shown[0]


def _ended(seat: timeline.Seat) -> str:
    if seat.end is not None:
        return translate("Linzhang", " (the post ended on {day})").format(day=seat.end)
    return ""


def person_page(page: timeline.PersonPage, day: datetime.date) -> str:
    """The page as HTML; what is held on ``day`` stands in bold."""
    if not page.spans:
        text = translate("Linzhang", "No posts so far.")
        return f"<h2>{escape(page.name)}</h2><p>{escape(text)}</p>"
    return f"<h2>{escape(page.name)}</h2>{_table(page.spans, day, persons=False)}"


def area_page(page: timeline.AreaPage, day: datetime.date) -> str:
    """The page as HTML, a table a post; vacant spans are coloured."""
    title = f"<h2>{escape(page.name)}　{escape(page.code)}</h2>"
    if not page.seats:
        return title + f"<p>{escape(translate('Linzhang', 'No posts so far.'))}</p>"
    return title + "".join(
        f"<h3>{escape(s.post + _ended(s))}</h3>{_table(s.spans, day, persons=True)}" for s in page.seats
    )


class TimelineDialog(QDialog):
    """One page at a time, which follows the work; names and posts in it lead to their own pages."""

    def __init__(self, session: CountySession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._shown = ("", "")
        self.setWindowTitle(translate("Linzhang", "Over time"))
        self.resize(1000, 480)
        self.browser = QTextBrowser()
        self.browser.setOpenLinks(False)
        self.browser.anchorClicked.connect(self.follow)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.browser, 1)
        column.addWidget(buttons)
        session.changed.connect(self._follow)
        session.date_changed.connect(self._follow)
        session.closed.connect(self.close)

    def _follow(self, _what: object) -> None:
        if self._shown[0] and self.isVisible():
            self._show(*self._shown)

    def show_person(self, uid: str) -> None:
        """Shows the person's posts."""
        self._show("person", uid)

    def show_area(self, uid: str) -> None:
        """Shows the area's holders."""
        self._show("area", uid)

    def follow(self, url: QUrl) -> None:
        """A name, a post or a document on the page was clicked."""
        if url.scheme() == "document":
            self._open(url.path())
        else:
            self._show(url.scheme(), url.path())

    def _open(self, uid: str) -> None:
        try:
            with self.session.county() as county:
                path = documents.file_of(county, uid)
        except LinzhangError as error:
            self.browser.setHtml(f"<p>{escape(in_words(error))}</p>")
            return
        if path is None:
            text = translate("Linzhang", "The file is not in the folder 附件 beside the county file any more.")
            QMessageBox.information(self, self.windowTitle(), text)
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _show(self, kind: str, uid: str) -> None:
        self._shown = (kind, uid)
        try:
            with self.session.county() as county:
                if kind == "person":
                    text = person_page(timeline.of_person(county, uid), self.session.day)
                else:
                    text = area_page(timeline.of_area(county, uid), self.session.day)
        except LinzhangError as error:
            text = f"<p>{escape(in_words(error))}</p>"
        self.browser.setHtml(text)
