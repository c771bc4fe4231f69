"""One build, from start to swap."""
