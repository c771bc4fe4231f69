"""Makes `python -m helpcenter.cli` the command."""

from __future__ import annotations

from helpcenter.cli import main
from helpcenter.source.parallel import exit_now

try:
    main(prog_name="helpcenter")
except SystemExit as done:
    exit_now(int(done.code or 0))
