"""`python -m helpcenter`"""

from helpcenter.cli import main

main(prog_name="helpcenter")
