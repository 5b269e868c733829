"""One small walk of known points, written in every format that is read."""

from __future__ import annotations

import datetime
import io
import json
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np

from linzhang_plugin.county import crs

EPSG = 4545
CHINA = datetime.timezone(datetime.timedelta(hours=8))
START = int(datetime.datetime(2024, 5, 6, 8, 3, 0, tzinfo=CHINA).timestamp())
COUNT = 40
LON = np.round(108.1 + 0.0002 * np.arange(COUNT), 6)
LAT = np.round(26.4 + 0.0001 * np.arange(COUNT) + 0.0005 * np.sin(np.arange(COUNT) / 5), 6)
ELE = np.round(800 + np.arange(COUNT) * 0.5, 1)
T = START + 15 * np.arange(COUNT)

NASTY = (
    b"&", b"<", b"<!ENTITY a \"b\">", b"<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", b"&a;", b"\0\0\0",
    b"nan", b"inf", b"-1e999", b"99999999999999999999", b"]]>", b"\xff\xfe", b"\xef\xbb\xbf", b",,,,", b"\"", b"1_0",
    b"{", b"[[[", b"null", b"<Placemark>", b"<gx:Track>", b"<coordinates>", b"<trkpt lat=\"1\">", b"\r", b"\xb2\xe2",
)  # fmt: skip


def local(t: float, form: str = "%Y-%m-%d %H:%M:%S") -> str:
    """The instant in Beijing time."""
    return datetime.datetime.fromtimestamp(float(t), CHINA).strftime(form)


def zulu(t: float) -> str:
    return datetime.datetime.fromtimestamp(float(t), datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def gpx() -> bytes:
    points = "".join(
        f'<trkpt lat="{y}" lon="{x}"><ele>{z}</ele><time>{zulu(t)}</time></trkpt>'
        for x, y, z, t in zip(LON, LAT, ELE, T, strict=True)
    )
    head = '<?xml version="1.0"?><gpx version="1.1" creator="HuLin"><trk><name>张三</name>'
    return f"{head}<trkseg>{points}</trkseg></trk></gpx>".encode()


def kml_of(inside: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2" '
        f'xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><name>张三</name>{inside}</Document></kml>'
    ).encode()


def coord(x: float, y: float, z: float) -> str:
    return f"<gx:coord>{x} {y} {z}</gx:coord>"


def kml_track(*, when_first: bool = True) -> bytes:
    whens = "".join(f"<when>{zulu(t)}</when>" for t in T)
    coords = "".join(coord(x, y, z) for x, y, z in zip(LON, LAT, ELE, strict=True))
    inside = whens + coords if when_first else coords + whens
    return kml_of(f"<Placemark><name>张三</name><gx:Track>{inside}</gx:Track></Placemark>")


def kml_multitrack() -> bytes:
    half = COUNT // 2
    parts = []
    for here in (slice(0, half), slice(half, COUNT)):
        pairs = "".join(
            f"<when>{zulu(t)}</when>{coord(x, y, z)}"
            for x, y, z, t in zip(LON[here], LAT[here], ELE[here], T[here], strict=True)
        )
        parts.append(f"<gx:Track>{pairs}</gx:Track>")
    return kml_of(f"<Placemark><name>张三</name><gx:MultiTrack>{''.join(parts)}</gx:MultiTrack></Placemark>")


def kml_line() -> bytes:
    places = " ".join(f"{x},{y},{z}" for x, y, z in zip(LON, LAT, ELE, strict=True))
    span = f"<TimeSpan><begin>{zulu(T[0])}</begin><end>{zulu(T[-1])}</end></TimeSpan>"
    return kml_of(
        f"<Placemark><name>张三</name>{span}<LineString><coordinates>{places}</coordinates></LineString></Placemark>"
    )


def zipped(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return out.getvalue()


def geojson() -> bytes:
    line = {"type": "LineString", "coordinates": [[x, y, z] for x, y, z in zip(LON, LAT, ELE, strict=True)]}
    feature = {"type": "Feature", "geometry": line, "properties": {"name": "张三", "coordTimes": [zulu(t) for t in T]}}
    return json.dumps({"type": "FeatureCollection", "features": [feature]}, ensure_ascii=False).encode()


def geojson_points() -> bytes:
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [x, y]},
            "properties": {"姓名": "张三", "时间": local(t)},
        }
        for x, y, t in zip(LON, LAT, T, strict=True)
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False).encode()


def table(header: list[str], rows: list[list[object]], separator: str = ",") -> str:
    return "\n".join(separator.join(str(cell) for cell in row) for row in [header, *rows]) + "\n"


def csv() -> bytes:
    rows = [["张三", x, y, z, local(t, "%Y/%m/%d %H:%M:%S")] for x, y, z, t in zip(LON, LAT, ELE, T, strict=True)]
    return table(["姓名", "经度", "纬度", "海拔(米)", "定位时间"], rows).encode("gb18030")


def ovital_txt() -> bytes:
    return "".join(f"g,{y},{x},{z},{local(t)}\n" for x, y, z, t in zip(LON, LAT, ELE, T, strict=True)).encode("gbk")


def projected_csv() -> bytes:
    x, y = crs.transformer(crs.CGCS2000, EPSG)(LON, LAT)
    rows = [["张三", f"{north:.3f}", f"{36e6 + east:.3f}", local(t)] for east, north, t in zip(x, y, T, strict=True)]
    return table(["姓名", "X", "Y", "时间"], rows).encode("utf-8-sig")


