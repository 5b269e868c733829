"""Builds the demo county: generates input files and runs the algorithms that a user would run, without a screen.

    python -m tools.demo                        # what ``make demo`` runs: build/demo
    python -m tools.demo --size small --folder /tmp/demo

The results are built in a folder beside the old ones and take their place only when every stage has ended well.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qgis.core import QgsApplication, QgsProcessingProvider

from . import figures, generate
from .size import SIZES, Size, sized
from .stages import BOARDS, COUNTY_FILE, LEDGERS, MONTH_TABLE, TARGET_TABLE, TASK_TABLE, Stage, stages

ROOT = Path(__file__).resolve().parents[2]
Report = dict[str, Any]


class DemoError(Exception):
    """A stage that did not end well, as a sentence."""


def build(folder: Path, size: Size) -> Report:
    """Makes ``folder``/input, truth.json and output; returns the report. Needs a started QGIS (``start_qgis``).

    DemoError, with the stage's sentence, when anything fails; the results of an earlier run then stay as they were.
    """
    source, target = folder / "input", folder / "output"
    say(f"Building the demo county in {folder}")
    started = time.perf_counter()
    try:
        truth = generate.generate(source, size)
        generate.write_truth(folder / "truth.json", truth)
    except OSError as error:
        raise DemoError(f"The input files could not be written: {error}") from error
    seconds = time.perf_counter() - started
    say(f"  {'input files':<14}{seconds:6.1f} s  {truth['totals']['files']} tracks, {truth['totals']['points']} points")

    fresh = folder / f"output.{os.getpid()}.part"
    shutil.rmtree(fresh, ignore_errors=True)
    (fresh / LEDGERS).mkdir(parents=True)
    try:
        report: Report = {"input": {"seconds": round(seconds, 2), "size": vars(size)}, "stages": {}}
        for stage in stages(source, fresh):
            report["stages"][stage.name] = run(stage)
        report["figures"] = figures.compare(fresh / COUNTY_FILE, truth)
        report["seconds"] = round(time.perf_counter() - started, 2)
        text = json.dumps(report, ensure_ascii=False, indent=1, default=str)
        (fresh / "report.json").write_text(text + "\n", encoding="utf-8")
        swap(fresh, target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return report


def run(stage: Stage) -> Report:
    """Runs one algorithm with progress; seconds, rows accepted and refused, and its other plain outputs."""
    import processing
    from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingFeedback

    algorithm = QgsApplication.processingRegistry().algorithmById(stage.algorithm)
    if algorithm is None:
        raise DemoError(f"Stage “{stage.name}”: there is no algorithm {stage.algorithm}.")
    for name in stage.parameters:
        if algorithm.parameterDefinition(name) is None:
            raise DemoError(f"Stage “{stage.name}”: {stage.algorithm} has no parameter {name}.")
    feedback = QgsProcessingFeedback(False)
    if sys.stdout.isatty():
        feedback.progressChanged.connect(lambda percent: say(f"\r  {stage.name:<14}{percent:5.0f} %", end=""))
    started = time.perf_counter()
    try:
        outputs = processing.run(stage.algorithm, stage.parameters, feedback=feedback)
    except QgsProcessingException as error:
        raise DemoError(f"Stage “{stage.name}” failed: {error}") from error
    seconds = time.perf_counter() - started
    numbers = {key: value for key, value in outputs.items() if isinstance(value, int | float | str)}
    counts = " ".join(
        f"{numbers[key]:g} {word}"
        for key, word in (("ACCEPTED", "accepted,"), ("REFUSED", "refused"))
        if key in numbers
    )
    say(f"{chr(13) if sys.stdout.isatty() else ''}  {stage.name:<14}{seconds:6.1f} s  {counts}")
    result: Report = {
        "algorithm": stage.algorithm,
        "seconds": round(seconds, 2),
        "accepted": numbers.pop("ACCEPTED", None),
        "refused": numbers.pop("REFUSED", None),
    }
    others = {k: v for k, v in numbers.items() if not isinstance(v, str)}
    return result | ({"outputs": others} if others else {})


def swap(fresh: Path, target: Path) -> None:
    """Puts ``fresh`` in the place of ``target``. DemoError when that is in use (Windows)."""
    old = target.with_name(f"{target.name}.{os.getpid()}.old")
    try:
        if target.exists():
            target.rename(old)
        fresh.rename(target)
    except OSError as error:
        if old.exists() and not target.exists():
            old.rename(target)
        raise DemoError(f"{target} is in use; close what has it open and try again ({error}).") from error
    shutil.rmtree(old, ignore_errors=True)


def start_qgis(profile: Path) -> tuple[QgsApplication, QgsProcessingProvider]:
    """A QGIS without a screen, with an empty profile in ``profile``, Processing and our provider.

    Keep both alive until ``exitQgis``: QGIS holds the provider, but not what Python knows of it.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(profile)
    from qgis.analysis import QgsNativeAlgorithms
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QSettings

    QgsApplication.setOrganizationName(QgsApplication.QGIS_ORGANIZATION_NAME)
    QgsApplication.setOrganizationDomain(QgsApplication.QGIS_ORGANIZATION_DOMAIN)
    QgsApplication.setApplicationName(QgsApplication.QGIS_APPLICATION_NAME)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(profile))
    QgsApplication.setPrefixPath("/usr", True)
    app = QgsApplication([], True)
    app.initQgis()
    plugins = str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins")
    if plugins not in sys.path:
        sys.path.append(plugins)
    from processing.core.Processing import Processing

    from linzhang_plugin.provider import LinzhangProvider

    registry = QgsApplication.processingRegistry()
    registry.addProvider(QgsNativeAlgorithms(registry))
    Processing.initialize()
    provider = LinzhangProvider()
    registry.addProvider(provider)
    return app, provider


