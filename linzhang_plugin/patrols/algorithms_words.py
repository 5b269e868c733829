"""What the detective found and what the cleaning took away, in words of the interface language."""

from __future__ import annotations

import math

from ..desktop.messages import sentence
from ..desktop.translate import translate
from . import mask as codes
from .datum import KINDS, NAMES, Verdict
from .reading.model import WGS84
from .sources import FrameSource
from .trace import Stretch


def verdict_words(verdict: Verdict) -> str:
    """The proposal as one sentence."""
    if not verdict.kind:
        return sentence("patrols_sources.cannot_tell")
    if verdict.kind == WGS84:
        return sentence("patrols_sources.as_project")
    return sentence("patrols_sources.proposed", datum=NAMES[verdict.kind], metres=round(verdict.metres))


def frame_lines(source: FrameSource) -> list[str]:
    """The evidence, a sentence each; before and after where a shift is proposed or weighs most."""
    verdict = source.verdict
    out = []
    other = verdict.best if verdict.best != WGS84 else max(KINDS[1:], key=lambda kind: verdict.scores[kind])
    for code, shares in (("patrols_sources.inside", verdict.inside), ("patrols_sources.ways", verdict.on_ways)):
        if not math.isnan(shares[WGS84]) and not math.isnan(shares[other]):
            out.append(sentence(code, before=f"{shares[WGS84]:.0%}", after=f"{shares[other]:.0%}", datum=NAMES[other]))
    if any(verdict.passed.values()):
        before, after = verdict.passed[WGS84], verdict.passed[other]
        out.append(sentence("patrols_sources.boards", before=before, after=after, datum=NAMES[other]))
    if verdict.hint:
        out.append(sentence("patrols_sources.file_says", datum=NAMES[verdict.hint]))
    if source.is_part:
        out.append(sentence("patrols_sources.part", tracks=source.tracks))
    elif source.part:
        out.append(sentence("patrols_sources.contradict"))
    if verdict.tracks:
        out.append(sentence("patrols_sources.looked_at", tracks=verdict.tracks, people=verdict.people))
    else:
        out.append(sentence("patrols_sources.nobody_known"))
    if source.naive:
        out.append(
            sentence("patrols_sources.clock", night=source.night, tracks=source.timed, night_utc=source.night_as_utc)
        )
    return out


def word_of(code: int) -> str:
    """The reason why points were taken away, shortly."""
    return {
        codes.COORDINATE: translate("Linzhang", "no place"),
        codes.DUPLICATE: translate("Linzhang", "repeated instant"),
        codes.BACKWARD: translate("Linzhang", "time runs backwards"),
        codes.SPIKE: translate("Linzhang", "drift"),
        codes.REST: translate("Linzhang", "jitter while resting"),
        codes.AFTER_GAP: translate("Linzhang", "recording interrupted"),
    }.get(code, translate("Linzhang", "noise from point to point"))


def sentence_of(stretch: Stretch) -> str:
    """What was taken away, as the map shows it under the mouse."""
    if stretch.code == codes.AFTER_GAP:
        return translate("Linzhang", "{metres} m are not counted here: recording interrupted for {minutes} min").format(
            metres=round(stretch.metres), minutes=max(round((stretch.end - stretch.start) / 60), 1)
        )
    return translate("Linzhang", "{metres} m taken away here: {reason}").format(
        metres=round(stretch.metres), reason=word_of(stretch.code)
    )
