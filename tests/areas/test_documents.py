"""Documents of areas through the algorithms: copies, links, what is missing, and what may go."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from linzhang_plugin.areas import documents
from linzhang_plugin.county import attachments
from linzhang_plugin.county.gateway import County
from tests.made import created, once

from .conftest import EPSG

VILLAGE, OTHER = "520999101201", "520999101202"


@pytest.fixture
def path(qgis_app: object, chinese_tmp: Path, country: dict[str, Path]) -> Path:
    def imported(county: Path) -> None:
        import processing

        created(county, CRS=f"EPSG:{EPSG}")
        processing.run("linzhang:importdivisions", {"COUNTY": str(county), "INPUT": [str(p) for p in country.values()]})

    (chinese_tmp / "县").mkdir()
    return once(chinese_tmp / "县" / "县库.gpkg", "the country, imported", imported)


@pytest.fixture
def paper(chinese_tmp: Path) -> Path:
    file = chinese_tmp / "桌面" / "上村森林管护方案.pdf"
    file.parent.mkdir()
    file.write_bytes(b"%PDF one")
    return file


def attach(county: Path, *files: Path, area: str = VILLAGE, **more: Any) -> dict[str, Any]:
    import processing

    parameters = {"COUNTY": str(county), "AREA": area, "FILES": [str(f) for f in files], **more}
    outputs: dict[str, Any] = processing.run("linzhang:attachdocument", parameters)
    return outputs


def detach(county: Path, document: str, area: str = VILLAGE, **more: Any) -> dict[str, Any]:
    import processing

    parameters = {"COUNTY": str(county), "AREA": area, "DOCUMENT": document, **more}
    outputs: dict[str, Any] = processing.run("linzhang:detachdocument", parameters)
    return outputs


def listed(county: Path, area: str = VILLAGE) -> list[documents.Document]:
    with County.open(county, read_only=True) as opened:
        return documents.of_area(opened, str(opened.scalar("SELECT uid FROM area WHERE code = ?", (area,))))


def codes(county: Path) -> list[str]:
    with County.open(county, read_only=True) as opened:
        text = opened.scalar('SELECT ledger FROM "import" ORDER BY id DESC')
    from linzhang_plugin.county.ledger import Ledger

    return [entry.code for entry in Ledger.from_json("", text).entries]


def rows(county: Path, table: str) -> int:
    with County.open(county, read_only=True) as opened:
        return int(opened.scalar(f"SELECT count(*) FROM {table}"))


def test_a_copy_goes_into_the_folder_of_the_county_once(path: Path, paper: Path) -> None:
    assert attach(path, paper)["ACCEPTED"] == 1
    kept = path.parent / "附件" / paper.name
    assert kept.read_bytes() == paper.read_bytes()
    found = listed(path)[0]
    assert (found.title, found.kind, found.linked, found.file) == (paper.stem, "plan", False, kept.resolve())
    # the same again, and the same content under another name for another area
    attach(path, paper)
    assert codes(path) == ["areas_page.attached_already"]
    again = paper.with_name("副本.pdf")
    again.write_bytes(paper.read_bytes())
    attach(path, again, area=OTHER)
    assert [p.name for p in kept.parent.iterdir()] == [paper.name]
    assert (rows(path, "document"), rows(path, "area_document")) == (1, 2)


def test_two_files_of_the_same_content_in_one_go_are_one_copy(path: Path, paper: Path) -> None:
    again = paper.with_name("副本.pdf")
    again.write_bytes(paper.read_bytes())
    attach(path, paper, again)
    assert codes(path) == ["areas_page.same_content", "areas_page.copied"]
    assert len(list((path.parent / "附件").iterdir())) == 1


def test_another_file_of_the_same_name_writes_over_nothing(path: Path, paper: Path) -> None:
    attach(path, paper)
    paper.write_bytes(b"%PDF two")
    attach(path, paper)
    folder = path.parent / "附件"
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == {
        paper.name: b"%PDF one",
        f"{paper.stem}-2.pdf": b"%PDF two",
    }


def test_a_link_copies_nothing_and_follows_the_file(path: Path, paper: Path) -> None:
    attach(path, paper, MODE="link")
    assert not (path.parent / "附件").exists()
    found = listed(path)[0]
    assert (found.linked, found.path, found.file) == (True, str(paper.resolve()), paper.resolve())
    paper.write_bytes(b"%PDF changed")
    attach(path, paper, MODE="link")
    assert codes(path) == ["areas_page.attached_already"]
    paper.unlink()
    assert listed(path)[0].file is None
    # one in the county's own folder is found after the folder was moved
    inside = path.parent / "资料" / "合同.pdf"
    inside.parent.mkdir()
    inside.write_bytes(b"x")
    attach(path, inside, MODE="link")
    assert [d.path for d in listed(path)] == [str(paper.resolve()), "资料/合同.pdf"]
    moved = path.parent.rename(path.parent.with_name("搬家"))
    assert listed(moved / path.name)[1].file == (moved / "资料/合同.pdf").resolve()


def test_good_files_go_in_and_bad_ones_are_said(path: Path, paper: Path) -> None:
    outputs = attach(path, paper.with_name("没有.pdf"), paper.parent, paper)
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (1, 2)
    assert codes(path) == ["county.document_missing", "areas_page.folder", "areas_page.copied"]
    assert [d.title for d in listed(path)] == [paper.stem]


def test_title_and_kind_are_the_users(path: Path, paper: Path) -> None:
    from qgis.core import QgsProcessingException

    attach(path, paper, TITLE="2024年管护方案", KIND="contract")
    assert [(d.title, d.kind) for d in listed(path)] == [("2024年管护方案", "contract")]
    for more in ({"TITLE": "x", "FILES": [str(paper), str(paper.parent)]}, {"KIND": "letter"}, {"FILES": []}):
        with pytest.raises(QgsProcessingException):
            attach(path, paper, **more)
    with pytest.raises(QgsProcessingException, match="无此区"):
        attach(path, paper, area="无此区")


def test_a_county_that_cannot_be_written_keeps_no_copy(
    path: Path, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> str:
        raise RuntimeError("power cut")

    monkeypatch.setattr(attachments, "record", broken)
    with pytest.raises(Exception, match="nothing was saved"):
        attach(path, paper)
    assert list((path.parent / "附件").iterdir()) == []
    assert rows(path, "document") == 0


def test_detaching_keeps_the_file_unless_it_is_to_go(path: Path, paper: Path) -> None:
    attach(path, paper)
    kept = path.parent / "附件" / paper.name
    assert detach(path, paper.stem)["REMOVED"] is False
    assert kept.is_file()
    assert listed(path) == []
    attach(path, paper)
    assert rows(path, "document") == 1
    assert detach(path, paper.name, REMOVE=True)["REMOVED"] is True
    assert not kept.exists()
    assert (rows(path, "document"), rows(path, "area_document")) == (0, 0)


@pytest.mark.parametrize("user", ["area", "tenure", "profile", "document"])
def test_a_file_that_something_else_uses_stays(path: Path, paper: Path, user: str) -> None:
    attach(path, paper)
    with County.open(path) as county:
        uid = county.scalar("SELECT uid FROM document")
        if user == "tenure":
            with county.batch("x") as batch:
                area = county.scalar("SELECT uid FROM area WHERE code = ?", (VILLAGE,))
                post = batch.insert("post", [{"area_uid": area, "role": "chief"}])[0]
                person = batch.insert("person", [{"name": "吴五"}])[0]
                ended = {"start": "2023-01-01", "end": "2024-01-01", "end_document_uid": uid}
                batch.insert("tenure", [{"post_uid": post, "person_uid": person, **ended}])
        elif user == "profile":
            county.set_profile({"signboards": {**county.profile.get("signboards"), "logo": f"附件/{paper.name}"}})
        elif user == "document":
            with county.batch("x") as batch:
                batch.insert("document", [{"path": f"附件/{paper.name}", "title": "y", "hash": "other"}])
    if user == "area":
        attach(path, paper, area=OTHER)
    detach(path, paper.stem, REMOVE=True)
    assert (path.parent / "附件" / paper.name).is_file()
    assert listed(path) == []
    if user == "area":
        assert listed(path, OTHER)[0].file is not None


def test_detaching_never_touches_a_linked_file(path: Path, paper: Path) -> None:
    attach(path, paper, MODE="link")
    detach(path, paper.stem, REMOVE=True)
    assert paper.is_file()
    assert rows(path, "document") == 0


def test_the_paper_of_a_tenure_does_not_become_that_of_an_area(path: Path, paper: Path) -> None:
    with County.open(path) as county, county.batch("x") as batch:
        batch.insert("document", [{"path": paper.stem, "title": paper.stem, "kind": "appointment"}])
    attach(path, paper)
    attach(path, paper, MODE="link", area=OTHER)
    assert rows(path, "document") == 3
    with County.open(path) as county, county.batch("x") as batch:
        # a change of posts that names the title takes the bare one, not the link
        made = attachments.record(batch, paper.stem, None, "appointment")
        assert made == county.scalar("SELECT uid FROM document WHERE hash IS NULL AND linked IS NULL")


def test_a_copy_taken_away_by_hand_is_missing_until_it_is_attached_again(path: Path, paper: Path) -> None:
    attach(path, paper)
    (path.parent / "附件" / paper.name).rename(paper.with_name("别处.pdf"))
    assert listed(path)[0].file is None
    attach(path, paper.with_name("别处.pdf"))
    assert [d.file is not None for d in listed(path)] == [True]


def test_a_copy_of_the_county_takes_copies_along_and_tells_the_links(
    path: Path, paper: Path, chinese_tmp: Path
) -> None:
    import processing
    from qgis.core import QgsProcessingFeedback

    warnings: list[str] = []

    class Said(QgsProcessingFeedback):
        def pushWarning(self, warning: str) -> None:
            warnings.append(warning)

    linked = paper.with_name("合同.pdf")
    linked.write_bytes(b"y")
    attach(path, paper)
    attach(path, linked, MODE="link")
    target = chinese_tmp / "U盘" / "县库.gpkg"
    said = Said()
    outputs = processing.run("linzhang:backupcounty", {"COUNTY": str(path), "OUTPUT": str(target)}, feedback=said)
    assert outputs["LINKS"] == 1
    assert any("合同" in text for text in warnings)
    assert [(d.title, d.file is not None and target.parent in d.file.parents) for d in listed(target)] == [
        (paper.stem, True),
        ("合同", False),
    ]


def test_undoing_by_the_change_log_knows_the_documents(path: Path, paper: Path) -> None:
    attach(path, paper)
    with County.open(path, read_only=True) as county:
        logged = county.rows("SELECT table_name FROM change WHERE table_name IN ('document', 'area_document')")
    assert sorted(row["table_name"] for row in logged) == ["area_document", "document"]
