"""Opens QGIS on this machine's screen with the plugin and the demo county, in a profile under build/ of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools import desktop, make_zip  # noqa: E402

PROFILES = ROOT / "build" / "run"
COUNTY = ROOT / "build" / "demo" / "output" / "county.gpkg"
OPENING = Path(__file__).with_name("open_county.py")


def main() -> int:
    """Returns QGIS's exit code; 0 where there is no screen, after saying so."""
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        print("There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so QGIS is not started.")
        print("`make screenshot` takes a picture of it without one; `make demo` builds the demo county.")
        return 0
    if not COUNTY.exists():
        print("The demo county is not built yet; `make demo` comes first.")
        env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        subprocess.run([sys.executable, "-m", "tools.demo"], cwd=ROOT, env=env, check=True)
    desktop.make_profile(PROFILES, make_zip.build())
    env = desktop.environment(LINZHANG_COUNTY=str(COUNTY))
    command = ["qgis", "--profiles-path", str(PROFILES), "--profile", "default", "--code", str(OPENING)]
    return subprocess.run(command, env=env, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
