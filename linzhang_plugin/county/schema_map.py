"""What a map shows besides areas (地物): roads, rivers, water surfaces, settlements; imported, drawn on boards."""

from __future__ import annotations

from .columns import TEXT, Column, Table

C = Column

_COLUMNS = (
    C("name", TEXT, "名称"),
    C("kind", TEXT, "类别"),
    C("source", TEXT, "来源文件", read_only=True),
    # of name, kind and outline: the same import twice changes nothing
    C("hash", TEXT, "内容摘要", required=True, unique=True, hidden=True),
)

MAP: tuple[Table, ...] = tuple(
    Table(name, alias, "areas", _COLUMNS, geometry=geometry, logged=False, display="coalesce(\"name\", '')")
    for name, alias, geometry in (
        ("road", "道路", "MULTILINESTRING"),
        ("river", "河流", "MULTILINESTRING"),
        ("lake", "水面", "MULTIPOLYGON"),
        ("settlement", "居民点", "POINT"),
    )
)
