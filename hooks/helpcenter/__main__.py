"""`python -m helpcenter`"""

from helpcenter.cli import main
from helpcenter.source.parallel import leave

try:
    main(prog_name="helpcenter")
except SystemExit as done:
    leave(done.code)
