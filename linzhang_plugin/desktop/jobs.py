"""Running an algorithm in the background, with progress and cancel; one at a time per county."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .translate import translate

# writing is one transaction of about two seconds, and a cancel is looked at between files
STOP_SECONDS = 20.0

Done = Callable[[bool, dict[str, Any]], None]


class Feedback(QgsProcessingFeedback):
    """Keeps the last error and what was warned of, which the task does not hand over."""

    def __init__(self) -> None:
        super().__init__(False)
        self.error = ""
        self.warnings: list[str] = []

    def pushWarning(self, warning: str) -> None:
        if warning not in self.warnings:
            self.warnings.append(warning)
        super().pushWarning(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.error = error
        super().reportError(error, fatalError)


class Job(QObject):
    """One run. ``progress`` is 0…100, ``finished`` carries (successful, outputs, error text)."""

    progress = pyqtSignal(float)
    finished = pyqtSignal(bool, object, str)

    def __init__(self, algorithm_id: str, parameters: dict[str, Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.algorithm_id = algorithm_id
        self.parameters = parameters
        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        self._feedback = Feedback()
        self._feedback.progressChanged.connect(self.progress)
        self._task: QgsProcessingAlgRunnerTask | None = None

    def start(self) -> None:
        """Starts in the background; an algorithm that must stay on the main thread runs at once and blocks."""
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(self.algorithm_id)
        if algorithm is None:
            self.finished.emit(False, {}, translate("Linzhang", "The tool is not available."))
            return
        if algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading:
            outputs, ok = algorithm.run(self.parameters, self._context, self._feedback)
            self.finished.emit(bool(ok), outputs, self._feedback.error)
            return
        task = QgsProcessingAlgRunnerTask(algorithm, self.parameters, self._context, self._feedback)
        # on the task's end and nowhere else: nothing of the algorithm is called after a failure or a cancel
        task.executed.connect(self._executed)
        self._task = task
        QgsApplication.taskManager().addTask(task)

    @property
    def warnings(self) -> list[str]:
        """What the algorithm warned of so far, each sentence once."""
        return list(self._feedback.warnings)

    def cancel(self) -> None:
        """Asks the algorithm to stop; the county file stays as it was."""
        self._feedback.cancel()

    def stop(self, seconds: float = STOP_SECONDS) -> None:
        """Cancels and waits for the end, so that nothing of it runs on after the plugin is gone."""
        self.cancel()
        if self._task is not None:
            self._task.executed.disconnect(self._executed)
            self._task.waitForFinished(int(seconds * 1000))
            self._task = None

    def _executed(self, successful: bool, outputs: dict[str, Any]) -> None:
        self._task = None
        cancelled = translate("Linzhang", "Cancelled. The county file is as it was before.")
        error = "" if successful else cancelled if self._feedback.isCanceled() else self._feedback.error
        self.finished.emit(successful, outputs, error)
