"""Frames, blocks of the profile, the larger template, boards of single grids, and what the map shows."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.geom import to_wkb
from linzhang_plugin.county.resources import resource
from linzhang_plugin.signboards.column import Block, Column, frames_of
from linzhang_plugin.signboards.facts import gather
from linzhang_plugin.signboards.surroundings import read_surroundings

from .conftest import PHONE, X0, Y0, section
from .test_typeset import BLOCKS, STYLES, content, measure

DAY = datetime.date(2024, 6, 1)
TEMPLATES = ("board_150x100", "board_120x80", "board_80x120", "board_240x120", "notice_a3", "notice_a4")
REST = (*TEMPLATES[1:3], *TEMPLATES[4:])
SIZES = {
    "board_150x100": (1500, 1000), "board_120x80": (1200, 800), "board_80x120": (800, 1200),
    "board_240x120": (2400, 1200), "notice_a3": (297, 420), "notice_a4": (210, 297),
}  # fmt: skip
EDGE_MM = 30


def test_blocks_with_one_left_edge_are_one_frame_and_all_frames_share_the_scale() -> None:
    beside = [replace(BLOCKS[0], x=100, bottom=802), *BLOCKS[1:]]
    frames = frames_of(beside)
    assert [[b.name for b in f.blocks] for f in frames] == [["people"], ["overview", "duties"]]
    assert (frames[0].top, frames[0].bottom) == (202, 802)
    made = Column(beside, STYLES, measure).compose(content(6))
    assert made.headings["people"][:2] == (100, 202)
    assert made.headings["overview"][0] == 830
    sizes = {line.size / STYLES[line.style].size for line in made.lines if line.size > STYLES[line.style].minimum}
    assert max(sizes) - min(sizes) < 1e-9


def test_blocks_of_the_profile_stand_above_the_duties_and_nothing_of_them_is_lost() -> None:
    board = replace(content(2), extra=(("targets", "保护发展目标", ("森林覆盖率不低于68%", "无重大森林火灾")),))
    made = Column(BLOCKS, STYLES, measure).compose(board)
    assert made.headings["overview"][1] < made.headings["targets"][1] < made.headings["duties"][1]
    printed = "".join(line.text for line in made.lines)
    assert "森林覆盖率不低于68%" in printed
    assert "无重大森林火灾" in printed


def test_three_rangers_a_row_where_two_are_not_enough() -> None:
    wide = [replace(b, x=50, width=1400) for b in BLOCKS]
    made = Column(wide, STYLES, measure).compose(content(40))
    assert made.columns == 3
    assert sum(line.text.startswith("138") for line in made.lines) == 41
    with pytest.raises(LinzhangError):
        Column(BLOCKS, STYLES, measure).compose(content(60))


@pytest.fixture
def printer(qgis_app: object) -> Iterator[Callable[..., Any]]:
    from linzhang_plugin.signboards.algorithms.render import BoardPrinter

    made: list[BoardPrinter] = []

    def of(path: Path, level: str = "village", template: str = "board_150x100") -> BoardPrinter:
        with County.open(path, read_only=True) as county:
            facts = gather(county, level, DAY)
        made.append(BoardPrinter(facts, resource("templates", f"{template}.qpt")))
        return made[-1]

    yield of
    while made:
        made.pop().close()


def shown(printer: Any) -> list[tuple[str, Any]]:
    """(text, rectangle in mm) of every label that is seen on the page."""
    return [(i.text(), printer.template.rect_now(i)) for i in seen_labels(printer)]


def seen_labels(printer: Any) -> list[Any]:
    from qgis.core import QgsLayoutItemLabel

    labels = [i for i in printer.template.layout.items() if isinstance(i, QgsLayoutItemLabel)]
    return [i for i in labels if i.isVisible() and i.text()]


@pytest.mark.matrix
@pytest.mark.parametrize("template", [*TEMPLATES[::3], *(pytest.param(t, marks=pytest.mark.once) for t in REST)])
def test_every_template_has_its_size_and_prints_nothing_near_the_edge(
    printer: Callable[..., Any], make_county: Callable[..., Path], template: str
) -> None:
    from qgis.PyQt.QtCore import Qt

    from linzhang_plugin.desktop import fonts

    made = printer(make_county(rangers=3), template=template)
    assert made.template.page_mm() == pytest.approx(SIZES[template], abs=0.5)
    board = made.facts.content(made.facts.areas[0], DAY, PHONE)
    made.fill(board, 0)
    width, height = made.template.page_mm()
    edge = (EDGE_MM if template.startswith("board") else EDGE_MM * made.unit) - 0.5
    texts = [text for text, _ in shown(made)]
    for row in board.people:
        assert row.name in texts
    for name in ("qr", "map", "phone", "imprint", "number", "qr_label", "scale_bar", "disclaimer"):
        rect = made.template.rect_now(made.template.item(name))
        assert rect.left() >= edge, name
        assert rect.top() >= edge, name
        assert rect.right() <= width - edge, name
        assert rect.bottom() <= height - edge + 0.5, name
    for label in seen_labels(made):
        rect = made.template.rect_now(label)
        font = fonts.label_font(label)[0]
        size = font.pointSizeF() / fonts.POINTS_PER_MM
        text = fonts.em_width(font.family(), font.bold(), label.text()) * size
        start = {Qt.AlignmentFlag.AlignLeft: 0.0, Qt.AlignmentFlag.AlignRight: 1.0}.get(label.hAlign(), 0.5)
        left = rect.left() + (rect.width() - text) * start
        top, bottom, right = rect.center().y() - size / 2, rect.center().y() + size / 2, left + text
        assert left >= edge, label.text()
        assert top >= edge, label.text()
        assert right <= width - edge, label.text()
        assert bottom <= height - edge, label.text()
    side = made.template.rects["qr"].width()
    assert side >= (100 if template.startswith("board") else 25)


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_two_parts_of_the_foot_lie_on_each_other(
    printer: Callable[..., Any], make_county: Callable[..., Path], template: str
) -> None:
    made = printer(make_county(), template=template)
    made.fill(made.facts.content(made.facts.areas[0], DAY, PHONE), 0)
    parts = {n: made.template.rects[n] for n in ("phone", "notice", "imprint", "number", "qr_label", "qr")}
    names = list(parts)
    for i, one in enumerate(names):
        for other in names[i + 1 :]:
            assert not parts[one].intersects(parts[other]), (one, other)


def add_features(path: Path) -> None:
    with County.open(path) as county, county.batch("map") as batch:
        line = shapely.multilinestrings([[(X0 - 500, Y0 + 700), (X0 + 4500, Y0 + 900)]])
        river = shapely.multilinestrings([[(X0 + 900, Y0 - 500), (X0 + 1000, Y0 + 4500)]])
        batch.insert("road", [{"name": "X301", "kind": "县道", "hash": "a", "geom": to_wkb([line])[0]}])
        batch.insert("river", [{"name": "清水河", "kind": "", "hash": "b", "geom": to_wkb([river])[0]}])
        point = shapely.points(X0 + 500, Y0 + 400)
        batch.insert("settlement", [{"name": "云岭村委会", "kind": "", "hash": "c", "geom": to_wkb([point])[0]}])


def colours(image: Any) -> set[str]:
    found = set()
    for x in range(0, image.width(), 2):
        for y in range(0, image.height(), 2):
            found.add(image.pixelColor(x, y).name().upper())
    return found


@pytest.mark.matrix
def test_roads_water_and_settlements_of_the_county_are_on_the_map_with_their_names(
    printer: Callable[..., Any], make_county: Callable[..., Path]
) -> None:
    from linzhang_plugin.signboards.algorithms.maps import ROAD, SEAT, WATER

    path = make_county(villages=4)
    bare = printer(path)
    without = bare.picture(bare.facts.content(bare.facts.areas[0], DAY, PHONE), 0, 1500)
    assert not colours(without) & {ROAD, WATER, SEAT}
    add_features(path)
    with County.open(path, read_only=True) as county:
        around = read_surroundings(county, section())
    assert (len(around.main_roads.shapes), len(around.roads.shapes), around.seats.tolist()) == (1, 0, [True])
    made = printer(path)
    image = made.picture(made.facts.content(made.facts.areas[0], DAY, PHONE), 0, 1500)
    assert {ROAD, WATER, SEAT} <= colours(image)
    texts = [text for text, _ in shown(made)]
    assert "云岭村委会" in texts
    assert "X301" in texts
    assert {"清", "水", "河"} <= set(texts)


def map_labels(made: Any) -> list[Any]:
    """The labels that are seen on the map, without those of its furniture."""
    frame = made.template.rects["map"]
    named = {made.template.item(name) for name in ("disclaimer", "north_text", "map_name", "map_grid")}
    return [i for i in seen_labels(made) if i not in named and frame.contains(made.template.rect_now(i).center())]


def region(made: Any, rect: Any, dpi: float) -> np.ndarray:
    """A rectangle of the page as it is now: (rows, columns, 3)."""
    from qgis.core import QgsLayoutExporter
    from qgis.PyQt.QtGui import QImage

    image = QgsLayoutExporter(made.template.layout).renderRegionToImage(rect, dpi=dpi)
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    raw = np.frombuffer(image.constBits().asstring(image.sizeInBytes()), dtype=np.uint8)
    return raw.reshape(image.height(), image.bytesPerLine())[:, : image.width() * 3].reshape(image.height(), -1, 3)


def crowd(path: Path) -> None:
    """Roads, rivers and settlements in the way of every name."""
    add_features(path)
    rng = np.random.default_rng(11)
    with County.open(path) as county, county.batch("crowd") as batch:
        for i in range(8):
            a, b = rng.uniform(-300, 4600, (2, 2))
            line = shapely.multilinestrings([[(X0 + a[0], Y0 + a[1]), (X0 + b[0], Y0 + b[1])]])
            row = {"name": f"S{i}", "kind": "省道", "hash": f"r{i}", "geom": to_wkb([line])[0]}
            batch.insert("road", [row if i % 2 else {**row, "name": "", "kind": "机耕路"}])
        for i, (x, y) in enumerate(rng.uniform(0, 3500, (14, 2))):
            row = {"name": f"第{i}组", "kind": "", "hash": f"s{i}"}
            batch.insert("settlement", [{**row, "geom": to_wkb([shapely.points(X0 + x, Y0 + y)])[0]}])


@pytest.mark.matrix
@pytest.mark.parametrize("crowded", [pytest.param(False, marks=pytest.mark.once), True])
def test_names_on_the_map_lie_on_plain_ground_and_never_on_each_other(
    printer: Callable[..., Any], make_county: Callable[..., Path], crowded: bool
) -> None:
    """By picture: where a name has ink, the page without it shows ground and no line, dot, plate's edge or name."""
    from qgis.PyQt.QtGui import QColor

    from linzhang_plugin.signboards.algorithms import maps

    path = make_county(villages=6)
    (crowd if crowded else add_features)(path)
    made = printer(path)
    strong = [maps.MAP_LINE, maps.ROAD, maps.WATER, maps.SEAT, maps.PLACE, maps.MAP_GRID]
    lines = np.array([QColor(c).getRgb()[:3] for c in strong], dtype=int)
    for index in range(6):
        made.fill(made.facts.content(made.facts.areas[index], DAY, PHONE), index)
        labels = map_labels(made)
        assert len(labels) > 4
        for label in labels:
            around = label.sceneBoundingRect().adjusted(-5, -5, 5, 5)
            whole = region(made, around, 25.4).astype(int)
            label.setVisibility(False)
            without = region(made, around, 25.4).astype(int)
            label.setVisibility(True)
            ink = np.abs(whole - without).sum(axis=2) > 60
            assert ink.any(), label.text()
            ground = without[ink]
            near = np.abs(ground[:, None, :] - lines[None]).sum(axis=2).min(axis=1) < 40
            assert near.mean() <= 0.02, (index, label.text(), near.mean())


