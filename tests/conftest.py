"""Fixtures of all tests. Tests of trade modules need none of them and import no qgis."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from qgis.core import QgsApplication

# Before Qt is imported by anything: tests never open a window on the developer's screen.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

# Files that take longest. `make test` starts with them: begun last, one would keep one process busy alone.
LONG = (
    "patrols/verdicts/test_generated",
    "signboards/test_shop.py",
    "package/test_desktop.py",
    "package/test_busy_desktop.py",
    "demo/test_build.py",
    "signboards/test_panel.py",
    "signboards/test_export.py",
    "patrols/test_killed_import.py",
    "areas/test_page_qgis.py",
    "areas/test_resources_qgis.py",
    "patrols/test_mixed.py",
    "patrols/test_datum.py",
    "county/test_killed.py",
)


def pytest_report_header() -> list[str]:
    """The versions that decide how a test ends."""
    try:
        from osgeo import gdal
        from qgis.core import Qgis
        from qgis.PyQt.QtCore import QT_VERSION_STR
    except ImportError as error:
        qgis = f"no QGIS in this Python ({error})"
    else:
        qgis = f"QGIS {Qgis.QGIS_VERSION}, Qt {QT_VERSION_STR}, GDAL {gdal.__version__}"
    libraries = []
    for name in ("numpy", "shapely", "pandas", "openpyxl", "python-docx", "segno"):
        try:
            libraries.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            libraries.append(f"no {name}")
    return [qgis, ", ".join(libraries)]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Puts ``LONG`` first where several processes share the tests; one process keeps the order of the folders."""
    if hasattr(config, "workerinput"):
        names = {item.path: item.path.as_posix() for item in items}
        items.sort(key=lambda item: not any(long in names[item.path] for long in LONG))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real input beside the checkout; skips where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the folder ../shared with real input is not there")
    return SHARED


@pytest.fixture
def chinese_tmp(tmp_path: Path) -> Path:
    """An empty folder as a forestry office names it: Chinese, with spaces."""
    folder = tmp_path / "青峰县 林长办 资料"
    folder.mkdir()
    return folder


@pytest.fixture(scope="session")
def qgis_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[QgsApplication]:
    """A QGIS without a screen and with an empty profile, with Processing and our provider; one for the whole run."""
    from qgis.core import QgsApplication, QgsProject
    from qgis.PyQt.QtCore import QSettings

    profile = str(tmp_path_factory.mktemp("profile"))
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = profile
    # Without the names the settings go to "Unknown Organization"; without the path they go to the developer's own.
    QgsApplication.setOrganizationName(QgsApplication.QGIS_ORGANIZATION_NAME)
    QgsApplication.setOrganizationDomain(QgsApplication.QGIS_ORGANIZATION_DOMAIN)
    QgsApplication.setApplicationName(QgsApplication.QGIS_APPLICATION_NAME)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, profile)
    QgsApplication.setPrefixPath("/usr", True)
    app = QgsApplication([], True)
    app.initQgis()
    start_processing()
    provider = add_provider()

    yield app

    # A task, a layer or a widget that outlives the application crashes the process after the last test.
    QgsApplication.taskManager().cancelAll()
    for widget in app.topLevelWidgets():
        widget.close()
    QgsProject.instance().clear()
    if provider is not None:
        QgsApplication.processingRegistry().removeProvider(provider)
    app.sendPostedEvents()
    app.exitQgis()


def start_processing() -> None:
    """Initialises Processing with QGIS's native algorithms, as the desktop does."""
    from qgis.analysis import QgsNativeAlgorithms
    from qgis.core import QgsApplication

    plugins = str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins")
    if plugins not in sys.path:
        sys.path.append(plugins)
    from processing.core.Processing import Processing

    registry = QgsApplication.processingRegistry()
    if registry.providerById("native") is None:
        registry.addProvider(QgsNativeAlgorithms(registry))
    Processing.initialize()


def add_provider() -> Any:
    """Registers the provider ``linzhang``."""
    from qgis.core import QgsApplication

    from linzhang_plugin.provider import LinzhangProvider

    provider = LinzhangProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    return provider


@pytest.fixture(scope="session")
def qapp(qgis_app: QgsApplication) -> QgsApplication:
    """What pytest-qt's ``qtbot`` takes: the one QGIS application, not a plain Qt one made beside it."""
    return qgis_app
