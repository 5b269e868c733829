"""What an import of 小班 or map layers asks about its layers, and what was answered: coordinate system and datum."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ...county.errors import LinzhangError
from ..reader import SourceLayer
from .answers import ASK, EVERY, Answer
from .rows import Note, Report, samples_of

# what an answer about one layer settles; anything else is a fault of the file
ASKABLE = frozenset(
    {
        "areas.crs_missing",
        "areas.crs_missing_unknown",
        "areas.crs_contradicts",
        "areas.far_outside",
        "areas.far_from_county",
        "areas.datum_proposed_inside",
        "areas.datum_of_county_inside",
    }
)
OPEN = "areas.layers_open"


@dataclass(frozen=True)
class Said:
    """What the user said about the layers of an import: ``crs`` and ``datum`` of all, ``answers`` by source."""

    crs: str | None = None
    datum: str = ASK
    answers: Mapping[str, Answer] = field(default_factory=dict)

    def about(self, source: str) -> Answer:
        """About one layer."""
        own = self.answers.get(source) or self.answers.get(source.split("|", maxsplit=1)[0]) or Answer()
        return own.over(self.answers.get(EVERY, Answer())).over(Answer(self.crs, self.datum))


class LayersOpen(LinzhangError):
    """Layers of an import leave something open; ``reports`` say what, and show samples of them."""

    def __init__(self, reports: Sequence[Report]) -> None:
        super().__init__(OPEN, count=len(reports), files="、".join(report.source for report in reports))
        self.reports = list(reports)


def report_of(layer: SourceLayer, said: Answer, error: LinzhangError) -> Report:
    """A layer and what is asked about it."""
    asked: Note = (error.code, dict(error.values))
    answer = Answer(said.crs, None if said.datum == ASK else said.datum)
    return Report(layer.source, layer.fields, samples_of(layer), len(layer), answer, question=asked)
