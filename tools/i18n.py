"""The interface's translations: ``i18n.py update | merge FILE.json... | check | release``.

update   extracts the source strings of the plugin and writes i18n/linzhang_*.ts; translations are kept, strings that no
         longer occur are dropped
merge    update, then takes translations from JSON files {"English source": "中文"}
check    says which source string lacks a finished Chinese translation, or has one with other placeholders
release  compiles the .qm files (products, not kept in git) where they are older than their .ts
"""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).resolve().parent.parent
I18N = ROOT / "i18n"
CONTEXT = "Linzhang"
CHINESE = "zh_Hans"
LANGUAGES = (CHINESE, "en")
# what Qt itself writes on buttons and menus: QGIS looks for Qt's own Chinese under a name that does not exist (zh-Hans)
OF_QT = {CHINESE: I18N / "qt_zh_Hans.ts"}


def ts_path(language: str) -> Path:
    """The translation source file of a language."""
    return I18N / f"linzhang_{language}.ts"


def program(name: str) -> str:
    """The path of a Qt 5 program; SystemExit with what to install where it is missing."""
    found = shutil.which(name) or shutil.which(name, path="/usr/lib/qt5/bin")
    if not found:
        raise SystemExit(f"{name} is missing: run tools/setup.sh (Debian: qttools5-dev-tools)")
    return found


def read_ts(path: Path) -> dict[str, str]:
    """Source string -> finished translation ("" where unfinished) of a .ts file; {} where there is no file."""
    if not path.exists():
        return {}
    messages = {}
    for context in etree.parse(str(path)).getroot().iter("context"):
        if context.findtext("name") != CONTEXT:
            raise SystemExit(f"{path.name}: context {context.findtext('name')!r}, write translate({CONTEXT!r}, ...)")
        for message in context.iter("message"):
            if message.get("numerus"):
                raise SystemExit(f"{path.name}: plural forms are not used: {message.findtext('source')!r}")
            translation = message.find("translation")
            finished = translation is not None and translation.get("type") is None
            messages[message.findtext("source")] = (translation.text or "") if finished else ""
    return messages


def extract() -> list[str]:
    """Every source string of the plugin, sorted; SystemExit where one is not a plain literal.

    Read from the syntax tree: pylupdate5 silently misses literals that are written over several lines.
    """
    sources: set[str] = set()
    wrong = []
    for path in sorted((ROOT / "linzhang_plugin").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id != "translate":
                continue
            literals = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
            match literals:
                case [context, str(source)] if context == CONTEXT and len(node.args) == len(literals) == 2:
                    sources.add(source)
                case _:
                    wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}: write translate({CONTEXT!r}, 'literal')")
    if wrong:
        raise SystemExit("\n".join(wrong))
    return sorted(sources)


def write_ts(language: str, messages: dict[str, str]) -> None:
    """Writes a .ts file: sorted and without line numbers, so that a change of code changes only its own lines."""
    root = etree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = etree.SubElement(root, "context")
    etree.SubElement(context, "name").text = CONTEXT
    for source, text in sorted(messages.items()):
        message = etree.SubElement(context, "message")
        etree.SubElement(message, "source").text = source
        translation = etree.SubElement(message, "translation")
        if text:
            translation.text = text
        elif language == CHINESE:
            translation.set("type", "unfinished")
    etree.indent(root, "    ")
    body = etree.tostring(root, encoding="unicode")
    I18N.mkdir(exist_ok=True)
    ts_path(language).write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8", newline="\n"
    )


def update(additions: dict[str, str] | None = None) -> int:
    """Brings both .ts files up to date with the code, ``additions`` first; returns how many lack Chinese."""
    sources = extract()
    known = read_ts(ts_path(CHINESE)) | (additions or {})
    write_ts(CHINESE, {source: known.get(source, "") for source in sources})
    write_ts("en", dict.fromkeys(sources, ""))
    untranslated = [source for source in sources if not known.get(source)]
    print(f"{len(sources)} source strings, {len(untranslated)} without Chinese")
    return len(untranslated)


def merge(paths: list[str]) -> int:
    """``update`` with the translations of JSON files; says which of their strings the code does not have."""
    additions: dict[str, str] = {}
    for path in paths:
        additions |= json.loads(Path(path).read_text(encoding="utf-8"))
    update(additions)
    unused = sorted(set(additions) - set(read_ts(ts_path(CHINESE))))
    for source in unused:
        print(f"not in the code: {source!r}")
    return 0


def placeholders(text: str) -> list[str]:
    """The names in braces of a text for ``str.format``, sorted."""
    return sorted(re.findall(r"\{([^{}:!]*)[^{}]*\}", text.replace("{{", "").replace("}}", "")))


def check() -> int:
    """Prints what is wrong with the Chinese; returns 1 where anything is, else 0."""
    chinese = read_ts(ts_path(CHINESE))
    sources = extract()
    wrong = [f"no finished Chinese: {source!r}" for source in sources if not chinese.get(source)]
    wrong += [
        f"other placeholders in the Chinese: {source!r}"
        for source in sources
        if chinese.get(source) and placeholders(source) != placeholders(chinese[source])
    ]
    wrong += [f"no longer in the code (make i18n): {source!r}" for source in sorted(set(chinese) - set(sources))]
    print("\n".join(wrong) if wrong else f"{len(sources)} source strings, all in Chinese")
    return 1 if wrong else 0


def release() -> int:
    """Compiles each .ts, with Qt's words of the language, whose .qm is missing or older."""
    for language in LANGUAGES:
        product = ts_path(language).with_suffix(".qm")
        sources = [path for path in (ts_path(language), OF_QT.get(language)) if path is not None and path.exists()]
        newest = max((path.stat().st_mtime for path in sources), default=0.0)
        if sources and (not product.exists() or product.stat().st_mtime < newest):
            # a running QGIS has the old file in its memory: written over, it would crash
            made = product.with_suffix(".new.qm")
            subprocess.run([program("lrelease"), "-silent", *map(str, sources), "-qm", str(made)], check=True)
            made.replace(product)
    return 0


def main(arguments: list[str]) -> int:
    """Runs one of the commands in this module's docstring."""
    match arguments:
        case ["update"]:
            update()
            return 0
        case ["merge", *paths] if paths:
            return merge(paths)
        case ["check"]:
            return check()
        case ["release"]:
            return release()
    print(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
