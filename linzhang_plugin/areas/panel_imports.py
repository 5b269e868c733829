"""The imports that the dock of areas offers: by button and by drop, one conversation at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..county.errors import LinzhangError
from ..desktop.translate import translate
from . import compartments, features, reader
from .importing import tables
from .panel_import import FEATURES, CodesConversation, ImportConversation, LayersConversation

if TYPE_CHECKING:
    from .panel import Panel

Conversation = ImportConversation | LayersConversation | CodesConversation
OnDone = Callable[..., None]
DROPPED = (*reader.SUFFIXES, *tables.SUFFIXES)


class Imports:
    """Starts imports for a dock; ``current`` is the conversation of the last one."""

    def __init__(self, panel: Panel) -> None:
        self.panel = panel
        self.current: Conversation | None = None

    def stop(self) -> None:
        """Closes what is open; nothing is written any more."""
        if self.current is not None:
            self.current.stop()
            self.current = None

    def divisions(self) -> None:
        """Asks for files and imports them as divisions and areas."""
        paths = self._ask("divisions", translate("Linzhang", "Import divisions"))
        if paths:
            self._divisions(paths)

    def overlays(self) -> None:
        """Asks for files and imports them as overlay areas."""
        paths = self._ask("divisions", translate("Linzhang", "Import overlay areas"))
        if paths:
            self._divisions(paths, overlay=True)

    def compartments(self) -> None:
        """Asks for files and imports them as 小班."""
        paths = self._ask("compartments", translate("Linzhang", "Import 小班"))
        if paths:
            self._compartments(paths)

    def codes(self) -> None:
        """Asks for a newer list of codes and shows what it changes."""
        words = translate("Linzhang", "Tables ({pattern})").format(pattern="*.csv *.txt *.xlsx")
        paths = self.panel.choose_files("codes", translate("Linzhang", "Newer list of codes"), words)
        if paths:
            self._start(CodesConversation(self.panel, paths[0]))

    def layers(self) -> None:
        """Asks for files and imports them as map layers or layers of the archive, as they are named."""
        paths = self._ask("layers", translate("Linzhang", "Import map layers"))
        if paths:
            self._layers(paths)

    def with_options(self) -> None:
        """Opens the dialog of the algorithm, with every parameter."""
        import processing

        processing.execAlgorithmDialog("linzhang:importdivisions", {"COUNTY": str(self.panel.session.path)})

    def dropped(self, paths: Sequence[Path]) -> None:
        """Files are imported as what they are: lists of codes, else divisions, 小班, map layers, in this order."""
        lists = [path for path in paths if path.suffix.lower() in tables.SUFFIXES]
        if lists:
            self._start(CodesConversation(self.panel, lists[0]))
            return
        try:
            files = [path for path, _ in reader.expand(paths, self.panel.session.path)]
        except LinzhangError as error:
            self.panel.say_error(error)
            return
        layers = [path for path in files if features.named_after(path.name) or not reader.holds_outlines(path)]
        stands = [path for path in files if path not in layers and compartments.looks_like(path)]
        others = [path for path in files if path not in layers and path not in stands]
        last = (lambda _outputs=None: self._layers(layers)) if layers else None
        then = (lambda _outputs=None: self._compartments(stands, last)) if stands else last
        if others:
            self._divisions(others, then)
        elif then is not None:
            then()

    # ---- starting -----------------------------------------------------------------------------------------

    def _ask(self, key: str, title: str) -> list[Path]:
        pattern = " ".join(f"*{suffix}" for suffix in reader.SUFFIXES)
        return self.panel.choose_files(
            key, title, translate("Linzhang", "Vector files ({pattern})").format(pattern=pattern)
        )

    def _start(self, conversation: Conversation) -> None:
        if self.current is not None and not self.panel.is_working:
            self.current.stop()
        self.current = conversation
        conversation.start()

    def _divisions(self, paths: Sequence[Path], on_done: OnDone | None = None, *, overlay: bool = False) -> None:
        """What is open is asked, what changes is listed to be accepted."""
        self._start(ImportConversation(self.panel, paths, overlay=overlay, on_done=on_done))

    def _compartments(self, paths: Sequence[Path], on_done: OnDone | None = None) -> None:
        """What the layers do not say is asked: where they lie, the code system."""
        self._start(LayersConversation(self.panel, paths, on_done))

    def _layers(self, paths: Sequence[Path]) -> None:
        self._start(LayersConversation(self.panel, paths, algorithm=FEATURES))
