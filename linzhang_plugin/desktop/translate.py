"""The one translation function: ``translate("Linzhang", "literal")``, which pylupdate5 and pylupdate6 extract alike."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from ..county.resources import translations

translate: Callable[..., str] = QCoreApplication.translate


def interface_translator(locale: str | None) -> QTranslator | None:
    """The translator for QGIS's locale (``zh``, ``zh_CN``, ``zh-Hans``; None means the system's); None if English."""
    translator = QTranslator()
    wanted = QLocale(locale.replace("-", "_")) if locale else QLocale()
    if wanted.language() == QLocale.Language.Chinese and translator.load(str(translations() / "linzhang_zh_Hans.qm")):
        return translator
    return None


@lru_cache(maxsize=1)
def _office_translator() -> QTranslator:
    translator = QTranslator()
    translator.load(str(translations() / "linzhang_zh_Hans.qm"))
    return translator


def office_translate(context: str, source: str) -> str:
    """The Chinese of a source string whatever the interface language; the source where it has none."""
    # PyQt encodes text for QTranslator (not for QCoreApplication) as ASCII and fails at “ or …; bytes pass as they are
    return _office_translator().translate(context, source.encode("utf-8")) or source
