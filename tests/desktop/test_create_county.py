"""``linzhang:createcounty`` with what people type in: each mistake is a sentence, and no file is left."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.matrix


def create(folder: Path, **changes: Any) -> dict[str, Any]:
    import processing

    parameters = {
        "NAME": "青峰县",
        "CODE": "520999",
        "LONGITUDE": 106.7,
        "OUTPUT": str(folder / "县库.gpkg"),
        **changes,
    }
    return processing.run("linzhang:createcounty", parameters)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"LONGITUDE": 14.5}, "outside China"),
        ({"LONGITUDE": None}, "Choose a coordinate system"),
        ({"LONGITUDE": None, "CRS": "EPSG:3857"}, "Gauss-Krüger"),
        ({"LONGITUDE": None, "CRS": "EPSG:4490"}, "Gauss-Krüger"),
        ({"CODE": "52"}, "six digits"),
        ({"NAME": "  "}, "needs a name"),
    ],
)
@pytest.mark.once
def test_a_mistake_is_a_sentence_and_leaves_no_file(
    qgis_app: object, chinese_tmp: Path, changes: dict[str, Any], words: str
) -> None:
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as caught:
        create(chinese_tmp, **changes)
    assert words in str(caught.value)
    assert list(chinese_tmp.iterdir()) == []


def test_a_damaged_profile_is_a_sentence(qgis_app: object, chinese_tmp: Path, tmp_path: Path) -> None:
    from qgis.core import QgsProcessingException

    profile = tmp_path / "坏.json"
    profile.write_text('{"levels": []', encoding="utf-8")
    with pytest.raises(QgsProcessingException) as caught:
        create(chinese_tmp, PROFILE_FILE=str(profile))
    assert "The profile is not readable" in str(caught.value)
    assert list(chinese_tmp.iterdir()) == []


def test_the_zone_comes_from_the_longitude_or_as_chosen(qgis_app: object, chinese_tmp: Path) -> None:
    from linzhang_plugin.county.gateway import County

    for folder, changes, epsg in (("甲", {}, 4545), ("乙", {"CRS": "EPSG:4524", "LONGITUDE": None}, 4524)):
        (chinese_tmp / folder).mkdir()
        outputs = create(chinese_tmp / folder, PROFILE=1, **changes)
        with County.open(outputs["COUNTY"]) as county:
            assert county.epsg == epsg
            assert len(county.profile.levels) == 5
            assert county.profile.get("sources")


def test_an_existing_county_is_never_overwritten(qgis_app: object, chinese_tmp: Path) -> None:
    from qgis.core import QgsProcessingException

    path = Path(create(chinese_tmp)["COUNTY"])
    before = path.read_bytes()
    with pytest.raises(QgsProcessingException) as caught:
        create(chinese_tmp)
    assert "exists already" in str(caught.value)
    assert path.read_bytes() == before