def say(text: str, end: str = "\n") -> None:
    """A line for whoever watches."""
    print(text, end=end, flush=True)


def say_results(folder: Path, report: Report) -> None:
    """Where each result lies, and the figures beside the truth."""
    target = folder / "output"
    boards = sorted((target / BOARDS).glob("*.pdf"))
    say(f"Done in {report['seconds']:.0f} s. The results:")
    for what, path in (
        ("county file", target / COUNTY_FILE),
        ("task table", target / TASK_TABLE),
        ("month table", target / MONTH_TABLE),
        ("target table", target / TARGET_TABLE),
        (f"{len(boards)} signboards", target / BOARDS),
        ("ledgers", target / LEDGERS),
        ("report", target / "report.json"),
        ("input files", folder / "input"),
    ):
        say(f"  {what:<14}{path}{'' if path.exists() else '   (missing)'}")
    found = report["figures"]
    areas, mileage, days = found["areas"], found["mileage"], found["valid_days"]
    say("Beside the truth:")
    say(f"  area          largest difference {areas['max_difference_m2']} m²")
    say(f"  mileage       ours / true {mileage['ours_to_true']}, as received / true {mileage['raw_to_true']}")
    say(
        f"  valid days    {days['valid']} of {days['valid_true']} true ones; "
        f"{days['false_valid']} wrongly valid, {days['false_invalid']} wrongly not"
    )


def main(arguments: list[str] | None = None) -> int:
    """The command; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.demo", description="Build the demo county.")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "demo")
    parser.add_argument("--size", choices=sorted(SIZES), default="demo")
    parser.add_argument("--seed", type=int)
    options = parser.parse_args(arguments)
    folder = options.folder.resolve()
    profile = folder / "profile"
    profile.mkdir(parents=True, exist_ok=True)
    app, provider = start_qgis(profile)
    try:
        report = build(folder, sized(options.size, seed=options.seed))
    except DemoError as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        app.processingRegistry().removeProvider(provider)
        app.exitQgis()
        shutil.rmtree(profile, ignore_errors=True)
    say_results(folder, report)
    return 0


if __name__ == "__main__":
    sys.exit(main())
