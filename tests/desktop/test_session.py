"""The session: edits in QGIS's own tables are logged with who did them, jobs reload the layers, nothing is lost."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.made import created

if TYPE_CHECKING:
    from linzhang_plugin.desktop.session import CountySession

pytestmark = pytest.mark.matrix


@pytest.fixture
def session(qgis_app: object, chinese_tmp: Path) -> Iterator[CountySession]:
    from qgis.core import QgsProject, QgsSettings

    from linzhang_plugin.desktop.session import CountySession

    path = created(chinese_tmp / "县库.gpkg")
    QgsSettings().setValue("linzhang/who", "郑六")
    session = CountySession()
    session.start()
    session.open(path)
    yield session
    session.stop()
    QgsProject.instance().clear()


def settle() -> None:
    from qgis.PyQt.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
    QCoreApplication.processEvents()


def add_village(session: CountySession, code: str = "520999101201") -> str:
    from qgis.core import QgsGeometry, QgsVectorLayerUtils

    layer = session.layer("area")
    assert layer is not None
    names = layer.fields()
    values = {"code": code, "name": "云岭村", "level": "village", "kind": "base"}
    feature = QgsVectorLayerUtils.createFeature(
        layer,
        QgsGeometry.fromWkt("MultiPolygon(((470000 2900000,471000 2900000,471000 2901000,470000 2900000)))"),
        {names.indexOf(k): v for k, v in values.items()},
    )
    assert layer.startEditing()
    assert layer.addFeature(feature)
    assert layer.commitChanges(), layer.commitErrors()
    settle()
    return str(feature["uid"])


def test_an_edit_in_the_attribute_table_is_logged_with_the_persons_name(session: CountySession) -> None:
    seen: list[set[str]] = []
    session.changed.connect(seen.append)
    uid = add_village(session)
    layer = session.layer("area")
    assert layer is not None
    assert layer.startEditing()
    feature = next(layer.getFeatures())
    assert layer.changeAttributeValue(feature.id(), layer.fields().indexOf("name"), "云岭新村")
    assert layer.commitChanges()
    settle()
    with session.county() as county:
        rows = county.rows("SELECT * FROM change WHERE row_uid = ? ORDER BY id", (uid,))
        assert [(r["action"], r["who"]) for r in rows] == [("insert", "郑六"), ("update", "郑六")]
        assert rows[0]["batch"] != rows[1]["batch"]
        assert county.scalar("SELECT who FROM session") is None
    assert seen == [{"area"}, {"area"}]


def test_a_refused_commit_keeps_the_users_edits_and_clears_the_session(session: CountySession) -> None:
    add_village(session)
    layer = session.layer("area")
    assert layer is not None
    layer.startEditing()
    from qgis.core import QgsVectorLayerUtils

    twice = QgsVectorLayerUtils.createFeature(layer, attributes={layer.fields().indexOf("code"): "520999101201"})
    layer.addFeature(twice)
    assert not layer.commitChanges()
    settle()
    assert layer.isEditable(), "the user's edit session was taken away"
    with session.county() as county:
        assert county.scalar("SELECT who FROM session") is None
        assert county.scalar("SELECT count(*) FROM area") == 1
    layer.rollBack()


def test_after_a_job_the_layers_are_fresh_also_one_that_was_edited_before(session: CountySession) -> None:
    from linzhang_plugin.county.gateway import County
    from linzhang_plugin.desktop.hub import hub

    layer = session.layer("person")
    assert layer is not None
    assert layer.featureCount() == 0
    layer.startEditing()
    layer.rollBack()
    busy: list[bool] = []
    session.busy_changed.connect(busy.append)
    hub.writing.emit(str(session.path))
    assert session.path is not None
    with County.open(session.path) as county, county.batch("job") as batch:
        batch.insert("person", [{"name": "王七"}, {"name": "冯八"}])
    hub.written.emit(str(session.path))
    assert busy == [True, False]
    assert layer.featureCount() == 2
    assert sorted(f["name"] for f in layer.getFeatures()) == ["冯八", "王七"]


def test_an_edit_session_survives_a_job_and_can_be_saved_after_it(session: CountySession) -> None:
    from qgis.core import QgsVectorLayerUtils

    from linzhang_plugin.county.gateway import County
    from linzhang_plugin.desktop.hub import hub

    layer = session.layer("person")
    assert layer is not None
    assert session.path is not None
    layer.startEditing()
    layer.addFeature(QgsVectorLayerUtils.createFeature(layer, attributes={layer.fields().indexOf("name"): "陈九"}))
    hub.writing.emit(str(session.path))
    with County.open(session.path) as county, county.batch("job") as batch:
        batch.insert("person", [{"name": "褚十"}])
    hub.written.emit(str(session.path))
    assert layer.isEditable()
    assert layer.commitChanges(), layer.commitErrors()
    with session.county() as county:
        assert {r["name"] for r in county.rows("SELECT name FROM person")} == {"陈九", "褚十"}


def test_an_algorithm_from_the_toolbox_is_noticed(session: CountySession) -> None:
    """Whatever writes to the open county tells the panels, however it was started."""
    import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    from linzhang_plugin.desktop.hub import hub

    heard: list[str] = []
    hub.written.connect(heard.append)
    with pytest.raises(QgsProcessingException):
        processing.run(
            "linzhang:importroster",
            {"COUNTY": str(session.path), "INPUT": "没有这个文件.xlsx"},
            feedback=QgsProcessingFeedback(),
        )
    hub.written.disconnect(heard.append)
    assert heard == [str(session.path)]
    assert session.busy == 0


def test_the_area_follows_an_edit_of_the_outline(session: CountySession) -> None:
    from qgis.core import QgsGeometry

    add_village(session)
    layer = session.layer("area")
    assert layer is not None
    assert next(layer.getFeatures())["area_m2"] == 500_000
    layer.startEditing()
    feature = next(layer.getFeatures())
    wkt = "MultiPolygon(((470000 2900000,470100 2900000,470100 2900100,470000 2900100,470000 2900000)))"
    assert layer.changeGeometry(feature.id(), QgsGeometry.fromWkt(wkt))
    assert layer.commitChanges()
    assert next(layer.getFeatures())["area_m2"] == 10_000


def test_drop_downs_follow_the_profile(session: CountySession) -> None:
    with session.county() as county:
        roles = list(county.profile.get("roles"))
    new = {"key": "honorary", "name": "名誉林长", "levels": ["village"], "holders": 0, "rank": 200}
    session.set_profile({"roles": [*roles, new]})
    layer = session.layer("post")
    assert layer is not None
    setup = layer.editorWidgetSetup(layer.fields().indexOf("role"))
    assert {"名誉林长": "honorary"} in setup.config()["map"]


@pytest.mark.once
def test_a_job_on_another_spelling_of_the_path_is_noticed(session: CountySession, tmp_path: Path) -> None:
    from linzhang_plugin.desktop.hub import hub

    link = tmp_path / "链接.gpkg"
    assert session.path is not None
    link.symlink_to(session.path)
    busy: list[bool] = []
    session.busy_changed.connect(busy.append)
    hub.writing.emit(str(link))
    hub.written.emit(f"{link}|layername=area")
    hub.writing.emit(str(tmp_path / "别的.gpkg"))
    assert busy == [True, False]


@pytest.mark.once
def test_while_a_job_writes_the_profile_waits(session: CountySession) -> None:
    from linzhang_plugin.county.errors import LinzhangError
    from linzhang_plugin.desktop.hub import hub

    hub.writing.emit(str(session.path))
    with pytest.raises(LinzhangError) as caught:
        session.set_profile({"time_zone": "+08:00"})
    assert caught.value.code == "county.busy"
    hub.written.emit(str(session.path))
    session.set_profile({"time_zone": "+08:00"})


def test_saving_two_layers_at_once_is_one_batch(session: CountySession) -> None:
    from qgis.core import QgsVectorLayerUtils

    for table in ("person", "unit"):
        layer = session.layer(table)
        assert layer is not None
        layer.startEditing()
        layer.addFeature(QgsVectorLayerUtils.createFeature(layer, attributes={layer.fields().indexOf("name"): "甲"}))
    for table in ("person", "unit"):
        layer = session.layer(table)
        assert layer is not None
        assert layer.commitChanges(), layer.commitErrors()
    with session.county() as county:
        rows = county.rows("SELECT batch, who FROM change WHERE table_name IN ('person', 'unit')")
    assert len(rows) == 2
    assert {(r["batch"], r["who"]) for r in rows} == {(rows[0]["batch"], "郑六")}
    assert rows[0]["batch"]


@pytest.mark.once
def test_selection_and_date_are_shared(session: CountySession) -> None:
    uid = add_village(session)
    areas: list[str] = []
    days: list[datetime.date] = []
    session.area_selected.connect(areas.append)
    session.date_changed.connect(days.append)
    session.select_area(uid)
    session.select_area(uid)
    layer = session.layer("area")
    assert layer is not None
    assert layer.selectedFeatureCount() == 1
    session.set_date(datetime.date(2024, 5, 16))
    session.set_date(datetime.date(2024, 5, 16))
    assert areas == [uid]
    assert days == [datetime.date(2024, 5, 16)]


def test_a_selection_on_the_map_reaches_the_panels(session: CountySession) -> None:
    uid = add_village(session)
    heard: list[str] = []
    session.area_selected.connect(heard.append)
    layer = session.layer("area")
    assert layer is not None
    layer.selectAll()
    assert heard == [uid]


def test_closing_the_project_closes_the_county(session: CountySession) -> None:
    from qgis.core import QgsProject

    closed: list[bool] = []
    session.closed.connect(lambda: closed.append(True))
    QgsProject.instance().clear()
    assert closed == [True]
    assert not session.is_open
    assert session.layer("area") is None


@pytest.mark.once
def test_a_job_that_is_done_before_its_beginning_is_heard_of_is_told_of(session: CountySession) -> None:
    from linzhang_plugin.county.gateway import County
    from linzhang_plugin.desktop.hub import hub

    heard: list[set[str]] = []
    assert session.path is not None
    path = session.path
    session.changed.connect(heard.append)
    with County.open(path) as county, county.batch("a short job") as batch:
        batch.insert("unit", [{"name": "县林业局"}])
    hub.writing.emit(str(path))  # queued by the worker, and delivered when all is done
    hub.written.emit(str(path))
    assert heard
    assert "unit" in heard[0]


@pytest.mark.once
def test_a_job_tells_only_of_the_tables_it_changed(session: CountySession) -> None:
    """A cancelled import must not fill every panel anew, and one of tracks not the tree of the areas."""
    from linzhang_plugin.county.gateway import County
    from linzhang_plugin.desktop.hub import hub

    heard: list[set[str]] = []
    session.changed.connect(heard.append)
    assert session.path is not None
    hub.writing.emit(str(session.path))
    hub.written.emit(str(session.path))
    assert heard == []
    hub.writing.emit(str(session.path))
    with County.open(session.path) as county, county.batch("job") as batch:
        batch.insert("person", [{"name": "王七"}])
        batch.insert("unit", [{"name": "林业局"}])
    hub.written.emit(str(session.path))
    assert heard == [{"person", "unit"}]


def test_what_is_read_inside_of_a_reading_comes_through_the_same_door_and_sees_the_profile_of_now(
    session: CountySession,
) -> None:
    from linzhang_plugin.county.gateway import County
    from linzhang_plugin.desktop.hub import hub

    with session.county() as outer:
        with session.county() as inner:
            assert inner is outer
        with session.county() as again:
            assert again is outer
        session.set_profile({"test": {"colour": "green"}})
        with session.county() as after:
            assert after.profile.get("test.colour") == "green"
    with session.county() as outer:
        seen: list[str] = []

        def read(_tables: object) -> None:
            with session.county() as county:
                seen.append(county.profile.get("test.colour"))

        session.changed.connect(read)
        with County.open(session.path) as other:
            other.set_profile({"test": {"colour": "blue"}})
        hub.written.emit(str(session.path))
        session.changed.disconnect(read)
        assert seen == ["blue"]
    with session.county() as later:
        assert later is not outer
        assert later.scalar("SELECT count(*) FROM profile") > 0
