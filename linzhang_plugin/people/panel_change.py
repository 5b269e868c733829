"""The wizard for a change of posts (人事变动): what happened, then what it will do and make stale, then doing it."""

from __future__ import annotations

import datetime
from html import escape

from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ..county.errors import LinzhangError
from ..desktop.messages import in_words, speaker
from ..desktop.session import CountySession
from ..desktop.translate import translate
from .algorithms.changes import kind_names
from .changes import documents
from .changes.finding import Finder
from .changes.model import Plan
from .changes.planning import plan_change
from .changes.request import END_POST, JOIN, LEAVE, NEW_POST, REDRAW, REORDER, SUCCEED, SWAP, change_of
from .changes.words import lines
from .panel_fields import UID, AreaList, Choice, DocumentField, completing


def _checked(items: QListWidget) -> list[str]:
    rows = (items.item(i) for i in range(items.count()))
    return [str(item.data(UID)) for item in rows if item.checkState() == Qt.CheckState.Checked]


class ChangeWizard(QDialog):
    """Two pages. After ``accept`` ``parameters`` are those of ``linzhang:changeperson``, without COUNTY and OUTPUT."""

    def __init__(self, session: CountySession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.plan: Plan | None = None
        self.setWindowTitle(translate("Linzhang", "Change of posts"))
        self.resize(720, 640)
        self.pages = QStackedWidget()
        self._make_fields()
        self.pages.addWidget(self._first_page())
        self.pages.addWidget(self._second_page())
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.back: QPushButton = self.buttons.addButton(translate("Linzhang", "Back"), role)
        self.next: QPushButton = self.buttons.addButton(translate("Linzhang", "Preview"), role)
        self.do: QPushButton = self.buttons.addButton(translate("Linzhang", "Do it"), role)
        self.back.clicked.connect(lambda _checked=False: self._turn(0))
        self.next.clicked.connect(lambda _checked=False: self.preview())
        self.do.clicked.connect(lambda _checked=False: self.accept())
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.pages, 1)
        column.addWidget(self.buttons)
        self._load()
        # the usual case: somebody follows in a post
        self.kind.setCurrentIndex(SUCCEED)
        self._show_kind()
        self._turn(0)

    # ---- pages --------------------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        self.kind = QComboBox()
        # the order of holders has a dialog of its own
        self.kind.addItems(kind_names()[:REORDER])
        self.day = QDateEdit(QDate(self.session.day.year, self.session.day.month, self.session.day.day))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.document = DocumentField()
        self.post, self.person, self.second, self.moves_to = Choice(), Choice(), Choice(), Choice()
        self.first_post, self.second_post = Choice(), Choice()
        self.posts, self.sources, self.targets = QListWidget(), AreaList(), AreaList()
        self.phone, self.unit, self.holder_title = QLineEdit(), QLineEdit(), QLineEdit()
        self.role, self.post_unit, self.liaison = QComboBox(), QLineEdit(), QLineEdit()
        self.post_unit.setPlaceholderText(translate("Linzhang", "For a post of the office: its unit"))
        self.others = QCheckBox(translate("Linzhang", "The successor leaves other posts"))
        self.areas = QLineEdit()
        self.areas.setPlaceholderText(translate("Linzhang", "Search areas"))
        self.assign = QTableWidget(0, 0)
        self.assign.setMinimumHeight(130)
        self.saves = QCheckBox(translate("Linzhang", "Save the change sheet (变动表)"))
        self.saves.setChecked(True)
        self.kind.currentIndexChanged.connect(lambda _index: self._show_kind())
        self.day.dateChanged.connect(lambda _day: self._load_anew())
        self.person.currentIndexChanged.connect(lambda _index: self._show_posts())
        self.second.currentIndexChanged.connect(lambda _index: self._show_posts())
        self.post.currentIndexChanged.connect(lambda _index: self._show_holders())
        self.areas.textChanged.connect(lambda _text: self._filter_areas())
        self.sources.itemChanged.connect(lambda _item: self._show_assign())
        self.targets.itemChanged.connect(lambda _item: self._show_assign())

    def _first_page(self) -> QWidget:
        succeed, swap, leave, redraw = {SUCCEED}, {SWAP}, {LEAVE}, {REDRAW}
        arrives, every = {SUCCEED, JOIN, NEW_POST}, set(range(REORDER))
        self._rows: list[tuple[QLabel, QWidget, set[int]]] = []
        page = QWidget()
        self.form = QFormLayout(page)
        rows: list[tuple[str, QWidget, set[int]]] = [
            (translate("Linzhang", "What happened"), self.kind, every),
            (translate("Linzhang", "Day of the change"), self.day, every),
            (translate("Linzhang", "Post"), self.post, {SUCCEED, JOIN, END_POST}),
            (translate("Linzhang", "Role of a new post"), self.role, {NEW_POST}),
            (translate("Linzhang", "Person"), self.person, leave | swap | succeed),
            (translate("Linzhang", "Posts (none: all)"), self.posts, leave),
            (translate("Linzhang", "Post"), self.first_post, swap),
            (translate("Linzhang", "Successor"), self.second, arrives | swap),
            (translate("Linzhang", "Post of the second person"), self.second_post, swap),
            (translate("Linzhang", "Phone of a new successor"), self.phone, arrives),
            (translate("Linzhang", "Unit of a new successor"), self.unit, arrives),
            (translate("Linzhang", "Title of the successor"), self.holder_title, arrives),
            (translate("Linzhang", "Post that the predecessor takes"), self.moves_to, succeed),
            ("", self.others, succeed),
            (translate("Linzhang", "Responsible unit of a new post"), self.post_unit, {NEW_POST}),
            (translate("Linzhang", "Liaison unit of a new post"), self.liaison, {NEW_POST}),
            (translate("Linzhang", "Search"), self.areas, {REDRAW, NEW_POST}),
            (translate("Linzhang", "Areas that are split or merged"), self.sources.widget, redraw),
            (translate("Linzhang", "Areas that their posts go to"), self.targets.widget, {REDRAW, NEW_POST}),
            (translate("Linzhang", "Which post goes where"), self.assign, redraw),
            (translate("Linzhang", "Document"), self.document, every),
        ]
        for text, widget, kinds in rows:
            label = QLabel(text)
            self.form.addRow(label, widget)
            self._rows.append((label, widget, kinds))
        return page

    def _second_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(QLabel(translate("Linzhang", "What will change, and what becomes stale:")))
        self.text = QTextBrowser()
        column.addWidget(self.text, 1)
        column.addWidget(self.saves)
        return page

    def _turn(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        self.back.setVisible(page == 1)
        self.next.setVisible(page == 0)
        self.do.setVisible(page == 1)
        self.do.setEnabled(self.plan is not None and not self.plan.conflicts)

    # ---- filling the fields -------------------------------------------------------------------------------

    def _iso(self) -> str:
        day = self.day.date()
        return datetime.date(day.year(), day.month(), day.day()).isoformat()

    def _load(self) -> None:
        """Reads persons, posts and areas as of the day."""
        with self.session.county() as county:
            self._find = Finder(county, self._iso())
            areas = county.rows('SELECT uid, code, name FROM area WHERE "end" IS NULL ORDER BY code')
            titles, roles = documents.titles(county), sorted(county.profile.roles, key=lambda role: role.rank)
        staff = self._find.staff
        self._offer(titles, [(role.name, role.key) for role in roles])
        held: dict[str, list[str]] = {}
        holders: dict[str, list[str]] = {}
        for tenure in staff.tenures:
            if tenure.on(self._iso()):
                held.setdefault(tenure.person_uid, []).append(staff.posts[tenure.post_uid].label)
                holders.setdefault(tenure.post_uid, []).append(staff.persons[tenure.person_uid].name)
        self._people = [
            (f"{p.name}　{'、'.join(held.get(p.uid, ()))}".strip(), p.uid)
            for p in sorted(staff.persons.values(), key=lambda p: p.name)
        ]
        vacant = translate("Linzhang", "(vacant)")
        posts = [
            (f"{p.label}　{'、'.join(holders.get(p.uid, ())) or vacant}", p.uid)
            for p in staff.posts.values()
            if p.on(self._iso())
        ]
        self.person.offer(self._people)
        self.second.offer(self._people)
        self.post.offer(posts)
        self.moves_to.offer(posts)
        for items in (self.sources, self.targets):
            items.offer((row["uid"], row["code"], staff.places.get(row["uid"], row["name"])) for row in areas)
        self._filter_areas()
        self._show_posts()
        self._show_holders()
        self._show_assign()

    def _load_anew(self) -> None:
        """Another day was chosen; what cannot be read is said on the second page."""
        try:
            self._load()
        except LinzhangError as error:
            self.plan = None
            self.text.setHtml(f"<p>{escape(in_words(error))}</p>")
            self._turn(1)

    def _offer(self, titles: list[str], roles: list[tuple[str, str]]) -> None:
        """Earlier documents, units and roles to choose from."""
        self.document.offer(titles)
        units = sorted(self._find.staff.units.values())
        for field in (self.unit, self.post_unit, self.liaison):
            completing(field, units)
        chosen = self.role.currentData()
        self.role.clear()
        for name, key in roles:
            self.role.addItem(name, key)
        self.role.setCurrentIndex(max(0, self.role.findData(chosen)))

    def _show_kind(self) -> None:
        kind = self.kind.currentIndex()
        # rows that are only hidden would leave their gaps: the form has just those of the kind
        while self.form.rowCount():
            self.form.takeRow(0)
        for label, widget, kinds in self._rows:
            if kind in kinds:
                self.form.addRow(label, widget)
            label.setVisible(kind in kinds)
            widget.setVisible(kind in kinds)
        person = translate("Linzhang", "Person")
        names: dict[QWidget, dict[int, str]] = {
            self.person: {SUCCEED: translate("Linzhang", "Predecessor"), SWAP: person, LEAVE: person},
            self.second: {
                SUCCEED: translate("Linzhang", "Successor"),
                SWAP: translate("Linzhang", "Second person"),
                JOIN: translate("Linzhang", "Who joins"),
                NEW_POST: translate("Linzhang", "Holder (none: vacant)"),
            },
            self.phone: dict.fromkeys((JOIN, NEW_POST), translate("Linzhang", "Phone of a new person"))
            | {SUCCEED: translate("Linzhang", "Phone of a new successor")},
            self.unit: dict.fromkeys((JOIN, NEW_POST), translate("Linzhang", "Unit of a new person"))
            | {SUCCEED: translate("Linzhang", "Unit of a new successor")},
            self.holder_title: {
                SUCCEED: translate("Linzhang", "Title of the successor"),
                JOIN: translate("Linzhang", "Own title"),
                NEW_POST: translate("Linzhang", "Title of the post"),
            },
            self.targets.widget: {
                REDRAW: translate("Linzhang", "Areas that their posts go to"),
                NEW_POST: translate("Linzhang", "Areas (none: the office)"),
            },
        }
        for widget, words in names.items():
            label = self.form.labelForField(widget)
            if isinstance(label, QLabel) and kind in words:
                label.setText(words[kind])
        # who is succeeded is offered among the holders of the post, else everybody
        self._show_holders()

    def _show_posts(self) -> None:
        """The posts of the persons chosen."""
        self.posts.clear()
        now, later = self._find.posts_of(self.person.uid()), self._find.later_posts(self.person.uid())
        since = translate("Linzhang", "{post} (from {day})")
        known = [(post.label, post) for post in now]
        known += [(since.format(post=post.label, day=start), post) for start, post in later if post not in now]
        for position, (text, post) in enumerate(known):
            item = QListWidgetItem(text)
            item.setData(UID, post.uid)
            # who holds nothing on the day does not leave on it: rather the date is wrong
            ticked = bool(now) or position < len(now)
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.posts.addItem(item)
        self.first_post.offer((p.label, p.uid) for p in self._find.posts_of(self.person.uid()))
        self.second_post.offer((p.label, p.uid) for p in self._find.posts_of(self.second.uid()))

    def _show_holders(self) -> None:
        post = self._find.staff.posts.get(self.post.uid()) if self.kind.currentIndex() == SUCCEED else None
        if post is None:
            self.person.offer(self._people)
            return
        uids = {t.person_uid for t in self._find.staff.of_post(post) if t.on(self._iso())}
        self.person.offer((text, uid) for text, uid in self._people if uid in uids)
        if len(uids) == 1:
            self.person.choose(next(iter(uids)))

    def _filter_areas(self) -> None:
        for items in (self.sources, self.targets):
            items.search(self.areas.text().strip())

    def _show_assign(self) -> None:
        """Each post of the areas that are split or merged, with a box for each area that it may go to.

        Of areas that are merged the posts move to the new area; elsewhere they go to all.
        """
        places = self._find.staff.places
        sources, targets = self.sources.ticked(), self.targets.ticked()
        new = [uid for uid in targets if uid not in sources]
        proposed = new if len(sources) > 1 and new else targets
        posts = [p for uid in sources for p in self._find.staff.posts_of_area(uid, self._iso())]
        self.assign.setRowCount(len(posts))
        self.assign.setColumnCount(len(targets))
        self.assign.setHorizontalHeaderLabels([places.get(uid, uid) for uid in targets])
        self.assign.setVerticalHeaderLabels([p.label for p in posts])
        for row, post in enumerate(posts):
            for column, uid in enumerate(targets):
                item = QTableWidgetItem()
                item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled)
                item.setCheckState(Qt.CheckState.Checked if uid in proposed else Qt.CheckState.Unchecked)
                item.setData(UID, (post.uid, uid))
                self.assign.setItem(row, column, item)

    def choose(self, *, person: str = "", post: str = "") -> None:
        """Proposes the person and the post that are selected in the dock."""
        if post:
            self.post.choose(post)
        if person:
            self.person.choose(person)

    # ---- what was filled in -------------------------------------------------------------------------------

    def _assigned(self) -> str:
        goes: dict[str, list[str]] = {}
        for row in range(self.assign.rowCount()):
            for column in range(self.assign.columnCount()):
                item = self.assign.item(row, column)
                post, area = item.data(UID)
                goes.setdefault(post, [])
                if item.checkState() == Qt.CheckState.Checked:
                    goes[post].append(area)
        count = self.assign.columnCount()
        return ";".join(f"{post}={'+'.join(areas)}" for post, areas in goes.items() if len(areas) != count)

    def words(self) -> dict[str, str]:
        """The text parameters of ``changeperson``; only those of the kind that is chosen."""
        kind = self.kind.currentIndex()
        out = {"DATE": self._iso(), "DOCUMENT": self.document.text().strip()}
        if kind == REDRAW:
            sources, targets = self.sources.ticked(), self.targets.ticked()
            return out | {
                "AREAS_FROM": ",".join(sources),
                "AREAS_TO": ",".join(targets),
                "ASSIGN": self._assigned(),
            }
        holder = {
            "SUCCESSOR": self.second.word(),
            "SUCCESSOR_PHONE": self.phone.text().strip(),
            "SUCCESSOR_UNIT": self.unit.text().strip(),
            "TITLE": self.holder_title.text().strip(),
        }
        if kind == NEW_POST:
            out |= {"ROLE": str(self.role.currentData() or ""), "AREAS_TO": ",".join(self.targets.ticked()), **holder}
            out |= {"POST_UNIT": self.post_unit.text().strip(), "LIAISON_UNIT": self.liaison.text().strip()}
            return {name: text for name, text in out.items() if text}
        if kind in (JOIN, END_POST):
            out |= {"POST": self.post.word(), **(holder if kind == JOIN else {})}
            return {name: text for name, text in out.items() if text}
        out["PERSON"] = self.person.word()
        if kind == LEAVE:
            out["POST"] = ",".join(_checked(self.posts))
        elif kind == SWAP:
            out |= {"POST": self.first_post.word(), "SUCCESSOR": self.second.word()}
            out["SUCCESSOR_POST"] = self.second_post.word()
        else:
            out |= {"POST": self.post.word(), "MOVES_TO": self.moves_to.word(), **holder}
        return {name: text for name, text in out.items() if text}

    @property
    def parameters(self) -> dict[str, object]:
        """The parameters of the algorithm that does it."""
        others = self.kind.currentIndex() == SUCCEED and self.others.isChecked()
        file = {"DOCUMENT_FILE": str(self.document.file)} if self.document.file is not None else {}
        return {"KIND": self.kind.currentIndex(), "LEAVES_OTHERS": others, **self.words(), **file}

    def preview(self) -> None:
        """Plans the change and turns to the second page, which also says what is wrong with what was filled in."""
        parameters = self.parameters
        self.plan = None
        try:
            with self.session.county() as county:
                change = change_of(
                    county, self.kind.currentIndex(), self.words(), leaves_others=bool(parameters["LEAVES_OTHERS"])
                )
                self.plan = plan_change(county, change)
            self.text.setHtml(page(self.plan))
        except LinzhangError as error:
            self.text.setHtml(f"<p>{escape(in_words(error))}</p>")
        self._turn(1)


def page(plan: Plan) -> str:
    """A plan as HTML, conflicts first."""
    headings = {
        "conflict": translate("Linzhang", "This forbids it"),
        "change": translate("Linzhang", "What will change"),
        "note": translate("Linzhang", "Worth knowing"),
        "stale": translate("Linzhang", "What becomes stale"),
    }
    say = speaker()
    parts = []
    for heading, remarks in lines(plan):
        items = "".join(f"<li>{escape(say(r.code, **r.values))}</li>" for r in remarks)
        parts.append(f"<h3>{escape(headings[heading])}</h3><ul>{items}</ul>")
    return "".join(parts)