def test_names_keep_off_the_overview_and_each_other(
    printer: Callable[..., Any], make_county: Callable[..., Path]
) -> None:
    path = make_county(villages=6)
    crowd(path)
    made = printer(path)
    for index in range(6):
        made.fill(made.facts.content(made.facts.areas[index], DAY, PHONE), index)
        inset = made.template.rect_now(made.template.inset)
        assert made.template.rects["map"].contains(inset)
        boxes = [(label.text(), box_of(label)) for label in map_labels(made)]
        assert len(boxes) > 4
        corner = shapely.box(inset.left(), inset.top(), inset.right(), inset.bottom())
        for i, (text, one) in enumerate(boxes):
            assert not shapely.intersects(one, corner), text
            for other, two in boxes[i + 1 :]:
                assert shapely.area(shapely.intersection(one, two)) == 0, (text, other)


def box_of(label: Any) -> shapely.Geometry:
    """The characters of a label on the page, in mm, turned as it is.

    The item of a line of ours is wider and higher than its text; a label of the template is as large as it was drawn.
    """
    from qgis.PyQt.QtCore import QPointF

    size = label.sizeWithUnits()
    high = size.height() / 1.7
    half = (size.width() / 2, size.height() / 2) if label.id() else ((size.width() - 2 * high) / 2, high * 0.5)
    middle = label.mapToScene(QPointF(label.rect().center()))
    turn = np.radians(label.itemRotation())
    corners = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)]) * half
    turned = corners @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    return shapely.polygons(turned + np.array([middle.x(), middle.y()]))


