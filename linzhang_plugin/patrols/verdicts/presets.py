"""The rules of real places that come with the plugin (``resources/rules``), each with its source: to begin from."""

from __future__ import annotations

import json
from dataclasses import dataclass

from ...county.resources import resource
from .definition import Rule

RANGER, CHIEF, BOTH = "ranger", "chief", "both"
ORDER = (
    *("national", "fire_season", "dachuan", "xinhuang", "taojiang"),
    *("jiangxi", "yunnan", "guizhou", "linxia", "wuxi", "zhanggong", "tieling", "jingshan", "jiangle"),
)


@dataclass(frozen=True)
class Preset:
    """``kind``: ranger, chief or both. ``source``: the text as it stands there; ``note``: what of it is ours."""

    key: str
    name: str
    kind: str
    source: str
    address: str
    note: str
    rules: tuple[Rule, ...]


def presets() -> list[Preset]:
    """All of them, those for rangers first."""
    return [preset(key) for key in ORDER]


def preset(key: str) -> Preset:
    """One of them; FileNotFoundError for an unknown key."""
    data = json.loads(resource("rules", f"{key}.json").read_text(encoding="utf-8"))
    rules = tuple(
        Rule.from_json(item["definition"], name=item["name"], source=f"{data['source']}（{data['address']}）")
        for item in data["rules"]
    )
    return Preset(key, data["name"], data["kind"], data["source"], data["address"], data["note"], rules)
