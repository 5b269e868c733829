"""Jobs in the background: progress, cancel, and a county file that is as it was after a cancel."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.made import created

if TYPE_CHECKING:
    from linzhang_plugin.desktop.session import CountySession

pytestmark = pytest.mark.matrix

FILES = 60
POINT = '<trkpt lat="{lat:.6f}" lon="{lon:.6f}"><time>2024-05-06T01:{minute:02d}:{second:02d}Z</time></trkpt>'


@pytest.fixture
def session(qgis_app: object, chinese_tmp: Path) -> Iterator[CountySession]:
    from qgis.core import QgsProject

    from linzhang_plugin.desktop.session import CountySession

    path = created(chinese_tmp / "县库.gpkg")
    session = CountySession()
    session.start()
    session.open(path)
    yield session
    session.stop()
    QgsProject.instance().clear()


@pytest.fixture
def tracks(chinese_tmp: Path) -> Path:
    """A folder of small GPX files, each of its own."""
    folder = chinese_tmp / "轨迹"
    folder.mkdir()
    for number in range(FILES):
        points = "".join(
            POINT.format(lat=26.5 + i * 1e-4, lon=106.7 + number * 1e-3, minute=i // 4, second=i % 4 * 15)
            for i in range(120)
        )
        text = f'<gpx version="1.1"><trk><name>{number}</name><trkseg>{points}</trkseg></trk></gpx>'
        (folder / f"轨迹{number}.gpx").write_text(text, encoding="utf-8")
    return folder


def run(session: CountySession, tracks: Path, *, cancel: bool) -> tuple[bool, dict[str, Any], str, list[float]]:
    from qgis.PyQt.QtCore import QEventLoop, QTimer

    from linzhang_plugin.desktop.jobs import Job

    job = Job("linzhang:importtracks", {"COUNTY": str(session.path), "INPUT": str(tracks)})
    seen: list[float] = []
    results: list[tuple[bool, dict[str, Any], str]] = []
    loop = QEventLoop()

    def finished(successful: bool, outputs: dict[str, Any], error: str) -> None:
        results.append((successful, outputs, error))
        loop.quit()

    job.progress.connect(seen.append)
    if cancel:
        job.progress.connect(lambda _percent: job.cancel())
    job.finished.connect(finished)
    job.start()
    if not results:
        QTimer.singleShot(300_000, loop.quit)
        loop.exec()
    return (*results[0], seen)


def test_a_job_reports_progress_and_its_outputs(session: CountySession, tracks: Path) -> None:
    successful, outputs, error, seen = run(session, tracks, cancel=False)
    assert successful, error
    assert outputs["ACCEPTED"] == FILES
    assert len(seen) > 3
    assert seen == sorted(seen), "progress went backwards"
    with session.county() as county:
        assert county.scalar("SELECT count(*) FROM track") == FILES
    layer = session.layer("track")
    assert layer is not None
    assert layer.featureCount() == FILES, "the map shows what was before the job"


def test_a_cancelled_job_says_so_and_leaves_the_county_as_it_was(session: CountySession, tracks: Path) -> None:
    from linzhang_plugin.county import schema

    def rows() -> dict[str, int]:
        with session.county() as county:
            return {t.name: county.scalar(f'SELECT count(*) FROM "{t.name}"') for t in schema.TABLES}

    before = rows()
    successful, _, error, _ = run(session, tracks, cancel=True)
    assert not successful
    assert "Cancelled" in error or "取消" in error
    assert rows() == before
    assert session.busy == 0
    successful, outputs, error, _ = run(session, tracks, cancel=False)
    assert successful, error
    assert outputs["ACCEPTED"] == FILES


def test_stopping_waits_until_nothing_of_the_job_runs(session: CountySession, tracks: Path) -> None:
    """The plugin may be unloaded in the middle of an import."""
    from qgis.core import QgsApplication

    from linzhang_plugin.desktop.jobs import Job

    ended: list[bool] = []
    job = Job("linzhang:importtracks", {"COUNTY": str(session.path), "INPUT": str(tracks)})
    job.finished.connect(lambda *_: ended.append(True))
    job.start()
    job.stop()
    assert QgsApplication.taskManager().countActiveTasks() == 0
    assert ended == []
    with session.county() as county:
        assert county.scalar("SELECT count(*) FROM track") in {0, FILES}


@pytest.mark.once
def test_an_import_whose_ledger_cannot_be_saved_says_that_the_rows_are_in(
    session: CountySession, tracks: Path, tmp_path: Path
) -> None:
    import processing
    from qgis.core import QgsProcessingFeedback

    class Heard(QgsProcessingFeedback):
        def __init__(self) -> None:
            super().__init__(False)
            self.warnings: list[str] = []

        def pushWarning(self, warning: str) -> None:
            self.warnings.append(warning)

    taken = tmp_path / "台账.xlsx"
    taken.mkdir()
    heard = Heard()
    outputs = processing.run(
        "linzhang:importtracks",
        {"COUNTY": str(session.path), "INPUT": str(tracks), "LEDGER": str(taken)},
        feedback=heard,
    )
    assert outputs["ACCEPTED"] == FILES
    assert outputs["COUNTY"] == str(session.path)
    assert len(heard.warnings) == 1
    assert "台账.xlsx" in heard.warnings[0]


@pytest.mark.once
def test_an_unknown_tool_ends_with_a_sentence(session: CountySession) -> None:
    from linzhang_plugin.desktop.jobs import Job

    ended: list[tuple[bool, object, str]] = []
    job = Job("linzhang:nosuchthing", {})
    job.finished.connect(lambda *result: ended.append(result))
    job.start()
    assert ended[0][0] is False
    assert ended[0][2]


def test_a_job_leaves_what_was_there_before_to_itself_and_gives_it_back(session: CountySession, tracks: Path) -> None:
    """Else Python walks through all objects of QGIS every few seconds, and the window stands still meanwhile."""
    import gc

    import processing
    from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback
    from qgis.PyQt.QtCore import Qt

    seen: list[int] = []
    feedback = QgsProcessingFeedback()
    count = lambda _done: seen.append(gc.get_freeze_count())  # noqa: E731
    feedback.progressChanged.connect(count, Qt.ConnectionType.DirectConnection)
    assert gc.get_freeze_count() == 0
    parameters = {"COUNTY": str(session.path), "INPUT": [str(tracks)]}
    processing.run("linzhang:importtracks", parameters, context=QgsProcessingContext(), feedback=feedback)
    assert len(seen) > 1
    assert min(seen) > 10_000
    assert gc.get_freeze_count() == 0
    with pytest.raises(QgsProcessingException):
        processing.run("linzhang:importtracks", {**parameters, "INPUT": [str(tracks / "没有")]}, feedback=feedback)
    assert gc.get_freeze_count() == 0