@pytest.mark.matrix
def test_a_river_has_its_name_along_it_character_by_character(
    printer: Callable[..., Any], make_county: Callable[..., Path]
) -> None:
    path = make_county(villages=4)
    add_features(path)
    made = printer(path)
    made.fill(made.facts.content(made.facts.areas[0], DAY, PHONE), 0)
    labels = [label for label in map_labels(made) if label.text() in "清水河"]
    assert sorted(label.text() for label in labels) == sorted("清水河")
    by_height = sorted(labels, key=lambda label: box_of(label).centroid.y)
    assert "".join(label.text() for label in by_height) == "清水河"
    # the river runs 100 m to the east on 5 km to the north
    for label in labels:
        assert label.itemRotation() == pytest.approx(np.degrees(np.arctan(0.02)), abs=1.0)


@pytest.mark.matrix
@pytest.mark.once
def test_a_settlement_that_the_scale_bar_would_cover_is_not_half_drawn(
    printer: Callable[..., Any], make_county: Callable[..., Path]
) -> None:
    path = make_county(villages=4)
    made = printer(path)
    made.fill(made.facts.content(made.facts.areas[0], DAY, PHONE), 0)
    view, _ = made.map._view(0, made.maps.show(0))
    rect = made.template.rect_now(made.template.item("scale_bar"))
    x, y = (
        view.extent[0] + (rect.center().x() - view.rect.x()) * view.per_mm,
        view.extent[3] - (rect.center().y() - view.rect.y()) * view.per_mm,
    )
    with County.open(path) as county, county.batch("place") as batch:
        for i, (a, b) in enumerate([(x, y), (X0 + 500, Y0 + 400)]):
            row = {"name": f"第{i}组", "kind": "", "hash": f"{i}", "geom": to_wkb([shapely.points(a, b)])[0]}
            batch.insert("settlement", [row])
    made = printer(path)
    made.fill(made.facts.content(made.facts.areas[0], DAY, PHONE), 0)
    assert made.maps.seen_places.tolist() == [False, True]
    texts = [label.text() for label in map_labels(made)]
    assert "第1组" in texts
    assert "第0组" not in texts


