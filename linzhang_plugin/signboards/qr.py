"""The QR code of a board (一林一码) as SVG; encoded by segno."""

from __future__ import annotations

import io

from ..county.errors import LinzhangError
from ..county.libraries import require

QUIET_MODULES = 4


def qr_svg(text: str, side_mm: float, smallest_module_mm: float = 1.5) -> str:
    """An SVG of ``side_mm`` with a quiet zone of four modules inside it; UTF-8, error level M or better.

    LinzhangError ``signboards.qr_too_dense`` where a module would be smaller than ``smallest_module_mm`` (a phone
    one metre away would not read it).
    """
    segno = require("segno")
    code = segno.make(text, error="m", encoding="utf-8", micro=False, boost_error=True)
    modules = code.symbol_size(border=QUIET_MODULES)[0]
    if side_mm / modules < smallest_module_mm:
        raise LinzhangError("signboards.qr_too_dense", characters=len(text))
    out = io.BytesIO()
    code.save(out, kind="svg", border=QUIET_MODULES, dark="#1E2A22", light="#FFFFFF", omitsize=True)
    return out.getvalue().decode("utf-8")
