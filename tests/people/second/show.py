"""Shows the reader's mistakes: ``python -m tests.people.second.show [file or layout] [--source] [--seed=N]``.

Another seed shows whether the reader was mended or only fitted to these files.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from ..messy.score import total
from .book import Second
from .judge import judged, make_county, mistakes, read
from .make import SEED, generate


def main() -> None:
    """Without an argument every file; with one, those whose name or layout has it. ``--source`` prints the cells."""
    wanted = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    seed = next((int(a.removeprefix("--seed=")) for a in sys.argv[1:] if a.startswith("--seed=")), SEED)
    with tempfile.TemporaryDirectory(prefix="second-") as folder:
        rosters = generate(Path(folder) / "rosters", seed)
        county = make_county(Path(folder) / "county.gpkg")
        scores = []
        for roster in rosters:
            if roster.path is None or (wanted and not any(w in roster.file_name or w == roster.layout for w in wanted)):
                continue
            reading = read(roster, county)
            one = judged(roster, reading)
            scores.append(one)
            told = (f"{one.extra} extra", f"{len(one.silent)} silent", f"{len(one.unaccounted)} lost")
            print(f"== {roster.file_name} [{roster.layout}] {one.share:.1%} of {one.holders},", ", ".join(told))
            if "--source" in sys.argv:
                _source(roster)
            wrong = mistakes(roster, reading)
            shown = wrong if wanted else wrong[:6]
            for line in [*shown, *(one.silent if wanted else one.silent[:3]), *one.unaccounted[:3]]:
                print("   ", line)
        county.close()
        summed = total(scores)
        print(f"{len(scores)} files, {summed.holders} holders, {summed.share:.2%} right, {len(summed.silent)} silent")


def _source(roster: Second) -> None:
    for sheet in roster.sheets:
        print(f"  [{sheet.name}]")
        for row in sheet.rows:
            cells = " | ".join(f"{c}:{cell.value!r}" for c, cell in sorted(row.cells.items()) if cell.value is not None)
            print(f"  {row.row:3} {row.kind:8} {cells}")


if __name__ == "__main__":
    main()
