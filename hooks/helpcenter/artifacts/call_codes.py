"""`call/<digits>.svg`: for each urgent number a QR code of its `tel:` address, by which a desk hands a call to a phone.

Files of their own, so that a phone, which shows none, loads none; a page names the one of the reader's region.
"""

from __future__ import annotations

import io

import segno

from helpcenter.content.over_time import projects
from helpcenter.content.project import Project
from helpcenter.facts.channels import Phone

LINE = "phone.urgent"


def path(number: str) -> str:
    """Where the code of a number (E.164) is published."""
    return f"call/{number.removeprefix('+')}.svg"


def files(project: Project) -> dict[str, str]:
    """The code of every number of the urgent line, also of those that it will have."""
    lines = (one.value.facts.channels.get(LINE) for one in projects(project))
    numbers = {number for line in lines if isinstance(line, Phone) for number in line.numbers.values()}
    return {path(number): code(number) for number in sorted(numbers)}


def code(number: str) -> str:
    """A QR code (ISO/IEC 18004, error correction M) of a number as RFC 3966 addresses it, dark on white."""
    drawn = io.BytesIO()
    made = segno.make(f"tel:{number}", error="m", micro=False)
    made.save(drawn, kind="svg", border=4, light="#fff", omitsize=True, xmldecl=False)
    return drawn.getvalue().decode("utf-8")
