"""What the office decides in the demo's month: two rules, one after the other, leave, standby, a storm, an overrule."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .size import CODE

STORM = ("2024-05-20", "2024-05-21")
STRICTER = 20
LEADER = "吴和"
"""Who answers for the overrule."""

Row = tuple[str, str, dict[str, Any]]


def rule(count: int, metres: float) -> str:
    """A rule of so many days a month with so much way and an hour in the own area, as JSON."""
    return json.dumps(
        {
            "whom": {"role": "ranger"},
            "window": {"kind": "month"},
            "count": count,
            "warnings": {"orange": 1.2},
            "day": {"metres": metres, "seconds": 3600, "inside": True},
            "counts": ["track"],
            "exempt": ["leave", "standby", "weather"],
            "basis": "clean",
        }
    )


def rows(truth_file: Path) -> list[Row]:
    """(name, algorithm, parameters) before the month is judged; the persons are those of the generated county."""
    truth = json.loads(truth_file.read_text(encoding="utf-8")) if truth_file.exists() else {"rangers": {}, "tracks": {}}
    names = sorted(name for name, ranger in truth["rangers"].items() if not ranger.get("end"))
    brief = sorted(
        (track["day"], track["person"])
        for track in truth["tracks"].values()
        if track.get("kind") == "short_time" and track["found"] != "none"
    )
    out: list[Row] = [
        ("old rule", "saverule", {"RULE": rule(10, 1000), "NAME": "2023年护林员巡护考核", "START": "2023-01-01",
                                  "SOURCE": "青林长办〔2022〕18号（虚构）"}),
        ("new rule", "saverule", {"RULE": rule(15, 1000), "NAME": "2024年护林员巡护考核", "START": "2024-01-01",
                                  "SOURCE": "青林长办〔2023〕21号（虚构）"}),
        ("storm", "saveexemptdays", {"KIND": 2, "FIRST": STORM[0], "LAST": STORM[1], "AREA": f"{CODE}101000",
                                     "REASON": "暴雨红色预警"}),
        ("warning", "savewarning", {"LEVEL": 2, "FIRST": "2024-05-03", "LAST": "2024-05-05",
                                    "SOURCE": "县森林防灭火指挥部"}),
    ]  # fmt: skip
    for name, (kind, first, last, reason) in zip(
        names[2:5],
        (
            (0, "2024-05-06", "2024-05-15", "病假"),
            (1, "2024-05-01", "2024-05-05", "值班备勤"),
            (0, "2024-05-25", "2024-05-31", "事假"),
        ),
        strict=False,
    ):
        values = {"PERSON": name, "KIND": kind, "FIRST": first, "LAST": last, "REASON": reason}
        out.append((f"leave {len(out)}", "saveleave", values))
    for day, name in brief[:1]:
        values = {"PERSON": name, "DAY": day, "VALID": True, "REASON": "手机没电，村干部证明巡护满一小时", "BY": LEADER}
        out.append(("overrule", "overruleday", values))
    return out
