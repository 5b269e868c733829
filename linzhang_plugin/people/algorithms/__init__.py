"""The Processing algorithms of the room people: rosters in, changes of posts, lists out."""

from __future__ import annotations

from . import changelog, changes, lists, rosters, timelines

ALGORITHMS = (*rosters.ALGORITHMS, *changes.ALGORITHMS, *changelog.ALGORITHMS, *lists.ALGORITHMS, *timelines.ALGORITHMS)
