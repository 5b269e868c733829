"""``linzhang:importfeatures``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingParameterBoolean, QgsProcessingParameterEnum

from ...county.gateway import County
from ...desktop.translate import translate
from .. import features
from ..importing.asking import LayersOpen
from .common import AreasAlgorithm

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

TABLES = (features.AUTO, *features.TABLES)


class ImportFeatures(AreasAlgorithm):
    """``linzhang:importfeatures``."""

    NAME = "importfeatures"

    def title(self) -> str:
        return translate("Linzhang", "Import roads, water, settlements, wetlands, reserves and old trees")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Takes roads (道路), rivers (河流), water surfaces (水面) and settlements (居民点) into the county file "
            "for the maps of signboards, and wetlands (湿地), nature reserves (自然保护地) and old trees (古树名木) "
            "for the resource archive. The same file twice changes nothing.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_files()
        self.add(
            QgsProcessingParameterEnum(
                "KIND",
                translate("Linzhang", "What the files hold"),
                options=list(TABLES),
                defaultValue=features.AUTO,
                usesStaticStrings=True,
            ),
            translate(
                "Linzhang",
                "auto: files named after 湿地, 保护地 or 古树 are what they are called; else points are settlements, "
                "polygons water surfaces, and lines rivers or roads by the name of the file.",
            ),
        )
        self.add(
            QgsProcessingParameterBoolean(
                "REPLACE", translate("Linzhang", "Replace what was there"), defaultValue=False
            ),
            translate(
                "Linzhang", "A new edition of the layer: what the county has of this kind and it lacks is removed."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean(
                "ASK", translate("Linzhang", "Give questions back instead of refusing"), defaultValue=False
            ),
            translate(
                "Linzhang",
                "For the dock: where a layer leaves open where it lies, nothing is written and QUESTIONS says what to "
                "ask.",
            ),
            advanced=True,
        )
        self.add_answers()
        self.add_ledger()

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        try:
            with County.open(self.county_path(parameters, context)) as county:
                ledger, uid = features.import_features(
                    county,
                    self.files(parameters, context),
                    table=self.parameterAsEnumString(parameters, "KIND", context) or features.AUTO,
                    said=self.said(parameters, context),
                    ask=self.parameterAsBool(parameters, "ASK", context),
                    replace=self.parameterAsBool(parameters, "REPLACE", context),
                    who=self.who(),
                    progress=self.progress(feedback),
                )
        except LayersOpen as error:
            return {"QUESTIONS": self.questions(error)}
        return self.finish_ledger(parameters, context, feedback, ledger, uid)


ALGORITHMS = (ImportFeatures,)
