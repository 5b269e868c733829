"""The base of every algorithm: parameters in the ecosystem's way, one place for errors, cancel and ledgers."""

from __future__ import annotations

import datetime
import logging
import sqlite3
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsSettings,
)

from ..county import sqlite
from ..county.dates import today_in
from ..county.errors import Cancelled, LinzhangError
from ..county.files import file_error
from ..county.gateway import County, check_writable
from ..county.ledger import NOTED, REFUSED, Ledger
from . import garbage, ledger_excel, ledger_words
from .hub import hub
from .messages import in_words, sentence, speaker
from .outputs import check_outputs, with_suffix
from .rooms import group_title
from .translate import translate

LOG = logging.getLogger("linzhang")
Progress = Callable[[float], None]

# lines of a ledger that go into the log of the Processing dialog; the rest is in the ledger itself
LOGGED_LINES = 20


def any_file(pattern: str) -> str:
    """A filter for the file dialog. All files may be chosen: what is wrong with one is said in our own words."""
    everything = translate("Linzhang", "All files")
    return f"{pattern};;{everything} (*)"


class LinzhangAlgorithm(QgsProcessingAlgorithm):
    """Subclasses give NAME, GROUP, ``title``, ``help``, ``declare`` and ``work``."""

    NAME = ""
    GROUP = ""
    WRITES = True
    GUARDS_OUTPUTS = True

    # ---- what subclasses give -----------------------------------------------------------------------------

    def title(self) -> str:
        """The name that the user sees."""
        raise NotImplementedError

    def help(self) -> str:
        """What it does, in two or three sentences."""
        raise NotImplementedError

    def declare(self) -> None:
        """Adds the parameters and outputs."""
        raise NotImplementedError

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Does the work and returns the outputs; raises LinzhangError, never anything for the user to decode."""
        raise NotImplementedError

    # ---- QgsProcessingAlgorithm ---------------------------------------------------------------------------

    def name(self) -> str:
        return self.NAME

    def displayName(self) -> str:
        return self.title()

    def groupId(self) -> str:
        return self.GROUP

    def group(self) -> str:
        return group_title(self.GROUP)

    def shortHelpString(self) -> str:
        return self.help()

    def createInstance(self) -> LinzhangAlgorithm:
        return type(self)()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.declare()

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        path = self.parameterAsString(parameters, "COUNTY", context)
        if self.WRITES:
            hub.writing.emit(path)
        try:
            if self.GUARDS_OUTPUTS:
                check_outputs(self, parameters)
            if self.WRITES and path:
                # minutes of work must not end with a sentence that could have been said at once
                check_writable(Path(path.split("|", maxsplit=1)[0]))
            with garbage.left_alone():
                return {"COUNTY": path, **self.work(parameters, context, feedback)}
        except LinzhangError as error:
            raise self._failure(error) from error
        except sqlite3.Error as error:
            raise self._failure(sqlite.in_words(error, Path(path))) from error
        except OSError as error:
            raise self._failure(file_error(error, Path(error.filename or path))) from error
        except QgsProcessingException:
            raise
        except Exception as error:
            LOG.error("%s", traceback.format_exc())
            raise self._failure(LinzhangError("county.unexpected", repr(error))) from error
        finally:
            if self.WRITES:
                hub.written.emit(path)

    @staticmethod
    def _failure(error: LinzhangError) -> QgsProcessingException:
        if error.details:
            LOG.warning("%s: %s", error.code, error.details)
        return QgsProcessingException(in_words(error))

    # ---- parameters ---------------------------------------------------------------------------------------

    def add(self, parameter: QgsProcessingParameterDefinition, help_text: str, *, advanced: bool = False) -> None:
        """Adds a parameter with its help."""
        parameter.setHelp(help_text)
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def add_county(self) -> None:
        """COUNTY: the county file; the open one is proposed."""
        self.add(
            QgsProcessingParameterFile(
                "COUNTY",
                translate("Linzhang", "County file"),
                defaultValue=hub.open_county or None,
                fileFilter=any_file("*.gpkg"),
            ),
            translate("Linzhang", "The county file (*.gpkg), made with “Create county”."),
        )
        # the same file again, so that a model can chain one step after another
        self.addOutput(QgsProcessingOutputFile("COUNTY", translate("Linzhang", "County file")))

    def add_output_file(self, name: str, description: str, file_filter: str, help_text: str) -> None:
        """A file that is written."""
        self.add(QgsProcessingParameterFileDestination(name, description, file_filter), help_text)

    def add_ledger(self) -> None:
        """LEDGER (an optional Excel file), and the outputs ACCEPTED, REFUSED and IMPORT (uid in the table import)."""
        self.add(
            QgsProcessingParameterFileDestination(
                "LEDGER",
                translate("Linzhang", "Ledger"),
                translate("Linzhang", "Excel table (*.xlsx)"),
                optional=True,
                createByDefault=False,
            ),
            translate("Linzhang", "Where to save the ledger: each file or row, accepted or not, and why."),
            advanced=True,
        )
        self.addOutput(QgsProcessingOutputNumber("ACCEPTED", translate("Linzhang", "Accepted")))
        self.addOutput(QgsProcessingOutputNumber("REFUSED", translate("Linzhang", "Refused")))
        self.addOutput(QgsProcessingOutputString("IMPORT", translate("Linzhang", "Import")))

    def parameterAsFileOutput(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        """The file to write; an Excel table gets its suffix where the user left it out."""
        return with_suffix(self, name, super().parameterAsFileOutput(parameters, name, context))

    def county_path(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Path:
        """The path in COUNTY; a layer source (``…|layername=…``) is taken too."""
        text = self.parameterAsString(parameters, "COUNTY", context).split("|")[0]
        if not text:
            raise LinzhangError("county.nothing_open")
        return Path(text)

    def today(self, parameters: dict[str, Any], context: QgsProcessingContext) -> datetime.date:
        """The day in the county of COUNTY, whatever zone this machine is set to; that of China where none is given."""
        if not self.parameterAsString(parameters, "COUNTY", context):
            return today_in()
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            return today_in(county.profile.time_zone_seconds)

    def day_text(self, parameters: dict[str, Any], context: QgsProcessingContext, name: str = "DATE") -> str:
        """The text of a parameter that is a day; that of today in the county where it is empty."""
        text = str(self.parameterAsString(parameters, name, context) or "").strip()
        return text or self.today(parameters, context).isoformat()

    @staticmethod
    def who() -> str | None:
        """The person registered in this QGIS, for the change log; None where nobody is."""
        return str(QgsSettings().value("linzhang/who", "") or "") or None

    @staticmethod
    def progress(feedback: QgsProcessingFeedback) -> Progress:
        """A function (fraction 0…1) for the trade modules; it raises Cancelled when the user has cancelled."""

        def report(fraction: float) -> None:
            if feedback.isCanceled():
                raise Cancelled
            feedback.setProgress(100.0 * min(1.0, max(0.0, fraction)))

        return report

    # ---- ledgers ------------------------------------------------------------------------------------------

    def finish_ledger(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        ledger: Ledger,
        import_uid: str = "",
    ) -> dict[str, Any]:
        """Logs the counts and the first remarks, writes the ledger to Excel when asked, returns the outputs."""
        say = speaker()
        feedback.pushInfo(ledger_words.counts(ledger))
        remarks = [e for e in ledger.entries if e.status in (NOTED, REFUSED)]
        for entry in remarks[:LOGGED_LINES]:
            place = entry.source if entry.row is None else f"{entry.source} #{entry.row}"
            feedback.pushInfo(f"{place}: {entry.said(say)}")
        if len(remarks) > LOGGED_LINES:
            feedback.pushInfo(
                translate("Linzhang", "… and {count} more; save the ledger to see them all.").format(
                    count=len(remarks) - LOGGED_LINES
                )
            )
        outputs: dict[str, Any] = {"ACCEPTED": ledger.accepted, "REFUSED": ledger.refused, "IMPORT": import_uid}
        target = self.parameterAsFileOutput(parameters, "LEDGER", context) if parameters.get("LEDGER") else ""
        if target:
            try:
                outputs["LEDGER"] = str(ledger_excel.save(ledger, Path(target)))
            except LinzhangError as error:
                # the rows are in: a failure of the table about them must not look like a failure of the import
                feedback.pushWarning(sentence("county.ledger_not_saved", reason=in_words(error)))
        return outputs
