"""Making a new county file: OGR makes the GeoPackage and its spatial indexes, the schema everything else."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import uuid
from pathlib import Path

from osgeo import gdal, ogr, osr

from . import ddl, schema, sqlite
from .crs import is_gauss_kruger, spatial_reference
from .errors import LinzhangError
from .files import file_error
from .profile import Profile
from .schema import Table


def create_file(path: Path, *, name: str, code6: str, epsg: int, profile: Profile) -> None:
    """Writes the file under a temporary name and then renames it, so that a failure leaves nothing behind."""
    if path.exists():
        raise LinzhangError("county.file_exists", file=path.name)
    if not is_gauss_kruger(epsg):
        raise LinzhangError("county.crs_not_gauss", crs=f"EPSG:{epsg}")
    if not name.strip() or not (code6.isdigit() and len(code6) == 6):
        raise LinzhangError("county.name_or_code", name=name, code=code6)
    temporary = path.with_name(f".{path.stem}.creating.gpkg")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # GDAL would print its own words about a folder that cannot be written
        temporary.write_bytes(b"")
        temporary.unlink()
        _make_geopackage(temporary, epsg)
        connection = sqlite.connect(temporary)
        try:
            connection.execute("BEGIN")
            for table in schema.TABLES:
                make_table(connection, table, epsg)
                facts = {"name": name.strip(), "code": code6, "epsg": epsg, "uid": str(uuid.uuid4())}
            _write_profile(connection, {**profile.data, "county": facts})
            connection.execute('INSERT INTO "session" ("id", "uid") VALUES (1, \'session\')')
            connection.execute("COMMIT")
        finally:
            connection.close()
        make_spatial_indexes(temporary, [t.name for t in schema.spatial_tables()])
        connection = sqlite.connect(temporary)
        try:
            connection.execute("BEGIN")  # one wait for the disk instead of one for each trigger
            for table in schema.TABLES:
                make_triggers(connection, table)
            connection.execute("COMMIT")
        finally:
            connection.close()
        temporary.rename(path)
    except sqlite3.Error as error:
        raise sqlite.in_words(error, path) from error
    except OSError as error:
        raise file_error(error, path) from error
    except RuntimeError as error:
        raise LinzhangError("county.file_not_writable", str(error), file=path.name) from error
    finally:
        for leftover in (temporary, *(temporary.with_name(temporary.name + s) for s in ("-wal", "-shm", "-journal"))):
            with contextlib.suppress(OSError):
                leftover.unlink()


def _make_geopackage(path: Path, epsg: int) -> None:
    # 1.3: QGIS 3.22 warns about the 1.4 that newer GDAL would write
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path), options=["VERSION=1.3"])
    if source is None:
        raise LinzhangError("county.file_not_writable", gdal.GetLastErrorMsg(), file=path.name)
    reference = spatial_reference(epsg)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    # a layer that comes and goes: OGR then writes the CRS and its own bookkeeping tables
    source.CreateLayer("crs", reference, ogr.wkbPoint)
    source.DeleteLayer("crs")
    source = None


def make_table(connection: sqlite3.Connection, table: Table, epsg: int) -> None:
    """The table, its indexes, and its rows in GeoPackage's registers."""
    connection.execute(ddl.create_table(table))
    for _, sql in ddl.indexes(table):
        connection.execute(sql)
    srs_id = connection.execute(
        "SELECT srs_id FROM gpkg_spatial_ref_sys WHERE organization_coordsys_id = ? AND upper(organization) = 'EPSG'",
        (epsg,),
    ).fetchone()[0]
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES (?, ?, ?, ?, ?)",
        (table.name, "features" if table.geometry else "attributes", table.alias, "", srs_id if table.geometry else 0),
    )
    if table.geometry:
        connection.execute(
            "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, ?, ?)",
            (table.name, ddl.geometry_type(table)[0], srs_id, *ddl.geometry_type(table)[1:]),
        )


def make_triggers(connection: sqlite3.Connection, table: Table) -> None:
    """The change-log triggers of the table."""
    for _, sql in ddl.triggers(table):
        connection.execute(sql)


def make_spatial_indexes(path: Path, tables: list[str]) -> None:
    """R-trees, made by OGR so that their triggers are exactly those that QGIS expects."""
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    if source is None:
        raise LinzhangError("county.cannot_open", gdal.GetLastErrorMsg(), file=path.name)
    source.StartTransaction()
    for name in tables:
        result = source.ExecuteSQL(f"SELECT CreateSpatialIndex('{name}', 'geom')")
        if result is not None:
            source.ReleaseResultSet(result)
    source.CommitTransaction()
    source = None


def _write_profile(connection: sqlite3.Connection, sections: dict[str, object]) -> None:
    for key, value in {**sections, "schema": {"version": schema.VERSION}}.items():
        connection.execute(
            "INSERT INTO profile (uid, key, value) VALUES (?, ?, ?)",
            (str(uuid.uuid4()), key, json.dumps(value, ensure_ascii=False, sort_keys=True)),
        )
