"""board_pictures.py [COUNTY]: one small picture of each template for the README and the help (docs/board_*.png).

COUNTY is the demo county where it is not given: run ``make demo`` first. People and phones in it are invented.
"""

from __future__ import annotations

import datetime
import os
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import QgsApplication  # noqa: E402
from qgis.PyQt.QtGui import QImage  # noqa: E402

from linzhang_plugin.county.gateway import County  # noqa: E402
from linzhang_plugin.signboards.algorithms.fitting import template_path  # noqa: E402
from linzhang_plugin.signboards.algorithms.run import BoardRun, Order  # noqa: E402
from linzhang_plugin.signboards.algorithms.writing import Output  # noqa: E402

COUNTY = ROOT / "build" / "demo" / "output" / "county.gpkg"
FOLDER = ROOT / "docs"
DAY = datetime.date(2024, 5, 31)
# template -> (level, width in pixels); the height follows the page
PICTURES = {
    "board_150x100": ("village", 1000),
    "board_120x80": ("village", 800),
    "board_80x120": ("village", 560),
    "board_240x120": ("county", 1000),
    "notice_a3": ("town", 500),
    "notice_a4": ("village", 500),
}


def main(arguments: list[str]) -> int:
    """Writes the pictures and prints their paths."""
    source = Path(arguments[0]) if arguments else COUNTY
    if not source.exists():
        raise SystemExit(f"{source} is not there: run `make demo` first")
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], True)
    application.initQgis()
    with tempfile.TemporaryDirectory() as name:
        county = Path(name) / "county.gpkg"
        shutil.copy(source, county)
        with County.open(county) as opened:
            opened.set_profile({"signboards": {**opened.profile.get("signboards"), "double_sided": True}})
        for template, (level, width) in PICTURES.items():
            order = Order(county, level, DAY, Path(name), template=template_path(template), output=Output(proof=True))
            run = BoardRun(order)
            try:
                pages = {"": 0, "_back": 1} if template == "board_150x100" else {"": 0}
                for suffix, page in pages.items():
                    index = run.positions[min(3, run.total - 1)]
                    picture = run.printer.picture(run.content(index), index, width, page)
                    target = (
                        FOLDER / f"{template if template.startswith('board_') else f'board_{template}'}{suffix}.png"
                    )
                    picture.convertToFormat(QImage.Format.Format_RGB32).save(str(target), "PNG", 0)
                    print(target)
            finally:
                run.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
