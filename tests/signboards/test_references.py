"""Boards of every template against reference pictures, looked at when they were made.

Tolerance: pictures of 600 pixels are averaged over cells of 6 × 6 pixels (a 10-mm cell at 150 × 100 cm); on average a
cell may differ by 2.5 of 255 and no more than 1 % of the cells by over 40: a line of text that moves, a missing block
or another colour is far beyond, another version's smoothing of edges is not. ``UPDATE_REFERENCES=1`` makes them anew.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from .conftest import PHONE
from .test_layout import DAY, REST, TEMPLATES, add_features, printer  # noqa: F401  (fixture)
from .test_shop import pixels

REFERENCES = Path(__file__).parent / "references"
CELL, MEAN, FAR, FAR_SHARE = 6, 2.5, 40, 0.01


def cells(picture: np.ndarray) -> np.ndarray:
    rows, columns = (side // CELL * CELL for side in picture.shape[:2])
    cut = picture[:rows, :columns].astype(float)
    return cut.reshape(rows // CELL, CELL, columns // CELL, CELL, 3).mean(axis=(1, 3))


def differs(one: np.ndarray, other: np.ndarray) -> str:
    """'' where the pictures agree within the tolerance, else by how much they do not."""
    if abs(one.shape[0] - other.shape[0]) > 1 or one.shape[1] != other.shape[1]:
        return f"size {one.shape} and {other.shape}"
    rows = min(one.shape[0], other.shape[0])
    off = np.abs(cells(one[:rows]) - cells(other[:rows])).max(axis=2)
    mean, share = float(off.mean()), float((off > FAR).mean())
    return "" if mean <= MEAN and share <= FAR_SHARE else f"mean {mean:.2f}, far off {share:.2%}"


@pytest.mark.matrix
@pytest.mark.parametrize("template", [*TEMPLATES[::3], *(pytest.param(t, marks=pytest.mark.once) for t in REST)])
def test_a_board_looks_like_its_reference(
    printer: Callable[..., Any],  # noqa: F811
    make_county: Callable[..., Path],
    tmp_path: Path,
    template: str,
) -> None:
    path = make_county(villages=4, rangers=3)
    add_features(path)
    made = printer(path, template=template)
    content = made.facts.content(made.facts.areas[0], DAY, PHONE)
    drawn = tmp_path / "board.png"
    made.picture(content, 0, 600).save(str(drawn))
    reference = REFERENCES / f"{template}.png"
    if os.environ.get("UPDATE_REFERENCES"):
        REFERENCES.mkdir(exist_ok=True)
        reference.write_bytes(drawn.read_bytes())
    assert differs(pixels(drawn), pixels(reference)) == ""


def test_the_comparison_sees_another_name_a_moved_title_and_a_missing_block(
    printer: Callable[..., Any],  # noqa: F811
    make_county: Callable[..., Path],
    tmp_path: Path,
) -> None:
    from dataclasses import replace

    path = make_county(villages=4, rangers=3)
    add_features(path)
    made = printer(path)
    content = made.facts.content(made.facts.areas[0], DAY, PHONE)
    reference = pixels(REFERENCES / "board_150x100.png")
    for wrong in (
        replace(content, duties=()),
        replace(content, titles=("云岭村公示牌",)),
        replace(content, people=content.people[:3]),
    ):
        drawn = tmp_path / "wrong.png"
        made.picture(wrong, 0, 600).save(str(drawn))
        assert differs(pixels(drawn), reference)
