"""Attribute forms of the county's layers, made from the schema: aliases, drop-downs, related rows."""

from __future__ import annotations

from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsAttributeEditorRelation,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsFieldConstraints,
    QgsVectorLayer,
)

from ..county import columns, schema
from ..county.columns import Column, Table
from ..county.profile import Profile
from .compat import tab_container, text_field

Relation = tuple[str, str, str, str, str]

# (id, name, child table, child column, parent table)
RELATIONS: tuple[tuple[str, str, str, str, str], ...] = (
    ("post_area", "岗位", "post", "area_uid", "area"),
    ("tenure_post", "任职", "tenure", "post_uid", "post"),
    ("tenure_person", "任职", "tenure", "person_uid", "person"),
    ("leave_person", "请假", "leave", "person_uid", "person"),
    ("board_area", "公示牌", "board", "area_uid", "area"),
    ("document_area", "附件", "area_document", "area_uid", "area"),
    ("target_task", "指标", "target", "task_uid", "task"),
    ("share_target", "指标分解", "target_share", "target_uid", "target"),
    ("print_board", "印制记录", "board_print", "board_uid", "board"),
    ("photo_board", "照片", "board_photo", "board_uid", "board"),
    ("check_board", "检查记录", "board_check", "board_uid", "board"),
    # these only serve the drop-downs of references
    ("area_parent", "下级责任区", "area", "parent_uid", "area"),
    ("person_unit", "人员", "person", "unit_uid", "unit"),
    ("post_unit", "岗位", "post", "unit_uid", "unit"),
    ("post_liaison", "岗位", "post", "liaison_unit_uid", "unit"),
    ("unit_area", "单位", "unit", "area_uid", "area"),
    ("tenure_unit", "任职", "tenure", "unit_uid", "unit"),
    ("tenure_document", "任职", "tenure", "document_uid", "document"),
    ("area_of_document", "责任区", "area_document", "document_uid", "document"),
    ("tenure_end_document", "离任", "tenure", "end_document_uid", "document"),
    ("patrol_person", "巡林记录", "chief_patrol", "person_uid", "person"),
    ("patrol_area", "巡林记录", "chief_patrol", "area_uid", "area"),
    ("patrol_document", "巡林记录", "chief_patrol", "document_uid", "document"),
    ("problem_area", "问题", "problem", "area_uid", "area"),
    ("problem_patrol", "问题", "problem", "chief_patrol_uid", "chief_patrol"),
    ("problem_finder", "问题", "problem", "finder_uid", "person"),
    ("problem_owner", "问题", "problem", "owner_uid", "person"),
    ("problem_document", "问题", "problem", "document_uid", "document"),
    ("progress_share", "进度", "progress", "target_share_uid", "target_share"),
    ("share_area", "指标分解", "target_share", "area_uid", "area"),
    ("day_person", "巡护日", "patrol_day", "person_uid", "person"),
    ("track_person", "轨迹", "track", "person_uid", "person"),
)

# old and new values with every phone masked; the columns themselves are hidden
MASKED_CHANGE = """regexp_replace(regexp_replace(coalesce("old", '') || ' → ' || coalesce("new", ''),
 '"phone":"[^"]*"', '"phone":"（已隐去）"'), '(1[3-9]\\\\d)\\\\d{4}(\\\\d{4})', '\\\\1****\\\\2')"""

# relations that a form shows as a tab of related rows
TABS = {
    "post_area",
    "tenure_post",
    "tenure_person",
    "leave_person",
    "board_area",
    "document_area",
    "target_task",
    "share_target",
    "print_board",
}


def code_list(column: Column, profile: Profile) -> dict[str, str]:
    """value → label of the column's code list; empty where it has none."""
    if not column.codes:
        return {}
    if column.codes.startswith("profile:"):
        return profile.code_list(column.codes.partition(":")[2])
    return schema.CODE_LISTS[column.codes]


