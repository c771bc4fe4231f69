"""Contact literals: phone numbers, e-mail addresses and outside links as people type them in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LINK = re.compile(r"(?:https?:)?//[^\s<>()\[\]\"'）。，；]+|\bwww\.[\w.-]+", re.IGNORECASE)
_PHONE = re.compile(
    r"""(?<![\w.,:/#–-])
    (?: \+ \s? \d [\d\s().-]{6,18} \d            # international
      | tel:[+\d][\d-]*
      | \(?0\d{2,4}\)? [\s-]? \d{3,4} [\s-]? \d{3,4}   # national with trunk prefix
      | 1[3-9]\d [\s-]? \d{4} [\s-]? \d{4}       # mainland mobile
      | [48]00 [\s-]? \d{3,4} [\s-]? \d{3,4}     # mainland service numbers
      | (?:9[56]\d{3})                            # mainland short codes
    )(?![\w–])(?![.,]\d)""",
    re.VERBOSE | re.IGNORECASE,
)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Literal:
    """A contact literal in a line: `start` is a 0-based offset, `kind` is phone, email or link."""

    start: int
    kind: str
    text: str

    def matches(self, href: str) -> bool:
        """Whether this is another way to write the value behind a `tel:`, `mailto:` or `https:` address."""
        if self.kind == "phone":
            return re.sub(r"\D", "", self.text) == re.sub(r"\D", "", href)
        return self.text.casefold() in href.casefold()


def find(line: str) -> Iterator[Literal]:
    """Every contact literal of a line, in order of kind."""
    taken: list[tuple[int, int]] = []
    for kind, pattern in (("email", _EMAIL), ("link", _LINK), ("phone", _PHONE)):
        for match in pattern.finditer(line):
            start, end = match.span()
            if _DATE.match(match[0]) or any(s < end and start < e for s, e in taken):
                continue
            taken.append((start, end))
            yield Literal(start, kind, match[0])
