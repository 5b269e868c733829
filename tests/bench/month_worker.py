"""An import of a county's month in a process of its own, so that its memory can be measured.

``python -m tests.bench.month_worker COUNTY FOLDER MONTH PROFILE`` runs the two algorithms in a QGIS without a screen,
as ``qgis_process`` does, and prints a JSON with the seconds of each and the greatest memory in MB.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from tools.demo.build import start_qgis


def main(county: str, folder: str, month: str, profile: str) -> None:
    """Imports and judges."""
    app, provider = start_qgis(Path(profile))
    import processing
    from qgis.core import QgsProcessingFeedback

    before = peak()
    out: dict[str, float | int] = {"before": before}
    for name, parameters in (
        ("importtracks", {"COUNTY": county, "INPUT": [folder]}),
        ("patrolmonth", {"COUNTY": county, "MONTH": month}),
    ):
        started, cpu = time.perf_counter(), time.process_time()
        found = processing.run(f"linzhang:{name}", parameters, feedback=QgsProcessingFeedback(False))
        out[name], out[f"{name} cpu"] = time.perf_counter() - started, time.process_time() - cpu
        out.update({key.lower(): value for key, value in found.items() if isinstance(value, int | float)})
    out["peak"] = peak()
    print(json.dumps(out), flush=True)
    del provider
    app.exitQgis()


def peak() -> float:
    """The greatest memory so far in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
