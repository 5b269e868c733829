"""Messy rosters of an invented county, with their truth. See ``generate`` for the use and ``score`` for judging a reader."""
