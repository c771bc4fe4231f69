"""The rules over sources, and the engine that runs, caches and sorts them."""
