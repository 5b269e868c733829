"""What a job made in its thread is of use afterwards, however long QGIS stood idle."""

from __future__ import annotations

import time
from typing import Any

import pytest

pytestmark = pytest.mark.matrix
# Qt ends an idle thread of its pool after 30 s; a test that waits as long is one that nobody runs
SOON = 50


def in_a_task(qgis_app: Any, work: Any) -> None:
    from qgis.core import QgsApplication, QgsTask

    task = QgsTask.fromFunction("worker", lambda _task: bool(work() or True))
    QgsApplication.taskManager().addTask(task)
    end = time.monotonic() + 300
    while task.status() not in (QgsTask.TaskStatus.Complete, QgsTask.TaskStatus.Terminated) and time.monotonic() < end:
        qgis_app.processEvents()
        time.sleep(0.01)
    assert task.status() == QgsTask.TaskStatus.Complete


def idle(qgis_app: Any) -> None:
    end = time.monotonic() + 10 * SOON / 1000
    while time.monotonic() < end:
        qgis_app.processEvents()
        time.sleep(0.01)


def test_a_coordinate_system_of_a_job_transforms_after_a_rest(qgis_app: Any) -> None:
    from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject
    from qgis.PyQt.QtCore import QThreadPool

    from linzhang_plugin.desktop.workers import NEVER, keep_alive, let_end, pools

    pool = QThreadPool.globalInstance()
    # the provider has done it when it was added; from 3.24 on tasks have a pool of their own
    assert len(pools()) == (2 if Qgis.QGIS_VERSION_INT >= 32400 else 1)
    assert {found.expiryTimeout() for found in pools()} == {NEVER}
    let_end(SOON)
    assert pool.expiryTimeout() == SOON
    assert keep_alive() == SOON
    made: dict[str, Any] = {}
    in_a_task(qgis_app, lambda: made.update(crs=QgsCoordinateReferenceSystem.fromEpsgId(4534)))
    idle(qgis_app)
    degrees = QgsCoordinateReferenceSystem.fromEpsgId(4490)
    place = QgsCoordinateTransform(made["crs"], degrees, QgsProject.instance()).transform(
        QgsPointXY(500_000, 3_320_000)
    )
    # the central meridian of the zone
    assert place.x() == pytest.approx(75.0, abs=1e-6)
    assert place.y() == pytest.approx(29.99898, abs=1e-4)


def test_the_provider_gives_the_pool_back_as_it_was(qgis_app: Any) -> None:
    from qgis.PyQt.QtCore import QThreadPool

    from linzhang_plugin.desktop.workers import NEVER, let_end
    from linzhang_plugin.provider import LinzhangProvider

    pool = QThreadPool.globalInstance()
    let_end(12_345)
    provider = LinzhangProvider()
    provider.load()
    try:
        assert pool.expiryTimeout() == NEVER
        provider.unload()
        assert pool.expiryTimeout() == 12_345
    finally:
        pool.setExpiryTimeout(NEVER)
