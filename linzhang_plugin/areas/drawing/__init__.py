"""What a gesture on the map does to the areas: which outlines change, which areas come and go, and their figures."""
