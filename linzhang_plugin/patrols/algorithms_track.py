"""``linzhang:tracklines``: one track cleaned and raw, with what was taken away, as layers."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..county.gateway import County
from ..desktop.algorithm import LinzhangAlgorithm
from ..desktop.compat import number_field, text_field
from ..desktop.translate import translate
from .algorithms_words import sentence_of, word_of
from .times import Floats
from .trace import Trace, trace

Line = tuple[Floats, Floats, list[object]]


class TrackLines(LinzhangAlgorithm):
    """``linzhang:tracklines``."""

    NAME = "tracklines"
    GROUP = "patrols"

    def title(self) -> str:
        return translate("Linzhang", "Lines of one track")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Gives one stored track as layers: the cleaned line, the line through all received points, and each "
            "stretch that the cleaning took away, with its reason and metres. The county file is only read.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterString("TRACK", translate("Linzhang", "Track")),
            translate("Linzhang", "The uid of the track, as the attribute table of tracks has it."),
        )
        for name, title, about in (
            ("CLEANED", translate("Linzhang", "Cleaned track"), translate("Linzhang", "The way that counts.")),
            ("RAW", translate("Linzhang", "Raw track"), translate("Linzhang", "All received points joined.")),
            ("REMOVED", translate("Linzhang", "Taken away"), translate("Linzhang", "A line for each stretch.")),
        ):
            kind = QgsProcessing.SourceType.TypeVectorLine
            self.add(QgsProcessingParameterFeatureSink(name, title, kind, optional=True, createByDefault=True), about)
        self.addOutput(QgsProcessingOutputNumber("METRES", translate("Linzhang", "Cleaned mileage (m)")))
        self.addOutput(QgsProcessingOutputNumber("RAW_METRES", translate("Linzhang", "Raw mileage (m)")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            shown = trace(county, self.parameterAsString(parameters, "TRACK", context).strip())
            crs = QgsCoordinateReferenceSystem.fromEpsgId(county.epsg)
        outputs: dict[str, Any] = {"METRES": shown.metres, "RAW_METRES": shown.raw_metres}
        for name, lines in (
            ("CLEANED", [(x, y, []) for x, y in shown.cleaned_lines()]),
            ("RAW", [(shown.x, shown.y, [])]),
            ("REMOVED", _removed(shown)),
        ):
            fields = QgsFields()
            if name == "REMOVED":
                for field in (text_field("reason"), number_field("metres"), text_field("sentence")):
                    fields.append(field)
            sink, where = self.parameterAsSink(parameters, name, context, fields, QgsWkbTypes.Type.LineString, crs)
            if sink is None:
                continue
            for x, y, attributes in lines:
                feature = QgsFeature(fields)
                points = [QgsPointXY(a, b) for a, b in zip(x.tolist(), y.tolist(), strict=True)]
                feature.setGeometry(QgsGeometry.fromPolylineXY(points))
                feature.setAttributes(attributes)
                sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
            outputs[name] = where
        for code, metres in shown.removed().items():
            feedback.pushInfo(f"{word_of(code)}: {metres:.0f} m")
        return outputs


def _removed(shown: Trace) -> list[Line]:
    return [
        (*shown.line_of(stretch), [word_of(stretch.code), round(stretch.metres, 1), sentence_of(stretch)])
        for stretch in shown.stretches
    ]


TRACK_ALGORITHMS = (TrackLines,)
