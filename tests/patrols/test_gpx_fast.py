"""Points read as columns against the parser: the same result for every file, however it is spoilt."""

from __future__ import annotations

import random

import numpy as np
import pytest

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.patrols.reading import gpx, gpx_fast
from linzhang_plugin.patrols.reading.model import ReadTrack

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="护林 2.0">\n'
LAYOUTS = {
    "one line": '<trkpt lat="{lat:.7f}" lon="{lon:.7f}"><ele>{ele:.1f}</ele><time>{time}Z</time></trkpt>\n',
    "pretty": (
        '  <trkpt lat="{lat}" lon="{lon}">\r\n    <ele>{ele}</ele>\r\n    <time>{time}.000Z</time>\r\n  </trkpt>\r\n'
    ),
    "lon first": '<trkpt lon="{lon:.5f}" lat="{lat:.6f}"><time>{time}+08:00</time><ele>{ele:.0f}</ele></trkpt>',
    "extensions": (
        '<trkpt lat="{lat:.6f}" lon="{lon:.6f}">\n<ele>{ele:.2f}</ele>\n<time>{time}Z</time>\n<sat>7</sat><extensions>'
        "<gpxtpx:hr>9{second}</gpxtpx:hr><time>1999-01-01T00:00:00Z</time><ele>1</ele></extensions></trkpt>\n"
    ),
    "no time": '<trkpt lat="{lat:.6f}" lon="{lon:.6f}"><ele>{ele:.2f}</ele></trkpt>\n',
    "bare": '<trkpt lat="-{lat:.6f}" lon="-{lon:.6f}"></trkpt>\n',
    "long": '<trkpt lat="{lat:.20f}" lon="{lon:.17f}"><ele>{ele:.14f}</ele><time>{time} </time></trkpt>',
}


def document(chance: random.Random, layout: str, points: int = 12) -> str:
    """A file with segments and tracks of random length."""
    out, left, second = [HEAD], points, 0
    while left > 0:
        out.append(f"<trk><name>张三{left}</name>" + "<trkseg/>" * chance.randrange(2))
        for _ in range(chance.randrange(1, 3)):
            size = chance.randrange(0, left + 1)
            out.append("<trkseg>\n")
            for _ in range(size):
                second += chance.choice((5, 10, 15))
                out.append(
                    LAYOUTS[layout].format(
                        lat=26.5 + chance.uniform(-0.01, 0.01),
                        lon=100 + chance.uniform(-0.02, 0.02),
                        ele=chance.uniform(-20, 1200),
                        time=f"2024-05-06T0{second // 3600}:{second // 60 % 60:02d}:{second % 60:02d}",
                        second=second % 10,
                    )
                )
            out.append("</trkseg>\n")
            left -= size
        out.append("</trk>\n")
    return "".join([*out, "</gpx>\n"])


SNIPPETS = (
    "<!-- ", " -->", "<![CDATA[", "]]>", "&amp;", "&#50;", "&lt;", "<ele>7</ele>",
    "<time>2001-01-01T00:00:00Z</time>",
    "<trkpt lat='1' lon='2'/>", '<trkpt lat="1" lon="2">', "</trkpt>", "<extensions>", "</extensions>", "<trkseg>",
    "</trkseg>", "<trk>", "</trk>", "<name>李四</name>", "<?x y?>", " ", "\n", "e5", "nan", "_", "+", "-", ".",
    "林", "\0", "\x01", "\x7f", '"', "'", "<", ">", "/", "=", "<ele/>", '<time x="1">', "<gpx:ele>3</gpx:ele>",
    "<ELE>4</ELE>",
    '<!DOCTYPE gpx [<!ENTITY a "b">]>', "0" * 50, '<wpt lat="1" lon="2"/>', '<rtept lat="1" lon="2"/>',
)  # fmt: skip


