"""Messy rosters of an invented county, with their truth.

``generate`` makes them; ``score`` judges a reader.
"""
