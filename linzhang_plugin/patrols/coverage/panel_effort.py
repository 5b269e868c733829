"""The dialog of effort maps: what is shown, how large the cells are, whose and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
)

from ...county.errors import LinzhangError
from ...county.files import safe_name
from ...desktop.dock import run_dialog
from ...desktop.translate import translate
from ..algorithms_hours import hours_words
from . import algorithms_styles as styles
from . import panel_layers
from .period import Period
from .settings import Settings

if TYPE_CHECKING:
    from ..panel import Panel

OFFICE = {styles.HOURS: "时长", styles.KILOMETRES: "里程", styles.VISITS: "人日"}


class EffortDialog(QDialog):
    """``ask`` shows it and runs the job; choices are remembered."""

    def __init__(self, dock: Panel, period: Period) -> None:
        super().__init__(dock)
        self.dock, self.period = dock, period
        self.setWindowTitle(translate("Linzhang", "Effort map: {period}").format(period=period.name))
        self.shown = QComboBox()
        for key in styles.SHOWN:
            self.shown.addItem(styles.titles()[key], key)
        self.shown.setCurrentIndex(max(self.shown.findData(dock.remembered("effort_show", styles.HOURS)), 0))
        self.cell = QDoubleSpinBox()
        self.cell.setRange(5, 5000)
        self.cell.setDecimals(0)
        self.cell.setSuffix(translate("Linzhang", " m"))
        self.cell.setValue(self._remembered_cell())
        self.cell.setToolTip(translate("Linzhang", "The county’s profile says how large cells are unless you choose."))
        self.vehicle = QCheckBox(translate("Linzhang", "With way at vehicle speed"))
        self.person = self._only("person", dock.session.person_uid)
        self.area = self._only("area", dock.session.area_uid)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, Qt.Orientation.Horizontal
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(QLabel(translate("Linzhang", "Shown")), self.shown)
        form.addRow(QLabel(translate("Linzhang", "Cell size")), self.cell)
        form.addRow(self.vehicle)
        form.addRow(self.person)
        form.addRow(self.area)
        form.addRow(buttons)
        self.setLayout(form)

    def _remembered_cell(self) -> float:
        try:
            with self.dock.session.county() as county:
                usual = Settings.of(county.profile).cell_metres
        except LinzhangError:
            usual = Settings().cell_metres
        self.usual = usual
        # only what somebody chose: the next county may have cells of its own
        try:
            return float(self.dock.remembered("effort_cell", "") or usual)
        except ValueError:
            return usual

    def _only(self, table: str, uid: str) -> QCheckBox:
        """The choice of the person or area that is selected; hidden where none is."""
        name = ""
        if uid:
            sql = {"person": "SELECT name FROM person WHERE uid = ?", "area": "SELECT name FROM area WHERE uid = ?"}
            with self.dock.session.county() as county:
                name = str(county.scalar(sql[table], (uid,)) or "")
        box = QCheckBox(translate("Linzhang", "Only {name}").format(name=name))
        box.setVisible(bool(name))
        return box

    def name(self) -> str:
        """What the map and its file are called."""
        parts = [self.period.name, "巡护强度", OFFICE[self.shown.currentData()], f"{self.cell.value():g}米"]
        session = self.dock.session
        for box, uid in ((self.person, session.person_uid), (self.area, session.area_uid)):
            if box.isChecked() and uid:
                parts.append(box.text().split(" ", 1)[-1])
        return safe_name(" ".join(parts))

    def parameters(self) -> dict[str, Any]:
        """As the algorithm takes them."""
        session = self.dock.session
        return {
            "PERIOD": f"{self.period.first.isoformat()}..{self.period.last.isoformat()}",
            "CELL": self.cell.value(),
            "SHOW": self.shown.currentData(),
            "VEHICLE": self.vehicle.isChecked(),
            "PEOPLE": session.person_uid if self.person.isChecked() else "",
            "AREA": session.area_uid if self.area.isChecked() else "",
            "OUTPUT": str(panel_layers.effort_file(session, self.name())),
        }

    def ask(self) -> None:
        """Shows the dialog; on OK the map is made and shown."""
        if run_dialog(self):
            self.start()
        self.deleteLater()

    def start(self) -> None:
        """Makes the map with what is chosen."""
        shown = self.shown.currentData()
        self.dock.remember("effort_show", shown)
        self.dock.remember("effort_cell", "" if self.cell.value() == self.usual else f"{self.cell.value():g}")
        name, parameters, dock = self.name(), self.parameters(), self.dock
        path = panel_layers.effort_file(dock.session, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        with dock.session.county() as county:
            style = str(county.profile.get("units.hours", "decimal"))
        panel_layers.release(path)

        def done(outputs: dict[str, Any]) -> None:
            panel_layers.add_effort(path, name, shown, dock.iface)
            dock.say(
                translate("Linzhang", "{cells} cells, {hours}, {kilometres} km. Saved: {path}").format(
                    cells=outputs["CELLS"],
                    hours=hours_words(3600 * outputs["HOURS"], style),
                    kilometres=f"{outputs['KILOMETRES']:.1f}",
                    path=path,
                )
            )

        dock.run_job("linzhang:effortmap", parameters, done)
