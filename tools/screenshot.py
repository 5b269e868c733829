"""screenshot.py [COUNTY [FOLDER]]: pictures of a real QGIS under Xvfb with a county open, one with each dock in front.

COUNTY is the demo county where it is not given, FOLDER build/screenshots. The first picture is also put into
docs/screenshot.png, for the README.
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
SECONDS = 90


def main(arguments: list[str]) -> int:
    """Prints the pictures' paths; returns QGIS's exit code."""
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
    if not arguments and (folder / IN_README).exists():
        README_PICTURE.parent.mkdir(exist_ok=True)
        shutil.copyfile(folder / IN_README, README_PICTURE)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
