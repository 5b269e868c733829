"""The project in the county file: layers, forms, relations, and copies that open as themselves."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.made import created

pytestmark = pytest.mark.matrix


@pytest.fixture
def county_path(qgis_app: object, chinese_tmp: Path) -> Path:
    return created(chinese_tmp / "县库.gpkg")


@pytest.fixture
def pinned(qgis_app: object) -> Iterator[None]:
    from qgis.core import QgsProject

    from linzhang_plugin.desktop.project import OwnPath

    own = OwnPath()
    own.install()
    yield
    own.remove()
    QgsProject.instance().clear()


def read(path: Path) -> dict[str, object]:
    """Reads the stored project; layers by table."""
    from qgis.core import QgsProject

    from linzhang_plugin.desktop import project

    assert QgsProject.instance().read(project.uri(path))
    return {layer.customProperty(project.TABLE_PROPERTY): layer for layer in QgsProject.instance().mapLayers().values()}


def test_all_layers_are_valid_styled_and_have_chinese_aliases(county_path: Path, pinned: None) -> None:
    from linzhang_plugin.county import schema
    from linzhang_plugin.desktop import project

    layers = read(county_path)
    assert set(layers) == {name for _, tables, _ in project.TREE for name in tables}
    for name, layer in layers.items():
        assert layer.isValid()
        fields = layer.fields()
        for column in schema.table(name).columns:
            index = fields.indexOf(column.name)
            assert layer.attributeAlias(index) == column.alias, (name, column.name)
    assert layers["area"].renderer().type() == "RuleRenderer"
    assert layers["area"].crs().authid() == "EPSG:4545"
    assert layers["track"].readOnly()


def test_drop_downs_come_from_the_profile(county_path: Path, pinned: None) -> None:
    layer = read(county_path)["area"]
    setup = layer.editorWidgetSetup(layer.fields().indexOf("level"))
    assert setup.type() == "ValueMap"
    labels = [label for entry in setup.config()["map"] for label in entry]
    assert labels == ["县级", "乡镇级", "村级", "网格"]


def test_the_form_of_an_area_shows_its_posts_and_theirs_the_tenures(county_path: Path, pinned: None) -> None:
    from qgis.core import QgsProject

    layers = read(county_path)
    relations = QgsProject.instance().relationManager().relations()
    assert relations["post_area"].isValid()
    assert relations["tenure_post"].referencedLayer() == layers["post"]
    tabs = [tab.name() for tab in layers["area"].editFormConfig().tabs()]
    assert tabs[:2] == ["责任区", "岗位"]
    shown = layers["area"].editFormConfig().tabs()[1].children()[0].relation()
    assert (shown.id(), shown.isValid()) == ("post_area", True)
    assert layers["post"].editorWidgetSetup(layers["post"].fields().indexOf("area_uid")).type() == "RelationReference"


def test_a_new_row_gets_a_uid_from_the_form_default(county_path: Path, pinned: None) -> None:
    from qgis.core import QgsVectorLayerUtils

    layer = read(county_path)["person"]
    one = QgsVectorLayerUtils.createFeature(layer)
    two = QgsVectorLayerUtils.createFeature(layer)
    assert len(one["uid"]) == 36
    assert one["uid"] != two["uid"]


@pytest.mark.parametrize("where", ["renamed beside", "elsewhere, same name", "elsewhere, renamed", "original gone"])
def test_a_copy_opens_as_itself(county_path: Path, pinned: None, where: str) -> None:
    folder = county_path.parent
    copy = {
        "renamed beside": folder / "县库 备份.gpkg",
        "elsewhere, same name": folder / "U盘 1" / "县库.gpkg",
        "elsewhere, renamed": folder / "U盘 2" / "二〇二四年.gpkg",
        "original gone": folder / "改名.gpkg",
    }[where]
    copy.parent.mkdir(exist_ok=True)
    if where == "original gone":
        county_path.rename(copy)
    else:
        shutil.copy(county_path, copy)
    layers = read(copy)
    for name, layer in layers.items():
        assert layer.isValid(), name
        assert layer.source().split("|")[0] == str(copy)


def test_another_county_in_the_same_folder_is_left_alone(county_path: Path, pinned: None) -> None:
    """A layer of a neighbouring county that the user added to the project must not become the own one."""
    import processing
    from qgis.core import QgsProject, QgsVectorLayer

    from linzhang_plugin.desktop import project

    other = county_path.parent / "邻县.gpkg"
    processing.run(
        "linzhang:createcounty", {"NAME": "邻县", "CODE": "520998", "LONGITUDE": 106.7, "OUTPUT": str(other)}
    )
    read(county_path)
    layer = QgsVectorLayer(f"{other}|layername=area", "邻县责任区", "ogr")
    QgsProject.instance().addMapLayer(layer)
    assert QgsProject.instance().write(project.uri(county_path))
    read(county_path)
    neighbour = QgsProject.instance().mapLayersByName("邻县责任区")[0]
    assert neighbour.source().split("|")[0] == str(other)


@pytest.mark.once
def test_another_copy_of_the_same_county_stays_that_copy(county_path: Path, pinned: None) -> None:
    """Last year's copy, added to compare with, must never become the live file."""
    from qgis.core import QgsProject, QgsVectorLayer

    from linzhang_plugin.desktop import project

    last_year = county_path.parent / "去年.gpkg"
    shutil.copy(county_path, last_year)
    read(county_path)
    QgsProject.instance().addMapLayer(QgsVectorLayer(f"{last_year}|layername=area", "去年的责任区", "ogr"))
    assert QgsProject.instance().write(project.uri(county_path))
    read(county_path)
    assert QgsProject.instance().mapLayersByName("去年的责任区")[0].source().split("|")[0] == str(last_year)


def test_no_phone_is_seen_in_the_change_log(county_path: Path, pinned: None) -> None:
    from linzhang_plugin.county.gateway import County

    with County.open(county_path) as county, county.batch("test") as batch:
        person = batch.insert("person", [{"name": "沈二", "phone": "13800001111"}])[0]
        batch.update("person", person, phone="0855-0000 222", note="又用13800003333")
        batch.update("person", person, note=None)
    layer = read(county_path)["change"]
    shown = [i for i in range(layer.fields().count()) if layer.editorWidgetSetup(i).type() != "Hidden"]
    text = " ".join(str(f.attribute(i)) for f in layer.getFeatures() for i in shown)
    assert "138****3333" in text
    for secret in ("13800001111", "0855-0000", "13800003333"):
        assert secret not in text


@pytest.mark.once
def test_a_post_is_named_by_role_and_title(county_path: Path, pinned: None) -> None:
    from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils

    from linzhang_plugin.county.gateway import County

    with County.open(county_path) as county, county.batch("test") as batch:
        unit = batch.insert("unit", [{"name": "青峰县林业局"}])[0]
        post = batch.insert("post", [{"unit_uid": unit, "role": "supervisor", "title": "站长"}])[0]
        person = batch.insert("person", [{"name": "蒋一"}])[0]
        batch.insert("tenure", [{"post_uid": post, "person_uid": person, "start": "2024-05-16"}])
    layers = read(county_path)
    for table, name in (("post", "监管员  站长"), ("tenure", "蒋一  2024-05-16")):
        layer = layers[table]
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        context.setFeature(next(layer.getFeatures()))
        assert QgsExpression(layer.displayExpression()).evaluate(context) == name
