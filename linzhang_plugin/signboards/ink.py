"""What is drawn on the map of a board, as a raster of the page: how much of it lies under a box is one look-up.

All places and lengths are mm on the page (x to the right, y down). A name may cross a line where it must, at a cost;
it may never touch what is blocked: other names, symbols, scale bar, overview.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import shapely

Geometries = npt.NDArray[np.object_]
Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int_]
_SLACK = 1e-6


class Ink:
    """Lines and blocked boxes inside ``frame`` (x0, y0, x1, y1), in cells of ``cell`` mm."""

    def __init__(self, frame: tuple[float, float, float, float], cell: float) -> None:
        self.frame, self.cell = frame, cell
        self._columns = max(1, int(np.ceil((frame[2] - frame[0]) / cell)))
        self._rows = max(1, int(np.ceil((frame[3] - frame[1]) / cell)))
        self._lines = np.zeros(self._rows * self._columns)
        self._blocked = np.zeros((0, 4))
        self._sums: Floats | None = None

    def draw(self, lines: Geometries, width: float, weight: float = 1.0) -> None:
        """Draws lines ``width`` mm wide; one mm of them costs ``weight``."""
        start, step = _segments(lines)
        length = np.hypot(step[:, 0], step[:, 1])
        start, step, length = start[length > 0], step[length > 0], length[length > 0]
        if not len(length):
            return
        count = np.ceil(length / self.cell).astype(int)
        of = np.repeat(np.arange(len(count)), count)
        share = (np.arange(len(of)) - np.repeat(np.cumsum(count) - count, count) + 0.5) / count[of]
        along = start[of] + step[of] * share[:, None]
        across = np.column_stack([-step[:, 1], step[:, 0]])[of] / length[of, None]
        strokes = max(2, int(np.ceil(width / self.cell)) + 1)
        worth = (length / count)[of] * weight / strokes
        for offset in np.linspace(-width / 2, width / 2, strokes):
            self._add(along + across * offset, worth)
        self._sums = None

    def _add(self, points: Floats, worth: Floats) -> None:
        column = np.floor((points[:, 0] - self.frame[0]) / self.cell).astype(int)
        row = np.floor((points[:, 1] - self.frame[1]) / self.cell).astype(int)
        inside = (column >= 0) & (column < self._columns) & (row >= 0) & (row < self._rows)
        cells = row[inside] * self._columns + column[inside]
        self._lines += np.bincount(cells, worth[inside], minlength=len(self._lines))

    def block(self, boxes: Floats) -> None:
        """Nothing may stand on these boxes (n, 4) from now on."""
        self._blocked = np.vstack([self._blocked, boxes])

    def state(self) -> Floats:
        """What is blocked now, for ``restore``."""
        return self._blocked

    def restore(self, state: Floats) -> None:
        """Blocks what was blocked then, and nothing else."""
        self._blocked = state

    def cost(self, boxes: Floats) -> Floats:
        """Weighted mm of lines under each of the boxes (n, 4); infinite where one is blocked or leaves the frame."""
        if self._sums is None:
            self._sums = _sums(self._lines.reshape(self._rows, self._columns))
        found = _inside(self._sums, *self._cells(boxes))
        x0, y0, x1, y1 = boxes.T
        left, top, right, bottom = self.frame
        no_place = (x0 < left - _SLACK) | (y0 < top - _SLACK) | (x1 > right + _SLACK) | (y1 > bottom + _SLACK)
        b0, b1, b2, b3 = (side[:, None] for side in self._blocked.T)
        no_place |= ((b0 < x1) & (b2 > x0) & (b1 < y1) & (b3 > y0)).any(axis=0)
        found[no_place] = np.inf
        return found

    def _cells(self, boxes: Floats) -> tuple[Integers, Integers, Integers, Integers]:
        """First and one after the last column and row of boxes (n, 4): x0, y0, x1, y1."""
        x0, x1 = ((boxes[:, i] - self.frame[0]) / self.cell for i in (0, 2))
        y0, y1 = ((boxes[:, i] - self.frame[1]) / self.cell for i in (1, 3))
        low = [np.floor(v + 1e-9).astype(int) for v in (x0, y0)]
        high = [np.ceil(v - 1e-9).astype(int) for v in (x1, y1)]
        most = (self._columns, self._rows)
        (left, top), (right, bottom) = ([np.clip(v, 0, m) for v, m in zip(vs, most, strict=True)] for vs in (low, high))
        return left, top, right, bottom


def _segments(lines: Geometries) -> tuple[Floats, Floats]:
    """Start points and steps (both (n, 2)) of all segments of lines and rings."""
    parts = shapely.get_parts(shapely.get_parts(np.asarray(lines, dtype=object)))
    parts = parts[np.isin(shapely.get_type_id(parts), (1, 2))] if len(parts) else parts
    if not len(parts):
        return np.zeros((0, 2)), np.zeros((0, 2))
    xy, of = shapely.get_coordinates(parts, return_index=True)
    same = of[1:] == of[:-1]
    return xy[:-1][same], (xy[1:] - xy[:-1])[same]


def _sums(values: Floats) -> Floats:
    """The summed-area table: entry (i, j) is the sum of the first i rows and j columns."""
    out = np.zeros((values.shape[0] + 1, values.shape[1] + 1))
    out[1:, 1:] = values.cumsum(axis=0).cumsum(axis=1)
    return out


def _inside(sums: Floats, x0: Integers, y0: Integers, x1: Integers, y1: Integers) -> Floats:
    x1, y1 = np.maximum(x0, x1), np.maximum(y0, y1)
    return np.asarray(sums[y1, x1] - sums[y0, x1] - sums[y1, x0] + sums[y0, x0])
