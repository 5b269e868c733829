"""Plans in traditional characters: read as if simplified, kept as written.

One character stands for one, so that every place in the simplified text is the same place in the plan's own.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from ..county.resources import resource
from .model import Block, Plan, PlanText, Remark, Target, Task

_SIGNS = frozenset("務縣護責單積畝術業體與為區鎮鄉實進強劃設資據導機構樹構處員長總點標準")


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    data = json.loads(resource("words", "traditional.json").read_text(encoding="utf-8"))
    return {ord(a): b for a, b in zip("".join(data["traditional"]), "".join(data["simplified"]), strict=True)}


def is_traditional(blocks: Sequence[Block]) -> bool:
    """True where a plan is written in traditional characters (some such characters stand in any text)."""
    text = "".join(block.text for block in blocks[:200])
    signs = sum(char in _SIGNS for char in text)
    return signs >= 5 and signs > len(text) // 60


def simplified(document: PlanText) -> PlanText:
    """The document with every character in its simplified form."""
    table = _table()
    blocks = tuple(
        replace(block, text=block.text.translate(table), cells=tuple(cell.translate(table) for cell in block.cells))
        for block in document.blocks
    )
    return replace(document, blocks=blocks)


class AsWritten:
    """Gives what was read in the simplified text its own characters back."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._own = "\n".join(text for block in blocks for text in (block.text, *block.cells))
        self._simple = self._own.translate(_table())
        counts: dict[str, Counter[str]] = {}
        for simple, own in zip(self._simple, self._own, strict=True):
            counts.setdefault(simple, Counter())[own] += 1
        self._likely = {ord(simple): found.most_common(1)[0][0] for simple, found in counts.items()}

    def text(self, words: str) -> str:
        """Words as they stand in the plan; what does not stand there so, character by character."""
        return "\n".join(self._line(line) for line in words.split("\n"))

    def _line(self, words: str) -> str:
        at = self._simple.find(words) if words else -1
        return self._own[at : at + len(words)] if at >= 0 else words.translate(self._likely)

    def plan(self, plan: Plan) -> None:
        """Restores a whole plan in place."""
        plan.title = self.text(plan.title)
        plan.remarks = [self._remark(remark) for remark in plan.remarks]
        plan.left_out = [replace(item, remark=self._remark(item.remark)) for item in plan.left_out]
        for task in plan.tasks:
            self._task(task)

    def _task(self, task: Task) -> None:
        for name in ("section", "number", "title", "content", "sentence", "leader", "contact", "deadline", "frequency"):
            setattr(task, name, self.text(getattr(task, name)))
        for name in ("lead", "units", "cooperating", "doubtful"):
            setattr(task, name, [self.text(words) for words in getattr(task, name)])
        task.path = tuple(self.text(words) for words in task.path)
        task.remarks = [self._remark(remark) for remark in task.remarks]
        task.targets = [self._target(target) for target in task.targets]

    def _target(self, target: Target) -> Target:
        return replace(
            target,
            indicator=self.text(target.indicator),
            comparison=self.text(target.comparison),
            unit=self.text(target.unit),
            scope=self.text(target.scope),
            frequency=self.text(target.frequency),
            sentence=self.text(target.sentence),
            remarks=tuple(self._remark(remark) for remark in target.remarks),
        )

    def _remark(self, remark: Remark) -> Remark:
        values = {key: self.text(value) if isinstance(value, str) else value for key, value in remark.values.items()}
        return replace(remark, values=values)