@pytest.mark.matrix
def test_the_overview_shows_where_in_the_county_the_area_is(
    printer: Callable[..., Any], make_county: Callable[..., Path]
) -> None:
    made = printer(make_county(villages=4))
    assert made.template.inset.isVisible()
    dark = []
    for index in (0, 3):
        made.fill(made.facts.content(made.facts.areas[index], DAY, PHONE), index)
        dark.append(made.maps.inset[0].extent().center())
    assert np.hypot(dark[0].x() - dark[1].x(), dark[0].y() - dark[1].y()) > 1000


@pytest.mark.matrix
@pytest.mark.once
def test_a_crowded_board_takes_the_larger_template_then_one_board_a_grid(
    qgis_app: object, make_county: Callable[..., Path], chinese_tmp: Path
) -> None:
    import processing

    path = make_county(rangers=24)
    folder = chinese_tmp / "牌"
    common = {"COUNTY": str(path), "DATE": "2024-06-01", "OUTPUT": str(folder), "AREAS": "520999102201"}
    assert processing.run("linzhang:exportboards", common)["REFUSED"] == 0
    with County.open(path, read_only=True) as county:
        assert [row["template"] for row in county.rows("SELECT template FROM board")] == ["board_240x120"]
    make_crowded(path, 40)
    outputs = processing.run("linzhang:exportboards", common)
    names = sorted(p.name for p in folder.glob("*.pdf"))
    assert outputs["REFUSED"] == 0
    assert len(names) == 4
    assert all("-G01" in name for name in names)
    with County.open(path) as county, county.batch("no grids") as batch:
        batch.set_profile("signboards", {**county.profile.get("signboards"), "board_per_grid": False})
    assert processing.run("linzhang:exportboards", common)["REFUSED"] == 1


