"""Writes shapefiles and workbooks so that the same county gives the same bytes."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import openpyxl
import shapely
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from osgeo import gdal, ogr, osr

from .features import Features
from .geography import Geography, Place
from .people import CHIEF_HEADERS, RANGER_HEADERS, Row, Staff
from .size import EPSG, NAME

WRITTEN = "2024-06-03"
"""The day on which the files say they were made."""

WIDTHS = {"责任区编码": 20, "网格编号": 20, "职务": 24, "单位": 24, "联系电话": 14, "任职时间": 16, "离任时间": 16}
Field = tuple[str, int, int, int]  # name, OGR type, width, precision


def shapefiles(folder: Path, geography: Geography) -> None:
    """乡镇, 村 and 网格 under 行政区划, and 小班; Chinese in GBK, declared by .cpg, in the dbf, or not at all."""
    divisions = folder / "行政区划"
    named: list[Field] = [("XZQDM", ogr.OFTString, 19, 0), ("XZQMC", ogr.OFTString, 60, 0)]
    for name, places, encoding in (("乡镇", geography.towns, "GBK"), ("村", geography.villages, "LDID/77")):
        _shapefile(divisions / f"{name}.shp", named, [[p.code, p.name] for p in places], _shapes(places), encoding)
    gridded: list[Field] = [
        ("WGDM", ogr.OFTString, 20, 0),
        ("WGMC", ogr.OFTString, 60, 0),
        ("MJ_MU", ogr.OFTReal, 12, 1),
    ]
    rows: list[list[str | float]] = [[p.code, p.name, round(p.m2 * 0.0015, 1)] for p in geography.grids]
    _shapefile(divisions / "网格.shp", gridded, rows, _shapes(geography.grids), "GBK")
    (divisions / "网格.cpg").unlink()  # many real ones declare nothing
    real = {"MIAN_JI": (12, 4), "YU_BI_DU": (5, 2), "XB_XJ": (12, 1)}
    keys = list(geography.stands[0].row)
    fields: list[Field] = [
        (key, ogr.OFTReal, *real[key]) if key in real else (key, ogr.OFTString, 8, 0) for key in keys
    ]
    stands = [list(stand.row.values()) for stand in geography.stands]
    shapes: list[shapely.Geometry | None] = [stand.polygon for stand in geography.stands]
    _shapefile(folder / "小班" / "小班.shp", fields, stands, shapes, "GBK")


def features(folder: Path, found: Features) -> None:
    """道路, 河流 and 居民点 under 底图, 湿地, 自然保护地 and 古树名木 under 资源图层, 重点部位 and 重点线路."""
    named: list[Field] = [("NAME", ogr.OFTString, 60, 0), ("LB", ogr.OFTString, 20, 0)]
    for name, items, kind in (
        ("道路", found.roads, ogr.wkbLineString),
        ("水系", found.rivers, ogr.wkbLineString),
        ("居民点", found.settlements, ogr.wkbPoint),
    ):
        rows: list[list[str | float]] = [[title, sort] for title, sort, _ in items]
        _shapefile(folder / "底图" / f"{name}.shp", named, rows, [shape for *_, shape in items], "GBK", kind)
    for name, listed, kind in (
        ("湿地", found.wetlands, ogr.wkbPolygon),
        ("自然保护地", found.reserves, ogr.wkbPolygon),
        ("古树名木", found.old_trees, ogr.wkbPoint),
    ):
        rows = [[title, sort] for title, sort, _ in listed]
        _shapefile(folder / "资源图层" / f"{name}.shp", named, rows, [shape for *_, shape in listed], "GBK", kind)
    called: list[Field] = [("名称", ogr.OFTString, 60, 0), ("类别", ogr.OFTString, 20, 0)]
    for name, listed, kind in (
        ("重点部位", found.key_places, ogr.wkbPoint),
        ("重点线路", found.key_lines, ogr.wkbLineString),
    ):
        rows = [[title, sort] for title, sort, _ in listed]
        _shapefile(folder / "重点部位" / f"{name}.shp", called, rows, [shape for *_, shape in listed], "GBK", kind)


def _shapes(places: Iterable[Place]) -> list[shapely.Geometry | None]:
    return [place.polygon for place in places]


def _shapefile(
    path: Path,
    fields: Sequence[Field],
    rows: Sequence[Sequence[str | float]],
    shapes: Sequence[shapely.Geometry | None],
    encoding: str,
    kind: int = ogr.wkbPolygon,
) -> None:
    """One shapefile in the county's CRS. OSError where it cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # QGIS sets this option to nothing for its process, which would leave the text in UTF-8 under a GBK declaration
    gdal.SetThreadLocalConfigOption("SHAPE_ENCODING", "GBK")
    try:
        _write_shapes(path, fields, rows, shapes, encoding, kind)
    finally:
        gdal.SetThreadLocalConfigOption("SHAPE_ENCODING", None)


