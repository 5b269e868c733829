"""What a fair split is asked: which village or 小班, balanced by what, into how many grids."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import QgsProcessingFeatureSourceDefinition
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QWidget,
)

from ..county import read
from ..county.gateway import County
from ..desktop.dock import RoomDock
from ..desktop.translate import translate
from . import numbering
from .splitting.weights import WITH_FIELD

# 小班 whose original fields are looked through for numbers
SAMPLE = 200
# columns of the 小班 that are numbers and weights
COLUMNS = ("stated_ha", "area_m2")


def weight_names() -> dict[str, str]:
    """The weights in the interface language, the usual one first."""
    return {
        "forest": translate("Linzhang", "Area of forest land (林地面积)"),
        "cover": translate("Linzhang", "Area of forest (森林面积)"),
        "area": translate("Linzhang", "Area of compartments (小班面积)"),
        "land": translate("Linzhang", "All ground (土地面积)"),
        "count": translate("Linzhang", "Number of compartments (小班个数)"),
        "forest_field": translate("Linzhang", "Forest land × a field (管护难度)"),
        "field": translate("Linzhang", "The numbers of a field"),
    }


class SplitQuestions(QWidget):
    """The choices of last time come back; rangers in office propose the number of grids."""

    def __init__(self, dock: RoomDock) -> None:
        """``dock`` remembers the choices."""
        super().__init__()
        self.dock = dock
        self.session = dock.session
        self._parents: dict[str, str | None] = {}
        self._rangers: dict[str, int] = {}
        self._codes: dict[str, str] = {}
        self.place = QComboBox()
        self.place.setEditable(True)
        self.place.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = self.place.completer()
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.place.currentIndexChanged.connect(lambda _: self._place_chosen())
        self.only = QCheckBox()
        self.only.setToolTip(
            translate("Linzhang", "Select 小班 on the map first; only they are split, not the whole village.")
        )
        self.number = QSpinBox()
        self.number.setRange(2, 999)
        self.number.setValue(int(self.dock.remembered("number", "5")))
        self.rangers = QLabel()
        self.weight = QComboBox()
        for key, name in weight_names().items():
            self.weight.addItem(name, key)
        self.weight.setCurrentIndex(max(0, self.weight.findData(self.dock.remembered("weight", "forest"))))
        self.weight.currentIndexChanged.connect(lambda _: self._weight_chosen())
        self.field = QComboBox()
        self.field.setEditable(True)
        self.field.setToolTip(
            translate("Linzhang", "A column of the 小班 with numbers; original fields of the import can be named too.")
        )
        self.go = QPushButton(translate("Linzhang", "Propose"))
        row = QHBoxLayout()
        row.addWidget(self.number)
        row.addWidget(self.rangers, 1)
        row.addWidget(self.go)
        form = QFormLayout()
        form.addRow(translate("Linzhang", "Split"), self.place)
        form.addRow("", self.only)
        form.addRow(translate("Linzhang", "Balanced by"), self.weight)
        form.addRow(translate("Linzhang", "Field"), self.field)
        form.addRow(translate("Linzhang", "Number of grids"), row)
        form.setContentsMargins(0, 0, 0, 0)
        self.setLayout(form)

    def offer(self, county: County) -> None:
        """The villages of the county and the fields of its 小班; what was chosen stays."""
        self._offer_places(county)
        self._offer_fields(county)
        self.look_at_selection()

    def _offer_places(self, county: County) -> None:
        level = numbering.level_above(county.profile, numbering.grid_level(county.profile))
        frame = read.areas(county, level)
        above = read.ancestors(county)
        rangers = read.holders(county, self.session.day, roles=[self._ranger_role(county)])
        self._parents = dict(zip(*(read.areas(county)[c] for c in ("uid", "parent_uid")), strict=True))
        self._rangers = {}
        for uid in rangers.loc[rangers["person_uid"].notna(), "area_uid"].dropna():
            village = uid if uid in set(frame["uid"]) else self._parents.get(uid)
            self._rangers[str(village)] = self._rangers.get(str(village), 0) + 1
        now = self.place.currentData()
        self.place.blockSignals(True)
        self.place.clear()
        self._codes = {}
        for uid, code, name in zip(frame["uid"], frame["code"], frame["name"], strict=True):
            town = [text for key, text in above[uid].items() if key not in (level, "county", "city")]
            self.place.addItem(f"{name}  {''.join(town)}", uid)
            self._codes[uid] = code
        self.place.setCurrentIndex(max(0, self.place.findData(now)))
        self.place.blockSignals(False)
        self._place_chosen()

    @staticmethod
    def _ranger_role(county: County) -> str:
        return str(county.profile.get("people.organisation.ranger_role", "ranger"))

    def _offer_fields(self, county: County) -> None:
        wanted = self.field.currentText() or self.dock.remembered("field")
        names: dict[str, None] = dict.fromkeys(COLUMNS)
        for row in county.rows("SELECT attributes FROM compartment WHERE attributes IS NOT NULL LIMIT ?", (SAMPLE,)):
            try:
                values = json.loads(row["attributes"])
            except ValueError:
                continue
            if isinstance(values, dict):
                names |= dict.fromkeys(key for key, value in values.items() if _is_number(value))
        self.field.clear()
        self.field.addItems(list(names))
        hard = next((name for name in names if "难度" in name), "")
        self.field.setCurrentText(wanted or hard)
        self._weight_chosen()

    def look_at_selection(self) -> None:
        """How many 小班 are selected; looked at when the dock is entered, for QGIS's own tools select them."""
        layer = self.session.layer("compartment")
        count = layer.selectedFeatureCount() if layer is not None else 0
        self.only.setText(translate("Linzhang", "Only the selected 小班 ({count})").format(count=count))
        self.only.setEnabled(count > 0)
        if not count:
            self.only.setChecked(False)

    def enterEvent(self, event: Any) -> None:
        if self.session.is_open:
            self.look_at_selection()
        super().enterEvent(event)

    def _place_chosen(self) -> None:
        rangers = self._rangers.get(str(self.place.currentData()), 0)
        self.rangers.setText(
            translate("Linzhang", "{count} rangers in office").format(count=rangers) if rangers else ""
        )
        if rangers > 1:
            self.number.setValue(rangers)

    def _weight_chosen(self) -> None:
        self.field.setEnabled(self.weight.currentData() in WITH_FIELD)

    # ---- answers ------------------------------------------------------------------------------------------

    def choose(self, uid: str) -> None:
        """Chooses the village, or that of a grid; anything else leaves the choice as it is."""
        while uid and self.place.findData(uid) < 0:
            uid = str(self._parents.get(uid) or "")
        if uid:
            self.place.setCurrentIndex(self.place.findData(uid))

    @property
    def village(self) -> str:
        """The uid of the chosen village; '' where the text in the list is none."""
        chosen = self.place.currentText() == self.place.itemText(self.place.currentIndex())
        return str(self.place.currentData() or "") if chosen else ""

    def parameters(self) -> dict[str, Any]:
        """The parameters of ``linzhang:proposegrids``, kept for next time."""
        weight = str(self.weight.currentData())
        values: dict[str, Any] = {"AREA": self._codes[self.village], "NUMBER": self.number.value(), "WEIGHT": weight}
        if weight in WITH_FIELD:
            values["FIELD"] = self.field.currentText().strip()
            self.dock.remember("field", values["FIELD"])
        layer = self.session.layer("compartment")
        if self.only.isChecked() and layer is not None:
            values["LAYER"] = QgsProcessingFeatureSourceDefinition(layer.id(), True)
        self.dock.remember("number", self.number.value())
        self.dock.remember("weight", weight)
        return values


def _is_number(value: object) -> bool:
    try:
        float(str(value))
    except ValueError:
        return False
    return not isinstance(value, bool)
