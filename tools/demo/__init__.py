"""The demo county: a generator of input files as users have them, and the chain that imports them.

The county (青峰县 520999), its people and their telephone numbers are invented. The generator knows the truth behind
its files (areas, walked paths, valid days) and writes it beside them, so that results can be compared with it.
"""
