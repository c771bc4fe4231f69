"""Runs MkDocs for `helpcenter build`, and says in one sentence where the system refused: MkDocs shows a traceback."""

from __future__ import annotations

import errno
import sys

from jinja2 import TemplateError
from mkdocs.__main__ import cli

from helpcenter.build import DISK_FULL


def main() -> None:
    """MkDocs' own command line; its exit codes, and DISK_FULL."""
    try:
        cli(prog_name="mkdocs")
    except TemplateError as error:
        place = f"{getattr(error, 'name', None) or 'a template'}:{getattr(error, 'lineno', 1)}"
        print(f"{place}: {error.message}", file=sys.stderr)
        sys.exit(1)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            sys.exit(DISK_FULL)
        print(f"{error.filename or 'a file'} cannot be written: {error.strerror or error}", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
