"""``linzhang:proposegrids``, ``linzhang:applygrids`` and ``linzhang:fillbounds``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ...county import geom
from ...county.errors import LinzhangError
from ...county.gateway import County
from ...desktop.compat import number_field, text_field
from ...desktop.messages import office_words, speaker
from ...desktop.translate import translate
from .. import neighbours
from ..splitting import accept, limits, report
from ..splitting.plane import as_array
from ..splitting.proposal import Proposal, propose, with_original_fields
from ..splitting.weights import WEIGHTS, Stands
from .checks import day_in
from .common import AreasAlgorithm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qgis.core import QgsProcessingContext, QgsProcessingFeatureSource, QgsProcessingFeedback

LEVELS = ("all", "city", "county", "town", "village", "grid")
TEXT_FIELDS = ("code", "name", "parent")
NUMBER_FIELDS = ("compartments", "weight", "share", "contiguous")


class SplittingAlgorithm(AreasAlgorithm):
    """What the three have in common: features of any layer in the county's CRS."""

    def features(
        self, source: QgsProcessingFeatureSource, epsg: int, context: QgsProcessingContext
    ) -> Iterator[tuple[dict[str, Any], shapely.Geometry | None]]:
        """(attributes, outline in the county's CRS without Z and curves, or None) of each feature."""
        target = QgsCoordinateReferenceSystem.fromEpsgId(epsg)
        shift = QgsCoordinateTransform(source.sourceCrs(), target, context.transformContext())
        names = [field.name() for field in source.fields()]
        for feature in source.getFeatures():
            attributes = {
                name: None if value is None or value == NULL else value
                for name, value in zip(names, feature.attributes(), strict=True)
            }
            outline = None
            if feature.hasGeometry():
                shape = QgsGeometry(feature.geometry())
                shape.transform(shift)
                shape.convertToStraightSegment()
                outline = shapely.force_2d(shapely.from_wkb(bytes(shape.asWkb())))
            yield attributes, outline


