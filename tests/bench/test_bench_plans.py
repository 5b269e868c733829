"""How fast a plan of 60 pages is read; nothing is asserted about the clock.

The floor is python-docx itself: opening the same file and asking every paragraph and cell for its text.
Another size through the environment, for example ``BENCH_PAGES=200 make bench``.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from linzhang_plugin.tasks.documents import read_document
from linzhang_plugin.tasks.plan import read_plan

pytestmark = pytest.mark.bench
docx = pytest.importorskip("docx")

# 22 lines of 28 characters, as official documents are set
PAGE = 22 * 28
HAN = "一二三四五六七八九十"
SENTENCES = (
    "全县完成营造林{n}.{m}万亩，其中人工造林{m}000亩、封山育林{n}000亩，力争造林成活率达到{m}5%以上。",
    "健全巡查制度，县级林长每季度巡林不少于{m}次，乡级林长每月不少于{n}次，及时发现并协调解决问题。",
    "森林火灾受害率、林业有害生物成灾率分别控制在0.{m}‰、{n}‰以内，新建防火隔离带{n}{m}公里、蓄水池{m}口。",
    "加强宣传引导，压实各级责任，完善联防联控机制，确保各项工作落到实处，为高质量发展提供有力支撑。",
    "{m}月底前完成{n}个示范点建设，每个乡镇打造林长制示范村{m}-{n}个，培训护林员{n}{m}0人次。",
)
NOTE = "（牵头单位：县林业局；责任单位：县自然资源局、县财政局，各乡镇人民政府；完成时限：{m}月底前）"


def plan_of(pages: int, path: Path) -> int:
    """Writes a plan of about so many pages; the number of its tasks."""
    rng = random.Random(7)
    document = docx.Document()
    document.add_paragraph("青峰县2024年全面推行林长制工作方案")
    document.add_paragraph("一、总体要求")
    document.add_paragraph("坚持生态优先、保护优先。")
    document.add_paragraph("二、主要任务")
    characters = tasks = part = 0
    while characters < pages * PAGE:
        part += 1
        document.add_paragraph(
            f"（{HAN[(part - 1) % 10] if part <= 10 else '十' + HAN[(part - 11) % 10]}）加强第{part}类工作"
        )
        for item in range(1, 9):
            words = "".join(
                rng.choice(SENTENCES).format(n=rng.randint(2, 9), m=rng.randint(1, 9)) for _ in range(rng.randint(3, 6))
            )
            text = f"{item}.推进重点任务落实。{words}{NOTE.format(m=rng.randint(3, 12))}"
            document.add_paragraph(text)
            characters += len(text)
            tasks += 1
    document.save(str(path))
    return tasks


def timed(what: str, work: Callable[[], Any]) -> tuple[Any, float]:
    best = float("inf")
    result = None
    for _ in range(3):
        started = time.perf_counter()
        result = work()
        best = min(best, time.perf_counter() - started)
    print(f"  {what:<58}{best:8.3f} s")
    return result, best


def test_a_plan_of_sixty_pages(tmp_path: Path) -> None:
    pages = int(os.environ.get("BENCH_PAGES", "60"))
    path = tmp_path / "方案.docx"
    wanted = plan_of(pages, path)

    def floor() -> int:
        document = docx.Document(str(path))
        return sum(len(paragraph.text) for paragraph in document.paragraphs)

    print(f"\n{pages} pages")
    characters, least = timed("python-docx alone (floor)", floor)
    text, reading = timed("text with numbers and tables", lambda: read_document(path))
    plan, understanding = timed("tasks, units, deadlines, targets", lambda: read_plan(text))
    targets = sum(len(task.targets) for task in plan.tasks)
    print(f"  {characters} characters, {len(plan.tasks)} tasks, {targets} targets")
    print(f"  ratio to python-docx alone: {(reading + understanding) / least:.1f}; target: 3 s for 60 pages")
    assert len(plan.tasks) == wanted
    assert targets > wanted
