"""Log files of nginx and Caddy, and Parquet made from them, as one table of counts in DuckDB.

Ten million lines (0.9 GB) take 50 seconds on two cores and 600 MB; what does not fit goes to the disk.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from helpcenter.output.insights_log import EVENTS, query_pattern
from helpcenter.source.problem import CannotRun

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MEMORY = "500MB"
"""For DuckDB's tables; with its code and its readers' buffers a process takes about 60 MB more."""
_DAY = r"(\d{4}-\d\d-\d\d)"
_FIELDS = re.sub(r"=([^&$]+)", r"=(\1)", query_pattern(tuple(EVENTS)).strip("^$"))
_LINE = rf'^(?:{_DAY} |\{{.*"ts":"{_DAY}".*"uri":"[^"?]*\?){_FIELDS}(?:"\}}.*)?$'
"""A line of nginx, or of Caddy: two places for the day, then the five fields."""
_COLUMNS = ("nginx_day", "caddy_day", "event", "language", "value", "page", "query")
_RAW = f"""
CREATE TABLE counted AS
WITH lines AS (
    SELECT regexp_extract(line, $pattern, [{", ".join(f"'{name}'" for name in _COLUMNS)}]) AS f
    FROM read_csv($paths, columns = {{'line': 'VARCHAR'}}, header = false, auto_detect = false, delim = '\\x01',
                  quote = '', escape = '', strict_mode = false, ignore_errors = true, max_line_size = 65536)
)
SELECT try_cast(coalesce(nullif(f.nginx_day, ''), f.caddy_day) AS DATE) AS day,
       f.event AS event, f.language AS language, f.value AS value, f.page AS page, f.query AS query, count(*) AS n
FROM lines GROUP BY ALL
"""
_LINES = """
CREATE TABLE lines AS
SELECT day, event, language, value, page, query, sum(n)::BIGINT AS n
FROM (SELECT * REPLACE (lower(trim(regexp_replace(try(url_decode(query)), '\\s+', ' ', 'g'))) AS query) FROM counted)
WHERE day IS NOT NULL AND event <> '' AND query IS NOT NULL
GROUP BY ALL
"""


@contextmanager
def counted_lines(paths: Sequence[Path], threads: int | None = None) -> Iterator[DuckDBPyConnection]:
    """A connection with the table `lines`: day, event, language, value, page, query (decoded), n; and `unread` lines.

    Files whose name ends with .parquet hold such a table already; others are logs, also compressed (.gz, .zst). Raises
    CannotRun without DuckDB, and for files that are not there or cannot be read.
    """
    try:
        import duckdb
    except ImportError:
        raise CannotRun(
            "the package duckdb is not installed",
            "install it, or the extra helpcenter[insights]: pip install 'duckdb>=2.0,<3'",
        ) from None
    for path in paths:
        if not path.is_file():
            raise CannotRun(f"there is no file {path}", "name the log that your web server keeps")
    logs = [str(path) for path in paths if path.suffix != ".parquet"]
    tables = [str(path) for path in paths if path.suffix == ".parquet"]
    with TemporaryDirectory(prefix="helpcenter-insights-") as spill:
        settings: dict[str, str | bool | int | float | list[str]] = {
            "threads": threads or min(os.cpu_count() or 1, 4),
            "memory_limit": MEMORY,
            "temp_directory": spill,
            "preserve_insertion_order": False,
            "autoinstall_known_extensions": False,
        }
        with duckdb.connect(config=settings) as connection:
            try:
                _read(connection, logs, tables)
            except duckdb.Error as error:
                reason = str(error).partition("\n")[0]
                raise CannotRun(f"the lines cannot be read: {reason}", "name logs, or Parquet that this made") from None
            yield connection


def _read(connection: DuckDBPyConnection, logs: list[str], tables: list[str]) -> None:
    if logs:
        connection.execute(_RAW, {"pattern": _LINE, "paths": logs})
    else:
        connection.execute(
            "CREATE TABLE counted (day DATE, event VARCHAR, language VARCHAR, value VARCHAR, page VARCHAR,"
            " query VARCHAR, n BIGINT)"
        )
    connection.execute(_LINES)
    connection.execute(
        "CREATE TABLE unread AS SELECT (SELECT coalesce(sum(n), 0) FROM counted)"
        " - (SELECT coalesce(sum(n), 0) FROM lines) AS n"
    )
    connection.execute("DROP TABLE counted")
    for table in tables:
        connection.execute(
            "INSERT INTO lines SELECT day, event, language, value, page, query, n FROM read_parquet($path)",
            {"path": table},
        )


def write_parquet(connection: DuckDBPyConnection, path: Path) -> None:
    """The counts as a Parquet file, which takes the place of the logs: a hundredth of their size."""
    import duckdb

    try:
        ordered = connection.sql("SELECT * FROM lines ORDER BY day, event, language, page, query")
        ordered.write_parquet(str(path), compression="zstd")
    except duckdb.Error as error:
        reason = str(error).partition("\n")[0]
        raise CannotRun(f"{path} cannot be written: {reason}", "check the folder and its rights") from None
