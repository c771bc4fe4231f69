"""How fast this site is, beside other ways to build it. `python -m bench` prints and writes the table of README.md."""
