"""What lies beside areas and 小班, imported as layers and shown on maps.

地物: roads, rivers, water surfaces, settlements, drawn on boards. 资源图层: wetlands, nature reserves and old trees,
counted by the resource archive.
"""

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
        ("wetland", "湿地", "MULTIPOLYGON"),
        ("reserve", "自然保护地", "MULTIPOLYGON"),
        ("old_tree", "古树名木", "POINT"),
    )
)
