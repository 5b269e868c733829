"""Prints plans that were made and, where wanted, what a reader missed of them.

``python -m tests.tasks.plans.show open 3`` prints plan 3; ``… open 0-59 misses`` the misses of the open set. Only the
open set shows its misses: of the others the figures alone.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.tasks.documents import read_document, read_text
from linzhang_plugin.tasks.model import Plan
from linzhang_plugin.tasks.plan import read_plan

from ..score import Score, score, total
from .generate import FORMS, SETS, Made, make_plan


def read(made: Made) -> Plan | None:
    """What the reader makes of a plan; None where it refuses the file."""
    try:
        document = read_document(made.path) if made.path else read_text(made.text, made.name)
        return read_plan(document, made.known)
    except LinzhangError as error:
        print(made.name, "refused:", error.code)
        return None


def judged(made: Made) -> Score:
    """The score of one plan; a plan that is refused counts with all its truth missed."""
    plan = read(made) or Plan("", "", "")
    return score(made.truth, plan)


def of_set(which: str, seeds: range, folder: Path) -> dict[str, Score]:
    """Scores by form of one set of plans."""
    by_form: dict[str, list[Score]] = {form: [] for form in FORMS}
    for seed in seeds:
        made = make_plan(seed, which, folder)
        by_form[made.form].append(judged(made))
    return {form: total(form, scores) for form, scores in by_form.items() if scores}


def main(arguments: list[str]) -> int:
    which, numbers, *rest = arguments
    first, _, last = numbers.partition("-")
    seeds = range(int(first), int(last or first) + 1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if not rest and which == "open" and len(seeds) == 1:
            made = make_plan(seeds[0], which, folder)
            print(made.name, made.text or made.path, *made.truth.tasks, *made.truth.targets, sep="\n")
            print(*judged(made).misses, sep="\n")
            return 0
        for one in SETS if which == "all" else (which,):
            scores = of_set(one, seeds, folder)
            if one == "open" and rest:
                for form, value in scores.items():
                    print(*(f"[{form}] {miss}" for miss in value.misses), sep="\n")
            for value in scores.values():
                print(value.line())
            print(total(one, scores.values()).line())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
