"""The gestures: from what is drawn or clicked to a ``Change``. All lengths in metres of the county's CRS."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import shapely

from ...county.errors import LinzhangError
from ..numbering import containing
from ..reader import ObjectArray
from ..shapes import polygons_only
from ..splitting import edits
from ..splitting.plane import as_array, together
from ..splitting.vertices import snapped
from .ground import BASE, OVERLAY, AreaRow, Change, Ground, NewArea

# a boundary that runs this near to a drawn line is meant by it
_REACH = 1.0


def add(
    ground: Ground,
    level: str,
    outline: shapely.Geometry,
    *,
    kind: str = BASE,
    avoid: bool = True,
) -> Change:
    """A new area as it was drawn; a base area gives way to those of its level (``avoid``) and stays in its parent.

    Neighbours get its vertices. LinzhangError where the outline crosses itself or no ground is left for it.
    """
    outline = _drawn(outline)
    if kind == OVERLAY:
        return Change(new=[NewArea(level, OVERLAY, None, outline)])
    parent = parent_of(ground, level, outline)
    peers = [row for row in ground.of_level(level) if shapely.intersects(row.outline, shapely.buffer(outline, 1.0))]
    around = [*peers, *([parent] if parent else [])]
    if around:
        outline = snapped(outline, as_array(row.outline for row in around))[0]
        outline = outline if shapely.is_valid(outline) else polygons_only(shapely.make_valid(outline))
    if avoid and peers:
        outline = polygons_only(shapely.difference(outline, shapely.union_all([row.outline for row in peers])))
    if outline is None or shapely.is_empty(outline):
        raise LinzhangError("areas_drawing.covered", level=ground.profile.level(level).name)
    taken = edits.take(ground.geoms, [], as_array([outline]), within=parent.outline if parent and avoid else None)
    change = Change(new=[NewArea(level, BASE, parent.uid if parent else None, _without_crumbs(taken.new))])
    _put(ground, change, taken.changed, set())
    return change


def split(ground: Ground, level: str, chosen: Sequence[AreaRow], line: shapely.Geometry) -> Change:
    """Splits the chosen areas, or all of the level that the line crosses, with all below them.

    The largest part of each keeps code, posts and history.
    """
    if any(row.kind == OVERLAY for row in chosen):
        return _split_overlays(chosen, line)
    targets = ground.with_below(list(chosen) or _crossed(ground.of_level(level), line))
    if not targets:
        raise LinzhangError("areas_splitting.line_misses")
    found = edits.split_by_line(ground.geoms, ground.indices(targets), line)
    change = Change()
    made: dict[str, list[NewArea]] = {}
    order = {key: i for i, key in enumerate(ground.levels)}
    for index in sorted(found.pieces, key=lambda i: (order.get(ground.near[i].level, 99), ground.near[i].code)):
        row, pieces = ground.near[index], found.pieces[index]
        change.outlines[row.uid] = pieces[0]
        own = made.setdefault(row.uid, [])
        for piece in pieces[1:]:
            parent = _new_parent(made.get(row.parent_uid or "", ()), piece)
            own.append(NewArea(row.level, row.kind, parent or row.parent_uid, piece))
        change.new += own
        parent = _new_parent(made.get(row.parent_uid or "", ()), pieces[0])
        if parent:
            change.put(row.uid, parent_uid=parent)
    for row in targets:
        parent = _new_parent(made.get(row.parent_uid or "", ()), row.outline)
        if row.uid not in change.outlines and parent:
            change.put(row.uid, parent_uid=parent)
    _put(ground, change, found.touched, set())
    return change


def _split_overlays(chosen: Sequence[AreaRow], line: shapely.Geometry) -> Change:
    rows = [row for row in chosen if row.outline is not None]
    found = edits.split_by_line(as_array(row.outline for row in rows), range(len(rows)), line)
    change = Change()
    for index, pieces in found.pieces.items():
        change.outlines[rows[index].uid] = pieces[0]
        own = rows[index]
        change.new += [NewArea(own.level, OVERLAY, None, piece, overlay_kind=own.overlay_kind) for piece in pieces[1:]]
    return change


def merge(ground: Ground, rows: Sequence[AreaRow], keep: AreaRow, ended: Mapping[str, str] | None = None) -> Change:
    """Makes one area of several under the code of ``keep``; what lies below the others goes to it.

    ``ended``: those of the others (uid → ISO day) that have a history and end instead of vanishing.
    LinzhangError where they do not touch, or are of different levels or parents.
    """
    if len({(row.level, row.kind) for row in rows}) > 1:
        raise LinzhangError("areas_drawing.merge_levels")
    if len({row.parent_uid for row in rows}) > 1:
        raise LinzhangError("areas_drawing.merge_parents", one=rows[0].name, other=rows[-1].name)
    if any(row.outline is None for row in rows):
        raise LinzhangError("areas_drawing.no_outline", area=next(r.name for r in rows if r.outline is None))
    listed = [keep, *(row for row in rows if row.uid != keep.uid)]
    outline = edits.merge(as_array(row.outline for row in listed), range(len(listed)))[0]
    ended = dict(ended or {})
    change = Change({keep.uid: outline}, gone=[row.uid for row in listed[1:] if row.uid not in ended], ended=ended)
    for uid in change.leaving:
        for child in ground.children.get(uid, ()):
            change.put(child.uid, parent_uid=keep.uid)
    return change


def reshape(ground: Ground, level: str, chosen: Sequence[AreaRow], line: shapely.Geometry) -> Change:
    """Moves the boundary between two areas onto the line; the boundaries of other levels that are the same one too."""
    pair = list(chosen) if len(chosen) == 2 else _pair(ground.of_level(level), line)
    one, other = pair
    pairs = [(ground.index(one), ground.index(other))]
    upper = one, other
    while upper[0].parent_uid != upper[1].parent_uid:
        parents = [ground.rows.get(row.parent_uid or "") for row in upper]
        if parents[0] is None or parents[1] is None or parents[0].outline is None or parents[1].outline is None:
            break
        upper = parents[0], parents[1]
        pairs.append((ground.index(upper[0]), ground.index(upper[1])))
    pairs += [
        (ground.index(a), ground.index(b))
        for a in ground.below([one])
        for b in ground.below([other])
        if a.level == b.level and _length_between(a, b) > 0
    ]
    moved = edits.reshape_shared(ground.geoms, pairs, line)
    change = Change()
    _put(ground, change, moved, {i for pair in pairs for i in pair})
    return change


def fill(ground: Ground, level: str, point: shapely.Point, into: AreaRow | None = None) -> Change:
    """Gives the gap in which the point lies to a neighbour: to ``into`` where it touches it, else the longest one."""
    parents = [row for row in ground.near if row.level == ground.above(level)]
    inside = [row for row in parents if shapely.intersects(row.outline, point)]
    rows = ground.of_level(level)
    if any(shapely.intersects(row.outline, point) for row in rows):
        raise LinzhangError("areas_splitting.gap_filled")
    covered = shapely.union_all([row.outline for row in rows])
    if inside:
        free = shapely.difference(inside[0].outline, covered)
    else:
        # no parent drawn: a gap is a hole that the areas of the level enclose
        holes = [shapely.polygons(r) for p in shapely.get_parts(covered) for r in shapely.get_rings(p)[1:]]
        free = shapely.difference(shapely.union_all(holes), covered) if holes else shapely.Polygon()
    gap = next((part for part in shapely.get_parts(free) if shapely.intersects(part, point)), None)
    if gap is None:
        raise LinzhangError("areas_drawing.no_gap")
    own = ground.index(into) if into is not None and into.level == level and _touches(into, gap) else None
    found = edits.fill_gap(ground.geoms, ground.indices(rows), gap, own)
    change = Change()
    _put(ground, change, found, set(ground.indices(rows)))
    return change


def take(ground: Ground, level: str, chosen: ObjectArray) -> Change:
    """Makes a new area of the chosen 小班; the areas of the level, and those below them, give them up.

    LinzhangError ``areas_drawing.emptied`` where one of them would have no ground left.
    """
    parent = parent_of(ground, level, shapely.union_all(chosen))
    rows = ground.with_below(ground.of_level(level))
    taken = edits.take(ground.geoms, ground.indices(rows), chosen, within=parent.outline if parent else None)
    change = Change(new=[NewArea(level, BASE, parent.uid if parent else None, taken.new)])
    _put(ground, change, taken.changed, set(ground.indices(rows)))
    return change


def hole(ground: Ground, level: str, chosen: Sequence[AreaRow], ring: shapely.Geometry, *, island: bool) -> Change:
    """Cuts a polygon out of the chosen areas, or of those of the level; with ``island`` it becomes an area."""
    ring = _drawn(ring)
    if any(row.kind == OVERLAY for row in chosen):
        change = Change()
        for row in chosen:
            left = polygons_only(shapely.difference(row.outline, ring))
            if left is None:
                raise LinzhangError("areas_drawing.emptied", area=row.name)
            change.outlines[row.uid] = left
        return change
    targets = [row for row in chosen or ground.of_level(level) if shapely.intersects(row.outline, ring)]
    if not targets:
        raise LinzhangError("areas_drawing.hole_outside")
    inner = polygons_only(shapely.intersection(ring, shapely.union_all([row.outline for row in targets])))
    if inner is None:
        raise LinzhangError("areas_drawing.hole_outside")
    rows = ground.with_below(targets)
    taken = edits.cut_hole(ground.geoms, ground.indices(rows), inner)
    change = Change()
    _put(ground, change, taken.changed, set(ground.indices(rows)))
    if island:
        own = targets[0]
        change.new = [NewArea(own.level, BASE, own.parent_uid, taken.new)]
    return change


def paint(ground: Ground, target: AreaRow, chosen: ObjectArray) -> Change:
    """Gives the ground of the chosen 小班 to the target; its siblings give it up.

    LinzhangError ``areas_drawing.emptied`` where one would have none left, ``areas_drawing.paint_lowest`` where areas
    below them would have to be divided too.
    """
    siblings = [row for row in ground.of_level(target.level) if row.parent_uid == target.parent_uid]
    first = next((row for row in siblings if ground.children.get(row.uid)), None)
    if first is not None:
        raise LinzhangError("areas_drawing.paint_lowest", area=first.name)
    parent = ground.rows.get(target.parent_uid or "")
    within = parent.outline if parent is not None else None
    taken = edits.take(ground.geoms, ground.indices([target, *siblings]), chosen, within=within)
    change = Change()
    own = taken.changed.pop(ground.index(target), None) if target.outline is not None else None
    pieces = [*shapely.get_parts(taken.new), *(shapely.get_parts(own) if own is not None else ())]
    _put(ground, change, taken.changed, set(ground.indices(siblings)))
    change.outlines[target.uid] = together(as_array(pieces))
    change.touched.pop(target.uid, None)
    if own is None and target.outline is not None and not shapely.is_empty(target.outline):
        rest = shapely.difference(target.outline, taken.new)
        if shapely.area(rest) > 1e-6:
            change.outlines[target.uid] = shapely.union_all([target.outline, taken.new])
    return change


def parent_of(ground: Ground, level: str, outline: shapely.Geometry) -> AreaRow | None:
    """The area of the level above in which the larger share of the outline lies; a higher one where there is none."""
    above = ground.above(level)
    while above is not None:
        rows = ground.of_level(above)
        best, _ = containing(as_array([outline]), as_array(row.outline for row in rows))
        if best[0] >= 0:
            return rows[int(best[0])]
        above = ground.above(above)
    return None


# ---- how -------------------------------------------------------------------------------------------------------


def _drawn(outline: shapely.Geometry) -> shapely.Geometry:
    # the two halves of a bow tie cancel each other out: its hull tells it from a line
    if shapely.is_empty(outline) or shapely.area(shapely.convex_hull(outline)) < edits.SLIVER:
        raise LinzhangError("areas_drawing.too_small")
    if not shapely.is_valid(outline):
        raise LinzhangError("areas_drawing.crosses_itself")
    return outline


def _without_crumbs(outline: shapely.Geometry) -> shapely.Geometry:
    """Without separate parts narrower than SLIVER, where something else is left."""
    parts = shapely.get_parts(outline)
    wide = parts[2 * shapely.area(parts) / np.maximum(shapely.length(parts), 1e-12) >= edits.SLIVER]
    if len(wide) in (0, len(parts)):
        return outline
    return wide[0] if len(wide) == 1 else shapely.multipolygons(wide)


def _put(ground: Ground, change: Change, found: dict[int, shapely.Geometry | None], ground_of: set[int]) -> None:
    """Sorts outlines by index into those with other ground and those that only got vertices."""
    for index, outline in found.items():
        row = ground.near[index]
        if outline is None:
            raise LinzhangError("areas_drawing.emptied", area=row.name)
        same = index not in ground_of or abs(float(shapely.area(outline) - shapely.area(row.outline))) < 1e-6
        (change.touched if same else change.outlines)[row.uid] = outline


def _crossed(rows: Iterable[AreaRow], line: shapely.Geometry) -> list[AreaRow]:
    return [row for row in rows if shapely.crosses(line, row.outline)]


def _new_parent(pieces: Sequence[NewArea], outline: shapely.Geometry | None) -> str | None:
    """The uid of the new piece in which the larger part of an outline lies; None for none of them."""
    if outline is None or not pieces:
        return None
    best, _ = containing(as_array([outline]), as_array(piece.outline for piece in pieces))
    return pieces[int(best[0])].uid if best[0] >= 0 else None


def _touches(row: AreaRow, gap: shapely.Geometry) -> bool:
    return row.outline is not None and bool(shapely.dwithin(row.outline, gap, _REACH))


def _length_between(one: AreaRow, other: AreaRow) -> float:
    if not shapely.intersects(one.outline, other.outline):
        return 0.0
    return float(shapely.length(shapely.intersection(shapely.boundary(one.outline), shapely.boundary(other.outline))))


def _pair(rows: Sequence[AreaRow], line: shapely.Geometry) -> list[AreaRow]:
    """The two neighbours along whose boundary the line runs: of those that it meets, the ones it is longest in."""
    zone = shapely.buffer(line, _REACH)
    met = [row for row in rows if shapely.intersects(zone, row.outline)]
    best: tuple[float, list[AreaRow]] = (0.0, [])
    for i, one in enumerate(met):
        for other in met[i + 1 :]:
            if _length_between(one, other) <= 0:
                continue
            inside = [float(shapely.area(shapely.intersection(zone, row.outline))) for row in (one, other)]
            if sum(inside) > best[0]:
                best = sum(inside), [one, other]
    if not best[1]:
        raise LinzhangError("areas_drawing.no_boundary")
    return best[1]
