"""A county file that version 1 of the schema wrote, with its stored project, opens in this version."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from linzhang_plugin.desktop.session import CountySession

pytestmark = pytest.mark.matrix


@pytest.fixture
def old(chinese_tmp: Path) -> Path:
    """One town with its chief; made by the release that had version 1."""
    path = chinese_tmp / "县库.gpkg"
    path.write_bytes(lzma.decompress((Path(__file__).parent / "version_1.gpkg.xz").read_bytes()))
    return path


@pytest.fixture
def session(qgis_app: object) -> Iterator[CountySession]:
    from qgis.core import QgsProject

    from linzhang_plugin.desktop.session import CountySession

    session = CountySession()
    session.start()
    yield session
    session.stop()
    QgsProject.instance().clear()


def test_is_brought_up_to_date_and_its_forms_have_the_new_columns(session: CountySession, old: Path) -> None:
    from linzhang_plugin.county.gateway import County

    before = old.read_bytes()
    backup = session.open(old)
    assert backup is not None
    assert backup.parent.name == "备份"
    assert session.path == old
    for table, column, alias in (("person", "contract_end", "合同止"), ("tenure", "level", "林长级别")):
        layer = session.layer(table)
        assert layer is not None
        assert layer.isValid()
        index = layer.fields().indexOf(column)
        assert layer.attributeAlias(index) == alias
    person = session.layer("person")
    assert person is not None
    shown = [e.name() for e in person.editFormConfig().tabs()[0].children()]
    assert shown.count("contract_end") == 1
    assert person.editorWidgetSetup(person.fields().indexOf("id_number")).type() == "Hidden"
    with County.open(old, read_only=True) as county:
        assert [tuple(r) for r in county.rows("SELECT name FROM person")] == [("吴五",)]
    assert before != old.read_bytes()
    assert session.open(old) is None


def test_its_project_opened_past_the_plugin_is_said_and_not_attached(session: CountySession, old: Path) -> None:
    from qgis.core import QgsProject

    from linzhang_plugin.desktop import project

    seen: list[str] = []
    session.outdated.connect(seen.append)
    before = old.read_bytes()
    assert QgsProject.instance().read(project.uri(old))
    assert seen == [str(old)]
    assert not session.is_open
    assert old.read_bytes() == before
    # with its layers still open in QGIS
    assert session.open(old) is not None
    assert session.is_open
    layer = session.layer("person")
    assert layer is not None
    assert layer.fields().indexOf("kind") >= 0


def test_a_person_is_edited_after_it(session: CountySession, old: Path) -> None:
    session.open(old)
    layer = session.layer("person")
    assert layer is not None
    feature = next(layer.getFeatures())
    assert layer.startEditing()
    assert layer.changeAttributeValue(feature.id(), layer.fields().indexOf("kind"), "生态护林员")
    assert layer.commitChanges(), layer.commitErrors()
    with session.county() as county:
        assert county.scalar("SELECT kind FROM person") == "生态护林员"
        assert county.scalar("SELECT count(*) FROM change WHERE table_name = 'person' AND action = 'update'") == 1
