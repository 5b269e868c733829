"""Which template holds which board: the template of the run, a larger one, one board for each grid, or none.

Printing, proofs and the check before printing ask the same here, so that a proof shows the board that is printed.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ...county.errors import LinzhangError
from ...county.files import safe_name
from ...county.gateway import County
from ...county.resources import resource
from .. import schematic
from ..contents import Area, BoardContent
from ..facts import Facts, chosen, gather
from .render import BoardPrinter
from .writing import Output

# what a larger board, or a board for each grid, may help
CROWDED = {"signboards.does_not_fit", "signboards.text_too_long", "signboards.title_too_long"}
_BACK_CROWDED = {"signboards.back_too_long"}  # a board for each grid has the same back


def template_path(name: str) -> Path:
    """A shipped template by name, as ``board_150x100``; LinzhangError ``signboards.template_unknown``."""
    try:
        return resource("templates", f"{safe_name(name)}.qpt")
    except FileNotFoundError as error:
        raise LinzhangError("signboards.template_unknown", template=name) from error


@dataclass(frozen=True)
class Fit:
    """A board that can be printed: the area at ``index`` of ``facts`` on ``template``; with ``grids`` > 0 one of so
    many that stand for a crowded board. Else ``reason`` says why none of the templates holds it.
    """

    facts: Facts
    index: int
    template: Path
    grids: int = 0
    reason: LinzhangError | None = None


class Fitting:
    """The templates of a run of ``facts`` and their printers, each made when a board first needs it; ``close`` it.

    ``positions`` are the wanted areas, whose maps alone are prepared.
    """

    def __init__(
        self,
        county: Path,
        facts: Facts,
        day: datetime.date,
        template: Path | None = None,
        logo: Path | None = None,
        output: Output | None = None,
        positions: Sequence[int] | None = None,
        phone: str = "",
    ) -> None:
        self.facts, self.day, self.phone, self._county = facts, day, phone, county
        self.template = template or template_path(facts.section.text("template", "board_150x100"))
        self._logo, self._output, self._positions = logo, output, positions
        self._printers: dict[tuple[str, Path], BoardPrinter] = {}
        self._grids: Facts | None = None
        self._looks: dict[tuple[str, Path], str] = {}

    def looks(self, facts: Facts, template: Path) -> str:
        """A hash of all that a board shows besides its content: its template, the logo, fonts, how it is written, and
        what the maps of its level show. A board of another look is not the same board.
        """
        key = (facts.level, template)
        if key not in self._looks:
            files = [path.read_bytes() for path in (template, self._logo) if path is not None and path.is_file()]
            fonts = " ".join(self.printer(facts, template).used_fonts())
            parts = [facts.looks(), fonts, str(self._output)]
            self._looks[key] = schematic.digest([*files, *(part.encode("utf-8") for part in parts)])
        return self._looks[key]

    def close(self) -> None:
        """Frees the layouts."""
        for printer in self._printers.values():
            printer.close()

    def printer(self, facts: Facts, template: Path) -> BoardPrinter:
        """The printer of a level and a template."""
        key = (facts.level, template)
        if key not in self._printers:
            positions = self._positions if facts is self.facts else ()
            self._printers[key] = BoardPrinter(facts, template, self._logo, self._output, positions)
        return self._printers[key]

    def content(self, facts: Facts, index: int) -> BoardContent:
        """What stands on the board of the area at that place."""
        return facts.content(facts.areas[index], self.day, self.phone)

    def templates(self) -> list[Path]:
        """The template of the run, and the larger ones that the profile allows where a board is too crowded for it.

        A county's own template has no larger one.
        """
        larger = self.facts.section.values.get("larger_templates") or {}
        is_shipped = self.template.parent == template_path("board_150x100").parent
        found, name = [self.template], larger.get(self.template.stem)
        while name and is_shipped and template_path(name) not in found:
            found.append(template_path(name))
            name = larger.get(name)
        return found

    def grid_facts(self) -> Facts:
        """The facts of the grids, gathered when a crowded board first needs them."""
        if self._grids is None:
            with County.open(self._county, read_only=True) as county:
                self._grids = gather(county, "grid", self.day)
        return self._grids

    def grid_positions(self, area: Area) -> list[int]:
        """Positions of the grids of a crowded village; none where the profile has no boards of grids."""
        section = self.facts.section
        if not area.grids or not section.values.get("board_per_grid", True) or section.board("grid") is None:
            return []
        positions, _ = chosen(self.grid_facts(), [code for _, code, _ in area.grids])
        return positions

    def fits(self, index: int) -> list[Fit]:
        """What is printed for the area at that place, by its text: one board, one for each grid, or the reason."""
        fit = self._on_one(self.facts, index)
        if fit.reason is None or fit.reason.code not in CROWDED:
            return [fit]
        grids = self.grid_positions(self.facts.areas[index])
        if not grids:
            return [fit]
        found = [self._on_one(self.grid_facts(), grid) for grid in grids]
        return [Fit(f.facts, f.index, f.template, len(grids), f.reason) for f in found]

    def _on_one(self, facts: Facts, index: int) -> Fit:
        content, reason = self.content(facts, index), None
        for template in self.templates():
            try:
                self.printer(facts, template).try_text(content)
            except LinzhangError as error:
                reason = reason or error
                if not is_crowded(error):
                    break
                continue
            return Fit(facts, index, template)
        return Fit(facts, index, self.template, reason=reason)


def is_crowded(error: LinzhangError) -> bool:
    """Whether a larger template may hold what this one does not."""
    return error.code in CROWDED | _BACK_CROWDED
