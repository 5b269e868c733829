"""What the drawing tools do: from a gesture on the map to one named undo step in the layer of areas."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import shapely
from qgis.core import Qgis, QgsApplication, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QInputDialog, QPushButton, QWidget

from ..county import read
from ..county.dates import today_in
from ..county.errors import LinzhangError
from ..desktop.messages import in_words
from ..desktop.translate import translate
from .drawing import commands
from .drawing.dependents import dependents
from .drawing.dependents import in_words as listed
from .drawing.ground import BASE, OVERLAY, AreaRow, Change, Ground, NewArea
from .drawing.painting import Painting
from .drawing.proposals import Proposer
from .ended import earliest_end
from .numbering import grid_level
from .panel_capture import shown
from .panel_edits import AreaEdits, geometry_of, outline_of
from .panel_form import AreaForm, EndForm
from .splitting.plane import as_array

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

LOG = logging.getLogger("linzhang")
CHANGE_PERSON = "linzhang:changeperson"
RANGER = "ranger"


class Drawing(QObject):
    """The gestures of one open county; ``level`` is the level that is worked on.

    ``said`` carries words for the user, ``refused`` why something was not done, ``painted`` (loads, number of 小班 in
    the stroke, 亩 limit) while painting.
    """

    said = pyqtSignal(str)
    refused = pyqtSignal(str)
    painted = pyqtSignal(object, int, object)

    def __init__(self, edits: AreaEdits, iface: QgisInterface | None, window: QWidget | None) -> None:
        super().__init__(edits)
        self.edits = edits
        self.session = edits.session
        self.iface = iface
        self.window_ = window
        self.level = ""
        self.painting: Painting | None = None
        self._ground: Ground | None = None
        self._own = False
        edits.changed.connect(self._edited)

    def open(self) -> None:
        """A county was opened: its grids are what is drawn first."""
        with self.session.county() as county:
            self.level = grid_level(county.profile)

    # ---- gestures -----------------------------------------------------------------------------------------

    def new_area(self, outline: shapely.Geometry) -> bool:
        """An area of the working level was drawn."""
        return self._add(outline, BASE, translate("Linzhang", "New area"))

    def new_overlay(self, outline: shapely.Geometry) -> bool:
        """An overlay area was drawn; it may cross everything."""
        return self._add(outline, OVERLAY, translate("Linzhang", "New overlay area"))

    def _add(self, outline: shapely.Geometry, kind: str, name: str) -> bool:
        def make(ground: Ground) -> Change:
            level = self.level if kind == BASE else ground.levels[0]
            return commands.add(ground, level, self._avoiding(outline), kind=kind)

        def again(ground: Ground, area: NewArea) -> Change:
            # another level was chosen in the form: other neighbours have to be given way to
            change = commands.add(ground, area.level, self._avoiding(outline), kind=kind)
            new = change.new[0]
            area.outline = new.outline
            change.new = [area]
            return change

        return self._run(name, make, lambda: (outline, ()), again=again)

    def split(self, line: shapely.Geometry) -> bool:
        """Splits the selected areas of the working level, or all that the line crosses."""
        return self._run(
            translate("Linzhang", "Split area"),
            lambda ground: commands.split(ground, self.level, self._chosen(ground), line),
            lambda: (line, self.edits.selected()),
            people=True,
        )

    def merge_selected(self) -> bool:
        """Merges the selected areas under the code of one of them."""
        return self._run(
            translate("Linzhang", "Merge areas"),
            lambda ground: self._merged(ground, self.edits.selected()),
            lambda: (None, self.edits.selected()),
            people=True,
        )

    def _merged(self, ground: Ground, uids: list[str]) -> Change:
        rows = [ground.row(uid) for uid in uids]
        if len(rows) < 2:
            raise LinzhangError("areas_drawing.choose_areas", level=ground.profile.level(self.level).name)
        held = {row.uid: self._held(ground, row) for row in rows}
        order = sorted(rows, key=lambda row: (-sum(held[row.uid].values()), -row.area_m2, row.code))
        keep = self.choose(
            translate("Linzhang", "Whose code, posts and history stay?"), order, [f"{r.name}  {r.code}" for r in order]
        )
        if keep is None:
            raise _Cancelled
        ending = [row for row in order if row.uid != keep.uid and held[row.uid]]
        ended: dict[str, str] = {}
        if ending:
            day = self.ask_end(keep.name, ending, [self._history(row, held[row.uid]) for row in ending])
            if day is None:
                raise _Cancelled
            ended = {row.uid: day for row in ending}
        return commands.merge(ground, rows, keep, ended)

    def _history(self, row: AreaRow, held: dict[str, int]) -> str:
        """What an area that ends has: what refers to it, and who holds its posts."""
        with self.session.county() as county:
            frame = read.holders(county, today_in(county.profile.time_zone_seconds), areas=[row.uid])
        names = [f"{r.role_name}{r.name}" for r in frame.itertuples(index=False) if r.name]
        text = f"{row.name}（{row.code}）：{listed(held)}"
        return f"{text}（{'、'.join(names)}）" if names else text

    def ask_end(self, keep: str, ending: list[AreaRow], lines: list[str]) -> str | None:
        """On which day areas with a history end; None where the user cancelled."""
        with self.session.county() as county:
            began = earliest_end(county, [row.uid for row in ending])
            today = today_in(county.profile.time_zone_seconds)
        if began >= today.isoformat():
            raise LinzhangError("areas_drawing.begun_today", areas="、".join(row.name for row in ending), day=began)
        form = EndForm(keep, lines, began, today, self.window_)
        return form.day if self.ask(form) else None

    def _held(self, ground: Ground, row: AreaRow) -> dict[str, int]:
        """What keeps an area from vanishing in another one: its posts and patrols are the history of a place."""
        with self.session.county() as county:
            found = dependents(county, ground, row)
        found.pop("下级责任区", None)
        return found

    def reshape(self, line: shapely.Geometry) -> bool:
        """Moves the boundary between two neighbours."""
        return self._run(
            translate("Linzhang", "Reshape boundary"),
            lambda ground: commands.reshape(ground, self.level, self._chosen(ground), line),
            lambda: (line, self.edits.selected()),
        )

    def fill_gap(self, place: shapely.Point) -> bool:
        """Gives the gap under the click to a neighbour."""

        def make(ground: Ground) -> Change:
            chosen = self._chosen(ground)
            return commands.fill(ground, self.level, place, chosen[0] if len(chosen) == 1 else None)

        def where() -> tuple[shapely.Geometry, list[str]]:
            # the gap may be as large as the parent in which the click lies, or as the county where there is no parent
            rows = self.edits.ground(place)
            inside = [row for row in rows.near if shapely.intersects(row.outline, place)]
            parents = [row.uid for row in inside if row.level == rows.above(self.level)]
            extent = self.edits.layer.extent()
            whole = shapely.box(extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
            return place if parents else whole, parents

        return self._run(translate("Linzhang", "Fill gap"), make, where)

    def take_selected(self) -> bool:
        """Makes an area of the 小班 that are selected on the map."""
        layer = self.session.layer("compartment")
        shapes = [outline_of(f.geometry()) for f in layer.getSelectedFeatures()] if layer is not None else []
        chosen = as_array(shape for shape in shapes if shape is not None)
        if not len(chosen):
            self._say(LinzhangError("areas_drawing.choose_stands"))
            return False
        around = shapely.union_all(shapely.make_valid(chosen))
        return self._run(
            translate("Linzhang", "小班 as new area"),
            lambda ground: commands.take(ground, self.level, shapely.make_valid(chosen)),
            lambda: (around, ()),
            people=True,
        )

    def hole(self, ring: shapely.Geometry) -> bool:
        """Cuts a hole."""
        return self._cut(ring, False, translate("Linzhang", "Cut hole"))

    def island(self, ring: shapely.Geometry) -> bool:
        """Cuts out an island that becomes an area of its own."""
        return self._cut(ring, True, translate("Linzhang", "Cut island"))

    def _cut(self, ring: shapely.Geometry, island: bool, name: str) -> bool:
        return self._run(
            name,
            lambda ground: commands.hole(ground, self.level, self._chosen(ground), ring, island=island),
            lambda: (ring, self.edits.selected()),
        )

    # ---- one gesture --------------------------------------------------------------------------------------

    def _run(
        self,
        name: str,
        make: Callable[[Ground], Change],
        where: Callable[[], tuple[shapely.Geometry | None, Iterable[str]]],
        *,
        again: Callable[[Ground, NewArea], Change] | None = None,
        people: bool = False,
    ) -> bool:
        """Does a gesture as one undo step; True where it was done. What is wrong is said, nothing is changed then.

        ``where`` is asked for (around, uids) of the areas that it needs.
        """
        try:
            ground = self.edits.ground(*where())
            change = make(ground)
            ground.outside_parents(change)
            self.edits.finish(ground, change)
            if change.new and not self._named(ground, change, free_level=again is not None):
                return False
            if again is not None and change.new[0].level != self.level and change.new[0].kind == BASE:
                change = again(ground, change.new[0])
                ground.outside_parents(change)
            self.edits.finish(ground, change)
            self.edits.apply(name, ground, change)
        except _Cancelled:
            return False
        except LinzhangError as error:
            self._say(error)
            return False
        except shapely.errors.GEOSException as error:
            self._say(LinzhangError("areas_drawing.outline_broken", str(error)))
            return False
        self.said.emit(self._done_words(name, ground, change))
        if people and (change.new or change.leaving):
            self._offer_people()
        return True

    def _named(self, ground: Ground, change: Change, *, free_level: bool) -> bool:
        """Proposes code, name and 四至 of new areas and shows them; False where the user cancelled.

        Areas below that were split along are numbered without a question.
        """
        with self.session.county() as county:
            proposer = Proposer.of(ground, county)
        top = change.new[0].level
        for area in change.new:
            proposer.fill_in(area, change.new)
            if area.level != top:
                continue
            form = AreaForm(area, proposer, change.new, self.window_, free_level=free_level)
            with shown(self.iface, area.outline, self.edits.layer):
                if not self.ask(form):
                    return False
        for area in change.new:
            # a parent that was just named gives its code to those below it
            proposer.fill_in(area, change.new)
        return True

    def ask(self, form: QDialog) -> bool:
        """Shows a form; True where it was accepted."""
        try:
            return bool(form.exec() == QDialog.DialogCode.Accepted)
        finally:
            form.deleteLater()

    def choose(self, question: str, rows: list[AreaRow], labels: list[str]) -> AreaRow | None:
        """Asks for one of several areas; None where the user cancelled."""
        text, ok = QInputDialog.getItem(self.window_, translate("Linzhang", "Merge areas"), question, labels, 0, False)
        return rows[labels.index(text)] if ok else None

    def _chosen(self, ground: Ground) -> list[AreaRow]:
        """The selected areas of the working level, or the selected overlays."""
        rows = [ground.rows[uid] for uid in self.edits.selected() if uid in ground.rows]
        overlays = [row for row in rows if row.kind == OVERLAY]
        return overlays or [row for row in rows if row.level == self.level]

    def _avoiding(self, outline: shapely.Geometry) -> shapely.Geometry:
        """Without what the project's own “avoid overlap” layers cover; the layer of areas is dealt with by level."""
        from qgis.core import QgsProject

        area = self.session.layer("area")
        layers = [layer for layer in QgsProject.instance().avoidIntersectionsLayers() if layer is not area]
        if not layers or not shapely.is_valid(outline):
            return outline
        shape = geometry_of(outline)
        shape.avoidIntersections(layers)
        return outline_of(shape) or outline

    def _done_words(self, name: str, ground: Ground, change: Change) -> str:
        words = translate(
            "Linzhang", "{step}: {new} new, {changed} changed, {gone} gone. Ctrl+Z takes it back."
        ).format(step=name, new=len(change.new), changed=len(change.outlines), gone=len(change.gone))
        if change.ended:
            more = translate("Linzhang", "{areas} end on {day}; their posts are closed with that day when you save.")
            names = "、".join(ground.rows[uid].name for uid in change.ended)
            words += " " + more.format(areas=names, day=next(iter(change.ended.values())))
        return words

    def _say(self, error: LinzhangError) -> None:
        if error.details:
            LOG.warning("%s: %s", error.code, error.details)
        self.refused.emit(in_words(error))

    # ---- posts --------------------------------------------------------------------------------------------

    def _offer_people(self) -> None:
        """After a split or a merge posts may have to move: offers the wizard of the room people where it is there."""
        if self.iface is None or QgsApplication.processingRegistry().algorithmById(CHANGE_PERSON) is None:
            return
        bar = self.iface.messageBar()
        text = translate("Linzhang", "Areas were divided anew. Save the edits, then see who holds which post.")
        item = bar.createMessage("林长制", text)
        button = QPushButton(translate("Linzhang", "Change of persons…"))
        button.clicked.connect(lambda _checked=False: self.change_people())
        item.layout().addWidget(button)
        bar.pushWidget(item, Qgis.MessageLevel.Info, 20)

    def change_people(self) -> None:
        """Opens the wizard for a change of persons."""
        import processing

        processing.execAlgorithmDialog(CHANGE_PERSON, {"COUNTY": str(self.session.path)})

    # ---- painting -----------------------------------------------------------------------------------------

    def begin_painting(self) -> bool:
        """Reads the 小班 around the selected area; False, and said why, where nothing can be painted."""
        try:
            target_uid = self.session.area_uid
            if not target_uid:
                raise LinzhangError("areas_drawing.choose_target")
            ground = self._painting_ground(target_uid)
            target = ground.row(target_uid)
            if ground.children.get(target_uid):
                raise LinzhangError("areas_drawing.paint_lowest", area=target.name)
            with self.session.county() as county:
                self.painting = Painting.of(county, ground, target, self._rangers(county))
            self._ground = ground
            self.edits.start()
        except LinzhangError as error:
            self.painting = None
            self._say(error)
            return False
        self._tell_loads()
        return True

    def _painting_ground(self, uid: str) -> Ground:
        rows = {row.uid: row for row in self.edits.rows()}
        parent = rows[uid].parent_uid if uid in rows else None
        return self.edits.ground(None, [parent or uid, uid])

    def _rangers(self, county: Any) -> Counter[str]:
        role = str(county.profile.get("people.organisation.ranger_role", RANGER))
        frame = read.holders(county, self.session.day, roles=[role])
        pairs = zip(frame["area_uid"], frame["person_uid"], strict=True)
        return Counter(str(area) for area, person in pairs if area is not None and person is not None)

    def touch(self, line: shapely.Geometry) -> list[shapely.Geometry]:
        """The brush moves; the 小班 that it newly paints."""
        if self.painting is None:
            return []
        fresh = self.painting.touch(line)
        if fresh:
            self._tell_loads()
        return list(self.painting.stands[fresh])

    def release(self) -> bool:
        """The end of a stroke: one undo step."""
        painting, ground = self.painting, self._ground
        if painting is None or ground is None or not painting.stroke:
            return False
        target = painting.areas[painting.target]
        try:
            change = commands.paint(ground, target, painting.painted())
            self.edits.finish(ground, change)
            self._own = True
            self.edits.apply(translate("Linzhang", "Paint 小班"), ground, change)
        except LinzhangError as error:
            painting.cancel()
            self._say(error)
            self._tell_loads()
            return False
        except shapely.errors.GEOSException as error:
            painting.cancel()
            self._say(LinzhangError("areas_drawing.outline_broken", str(error)))
            return False
        finally:
            self._own = False
        self._look(target.uid)
        return True

    def cancel_stroke(self) -> None:
        """Escape during a stroke: as if it had not begun."""
        if self.painting is not None:
            self.painting.cancel()
            self._tell_loads()

    def retarget(self, uid: str) -> None:
        """Another area was selected while painting: it is painted from now on."""
        if self.painting is None or not uid:
            return
        if any(row.uid == uid for row in self.painting.areas):
            self._look(uid)
        else:
            self.begin_painting()

    def end_painting(self) -> None:
        """Painting is over; what was painted stays in the edit session."""
        self.painting = self._ground = None

    def _edited(self) -> None:
        if self.painting is not None and not self._own:
            self._look(self.painting.areas[self.painting.target].uid)

    def _look(self, uid: str) -> None:
        if self.painting is None:
            return
        try:
            self._ground = self._painting_ground(uid)
            self.painting.look(self._ground, self._ground.row(uid))
        except LinzhangError as error:
            self.end_painting()
            self._say(error)
            return
        self._tell_loads()

    def _tell_loads(self) -> None:
        if self.painting is not None:
            self.painted.emit(self.painting.loads(), len(self.painting.stroke), self.painting.most_mu)

    def save(self) -> bool:
        """Saves the layer's edits and stays in the edit session; said where it does not work."""
        layer: QgsVectorLayer = self.edits.layer
        if not layer.isEditable():
            return True
        if self.session.busy:
            self._say(LinzhangError("county.busy"))
            return False
        if layer.commitChanges(False):
            self.said.emit(translate("Linzhang", "Edits saved."))
            return True
        # the edits stay in the buffer: nothing is rolled back on the user's behalf
        self._say(LinzhangError("areas_drawing.save_failed", "; ".join(layer.commitErrors())))
        return False


class _Cancelled(LinzhangError):
    """The user closed a question."""

    def __init__(self) -> None:
        super().__init__("county.cancelled")