def _write_shapes(
    path: Path,
    fields: Sequence[Field],
    rows: Sequence[Sequence[str | float]],
    shapes: Sequence[shapely.Geometry | None],
    encoding: str,
    kind: int,
) -> None:
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(EPSG)
    source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    if source is None:
        raise OSError(f"Cannot write {path}")
    options = [f"ENCODING={encoding}", f"DBF_DATE_LAST_UPDATE={WRITTEN}"]
    layer = source.CreateLayer(path.stem, crs, kind, options)
    for name, type_, width, precision in fields:
        definition = ogr.FieldDefn(name, type_)
        definition.SetWidth(width)
        definition.SetPrecision(precision)
        layer.CreateField(definition)
    definition = layer.GetLayerDefn()
    for row, shape in zip(rows, shapes, strict=True):
        feature = ogr.Feature(definition)
        for k, value in enumerate(row):
            feature.SetField(k, value)
        if shape is not None:
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(shapely.to_wkb(shape)))
        if layer.CreateFeature(feature) != ogr.OGRERR_NONE:
            raise OSError(f"Cannot write {path}")
    del layer, source


def roster(path: Path, staff: Staff) -> None:
    """The roster workbook with the sheets 林长 and 护林员: a merged title, the headers, the rows."""
    book = openpyxl.Workbook()
    sheets = (
        ("林长", f"{NAME}2024年林长名册", CHIEF_HEADERS, staff.chief_rows),
        ("护林员", f"{NAME}2024年护林员、监管员花名册", RANGER_HEADERS, staff.ranger_rows),
    )
    for k, (name, title, headers, rows) in enumerate(sheets):
        sheet = book.worksheets[0] if k == 0 else book.create_sheet()
        sheet.title = name
        _roster_sheet(sheet, title, headers, rows)
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    frozen(path)


def _roster_sheet(
    sheet: openpyxl.worksheet.worksheet.Worksheet, title: str, headers: Sequence[str], rows: Sequence[Row]
) -> None:
    line = Side(style="thin")
    border = Border(left=line, right=line, top=line, bottom=line)
    centred = Alignment(horizontal="center", vertical="center", wrap_text=True)
    sheet.append([title])
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(headers))
    sheet["A1"].font = Font(name="方正小标宋简体", size=20)
    sheet["A1"].alignment = centred
    sheet.append(list(headers))
    for number, row in enumerate(rows, start=1):
        sheet.append([number, *(row.get(header) for header in headers[1:])])
    for cells in sheet.iter_rows(min_row=2, max_row=sheet.max_row, max_col=len(headers)):
        for cell in cells:
            cell.border = border
            cell.alignment = centred
            cell.font = Font(name="黑体", size=11) if cell.row == 2 else Font(name="仿宋_GB2312", size=11)
            if isinstance(cell.value, dt.date):
                cell.number_format = "yyyy/m/d"
    for k, header in enumerate(headers, start=1):
        sheet.column_dimensions[get_column_letter(k)].width = WIDTHS.get(header, 10)
    sheet.freeze_panes = "A3"


def frozen(path: Path) -> None:
    """Rewrites a zipped office file so that it does not say when it was written."""
    with zipfile.ZipFile(path) as archive:
        parts = [(info.filename, archive.read(info)) for info in archive.infolist()]
    stamp = f"{WRITTEN}T08:00:00Z".encode("ascii")
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts:
            if name == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:(created|modified)[^>]*>)[^<]*", rb"\g<1>" + stamp, data)
            info = zipfile.ZipInfo(name, (2024, 6, 3, 8, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