def spoilt(chance: random.Random, text: str) -> str:
    """The text with one to three things cut out, put in, doubled or exchanged."""
    for _ in range(chance.randrange(1, 4)):
        at = chance.randrange(len(text))
        kind = chance.randrange(6)
        if kind == 0:
            text = text[:at] + text[at + chance.choice((1, 1, 2, 7, 60)) :]
        elif kind == 1:
            text = text[:at] + chance.choice(SNIPPETS) + text[at:]
        elif kind == 2:
            text = text[:at]
        elif kind == 3:
            other = chance.randrange(len(text))
            size = chance.randrange(1, 40)
            text = text[:at] + text[other : other + size] + text[at + size :]
        elif kind == 4:  # at the seams of tags, where it matters most
            seams = [i for i, letter in enumerate(text) if letter in '<>"'] or [0]
            seam = chance.choice(seams) + chance.randrange(2)
            text = text[:seam] + chance.choice(SNIPPETS) + text[seam:]
        else:
            digits = [i for i, letter in enumerate(text) if letter.isdigit()] or [0]
            place = chance.choice(digits)
            text = text[:place] + chance.choice("0123456789.-eE x") + text[place + 1 :]
    return text


def outcome(data: bytes) -> tuple[object, ...]:
    """Everything that reading gives, in a form that can be compared."""
    try:
        track = gpx.read_bytes(data, 8 * 3600)
    except LinzhangError as error:
        return (error.code, str(sorted(error.values.items())))
    return tuple(
        value.tobytes() if isinstance(value, np.ndarray) else value
        for value in (getattr(track, name) for name in ReadTrack.__dataclass_fields__)
    )


@pytest.mark.parametrize("layout", LAYOUTS)
def test_columns_and_parser_read_the_same(layout, monkeypatch):
    chance = random.Random(f"columns {layout}")
    scan, taken = gpx_fast.scan, []
    agreed = different = 0

    def counted(text: bytes) -> gpx_fast.FastPoints | None:
        found = scan(text)
        taken.append(found is not None)
        return found

    for number in range(1200):
        text = document(chance, layout)
        data = (text if number % 4 == 0 else spoilt(chance, text)).encode("utf-8", "surrogatepass")
        monkeypatch.setattr(gpx_fast, "scan", counted)
        with_columns = outcome(data)
        monkeypatch.setattr(gpx_fast, "scan", lambda _text: None)
        assert with_columns == outcome(data), data.decode("utf-8", "replace")
        agreed += taken[-1] if taken else 0
        different += not taken[-1] if taken else 0
    assert agreed > 250, "the columns were hardly used: nothing was compared"
    assert different > 200, "hardly any file was irregular: nothing was compared"


def test_numbers_are_rounded_as_python_rounds_them():
    chance = random.Random(8)
    texts = [f"{chance.uniform(-180, 180):.{chance.randrange(0, 14)}f}" for _ in range(5000)]
    texts += ["0", "-0.0", "007.50", "9007199254740993", "1e3", "26.", ".5", "-", "", "１", "nan", "+3.5", " 4"]
    points = "".join(f'<trkpt lat="1.5" lon="2.5"><ele>{text}</ele></trkpt>' for text in texts if text.isascii())
    found = gpx_fast.scan(f"<gpx><trk><trkseg>{points}</trkseg></trk></gpx>".encode())
    assert found is not None

    def number(text: str) -> float:
        try:
            return float(text)
        except ValueError:
            return float("nan")

    np.testing.assert_array_equal(found.ele, [number(text) for text in texts if text.isascii()])


def test_points_inside_a_comment_are_no_points():
    points = LAYOUTS["one line"].format(lat=26.5, lon=106.5, ele=800.0, time="2024-05-06T01:02:03", second=3) * 5
    data = f"{HEAD}<trk><trkseg>{points}<!-- {points} --></trkseg></trk></gpx>".encode()
    assert len(gpx.read_bytes(data, 0).lon) == 5


def test_a_file_of_columns_goes_hardly_through_the_parser(monkeypatch):
    """What is read as columns must be so because it was, and not because the parser was asked in the end."""
    parsed = []
    parse = gpx._parse
    monkeypatch.setattr(gpx, "_parse", lambda data: parsed.append(len(data)) or parse(data))
    data = document(random.Random(1), "one line", 3000).encode()
    track = gpx.read_bytes(data, 0)
    assert len(track.lon) == 3000
    assert len(parsed) == 1
    assert parsed[0] < len(data) / 50