def make_crowded(path: Path, more: int) -> None:
    """Gives the four grids of the first village that many rangers more."""
    with County.open(path) as county, county.batch("more") as batch:
        grids = county.rows("SELECT uid FROM area WHERE level = 'grid' AND code LIKE '520999102201-%' ORDER BY code")
        for i in range(more):
            post = batch.insert("post", [{"area_uid": grids[i % 4]["uid"], "role": "ranger", "rank": 100 + i}])[0]
            person = batch.insert("person", [{"name": f"甲{chr(0x4E00 + i)}", "phone": f"1380003{i:04d}"}])[0]
            batch.insert("tenure", [{"post_uid": post, "person_uid": person, "start": "2024-01-01"}])


def test_a_board_without_rangers_is_not_headed_rangers_and_the_profile_may_head_it_otherwise(
    make_county: Callable[..., Path],
) -> None:
    path = make_county()
    with County.open(path, read_only=True) as county:
        town = gather(county, "town", DAY)
        village = gather(county, "village", DAY)
    assert dict(town.content(town.areas[0], DAY).headings) == {"people": "林长名单"}
    assert village.content(village.areas[0], DAY).headings == ()


def test_what_a_new_version_can_print_does_not_outdate_boards_that_do_not_have_it(
    make_county: Callable[..., Path],
) -> None:
    with County.open(make_county(), read_only=True) as county:
        facts = gather(county, "village", DAY)
    board = facts.content(facts.areas[0], DAY, PHONE)
    assert board.digest() == replace(board, extra=(), headings=(), map_source="").digest()
    assert board.digest() != replace(board, map_source="审图号：黔S（2026）000号").digest()


def test_the_source_of_the_map_and_its_review_number_stand_on_the_board(
    printer: Callable[..., Any], make_county: Callable[..., Path]
) -> None:
    path = make_county(changes={"map": {"source": "基础地理信息", "review_number": "黔S（2026）000号"}})
    made = printer(path)
    made.fill(made.facts.content(made.facts.areas[0], DAY, PHONE), 0)
    printed = "".join(text for text, _ in shown(made))
    assert "底图来源：基础地理信息" in printed
    assert "审图号：黔S（2026）000号" in printed
    assert "示意图，不作为划界依据" in printed


def test_blocks_of_a_template_may_stand_anywhere() -> None:
    alone = [Block("people", 10, 400, 10, 36, 50, 700), Block("duties", 500, 300, 10, 36, 50, 700)]
    made = Column(alone, STYLES, measure).compose(content(1))
    assert set(made.headings) == {"people", "duties"}
