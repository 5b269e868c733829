"""Builds the demo county: generates input files and runs the algorithms that a user would run, without a screen.

    python -m tools.demo                        # what ``make demo`` runs: build/demo
    python -m tools.demo --size small --folder /tmp/demo

The results of an earlier run are set aside and come back when a stage fails.
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
from .stages import (
    BLIND_MAP,
    BOARDS,
    CARDS,
    CHANGE_SHEET,
    COUNTY_FILE,
    COVERAGE,
    EFFORT_MAP,
    FAULT_LIST,
    KEY_VISITS,
    LEDGERS,
    MONTH_TABLE,
    NOTICE,
    PACKS,
    PAGE,
    RESOURCE_LIST,
    SLIPS,
    SUBSIDY,
    TARGET_TABLE,
    TASK_TABLE,
    VILLAGE_TARGETS,
    Stage,
    stages,
)

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

    old = set_aside(target)
    try:
        (target / LEDGERS).mkdir(parents=True)
        report: Report = {
            "input": {"seconds": round(seconds, 2), "size": {**vars(size), "points": truth["totals"]["points"]}},
            "stages": {},
        }
        for stage in stages(source, target):
            report["stages"][stage.name] = run(stage)
        report["figures"] = figures.compare(target / COUNTY_FILE, truth)
        report["seconds"] = round(time.perf_counter() - started, 2)
        text = json.dumps(report, ensure_ascii=False, indent=1, default=str)
        (target / "report.json").write_text(text + "\n", encoding="utf-8")
    except BaseException:
        shutil.rmtree(target, ignore_errors=True)
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
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
    if stage.before is not None:
        stage.before()
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
    result: Report = {"algorithm": stage.algorithm, "seconds": round(seconds, 2)}
    # only imports and boards have rows that can be refused
    result |= {key.lower(): numbers.pop(key) for key in ("ACCEPTED", "REFUSED") if key in numbers}
    if "STALE" in numbers:
        result["stale"] = str(numbers["STALE"]).splitlines()
    if "SOURCES" in numbers:
        kept = ("source", "tracks", "people", "proposed", "metres", "finding", "evidence")
        result["sources"] = [{key: row[key] for key in kept} for row in json.loads(str(numbers["SOURCES"]))]
    others = {k: v for k, v in numbers.items() if not isinstance(v, str)}
    return result | ({"outputs": others} if others else {})


def set_aside(target: Path) -> Path:
    """Moves the results of an earlier run to a folder beside, and returns that folder.

    The new ones are built in their own place, because the county file remembers paths. Results that a killed run left
    beside are put back first. DemoError where a folder is in use (Windows).
    """
    old = target.with_name(f"{target.name}.old")
    try:
        if old.exists():
            shutil.rmtree(target, ignore_errors=True)
            old.rename(target)
        if target.exists():
            target.rename(old)
    except OSError as error:
        raise DemoError(f"{target} is in use; close what has it open and try again ({error}).") from error
    return old


def start_qgis(profile: Path) -> tuple[QgsApplication, QgsProcessingProvider]:
    """A QGIS without a screen, with an empty profile in ``profile``, Processing and our provider.

    Keep both alive until ``exitQgis``: QGIS holds the provider, but not what Python knows of it.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(profile)
    os.environ.setdefault("XDG_RUNTIME_DIR", str(profile))  # Qt warns where there is none
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
        ("faults", target / FAULT_LIST),
        ("forest list", target / RESOURCE_LIST),
        ("task table", target / TASK_TABLE),
        ("month report", target / MONTH_TABLE),
        ("notice", target / NOTICE),
        ("pictures", target / CARDS),
        ("subsidy table", target / SUBSIDY),
        ("evidence packs", target / PACKS),
        ("coverage", target / COVERAGE),
        ("blind spots", target / BLIND_MAP),
        ("effort map", target / EFFORT_MAP),
        ("key places", target / KEY_VISITS),
        ("area page", target / PAGE),
        ("target table", target / TARGET_TABLE),
        ("its villages", target / VILLAGE_TARGETS),
        ("slips", target / SLIPS),
        (f"{len(boards)} signboards", target / BOARDS),
        ("change sheet", target / CHANGE_SHEET),
        ("ledgers", target / LEDGERS),
        ("report", target / "report.json"),
        ("input files", folder / "input"),
    ):
        say(f"  {what:<14}{path}{'' if path.exists() else '   (missing)'}")
    say(f"Faults of the areas: {report['stages']['check']['outputs']['COUNT']}")
    say("Sources of tracks:")
    for source in report["stages"]["sources"]["sources"]:
        say(f"  {source['source']:<16}{source['tracks']:>5} tracks: {source['finding']}")
    change = report["stages"]["change"]
    numbers = change["outputs"]
    say(f"Stale after the change of posts (tenures closed: {numbers['CLOSED']}, opened: {numbers['OPENED']}):")
    for line in change["stale"]:
        say(f"  {line}")
    say("Beside the truth:")
    for line in in_words(report["figures"]):
        say(f"  {line}")


def in_words(found: figures.Figures) -> list[str]:
    """The figures of the report as lines."""
    mileage, days, tracks = found["mileage"], found["valid_days"], found["tracks"]
    grids = found["areas"]["levels"].get(
        "grid", dict.fromkeys(("max_difference_m2", "total_difference_m2", "total_m2"))
    )
    area = "largest difference of a grid {max_difference_m2} m², of all together {total_difference_m2} m² in {total_m2}"
    track = "{person_right} of {files_readable} right, {person_wrong} of a wrong ranger, {day_wrong} on a wrong day"
    photo = "{right} of {taken} with their boards, places right to {max_difference_m} m, metres from the plan: {metres}"
    valid = "{agree} of {days_true} days judged right, {false_valid} wrongly valid, {false_invalid} wrongly not"
    return [
        f"area          {area.format(**grids)}",
        f"tracks        {track.format(**tracks)}",
        f"mileage       ours / true {mileage['ours_to_true']}, as received / true {mileage['raw_to_true']}",
        f"valid days    {valid.format(**days)}",
        f"photos        {photo.format(**{**found['photos'], 'metres': list(found['photos']['metres'].values())})}",
        *(f"              {line}" for line in days["false_invalid_reasons"]),
    ]


def main(arguments: list[str] | None = None) -> int:
    """The command; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.demo", description="Build the demo county.")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "demo")
    parser.add_argument("--size", choices=sorted(SIZES), default="demo")
    parser.add_argument("--seed", type=int)
    options = parser.parse_args(arguments)
    folder = options.folder.resolve()
    profile = folder / "profile"
    profile.mkdir(mode=0o700, parents=True, exist_ok=True)
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
