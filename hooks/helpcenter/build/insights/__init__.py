"""What readers could not find: the lines that the site's web server keeps (output.insights_log), counted and judged.

Counting is done by DuckDB, which is no dependency of the site; it is imported in `counted_lines` alone.
"""
