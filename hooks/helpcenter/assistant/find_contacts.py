"""The contacts that stand in a text, also those that are contacts only because they are published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from helpcenter.assistant.known_contacts import Known
from helpcenter.recognizers import contacts
from helpcenter.recognizers.contacts import Literal

_OPENS = re.compile(r"(?:^|[\s\u3400-\u9fff，。、；：！？“‘（【《「(\[<\"',;:!?])\Z")
_ENDS = re.compile(r"[)\]>”’\"'）】》」]*(?:[,;:!?，。；：！？、…]{0,3}(?=\s|[\u3400-\u9fff（“]|\Z)|[.!?]+(?=\s|\Z))")
_HEADERS = re.compile(r"\?[a-z]+=", re.IGNORECASE)
"""The rest of a mailto: address (RFC 6068), whose own addresses are judged too."""
_LISTED = re.compile(r"[,;，；]\s?")
_NAMES_ANOTHER = re.compile(r"[)\]”’\"'）]*\s{0,3}[<＜]|[)”\"'\s]*\]\(")
"""What is clean around a contact: it stands by itself, no name for another address, no half of something longer."""
_MORE_DIGITS = re.compile(r"(?:[ \u00a0.-][0-9]{2,6}){1,4}(?![0-9])")
_NAME = re.compile(r"[\w.|-]+", re.UNICODE)


def find_contacts(text: str, known: Sequence[Known]) -> list[Literal]:
    """Every contact in order of place; too much is found rather than too little."""
    found = contacts.find(text)
    found += [one for one in _named(text, known) if not any(_meet(one, other) for other in found)]
    return sorted(found or _alone(text), key=lambda literal: literal.start)


def stands_alone(one: Literal, text: str, starts: Set[int]) -> bool:
    """Whether nothing before or behind a contact makes another one of it; `starts` are the places of all contacts."""
    behind = text[one.end :]
    if not _OPENS.search(text[: one.start]) or _NAMES_ANOTHER.match(behind):
        return False
    listed = _LISTED.match(behind)
    headers = one.kind == "email" and _HEADERS.match(behind)
    return bool(_ENDS.match(behind) or headers or (listed and one.end + listed.end() in starts))


def _meet(one: Literal, other: Literal) -> bool:
    return one.start < other.end and other.start < one.end


def grown(one: Literal, text: str) -> Literal | None:
    """A number with the groups of digits behind it, which the recogniser takes for a date or an amount."""
    more = _MORE_DIGITS.match(text, one.end)
    if not more:
        return None
    whole = text[one.start : more.end()]
    return Literal(one.start, more.end(), one.kind, whole, whole)


def _named(text: str, known: Sequence[Known]) -> Iterator[Literal]:
    """Short numbers and names, which are contacts only because they are published."""
    for entry in known:
        if entry.verdict == "public":
            pattern = rf"(?<![\d.,+-]){entry.value}(?![\d-]|[.,]\d)"
        elif entry.kind == "account":
            pattern = rf"@?{re.escape(entry.value.removeprefix('@'))}[^\s，。]*"
        else:
            continue
        for match in re.finditer(pattern, text, re.IGNORECASE):
            yield Literal(match.start(), match.end(), entry.kind, match[0], match[0])


def _alone(text: str) -> Iterator[Literal]:
    """A text that is nothing but a name or a number."""
    alone = text.strip()
    number = alone.isdecimal() or (len(re.findall(r"\d", alone)) >= 7 and not re.search(r"[^\W\d_]{2}", alone))
    name = _NAME.fullmatch(alone.removeprefix("@")) and re.search(r"[\d._|@-]", alone)
    if 2 < len(alone) <= 60 and (number or name):
        start = text.index(alone)
        yield Literal(start, start + len(alone), "phone" if number else "account", alone, alone)
