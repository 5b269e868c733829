"""Algorithms about sources of tracks: who, in which frame, by which clock, what columns mean."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..county.errors import LinzhangError
from ..county.gateway import County
from ..desktop.algorithm import LinzhangAlgorithm
from ..desktop.translate import translate
from . import look, realign, sources
from .algorithms_words import frame_lines, verdict_words
from .answers import DATUMS, ZONES
from .datum import NAMES
from .times import Floats

SHAPE_POINTS = 80


class CheckSources(LinzhangAlgorithm):
    """``linzhang:tracksources``."""

    NAME = "tracksources"
    GROUP = "patrols"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "Check sources of tracks")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "For each program that tracks came from: whether they lie as the project does or are shifted to GCJ-02 or "
            "BD-09, judged by own areas, earlier tracks and boards, with the evidence; and whether their clock is "
            "doubtful. Where nothing is certain it says so. Nothing is changed.",
        )

    def declare(self) -> None:
        self.add_county()
        self.addOutput(QgsProcessingOutputString("SOURCES", translate("Linzhang", "Sources (JSON)")))
        self.addOutput(QgsProcessingOutputNumber("OPEN", translate("Linzhang", "Sources with an open question")))
        self.addOutput(QgsProcessingOutputNumber("UNASSIGNED", translate("Linzhang", "Sources of nobody")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            frames = sources.frame_sources(county, self.progress(feedback))
            nobody = [source for source in sources.people_sources(county) if not source.person_uid]
        for frame in frames:
            feedback.pushInfo(f"{frame.key}: {verdict_words(frame.verdict)}")
            for line in frame_lines(frame):
                feedback.pushInfo(f"    {line}")
        listed = [
            {
                "source": frame.key,
                "tracks": frame.tracks,
                "people": frame.people,
                "proposed": frame.verdict.kind,
                "metres": round(frame.verdict.metres),
                "inside": {k: None if math.isnan(v) else round(v, 4) for k, v in frame.verdict.inside.items()},
                "answered": frame.datum,
                "clock": frame.time_zone,
                "open": frame.is_open,
                "utc_likely": frame.utc_likely,
                "naive": frame.naive,
                "best": frame.verdict.best,
                "finding": verdict_words(frame.verdict),
                "evidence": frame_lines(frame),
                "lines": [shape(*line) for line in frame.lines],
                "part": [list(track) for track in frame.part],
                "is_part": frame.is_part,
                "example": frame.example,
            }
            for frame in frames
        ]
        return {
            "SOURCES": json.dumps(listed, ensure_ascii=False),
            "OPEN": sum(frame.is_open for frame in frames),
            "UNASSIGNED": len(nobody),
        }


def shape(lon: Floats, lat: Floats) -> list[list[float]]:
    """Some points of a track for a picture, [longitude, latitude] each."""
    step = max(1, len(lon) // SHAPE_POINTS)
    return np.round(np.column_stack([lon[::step], lat[::step]]), 6).tolist()


class _Answer(LinzhangAlgorithm):
    """What the answers have in common: a source, and the number of tracks that changed."""

    GROUP = "patrols"

    def add_source(self, help_text: str) -> None:
        """SOURCE and the output TRACKS."""
        self.add(QgsProcessingParameterString("SOURCE", translate("Linzhang", "Source")), help_text)
        self.addOutput(QgsProcessingOutputNumber("TRACKS", translate("Linzhang", "Tracks changed")))

    def say(self, feedback: QgsProcessingFeedback, tracks: int) -> dict[str, Any]:
        """The outputs, and a line in the log."""
        feedback.pushInfo(translate("Linzhang", "{count} tracks changed. Judge the month again.").format(count=tracks))
        return {"TRACKS": tracks}


class AlignTracks(_Answer):
    """``linzhang:aligntracks``."""

    NAME = "aligntracks"

    def title(self) -> str:
        return translate("Linzhang", "Align tracks to the project")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Moves all tracks of a source from GCJ-02 or BD-09 to where the project’s map has them, cleans and counts "
            "them anew, and remembers it for later files of the source. It aligns to the project and claims no "
            "accuracy of a survey (the formula is good to about 0.75 m). The original coordinates are kept; “As in "
            "the files” takes it back.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_source(translate("Linzhang", "As “Check sources of tracks” lists it, for example gpx:HuLin."))
        self.add(
            QgsProcessingParameterEnum(
                "DATUM",
                translate("Linzhang", "The files are in"),
                options=[translate("Linzhang", "As in the files (no shift)"), NAMES["gcj02"], NAMES["bd09"]],
                defaultValue=0,
            ),
            translate("Linzhang", "What the coordinates in the files are; the shift is undone."),
        )
        self.add(
            QgsProcessingParameterString(
                "ONLY", translate("Linzhang", "Only these tracks"), optional=True, multiLine=True
            ),
            translate(
                "Linzhang",
                "Where two programs write under one name: uids or files of the tracks the answer is for, one a line. "
                "Left empty, it is for the whole source.",
            ),
        )

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        source = self.parameterAsString(parameters, "SOURCE", context)
        kind = DATUMS[self.parameterAsEnum(parameters, "DATUM", context)]
        only = [
            line.strip() for line in self.parameterAsString(parameters, "ONLY", context).splitlines() if line.strip()
        ]
        with County.open(self.county_path(parameters, context)) as county:
            moved = realign.align(county, source, kind, self.progress(feedback), self.who(), only or None)
            return self.say(feedback, moved)


class SetClock(_Answer):
    """``linzhang:trackclock``."""

    NAME = "trackclock"

    def title(self) -> str:
        return translate("Linzhang", "Set the clock of tracks")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "For a source whose times name no time zone: whether they are Beijing time or UTC. All its tracks are "
            "moved by the difference, and later files of the source are read so.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_source(translate("Linzhang", "As “Check sources of tracks” lists it, for example gpx:HuLin."))
        self.add(
            QgsProcessingParameterEnum(
                "CLOCK",
                translate("Linzhang", "The times are"),
                options=[translate("Linzhang", "Beijing time"), translate("Linzhang", "UTC")],
                defaultValue=0,
            ),
            translate("Linzhang", "Which clock wrote the times."),
        )

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        source = self.parameterAsString(parameters, "SOURCE", context)
        zone = tuple(ZONES)[self.parameterAsEnum(parameters, "CLOCK", context)]
        with County.open(self.county_path(parameters, context)) as county:
            return self.say(feedback, realign.set_clock(county, source, zone, self.progress(feedback), self.who()))


class AssignTracks(_Answer):
    """``linzhang:assigntracks``."""

    NAME = "assigntracks"

    def title(self) -> str:
        return translate("Linzhang", "Say whose tracks they are")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Gives all tracks of a source (folder, file name, track name or device) to a person, and remembers it: "
            "later files of the source are recognised. Left empty, they belong to nobody again.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_source(translate("Linzhang", "As the window “Sources” lists it."))
        self.add(
            QgsProcessingParameterString("PERSON", translate("Linzhang", "Person"), optional=True),
            translate("Linzhang", "Name (where only one person has it) or uid."),
        )

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        person = self.parameterAsString(parameters, "PERSON", context).strip()
        source = self.parameterAsString(parameters, "SOURCE", context)
        with County.open(self.county_path(parameters, context)) as county:
            if person and not county.rows("SELECT 1 FROM person WHERE uid = ?", (person,)):
                named = county.rows("SELECT uid FROM person WHERE name = ?", (person,))
                if len(named) != 1:
                    raise LinzhangError("patrols_sources.person_unknown")
                person = named[0]["uid"]
            return self.say(feedback, realign.assign(county, source, person, self.who()))


class MapColumns(LinzhangAlgorithm):
    """``linzhang:mapcolumns``."""

    NAME = "mapcolumns"
    GROUP = "patrols"

    def title(self) -> str:
        return translate("Linzhang", "Say what columns mean")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "For tables of tracks or of a platform whose headers nobody knows: what each column is. It is remembered "
            "for every table with the same headers.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterFile("INPUT", translate("Linzhang", "Table")),
            translate("Linzhang", "One table with these headers."),
        )
        self.add(
            QgsProcessingParameterString("MAPPING", translate("Linzhang", "Columns"), optional=True),
            translate(
                "Linzhang",
                'JSON: column (0 is the first) → meaning, as {"0": "name", "3": "lon", "4": "lat"}. Left empty, what '
                "was said is forgotten.",
            ),
        )
        self.addOutput(QgsProcessingOutputString("HEADER", translate("Linzhang", "Fingerprint of the header")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        name = self.parameterAsString(parameters, "INPUT", context)
        text = self.parameterAsString(parameters, "MAPPING", context).strip()
        if not Path(name).is_file():
            raise LinzhangError("patrols.input_missing", input=Path(name).name)
        try:
            mapping = {int(column): str(meaning) for column, meaning in json.loads(text or "{}").items()}
        except (ValueError, AttributeError) as error:
            raise LinzhangError("patrols_sources.answer_wrong", answer=text[:60]) from error
        (first, *_rest) = look.tables(Path(name))
        with County.open(self.county_path(parameters, context)) as county:
            realign.map_columns(county, first.header.fingerprint, mapping, self.who())
        return {"HEADER": first.header.fingerprint}


SOURCES_ALGORITHMS = (CheckSources, AlignTracks, SetClock, AssignTracks, MapColumns)
