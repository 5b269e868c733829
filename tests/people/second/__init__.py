"""A second set of rosters whose truth is known, for the same invented county as ``tests.people.messy``.

Written by a test engineer who used to be a county forestry technician, without seeing the reader (``recognise``) and
without seeing the words, layouts and messes of the first set; only ``truth``, ``score``, ``places`` and the writers of
files are shared. Header words and layouts here come from what towns send, not from what the reader knows: when the
reader fails, mend the reader, not the roster, unless no human could read the file.

``make.generate(folder)`` writes the files; ``python -m tests.people.second.show [file]`` shows the reader's mistakes.

A person may take several rows (cards, tables turned on their side, two lines each). ``Second.bands`` says which rows
belong together; a reader may name any of them.
"""
