"""Where it was walked: effort maps, coverage of the forest, blind spots, key places and lines."""
