"""The profile can be changed in its dialog, keeps the kind of each value, and the change is logged."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.made import created

if TYPE_CHECKING:
    from linzhang_plugin.desktop.session import CountySession

pytestmark = pytest.mark.matrix


@pytest.fixture
def session(qgis_app: object, chinese_tmp: Path) -> Iterator[CountySession]:
    from qgis.core import QgsProject

    from linzhang_plugin.desktop.session import CountySession

    path = created(chinese_tmp / "县库.gpkg", PHONE="0855-0000000")
    session = CountySession()
    session.start()
    session.open(path)
    yield session
    session.stop()
    QgsProject.instance().clear()


def find(dialog: Any, *keys: str) -> Any:
    """The item at a path of keys."""
    from linzhang_plugin.desktop.profile_dialog import VALUE

    items = [dialog.tree.topLevelItem(i) for i in range(dialog.tree.topLevelItemCount())]
    for key in keys:
        item = next(i for i in items if i.data(0, VALUE) == key)
        items = [item.child(i) for i in range(item.childCount())]
    return item


def test_an_untouched_tree_gives_back_exactly_the_profile(session: CountySession) -> None:
    from linzhang_plugin.desktop.profile_dialog import ProfileDialog

    dialog = ProfileDialog(session)
    assert dialog.values() == dialog.data
    assert dialog.data["signboards"]["supervision_phone"] == "0855-0000000"
    dialog.deleteLater()


def test_a_change_is_written_and_logged(session: CountySession) -> None:
    from linzhang_plugin.desktop.profile_dialog import ProfileDialog

    changed: list[set[str]] = []
    session.changed.connect(changed.append)
    dialog = ProfileDialog(session)
    find(dialog, "units", "area_decimals").setText(1, "2")
    dialog.save()
    with session.county() as county:
        assert county.profile.get("units.area_decimals") == 2
        row = county.rows("SELECT old, new FROM change WHERE table_name = 'profile' AND action = 'update'")[-1]
        assert json.loads(json.loads(row["new"])["value"])["area_decimals"] == 2
    assert changed == [{"profile"}]
    dialog.deleteLater()


@pytest.mark.once
def test_a_value_that_is_left_open_stays_open_or_becomes_a_number(session: CountySession) -> None:
    from linzhang_plugin.desktop.profile_dialog import ProfileDialog

    with session.county() as county:
        people = dict(county.profile.get("people"))
    session.set_profile({"people": {**people, "most_mu": None}})
    dialog = ProfileDialog(session)
    assert dialog.values() == dialog.data
    find(dialog, "people", "most_mu").setText(1, "3000")
    assert dialog.values()["people"]["most_mu"] == 3000
    dialog.deleteLater()


@pytest.mark.once
def test_a_number_stays_a_number(session: CountySession) -> None:
    from linzhang_plugin.county.errors import LinzhangError
    from linzhang_plugin.desktop.profile_dialog import ProfileDialog

    dialog = ProfileDialog(session)
    find(dialog, "units", "area_decimals").setText(1, "两位")
    with pytest.raises(LinzhangError) as caught:
        dialog.values()
    assert caught.value.code == "county.profile_value"
    dialog.deleteLater()


def rows(item: Any) -> Iterator[Any]:
    for i in range(item.childCount()):
        yield item.child(i)
        yield from rows(item.child(i))


@pytest.mark.parametrize("preset", ["three_levels", "four_levels"])
@pytest.mark.once
def test_every_key_of_a_shipped_profile_has_a_name(session: CountySession, preset: str) -> None:
    """Codes and Chinese keys speak for themselves; no other key is shown as it is in the file."""
    from linzhang_plugin.county.profile import Profile
    from linzhang_plugin.desktop.profile_dialog import FIXED, VALUE, ProfileDialog

    shipped = Profile.preset(preset).data
    session.set_profile({k: v for k, v in shipped.items() if k not in FIXED})
    dialog = ProfileDialog(session)
    bare = [
        item.data(0, VALUE)
        for item in rows(dialog.tree.invisibleRootItem())
        if item.text(0) == item.data(0, VALUE)
        and item.data(0, VALUE).isascii()
        and not item.data(0, VALUE)[:1].isdigit()
        and item.parent() is not None
    ]
    assert bare == []
    units = find(dialog, "people", "organisation", "units_example", "town")
    assert units.text(0) == next(level["name"] for level in shipped["levels"] if level["key"] == "town")
    assert find(dialog, "people", "duties", "ranger").text(0) == "护林员"
    dialog.deleteLater()


@pytest.mark.once
def test_the_names_of_keys_are_in_chinese_too() -> None:
    """Every source string of the labels has its Chinese in the interface's translation."""
    import re
    import xml.etree.ElementTree as ET

    from linzhang_plugin.desktop import profile_labels

    source = Path(profile_labels.__file__).read_text(encoding="utf-8")
    wanted = set(re.findall(r'translate\(\s*"Linzhang", "([^"]+)"\s*\)', source))
    root = Path(__file__).parents[2]
    tree = ET.parse(root / "i18n" / "linzhang_zh_Hans.ts")
    chinese = {m.findtext("source"): m.findtext("translation") or "" for m in tree.iter("message")}
    missing = {text for text in wanted if not re.search(r"[\u4e00-\u9fff]", chinese.get(text, ""))}
    assert wanted > {"Duties", "Kinds of rangers"}
    assert missing == set()


def test_what_the_software_remembers_is_hidden_and_kept(session: CountySession) -> None:
    from linzhang_plugin.desktop.profile_dialog import ProfileDialog

    with session.county() as county:
        people = dict(county.profile.get("people"))
    session.set_profile({"people": {**people, "mappings": {"3f9a": {"0": "name"}}}})
    dialog = ProfileDialog(session)
    assert find(dialog, "people", "mappings").isHidden()
    assert not find(dialog, "people", "duties").isHidden()
    assert dialog.values()["people"]["mappings"] == {"3f9a": {"0": "name"}}
    dialog.deleteLater()


@pytest.mark.once
def test_every_key_of_the_signboards_has_a_name() -> None:
    from linzhang_plugin.county.profile import Profile
    from linzhang_plugin.desktop.profile_labels import Labels

    def paths(value: Any, above: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        for key, part in value.items() if isinstance(value, dict) else ():
            yield (*above, key)
            yield from paths(part, (*above, key))

    for preset in ("three_levels", "four_levels"):
        profile = Profile.preset(preset)
        labels = Labels(profile.code_list("levels"), profile.code_list("roles"))
        found = [path for path in paths(profile.data["signboards"], ("signboards",)) if path[-2] != "land_classes"]
        unnamed = [path for path in found if labels.of(path) == path[-1]]
        assert unnamed == []
        assert labels.of(("signboards", "qr", "prefix")) == "Web address before the area’s code"
