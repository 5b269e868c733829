"""The patrols dock: one month is chosen above the tabs; each tab shows another side of what was walked in it."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSignalBlocker, Qt
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QTabWidget, QToolButton, QVBoxLayout, QWidget

from ..county.errors import LinzhangError
from ..desktop.dock import RoomDock
from ..desktop.help import HelpDialog, help_text
from ..desktop.translate import translate
from .chiefs.panel.chiefs_tab import ChiefsTab
from .chiefs.panel.problems_tab import ProblemsTab
from .coverage.panel_tab import CoverageTab
from .panel_import import DROPPED
from .panel_tab import Tab
from .panel_tracks import TracksTab

MONTHS = {"track", "patrol_day"}  # the tables that say which months there are


class Panel(RoomDock):
    """A tab for each part of the room, one line each in ``build``."""

    OBJECT_NAME = "linzhang_patrols"
    DROPPED = DROPPED
    SAYS_WARNINGS = True

    def title(self) -> str:
        return translate("Linzhang", "Patrols")

    def build(self) -> QWidget:
        self.month = QComboBox()
        self.month.setToolTip(translate("Linzhang", "Months in which there are tracks."))
        self.month.currentIndexChanged.connect(self._month_chosen)
        self.tracks = TracksTab(self)
        self.chiefs, self.problems = ChiefsTab(self), ProblemsTab(self)
        self.coverage = CoverageTab(self)
        self.all_tabs: tuple[Tab, ...] = (self.tracks, self.chiefs, self.problems, self.coverage)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for tab in self.all_tabs:
            self.tabs.addTab(tab, tab.title())
        guide = QToolButton()
        guide.setText("?")
        guide.setToolTip(translate("Linzhang", "Explains this tab: what it does, and how each figure is worked out."))
        guide.clicked.connect(lambda _checked=False: self.help())
        head = QHBoxLayout()
        head.addWidget(QLabel(translate("Linzhang", "Month")))
        head.addWidget(self.month, 1)
        head.addWidget(guide)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.tabs, 1)
        body = QWidget()
        body.setLayout(column)
        return body

    def unload(self) -> None:
        for tab in self.all_tabs:
            tab.unload()
        super().unload()

    # ---- the month ----------------------------------------------------------------------------------------

    @property
    def month_text(self) -> str:
        """The chosen month, "2024-05"; empty where there is none."""
        return str(self.month.currentText())

    def refresh(self, tables: set[str] | None) -> None:
        if tables is None or tables & MONTHS:
            self._fill_months()
        for tab in self.all_tabs:
            if tables is None or tables & tab.TABLES:
                tab.refresh(tables)

    def _fill_months(self) -> None:
        months: list[str] = []
        if self.session.is_open:
            with self.session.county() as county:
                rows = county.rows(
                    "SELECT substr(day, 1, 7) AS m FROM track WHERE day IS NOT NULL "
                    "UNION SELECT substr(day, 1, 7) FROM patrol_day ORDER BY m DESC"
                )
            months = [row["m"] for row in rows]
        wanted = self.month_text or self.remembered("month")
        with QSignalBlocker(self.month):
            self.month.clear()
            self.month.addItems(months)
            self.month.setCurrentIndex(max(self.month.findText(wanted), 0) if months else -1)

    def choose_month(self, text: str) -> None:
        """Chooses a month where it is among those offered."""
        at = self.month.findText(text) if text else -1
        if at >= 0:
            self.month.setCurrentIndex(at)

    def _month_chosen(self, _index: int) -> None:
        self.remember("month", self.month_text)
        try:
            for tab in self.all_tabs:
                tab.month_chosen()
        except LinzhangError as error:
            self.say_error(error)

    # ---- doing --------------------------------------------------------------------------------------------

    def dropped(self, paths: list[Path]) -> None:
        tab = self.tabs.currentWidget()
        if not (isinstance(tab, Tab) and tab.dropped(paths)):
            self.tracks.importing.start(paths)

    def help(self) -> None:
        """Opens the help pages of the tab in front, one below the other."""
        tab = self.tabs.currentWidget()
        pages = tab.HELP if isinstance(tab, Tab) else Tab.HELP
        text = "\n\n".join(help_text(page, QgsApplication.locale()) for page in pages)
        dialog = HelpDialog(pages[0], translate("Linzhang", "Help: patrols"), self, text=text)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def judge(self) -> None:
        """Judges the chosen month."""
        if self.month_text:
            done = translate("Linzhang", "{month} is judged.").format(month=self.month_text)
            self.run_job("linzhang:patrolmonth", {"MONTH": self.month_text}, lambda _outputs: self.say(done))
