"""Text files of the project: reading, positions, YAML with positions, problems, the result cache.

Imports no other package of ours.
"""
