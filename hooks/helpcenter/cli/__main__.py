"""`python -m helpcenter.cli`"""

from __future__ import annotations

from helpcenter.cli import main
from helpcenter.source.parallel import leave

try:
    main(prog_name="helpcenter")
except SystemExit as done:
    leave(int(done.code or 0))
