"""The small county of ``decided``, judged, and the dock with it."""

from __future__ import annotations

import pytest

from linzhang_plugin.patrols.verdicts import months
from tests.made import once
from tests.patrols.verdicts.decided import LONG, MAY, PEOPLE, SHORT
from tests.patrols.walks import county, patrol


@pytest.fixture
def file(qgis_app, chinese_tmp):
    """A county file: 张山 goes long on the 6th to 8th, 李林 shortly on the 6th and 7th, 王松 once; judged."""
    return once(chinese_tmp / "县库.gpkg", "long and short", walked)


def walked(path) -> None:
    with county(path, PEOPLE) as made:
        folder = path.parent / "轨迹"
        for day in (6, 7, 8):
            patrol(folder / "张山" / f"{day}.gpx", "", seconds=LONG, day=day)
        for day in (6, 7):
            patrol(folder / "李林" / f"{day}.gpx", "", seconds=SHORT, left=2200.0, metres=1500, day=day)
        patrol(folder / "王松" / "13.gpx", "", seconds=LONG, day=13)
        from linzhang_plugin.patrols.importing import import_tracks

        import_tracks(made, [folder])
        months.store(made, *months.judge_month(made, MAY))


@pytest.fixture
def dock(file):
    from qgis.core import QgsProject, QgsSettings

    from linzhang_plugin.desktop import project
    from linzhang_plugin.desktop.session import CountySession
    from linzhang_plugin.patrols.panel import Panel

    QgsSettings().remove("linzhang/linzhang_patrols")
    once(file, "long and short, with a project", project.store)
    session = CountySession()
    session.start()
    session.open(file)
    panel = Panel(session, None)
    yield panel
    panel.unload()
    panel.deleteLater()
    session.stop()
    QgsProject.instance().clear()