class ProposeGrids(SplittingAlgorithm):
    """``linzhang:proposegrids``."""

    NAME = "proposegrids"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "Propose grids (fair split)")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Splits a village, or chosen compartments (小班), into grids of equal forest area: contiguous, of good "
            "shape, along the boundaries of compartments, without gaps. The result is a layer to adjust by hand; "
            "“Apply grids” writes it into the county. Nothing is written here.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterString("AREA", translate("Linzhang", "Village"), optional=True),
            translate("Linzhang", "Code of the village to split. May stay empty where a layer is given."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "NUMBER", translate("Linzhang", "Number of grids"), defaultValue=5, minValue=1, maxValue=999
            ),
            translate("Linzhang", "One grid for each ranger is usual."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "WEIGHT",
                translate("Linzhang", "Equal by"),
                options=list(WEIGHTS),
                defaultValue="forest",
                usesStaticStrings=True,
            ),
            translate(
                "Linzhang",
                "forest: area of forest land (林地). cover: area of forest (森林) as the forest cover counts it. area: "
                "area of all compartments. count: number of compartments. land: all ground. field: the numbers in a "
                "field. forest_field: area of forest land times the number in a field (管护难度).",
            ),
        )
        self.add(
            QgsProcessingParameterString("FIELD", translate("Linzhang", "Field of the weight"), optional=True),
            translate(
                "Linzhang",
                "For “field” and “forest_field”: a column of the compartments, or one of their original fields.",
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "LAYER",
                translate("Linzhang", "Chosen compartments"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            ),
            translate(
                "Linzhang", "Split only these compartments (take “selected features only”), not a whole village."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", translate("Linzhang", "Proposed grids")),
            translate("Linzhang", "The proposal: code, name, weight, share, contiguous or not, and 四至."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "PIECES",
                translate("Linzhang", "Compartments of the proposed grids"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=False,
            ),
            translate("Linzhang", "What each grid consists of, with the weight of each piece; to adjust by hand."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "REPORT",
                translate("Linzhang", "Report"),
                translate("Linzhang", "Excel table (*.xlsx)"),
                optional=True,
                createByDefault=False,
            ),
            translate("Linzhang", "The proposal as a table, and why a split is not even where it is not."),
        )
        self.addOutput(QgsProcessingOutputNumber("RATIO", translate("Linzhang", "Largest over smallest")))
        self.addOutput(QgsProcessingOutputNumber("CONTIGUOUS", translate("Linzhang", "Contiguous grids")))
        self.addOutput(QgsProcessingOutputNumber("GRIDS", translate("Linzhang", "Grids")))
        self.addOutput(QgsProcessingOutputString("NOTES", translate("Linzhang", "What to know of the proposal")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        weight = self.parameterAsEnumString(parameters, "WEIGHT", context) or "forest"
        weight_field = self.text(parameters, "FIELD", context)
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            found = propose(
                county,
                self.parameterAsInt(parameters, "NUMBER", context),
                area=self.text(parameters, "AREA", context),
                chosen=self._chosen(parameters, context, county),
                weight=weight,
                weight_field=weight_field,
                progress=self.progress(feedback),
            )
            epsg, profile = county.epsg, county.profile
        say = speaker()
        sentences = [say(code, **values) for code, values in found.notes]
        for text in sentences:
            feedback.pushWarning(text)
        outputs: dict[str, Any] = {
            "OUTPUT": self._layer(parameters, context, found, epsg),
            "RATIO": found.ratio,
            "CONTIGUOUS": sum(grid.contiguous for grid in found.grids),
            "GRIDS": len(found.grids),
            "NOTES": "\n".join(sentences),
        }
        if parameters.get("PIECES"):
            outputs["PIECES"] = self._pieces(parameters, context, found, epsg)
        feedback.pushInfo(
            translate(
                "Linzhang", "{count} grids, {contiguous} of them contiguous; largest over smallest {ratio}."
            ).format(count=outputs["GRIDS"], contiguous=outputs["CONTIGUOUS"], ratio=f"{found.ratio:.2f}")
        )
        if parameters.get("REPORT"):
            path = Path(self.parameterAsFileOutput(parameters, "REPORT", context))
            outputs["REPORT"] = str(report.save(found, path, profile, office_words(), weight_field or ""))
        return outputs

    def _chosen(self, parameters: dict[str, Any], context: QgsProcessingContext, county: County) -> Stands | None:
        source = self.parameterAsSource(parameters, "LAYER", context)
        if source is None:
            return None
        rows = [
            (with_original_fields(attributes), outline)
            for attributes, outline in self.features(source, county.epsg, context)
            if outline is not None and shapely.get_type_id(outline) in (3, 6)
        ]
        codes = [str(a.get("code") or a.get("XIAO_BAN") or number) for number, (a, _) in enumerate(rows, start=1)]
        return Stands(codes, as_array(outline for _, outline in rows), [a for a, _ in rows])

    def _layer(self, parameters: dict[str, Any], context: QgsProcessingContext, found: Proposal, epsg: int) -> str:
        fields = QgsFields()
        for name in TEXT_FIELDS:
            fields.append(text_field(name))
        for name in NUMBER_FIELDS:
            fields.append(number_field(name))
        for name in neighbours.SIDES:
            fields.append(text_field(name))
        sink, destination = self.parameterAsSink(
            parameters,
            "OUTPUT",
            context,
            fields,
            QgsWkbTypes.Type.MultiPolygon,
            QgsCoordinateReferenceSystem.fromEpsgId(epsg),
        )
        if sink is None:
            raise LinzhangError("areas_splitting.output_unusable")
        for grid, wkb in zip(found.grids, geom.to_wkb([g.outline for g in found.grids]), strict=True):
            feature = QgsFeature(fields)
            shape = QgsGeometry()
            shape.fromWkb(wkb)
            feature.setGeometry(shape)
            feature.setAttributes(
                [
                    grid.code,
                    grid.name,
                    found.parent_code,
                    grid.compartments,
                    round(grid.weight, 1),
                    round(grid.share, 6),
                    int(grid.contiguous),
                    *(limit or None for limit in grid.limits),
                ]
            )
            sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
        return str(destination)

    def _pieces(self, parameters: dict[str, Any], context: QgsProcessingContext, found: Proposal, epsg: int) -> str:
        fields = QgsFields()
        for field in (text_field("compartment"), text_field("grid"), number_field("weight")):
            fields.append(field)
        crs = QgsCoordinateReferenceSystem.fromEpsgId(epsg)
        sink, destination = self.parameterAsSink(
            parameters, "PIECES", context, fields, QgsWkbTypes.Type.MultiPolygon, crs
        )
        if sink is None or found.pieces is None:
            raise LinzhangError("areas_splitting.output_unusable")
        pieces = found.pieces()
        rows = zip(
            pieces.codes, pieces.grid.tolist(), pieces.weight.tolist(), geom.to_wkb(pieces.outlines), strict=True
        )
        for code, grid, weight, wkb in rows:
            feature = QgsFeature(fields)
            shape = QgsGeometry()
            shape.fromWkb(wkb)
            feature.setGeometry(shape)
            feature.setAttributes([code, found.grids[grid].code, weight])
            sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
        return str(destination)


class ApplyGrids(SplittingAlgorithm):
    """``linzhang:applygrids``."""

    NAME = "applygrids"

    def title(self) -> str:
        return translate("Linzhang", "Apply grids")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Writes accepted grids (a proposal, adjusted or not) into the county, with codes. Grids that exist and "
            "have the same code keep their posts, boards and history. A number that was ever given is not given again.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterFeatureSource(
                "LAYER", translate("Linzhang", "Grids"), [QgsProcessing.SourceType.TypeVectorPolygon]
            ),
            translate("Linzhang", "The proposal. Fields code, name, parent, east, south, west and north are used."),
        )
        self.add(
            QgsProcessingParameterBoolean(
                "REPLACE", translate("Linzhang", "Replace existing grids"), defaultValue=False
            ),
            translate(
                "Linzhang",
                "Grids in the way get new outlines or are deleted; one with posts, boards or figures is never deleted.",
            ),
        )
        self.add(
            QgsProcessingParameterString("END", translate("Linzhang", "Replaced grids end on (date)"), optional=True),
            translate(
                "Linzhang",
                "Replaced grids that have posts, boards or figures, and that none of the new ones goes on with, end on "
                "this day (2024-06-01) and keep what they have. Empty: nothing is written where there are such.",
            ),
            advanced=True,
        )
        self.add_ledger()

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        source = self.parameterAsSource(parameters, "LAYER", context)
        if source is None:
            raise LinzhangError("areas_splitting.nothing_to_apply", file="")
        day = self.text(parameters, "END", context)
        end = day_in(day).isoformat() if day else ""
        with County.open(self.county_path(parameters, context)) as county:
            rows = []
            for number, (values, outline) in enumerate(self.features(source, county.epsg, context), start=1):
                code, name, parent = (str(values.get(field) or "").strip() for field in TEXT_FIELDS)
                east, south, west, north = (str(values.get(side) or "").strip() for side in neighbours.SIDES)
                rows.append(accept.Wanted(number, code, name, outline, parent, (east, south, west, north)))
            ledger, uid = accept.apply(
                county,
                rows,
                source.sourceName(),
                replace=self.parameterAsBool(parameters, "REPLACE", context),
                end=end,
                who=self.who(),
                progress=self.progress(feedback),
            )
        return self.finish_ledger(parameters, context, feedback, ledger, uid)


class FillBounds(SplittingAlgorithm):
    """``linzhang:fillbounds``."""

    NAME = "fillbounds"

    def title(self) -> str:
        return translate("Linzhang", "Fill in bounds (四至)")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Proposes what each area borders on to the east, south, west and north, from its neighbours and from named "
            "roads and rivers. What is written already stays, unless it is to be replaced.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterEnum(
                "LEVEL",
                translate("Linzhang", "Level"),
                options=list(LEVELS),
                defaultValue="all",
                usesStaticStrings=True,
            ),
            translate("Linzhang", "Areas of which level; all: of every level."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                "FEATURES",
                translate("Linzhang", "Named features"),
                QgsProcessing.SourceType.TypeVectorAnyGeometry,
                optional=True,
            ),
            translate("Linzhang", "Roads, rivers or lakes that areas border on; they are named before neighbours."),
        )
        self.add(
            QgsProcessingParameterString(
                "FIELD_NAME", translate("Linzhang", "Field of the name"), defaultValue="name", optional=True
            ),
            translate("Linzhang", "The field with the name in these layers; features without a name are left out."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "DISTANCE",
                translate("Linzhang", "Distance of features (m)"),
                QgsProcessingParameterNumber.Type.Double,
                defaultValue=neighbours.FEATURE_DISTANCE,
                minValue=0.1,
            ),
            translate("Linzhang", "A feature this near to a boundary is what the area borders on."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(
                "OVERWRITE", translate("Linzhang", "Replace what is written"), defaultValue=False
            ),
            translate("Linzhang", "Otherwise only empty sides are filled in."),
        )
        self.add_ledger()

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        level = self.parameterAsEnumString(parameters, "LEVEL", context) or "all"
        with County.open(self.county_path(parameters, context)) as county:
            ledger, uid = limits.fill(
                county,
                level=None if level == "all" else level,
                overwrite=self.parameterAsBool(parameters, "OVERWRITE", context),
                features=self._features(parameters, context, county.epsg),
                who=self.who(),
                progress=self.progress(feedback),
            )
        return self.finish_ledger(parameters, context, feedback, ledger, uid)

    def _features(
        self, parameters: dict[str, Any], context: QgsProcessingContext, epsg: int
    ) -> list[neighbours.Features]:
        name_field = self.text(parameters, "FIELD_NAME", context) or "name"
        distance = self.parameterAsDouble(parameters, "DISTANCE", context)
        found = []
        for layer in self.parameterAsLayerList(parameters, "FEATURES", context) or []:
            fields = [field.name() for field in layer.fields()]
            if name_field not in fields:
                raise LinzhangError(
                    "areas_splitting.features_unnamed", layer=layer.name(), field=name_field, fields="、".join(fields)
                )
            rows = [
                (shape, str(values[name_field]).strip())
                for values, shape in self._layer_features(layer, epsg, context)
                if shape is not None and values[name_field]
            ]
            if rows:
                shapes = as_array(shape for shape, _ in rows)
                found.append(neighbours.Features(shapes, [name for _, name in rows], distance))
        return found

    def _layer_features(
        self, layer: Any, epsg: int, context: QgsProcessingContext
    ) -> Iterator[tuple[dict[str, Any], shapely.Geometry | None]]:
        from qgis.core import QgsProcessingFeatureSource

        yield from self.features(QgsProcessingFeatureSource(layer, context), epsg, context)


ALGORITHMS = (ProposeGrids, ApplyGrids, FillBounds)
