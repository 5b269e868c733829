"""The page 台账 of the dock: what is to be done, photos and checks, proposed sites, reading in the background."""

from __future__ import annotations

import pytest

from linzhang_plugin.county.gateway import County

from .test_panel import dock, finished, listed  # noqa: F401  (fixture)

pytestmark = pytest.mark.matrix


def record(path, number="520999102201-V01", code="520999102201"):
    with County.open(path) as county, county.batch("board") as batch:
        area = county.scalar("SELECT uid FROM area WHERE code = ?", (code,))
        return batch.insert("board", [{"number": number, "area_uid": area, "state": "planned"}])[0]


def test_the_register_filters_says_what_is_to_be_done_and_goes_with_the_map(dock, qtbot):  # noqa: F811
    from .test_register import succeed

    dock.making.check(lambda _state: True)
    dock.start()
    finished(qtbot, dock)
    succeed(dock.session.path, "chief", "520999102202", "郑新任", "13800008888", "2024-07-01")
    dock.tabs.setCurrentWidget(dock.register)
    listed(qtbot, dock)
    page = dock.register
    assert len(page.items()) == 3
    page.filter.setCurrentIndex(page.filter.findData("stale"))
    (item,) = page.items()
    assert item.text(0) == "大坪村"
    assert "郑新任" in item.text(2)
    assert "2024-07-16" in item.text(3)
    assert item.foreground(0).color().name() == "#b3261e"
    page.filter.setCurrentIndex(page.filter.findData("missing"))
    assert {i.text(6) for i in page.items()} == {""}
    page.filter.setCurrentIndex(page.filter.findData("all"))
    layer = dock.session.layer("board")
    first, second = page.items()[:2]
    page.tree.setCurrentItem(second)
    assert [f["number"] for f in layer.getSelectedFeatures()] == [second.text(6)]
    layer.selectByExpression(f"\"number\" = '{first.text(6)}'")
    assert page.tree.currentItem() is first


def test_checks_and_dropped_photos_go_through_the_register(dock, qtbot):  # noqa: F811
    from .test_care import jpeg

    record(dock.session.path)
    dock.tabs.setCurrentWidget(dock.register)
    listed(qtbot, dock)
    page = dock.register
    page.filter.setCurrentIndex(page.filter.findData("no_photo"))
    page.items()[0].setSelected(True)
    values = {"STATE": "aged", "DATE": "2024-06-03", "NOTE": "", "BY": "吴和"}
    page.write_check([line.number for line in page.selected()], values)
    finished(qtbot, dock)
    photo = jpeg(dock.session.path.parent / "520999102201-V01.jpg")
    dock.dropped([photo])
    finished(qtbot, dock)
    with County.open(dock.session.path, read_only=True) as county:
        assert county.scalar("SELECT state FROM board") == "aged"
        assert county.scalar("SELECT count(*) FROM board_photo") == 1
    listed(qtbot, dock)
    assert page.items() == []


def test_the_list_is_read_in_the_background_and_the_last_wish_counts(dock, qtbot):  # noqa: F811
    record(dock.session.path)
    dock.tabs.setCurrentWidget(dock.register)
    dock.reload()
    assert dock.is_reading
    assert not dock.is_working
    assert dock._body.isEnabled()
    dock.tabs.setCurrentWidget(dock.making)
    dock.making.level_box.setCurrentIndex(dock.making.level_box.findData("town"))
    listed(qtbot, dock)
    assert [item.text(0) for item in dock.making.items()] == ["石桥镇"]
    dock.making.level_box.setCurrentIndex(dock.making.level_box.findData("village"))


def test_proposed_sites_can_be_dragged_at_once_and_an_open_session_is_left_alone(dock, qtbot):  # noqa: F811
    dock.tabs.setCurrentWidget(dock.register)
    listed(qtbot, dock)
    layer = dock.session.layer("board")
    assert not layer.isEditable()
    dock.register.propose()
    finished(qtbot, dock)
    assert layer.isEditable()
    assert layer.featureCount() == 3
    (feature,) = (f for f in layer.getFeatures() if f["number"] == "520999102201-V01")
    layer.translateFeature(feature.id(), 25.0, 0.0)
    dock.register.propose()
    assert not dock.is_working, "a job would write beside edits that are not saved"
    assert layer.isModified()
    before = feature.geometry().asPoint()
    assert layer.commitChanges()
    with County.open(dock.session.path, read_only=True) as county:
        from linzhang_plugin.county import geom

        (row,) = county.rows("SELECT geom FROM board WHERE number = '520999102201-V01'")
    (moved,) = geom.geometries([row["geom"]])
    assert moved.x == pytest.approx(before.x() + 25.0)
