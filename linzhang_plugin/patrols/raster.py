"""In which area a step lies, answered from a raster where the answer needs no cutting: nine steps in ten.

A cell is *pure* where no boundary comes near it; then all of it is in one area, or in none. A step whose bounding box
touches pure cells of one kind alone is wholly there, exactly, for a step never leaves its bounding box. All others
are cut at the boundary itself.
"""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from .groups import Ints
from .times import Floats

MAX_CELLS = 3_000_000
SMALLEST = 20.0
"""Metres of a cell at least: a step is hardly longer."""
MIXED = -2
NOWHERE = -1
_TOUCH = 1e-6


class AreaRaster:
    """Labels of cells, in as many layers as it takes for no two polygons of a layer to share ground.

    ``layers``: arrays of the polygons' indices, NOWHERE or MIXED. Where two polygons share so little ground that no
    cell is pure in both, they may stand in one layer: the cells there are MIXED, and steps in them are cut at both.
    """

    def __init__(self, polygons: NDArray[np.object_], box: tuple[float, float, float, float]) -> None:
        width, height = box[2] - box[0], box[3] - box[1]
        self.cell = max(float(np.sqrt(width * height / MAX_CELLS)), width / 30_000, height / 30_000, SMALLEST)
        # a rim of two cells that are nowhere, so that everything outside may be moved into it
        self.left, self.bottom = box[0] - 2 * self.cell, box[1] - 2 * self.cell
        self.columns, self.rows = int(width / self.cell) + 5, int(height / self.cell) + 5
        self._kind = np.int16 if len(polygons) < 32_000 else np.int32
        self.layers: list[NDArray[np.signedinteger]] = []
        edges: list[Floats] = []
        keys: list[Ints] = []
        numbers: list[Ints] = []
        count = 0
        for index, polygon in enumerate(polygons):
            found = _edges(polygon)
            if len(found):
                cell, edge = self._add(found, index)
                keys.append(index * (self.rows * self.columns) + cell)
                numbers.append(edge + count)
                edges.append(found)
                count += len(found)
        self.edges = np.concatenate(edges) if edges else np.empty((0, 4))
        """Edges of all polygons (x0, y0, x1, y1), the inside on the left hand."""
        key = np.concatenate(keys) if keys else np.empty(0, dtype=np.int64)
        order = np.argsort(key, kind="stable")
        self._keys, self._edge_of_key = key[order], (np.concatenate(numbers) if keys else key)[order]

    def _add(self, edges: Floats, label: int) -> tuple[Ints, Ints]:
        """Labels the cells of a polygon in the first layer where it lies on nobody else's pure cells.

        Returns (cell, edge): which edges may touch which cells.
        """
        cell, edge = self._touched(edges)
        row, column = cell // self.columns, cell % self.columns
        first_row, first_column = int(row.min()), int(column.min())
        here = slice(first_row, int(row.max()) + 1), slice(first_column, int(column.max()) + 1)
        shape = (here[0].stop - first_row, here[1].stop - first_column)
        inside = self._filled(edges, first_row, first_column, shape)
        touched = np.zeros(shape, dtype=bool)
        touched[row - first_row, column - first_column] = True
        inside &= ~touched
        for layer in self.layers:
            if not (inside & (layer[here] >= 0)).any():
                break
        else:
            layer = np.full((self.rows, self.columns), NOWHERE, dtype=self._kind)
            self.layers.append(layer)
        window = layer[here]
        window[inside & (window == NOWHERE)] = label
        window[touched] = MIXED
        return cell, edge

    def edges_near(self, polygon: Ints, column: Ints, row: Ints) -> tuple[Ints, Ints]:
        """(question, edge) for every edge of ``polygon`` that may touch the cell; arrays of questions of one length."""
        key = polygon * (self.rows * self.columns) + row.astype(np.int64) * self.columns + column
        first = np.searchsorted(self._keys, key, side="left")
        size = np.searchsorted(self._keys, key, side="right") - first
        question = np.repeat(np.arange(len(key)), size)
        offset = np.arange(len(question)) - np.repeat(np.cumsum(size) - size, size)
        return question, self._edge_of_key[first[question] + offset]

    def _touched(self, edges: Floats) -> tuple[Ints, Ints]:
        """(cell, edge) for all cells that an edge may touch: edges are cut so short that a piece touches few."""
        x0, y0, x1, y1 = edges.T
        pieces = np.maximum(np.ceil(np.maximum(abs(x1 - x0), abs(y1 - y0)) / self.cell), 1).astype(np.int64)
        which = np.repeat(np.arange(len(edges)), pieces)
        number = np.arange(len(which)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
        low, high = number / pieces[which], (number + 1) / pieces[which]
        dx, dy = (x1 - x0)[which], (y1 - y0)[which]
        ax, bx = x0[which] + low * dx, x0[which] + high * dx
        ay, by = y0[which] + low * dy, y0[which] + high * dy
        columns = [self._column(np.minimum(ax, bx) - _TOUCH), self._column(np.maximum(ax, bx) + _TOUCH)]
        rows = [self._row(np.minimum(ay, by) - _TOUCH), self._row(np.maximum(ay, by) + _TOUCH)]
        # the stretch may be as long as a cell and lie across two boundaries: the cell between counts too
        columns.append((columns[0] + columns[1]) // 2)
        rows.append((rows[0] + rows[1]) // 2)
        cells = self.rows * self.columns
        keys = np.unique(np.concatenate([which * cells + r * self.columns + c for r in rows for c in columns]))
        return keys % cells, keys // cells

    def _filled(self, edges: Floats, first_row: int, first_column: int, shape: tuple[int, ...]) -> NDArray[np.bool_]:
        """Cells whose centre is inside by the even-odd rule, row by row between crossings of the edges."""
        x0, y0, x1, y1 = edges.T
        low, high = np.minimum(y0, y1), np.maximum(y0, y1)
        start = np.ceil((low - self.bottom) / self.cell - 0.5).astype(np.int64)
        stop = np.ceil((high - self.bottom) / self.cell - 0.5).astype(np.int64)
        count = np.maximum(stop - start, 0)
        which = np.repeat(np.arange(len(edges)), count)
        row = np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count) + start[which]
        y = self.bottom + (row + 0.5) * self.cell
        x = x0[which] + (y - y0[which]) * ((x1 - x0)[which] / (y1 - y0)[which])
        column = np.ceil((x - self.left) / self.cell - 0.5).astype(np.int64) - first_column
        turns = np.zeros((shape[0], shape[1] + 1), dtype=np.int32)
        np.add.at(turns, (row - first_row, np.clip(column, 0, shape[1])), 1)
        return np.asarray((np.cumsum(turns, axis=1)[:, :-1] & 1).astype(bool))

    def _column(self, x: Floats) -> Ints:
        return np.clip(np.floor((x - self.left) / self.cell), 0, self.columns - 1).astype(np.int64)

    def _row(self, y: Floats) -> Ints:
        return np.clip(np.floor((y - self.bottom) / self.cell), 0, self.rows - 1).astype(np.int64)

    def cells(self, x: Floats, y: Floats) -> tuple[NDArray[np.signedinteger], NDArray[np.signedinteger]]:
        """(column, row) of positions; what lies outside is in the rim."""
        column = np.clip((x - self.left) * (1.0 / self.cell), 0, self.columns - 1).astype(np.int32)
        row = np.clip((y - self.bottom) * (1.0 / self.cell), 0, self.rows - 1).astype(np.int32)
        return column, row

    def of_steps(
        self, layer: NDArray[np.signedinteger], column: NDArray[np.signedinteger], row: NDArray[np.signedinteger]
    ) -> NDArray[np.signedinteger]:
        """The label of each step from node i to i + 1, MIXED where it has to be cut; ``cells`` gives the nodes' cells.

        A step over more than two cells either way is MIXED too.
        """
        at_node = layer.ravel()[row * np.int32(self.columns) + column]
        out = at_node[:-1].copy()
        out[at_node[1:] != out] = MIXED
        moved = np.flatnonzero((column[1:] != column[:-1]) & (row[1:] != row[:-1]))
        if len(moved):  # across a corner: the other two cells count as well
            a, b, c, d = column[moved], row[moved], column[moved + 1], row[moved + 1]
            known = out[moved]
            out[moved[(layer[b, c] != known) | (layer[d, a] != known)]] = MIXED
        far = (np.abs(np.diff(column)) > 1) | (np.abs(np.diff(row)) > 1)
        out[far] = MIXED
        return out


def _edges(polygon: object) -> Floats:
    """The edges of all rings, one row (x0, y0, x1, y1) each, turned so that the inside is on the left hand."""
    parts = shapely.get_parts(polygon)
    parts = parts[shapely.get_type_id(parts) == shapely.GeometryType.POLYGON]
    rings = shapely.get_rings(parts)
    if not len(rings):
        return np.empty((0, 4))
    sizes = shapely.get_num_interior_rings(parts) + 1
    outer = np.zeros(len(rings), dtype=bool)
    outer[np.cumsum(sizes) - sizes] = True
    coordinates, ring = shapely.get_coordinates(rings, return_index=True)
    same = ring[1:] == ring[:-1]
    edges = np.column_stack([coordinates[:-1], coordinates[1:]])[same]
    of = ring[:-1][same]
    x, y = coordinates[0]
    twice_area = (edges[:, 0] - x) * (edges[:, 3] - y) - (edges[:, 2] - x) * (edges[:, 1] - y)
    left = np.bincount(of, weights=twice_area, minlength=len(rings)) > 0
    wrong = (left != outer)[of]
    edges[wrong] = edges[wrong][:, [2, 3, 0, 1]]
    return edges
