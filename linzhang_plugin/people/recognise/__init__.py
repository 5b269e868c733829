"""Recognises rosters as towns send them: files → sheets → tables → lines of persons, each cell with a state."""
