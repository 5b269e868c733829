"""What the schema is made of: columns and tables as data."""

from __future__ import annotations

from dataclasses import dataclass

TEXT, INTEGER, REAL, DATE, BOOLEAN, BLOB = "TEXT", "INTEGER", "REAL", "DATE", "BOOLEAN", "BLOB"
JSON = "TEXT"  # kept as text: SQLite has no JSON type and GeoPackage knows no other way to write it


@dataclass(frozen=True)
class Column:
    """One column. ``codes`` names a code list: in ``CODE_LISTS`` or, as ``profile:<list>``, in the profile.

    A column with ``only_where`` (a dotted path of the profile) is shown only where the profile says true there. Values
    of a column that is not ``logged`` never enter the change log.
    """

    name: str
    type: str
    alias: str
    required: bool = False
    unique: bool = False
    references: str | None = None
    codes: str | None = None
    hidden: bool = False
    read_only: bool = False
    only_where: str | None = None
    logged: bool = True


@dataclass(frozen=True)
class Table:
    """One table; ``room`` is the room that writes it, ``unique`` its natural keys over several columns.

    ``display`` is the expression by which QGIS names a row.

    ``logged`` tables have change-log triggers; tracks are logged by import and not one by one.
    """

    name: str
    alias: str
    room: str
    columns: tuple[Column, ...]
    geometry: str | None = None
    unique: tuple[tuple[str, ...], ...] = ()
    checks: tuple[str, ...] = ()
    logged: bool = True
    display: str = '"uid"'

    def all_columns(self) -> tuple[Column, ...]:
        """The columns with ``uid`` in front (without ``id`` and ``geom``)."""
        return (Column("uid", TEXT, "唯一标识", required=True, unique=True, hidden=True), *self.columns)

    def column(self, name: str) -> Column:
        """The column of that name; KeyError where there is none."""
        for column in self.all_columns():
            if column.name == name:
                return column
        raise KeyError(f"{self.name}.{name}")
