"""Areas that ended: their posts end with them, by the room people; and a day of the past shows them on the map."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsApplication,
    QgsExpressionContextUtils,
    QgsRuleBasedLabeling,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)

from ..county.errors import LinzhangError
from ..desktop.translate import translate
from .ended import open_posts

if TYPE_CHECKING:
    from ..desktop.dock import RoomDock

CHANGE_PERSON = "linzhang:changeperson"
# the kind “a post ends” of that algorithm
POST_ENDS = 6
# what the styles of areas look at
DAY_VARIABLE = "linzhang_day"
STANDS = f'("end" IS NULL OR to_string("end") > coalesce(@{DAY_VARIABLE}, \'9999-12-31\'))'


def hide_ended(layer: QgsVectorLayer | None) -> None:
    """Projects that were stored before areas could end draw them all: their rules leave out what has ended."""
    renderer = layer.renderer() if layer is not None else None
    if layer is None or not isinstance(renderer, QgsRuleBasedRenderer):
        return
    root: Any = renderer.rootRule()
    old = _without_end(root.children())
    written: Any = layer.labeling()
    labeling: Any = written.clone() if isinstance(written, QgsRuleBasedLabeling) else None
    labels = _without_end(labeling.rootRule().children()) if labeling is not None else []
    for rule in (*old, *labels):
        rule.setFilterExpression(f"({rule.filterExpression()}) AND {STANDS}")
    if labels:
        layer.setLabeling(labeling)


def _without_end(rules: Iterable[Any]) -> list[Any]:
    texts = [(rule, rule.filterExpression()) for rule in rules]
    return [rule for rule, text in texts if '"kind"' in text and '"end"' not in text]


def show_day(layer: QgsVectorLayer | None, day: datetime.date, today: datetime.date) -> None:
    """Shows on the map what stood on a day of the past; today and later only what has not ended."""
    if layer is None:
        return
    past = day < today
    scope = QgsExpressionContextUtils.layerScope(layer)
    now = str(scope.variable(DAY_VARIABLE) or "") if scope is not None else ""
    wanted = day.isoformat() if past else ""
    if now == wanted:
        return
    names = dict.fromkeys(layer.customProperty("variableNames", []) or [])
    if wanted or DAY_VARIABLE in names:
        QgsExpressionContextUtils.setLayerVariable(layer, DAY_VARIABLE, wanted or None)
        layer.triggerRepaint()


class Endings:
    """Ends the posts of areas that were saved as ended; one job of the dock for each day."""

    def __init__(self, dock: RoomDock) -> None:
        self.dock = dock
        self._refused: set[str] = set()
        self._told: Callable[[], None] | None = None

    def mend(self, on_done: Callable[[], None]) -> None:
        """Ends them although an earlier attempt was refused; ``on_done`` is called after each day's job."""
        self._refused.clear()
        self._told = on_done
        self.follow()

    def follow(self) -> None:
        """Looks for posts that go on although their area has ended, and ends them."""
        if not self.dock.session.is_open or self.dock.is_working:
            return
        try:
            with self.dock.session.county() as county:
                found = open_posts(county)
        except LinzhangError as error:
            self.dock.say_error(error)
            return
        day = next((day for day in found if day not in self._refused), None)
        if day is None:
            return
        registry = QgsApplication.processingRegistry()
        if registry is None or registry.algorithmById(CHANGE_PERSON) is None:
            self.dock.say_error(LinzhangError("areas_drawing.posts_left_open", count=len(found[day]), day=day))
            return
        # asked once: where the room people refuses it, it has said why
        self._refused.add(day)
        values = {"KIND": POST_ENDS, "POST": ",".join(found[day]), "DATE": day}
        self.dock.run_job(CHANGE_PERSON, values, lambda outputs: self._done(day, outputs))

    def forget(self) -> None:
        """Another county is opened."""
        self._refused.clear()
        self._told = None

    def _done(self, day: str, outputs: dict[str, Any]) -> None:
        self._refused.discard(day)
        words = translate("Linzhang", "{count} tenures were closed with {day}.").format(
            count=outputs.get("CLOSED", 0), day=day
        )
        boards = outputs.get("STALE_BOARDS", 0)
        if boards:
            words += " " + translate("Linzhang", "{count} signboards have to be printed anew.").format(count=boards)
        self.dock.say(words)
        if self._told is not None:
            self._told()
        self.follow()
