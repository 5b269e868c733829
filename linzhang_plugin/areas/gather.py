"""Reads many foreign files for one import: a file that cannot be read is listed, the others go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from ..county.errors import Cancelled, LinzhangError
from ..county.ledger import Ledger
from .reader import Progress, SourceLayer, read_layers


def gather(
    files: Sequence[tuple[Path, str | None]],
    ledger: Ledger,
    use: Callable[[SourceLayer], None],
    progress: Progress | None,
    share: float,
    *,
    outlines: bool = True,
) -> None:
    """Hands every layer to ``use``; ``share`` of the progress is spent here. ``outlines``: as ``reader.read_layers``.

    A LinzhangError of a file or of ``use`` becomes a refused line of that file; where no layer at all was usable the
    first of them is raised, so that nothing is written and the user reads one sentence.
    """
    failures: list[LinzhangError] = []
    usable = 0
    for number, (path, layer_name) in enumerate(files):
        try:
            layers = read_layers(path, layer_name, part_of(progress, number, len(files), share), outlines=outlines)
        except Cancelled:
            raise
        except LinzhangError as error:
            failures.append(error)
            ledger.refuse(path.name, None, error.code, **error.values)
            continue
        for layer in layers:
            try:
                use(layer)
                usable += 1
            except Cancelled:
                raise
            except LinzhangError as error:
                failures.append(error)
                ledger.refuse(layer.source, None, error.code, **error.values)
    if not usable and failures:
        raise failures[0]


def part_of(progress: Progress | None, number: int, count: int, share: float) -> Progress | None:
    """The progress of file ``number`` of ``count`` as a part of the whole."""
    if progress is None:
        return None
    whole = progress
    return lambda fraction: whole(share * (number + fraction) / count)