def set_up(layer: QgsVectorLayer, table: Table, profile: Profile) -> None:
    """Sets aliases, widgets, defaults and the form layout; relations need to be in the project already."""
    config = layer.editFormConfig()
    names = layer.fields().names()
    for column in table.all_columns():
        index = names.index(column.name)
        layer.setFieldAlias(index, column.alias)
        layer.setEditorWidgetSetup(index, _widget(table, column, profile))
        if column.read_only or column.name == "uid":
            config.setReadOnly(index, True)
        if column.required and column.name != "uid":
            layer.setFieldConstraint(index, QgsFieldConstraints.Constraint.ConstraintNotNull)
    layer.setDefaultValueDefinition(names.index("uid"), QgsDefaultValue("uuid('WithoutBraces')"))
    if "area_m2" in names and profile.get("areas.area_method", "planar") == "planar":
        # follows every edit of the outline, also undo
        layer.setDefaultValueDefinition(names.index("area_m2"), QgsDefaultValue("to_int(round(area($geometry)))", True))
    if table.name == "change":
        layer.addExpressionField(MASKED_CHANGE, text_field("改动"))
    layer.setEditorWidgetSetup(names.index("id"), QgsEditorWidgetSetup("Hidden", {}))
    layer.setDisplayExpression(table.display)
    _lay_out(layer, table, [r for r in RELATIONS if r[4] == table.name and r[0] in TABS], config)
    layer.setEditFormConfig(config)


def renew_code_lists(layer: QgsVectorLayer, table: Table, profile: Profile) -> None:
    """Sets the drop-downs that come from the profile anew, hides what the profile does not want to be seen, and names
    columns that the file got after its project was stored; nothing else of the form.
    """
    _add_new_columns(layer, table)
    for column in table.all_columns():
        index = layer.fields().indexOf(column.name)
        if index >= 0 and ((column.codes or "").startswith("profile:") or column.only_where):
            wanted, now = _widget(table, column, profile), layer.editorWidgetSetup(index)
            if (now.type(), now.config()) != (wanted.type(), wanted.config()):
                layer.setEditorWidgetSetup(index, wanted)


def _add_new_columns(layer: QgsVectorLayer, table: Table) -> None:
    """Aliases and fields on the form's first tab for columns that are younger than the stored project."""
    fields = layer.fields()
    young = [
        (fields.indexOf(c.name), c)
        for c in table.columns
        if fields.indexOf(c.name) >= 0 and c.alias
        if layer.attributeAlias(fields.indexOf(c.name)) == ""
    ]
    if not young:
        return
    config = layer.editFormConfig()
    # a form that QGIS makes by itself lists its fields here, and takes the new ones by itself
    first = next((t for t in config.tabs() if isinstance(t, QgsAttributeEditorContainer)), None)
    for index, column in young:
        layer.setFieldAlias(index, column.alias)
        if first is not None and not column.hidden:
            first.addChildElement(QgsAttributeEditorField(column.name, index, first))
    if first is not None:
        layer.setEditFormConfig(config)


def _widget(table: Table, column: Column, profile: Profile) -> QgsEditorWidgetSetup:
    if column.hidden or (column.only_where and profile.get(column.only_where) is not True):
        return QgsEditorWidgetSetup("Hidden", {})
    codes = code_list(column, profile)
    if codes:
        return QgsEditorWidgetSetup("ValueMap", {"map": [{label: value} for value, label in codes.items()]})
    if column.references:
        relation = _relation_for(table, column)
        if relation:
            # the layer's source is left out on purpose: the widget would keep the path of today
            return QgsEditorWidgetSetup(
                "RelationReference",
                {"Relation": relation, "AllowNULL": not column.required, "OrderByValue": True, "ShowForm": False},
            )
    if column.type == columns.DATE:
        return QgsEditorWidgetSetup(
            "DateTime",
            {
                "display_format": "yyyy-MM-dd",
                "field_format": "yyyy-MM-dd",
                "calendar_popup": True,
                "allow_null": not column.required,
            },
        )
    if column.type == columns.BOOLEAN:
        return QgsEditorWidgetSetup("CheckBox", {})
    multiline = column.name in {"content", "sentence", "note", "findings", "measures", "definition", "progress"}
    return QgsEditorWidgetSetup("TextEdit", {"IsMultiline": multiline})


def _relation_for(table: Table, column: Column) -> str:
    for identifier, _, child, child_column, _ in RELATIONS:
        if child == table.name and child_column == column.name:
            return identifier
    return ""


def _lay_out(
    layer: QgsVectorLayer,
    table: Table,
    relations: list[Relation],
    config: QgsEditFormConfig,
) -> None:
    if not relations:
        return
    config.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    root = config.invisibleRootContainer()
    config.clearTabs()
    first = tab_container(table.alias, root)
    names = layer.fields().names()
    for column in table.columns:
        if not column.hidden:
            first.addChildElement(QgsAttributeEditorField(column.name, names.index(column.name), first))
    config.addTab(first)
    for identifier, name, *_ in relations:
        tab = tab_container(name, root)
        element = QgsAttributeEditorRelation(identifier, tab)
        # without it QGIS crashes when the form is made without a screen
        element.setRelationWidgetTypeId("relation_editor")
        tab.addChildElement(element)
        config.addTab(tab)