def workbook(sheets: dict[str, list[list[object]]]) -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def xlsx() -> bytes:
    rows: list[list[object]] = [["姓名", "手机号", "经度", "纬度", "时间"]]
    for x, y, t in zip(LON, LAT, T, strict=True):
        rows.append(
            ["张三", "13900000001", x, y, datetime.datetime.fromtimestamp(float(t), CHINA).replace(tzinfo=None)]
        )
    return workbook({"五月": rows})


def xlsx_row_a_track() -> bytes:
    cell = ";".join(f"{x},{y}" for x, y in zip(LON, LAT, strict=True))
    return workbook(
        {
            "轨迹": [
                ["护林员", "开始时间", "结束时间", "轨迹坐标"],
                ["张三", local(T[0]), local(T[-1]), cell],
                ["李四", local(T[0] + 86400), local(T[-1] + 86400), f"[[{LON[0]},{LAT[0]}],[{LON[1]},{LAT[1]}]]"],
            ]
        }
    )


PLATFORM_ROWS: list[list[object]] = [
    ["姓名", "网格号", "巡护日期", "巡护路程（公里）", "巡护时长（小时）"],
    ["张三", "32号", "2024-05-06", 24.72, 6.36],
    ["张三", "32号", "2024-05-07", "3.1公里", "6:22"],
    ["李四", "33号", "2024/5/7", "2400米", "382 分"],
    ["合计", "", "", 30.22, 19.09],
]


def platform_xlsx() -> bytes:
    return workbook({"五月": [["青峰县2024年5月护林员巡护统计表"], *PLATFORM_ROWS]})


def platform_html() -> bytes:
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in PLATFORM_ROWS)
    return f'<html><head><meta charset="gbk"></head><body><table>{rows}</table></body></html>'.encode("gbk")


def plt() -> bytes:
    head = ["OziExplorer Track Point File Version 2.1", "WGS 84", "Altitude is in Feet", "Reserved 3"]
    head += ["0,2,255,张三,0,0,2,8421376", str(COUNT)]
    lines = []
    for index, (x, y, z, t) in enumerate(zip(LON, LAT, ELE, T, strict=True)):
        serial = t / 86400 + 25569
        at = datetime.datetime.fromtimestamp(float(t), datetime.UTC)
        lines.append(f"  {y}, {x},{int(index == 0)}, {z / 0.3048:.3f},{serial:.10f}, {at:%d-%b-%y}, {at:%H:%M:%S}")
    return "\r\n".join([*head, *lines, ""]).encode("gbk")


def vector(driver: str, suffix: str, *, points: bool, encoding: str = "CP936") -> dict[str, bytes]:
    """A layer written by OGR, by file suffix; in ``encoding`` where it is a shapefile."""
    from osgeo import gdal, ogr

    # an opened QGIS sets it to '', and OGR then writes UTF-8 whatever it declares
    before = gdal.GetConfigOption("SHAPE_ENCODING")
    gdal.SetConfigOption("SHAPE_ENCODING", None)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"track{suffix}"
        source = ogr.GetDriverByName(driver).CreateDataSource(str(path))
        options = [f"ENCODING={encoding}"] if driver == "ESRI Shapefile" else []
        kind = ogr.wkbPoint if points else ogr.wkbLineString
        layer = source.CreateLayer("track", crs.spatial_reference(EPSG), kind, options)
        for name in ("姓名", "时间", "开始时间", "结束时间"):
            layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
        x, y = crs.transformer(crs.CGCS2000, EPSG)(LON, LAT)
        if points:
            for east, north, t in zip(x, y, T, strict=True):
                feature = ogr.Feature(layer.GetLayerDefn())
                feature.SetField(0, "张三")
                feature.SetField(1, local(t))
                feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({east} {north})"))
                layer.CreateFeature(feature)
        else:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField(0, "张三")
            feature.SetField(2, local(T[0]))
            feature.SetField(3, local(T[-1]))
            line = ", ".join(f"{east} {north}" for east, north in zip(x, y, strict=True))
            feature.SetGeometry(ogr.CreateGeometryFromWkt(f"LINESTRING ({line})"))
            layer.CreateFeature(feature)
        del feature, layer, source
        gdal.SetConfigOption("SHAPE_ENCODING", before)
        return {file.suffix: file.read_bytes() for file in Path(folder).iterdir()}


FILES: dict[str, Callable[[], bytes]] = {
    "gpx.gpx": gpx,
    "track.kml": kml_track,
    "track_coords_first.kml": lambda: kml_track(when_first=False),
    "multitrack.kml": kml_multitrack,
    "line.kml": kml_line,
    "packed.kmz": lambda: zipped("doc.kml", kml_track()),
    "ovital.ovkml": kml_line,
    "ovital.ovkmz": lambda: zipped("doc.kml", kml_line()),
    "line.geojson": geojson,
    "points.geojson": geojson_points,
    "points.csv": csv,
    "ovital.txt": ovital_txt,
    "projected.csv": projected_csv,
    "points.xlsx": xlsx,
    "rows.xlsx": xlsx_row_a_track,
    "platform.xlsx": platform_xlsx,
    "platform_html.xls": platform_html,
    "ozi.plt": plt,
    "points.gpkg": lambda: vector("GPKG", ".gpkg", points=True)[".gpkg"],
    "line.gpkg": lambda: vector("GPKG", ".gpkg", points=False)[".gpkg"],
}
