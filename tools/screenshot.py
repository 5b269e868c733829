"""screenshot.py [--readme | COUNTY [FOLDER]]: pictures of a real QGIS under Xvfb, one with each dock in front.

COUNTY is the demo county where it is not given, FOLDER build/screenshots. With --readme the pictures of the README in
docs/ are made anew: the window, and the five docks side by side.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools import desktop, make_zip  # noqa: E402

COUNTY = ROOT / "build" / "demo" / "output" / "county.gpkg"
FOLDER = ROOT / "build" / "screenshots"
README_PICTURE = ROOT / "docs" / "screenshot.png"
IN_README = "linzhang_areas.png"
DOCKS = (IN_README, "linzhang_people.png", "linzhang_patrols.png", "linzhang_tasks.png", "LinzhangSignboards.png")
DOCK_LEFT, DOCK_TOP, DOCK_SIZE, GAP = 926, 142, (438, 594), 8  # pixels in a window of 1366 x 768
SECONDS = 90


def main(arguments: list[str]) -> int:
    """Prints the pictures' paths; returns QGIS's exit code."""
    readme = arguments == ["--readme"]
    arguments = [] if readme else arguments
    county = Path(arguments[0]).resolve() if arguments else COUNTY
    folder = Path(arguments[1]).resolve() if len(arguments) > 1 else FOLDER
    if not county.exists():
        raise SystemExit(f"{county} is not there: run `make demo` first")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    profiles = ROOT / "build" / "screenshot-profile"
    desktop.make_profile(profiles, make_zip.build())
    opening = Path(__file__).with_name("open_county.py")
    code, output = desktop.run_desktop(
        profiles, opening, SECONDS, LINZHANG_COUNTY=str(county), LINZHANG_SHOTS=str(folder)
    )
    pictures = sorted(folder.glob("*.png"))
    print("\n".join(map(str, pictures)) if pictures else output)
    if readme and len(pictures) == len(DOCKS):
        README_PICTURE.parent.mkdir(exist_ok=True)
        shutil.copyfile(folder / IN_README, README_PICTURE)
        side_by_side([folder / name for name in DOCKS], README_PICTURE.with_name("docks.png"))
    return code


def side_by_side(pictures: list[Path], target: Path) -> None:
    """Puts the docks of the pictures beside each other into one."""
    from qgis.PyQt.QtGui import QColor, QImage, QPainter

    docks = [QImage(str(path)).copy(DOCK_LEFT, DOCK_TOP, DOCK_SIZE[0], DOCK_SIZE[1]) for path in pictures]
    whole = QImage(len(docks) * (DOCK_SIZE[0] + GAP) - GAP, DOCK_SIZE[1], QImage.Format.Format_RGB32)
    whole.fill(QColor("white"))
    painter = QPainter(whole)
    for number, dock in enumerate(docks):
        painter.drawImage(number * (DOCK_SIZE[0] + GAP), 0, dock)
    painter.end()
    whole.save(str(target))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
