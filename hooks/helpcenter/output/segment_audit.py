"""What in the texts of a built site traces to no fact: numbers, addresses, accounts, hours, claims; and inline code.

Published values are masked in a text first; what is left and is still recognised as one is reported.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from helpcenter.output.extracted_text import Role, Segment
from helpcenter.output.known_values import KnownValues
from helpcenter.recognizers import claims, code_strings, contacts
from helpcenter.source.message import Message
from helpcenter.source.problem import near_match, shown

_RANGE = re.compile(
    r"([0-9](?<![\d:].)(?:(?<=[012])\d)?:[0-5]\d)\s*(?:–|-|—|~|至|到|to|until)\s*(?:次日\s*)?([012]?\d:[0-5]\d)(?![\d:])"
)
_RANGE_HINT = re.compile(r":[0-5]\d\s*(?:[–—~至到-]|to|until)")
"""Begins with a colon, which the engine skips to; most texts have no range."""
_TIME = re.compile(r"[012]?\d:[0-5]\d")
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_MAILBOX = re.compile(r"(?<=[=,])[^=,&?@]+@[^=,&?]+")
"""After `cc=` or `to=` (RFC 6068)."""
_QUESTION = re.compile(r"[？?]\s*$")
_COMMON_HOST = re.compile(r"^www\.|\.(?:com|cn|net|org|info|xyz|vip|top|example)(?:[/:]|$)", re.IGNORECASE)
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_FROM_DATA = "it comes from data/channels.yml or not at all"


class Finding(NamedTuple):
    """A message and a hint."""

    message: str
    hint: str


class BlockFinding(NamedTuple):
    """A finding in one of several blocks. A claim counts in prose only."""

    block: str
    is_claim: bool
    finding: Finding


class SegmentAudit:
    """Audits many segments at once, and each block of lines once in its life: pages repeat most of theirs."""

    def __init__(self, known: KnownValues) -> None:
        self._known = known
        self._clean: dict[Role, set[int]] = {"string": {hash("")}, "prose": {hash("")}}
        """Hashes of blocks without a finding; in prose without a claim too."""

    def findings(self, segments: Iterable[Segment]) -> Mapping[Segment, Sequence[Finding]]:
        """The segments in which something is wrong, with all of it."""
        found: dict[Segment, list[Finding]] = defaultdict(list)
        holders: dict[str, list[Segment]] = defaultdict(list)
        claiming: set[str] = set()
        for segment in segments:
            role, text = segment
            if role in self._clean:
                clean = self._clean[role]
                fresh = [block for block in map(str.strip, text.split("\n\n")) if hash(block) not in clean]
                for block in fresh:
                    holders[block].append(segment)
                if role == "prose":
                    claiming.update(fresh)
            for finding in self._in_segment(role, text):
                found[segment].append(finding)
        clean_blocks = set(holders)
        for block, is_claim, finding in self._in_blocks(list(holders), claiming):
            clean_blocks.discard(block)
            for segment in holders[block]:
                if not is_claim or segment.role == "prose":
                    found[segment].append(finding)
        self._clean["string"].update(map(hash, clean_blocks))
        self._clean["prose"].update(map(hash, clean_blocks & claiming))
        return found

    def _in_segment(self, role: Role, text: str) -> Iterator[Finding]:
        """What is wrong with a segment as a whole."""
        if role == "handler":
            yield Finding(Message("the handler {text!r} runs a script", text=shown(text)), "remove it")
        elif role == "style":
            message = Message("the style {text!r} is blocked by the site's own security policy", text=shown(text))
            yield Finding(message, "put it into overrides/assets/css/")
        elif role == "script":
            message = Message("the script {text!r} stands in the page", text=shown(text.strip()))
            yield Finding(message, "put it into a file in overrides/assets/js/")
        elif role == "address":
            yield from self._address(text)
        elif role == "url":
            yield from self._url(text)
        elif role == "code":
            literals = contacts.find(self._known.masked(text))
            yield from (self._untraced(one) for one in literals if not (_is_syntax(one) or self._is_traced(one)))
        elif _RANGE_HINT.search(text):
            yield from self._hours(text)

    def _address(self, value: str) -> Iterator[Finding]:
        plain = re.sub(r"[\x00-\x20]+", "", unquote(value))
        scheme = _SCHEME.match(plain)
        if plain.startswith(("//", "\\", "/\\")):
            hint = "write https:// and a host of data/channels.yml"
            yield Finding(Message("the address {value!r} leads to another host", value=shown(value)), hint)
        elif scheme is None:
            return
        elif scheme[1].lower() in ("tel", "sms"):
            if re.sub(r"\D", "", plain) not in self._known.phones:
                yield Finding(Message("the number {value!r} is in no fact", value=shown(value)), _FROM_DATA)
        elif scheme[1].lower() == "mailto":
            mailbox, _, fields = plain[7:].partition("?")
            given = {mailbox, *_MAILBOX.findall(fields)} - {""}  # without one, a mail program asks the reader
            if not given <= self._known.mailboxes:
                yield Finding(Message("the mailbox {value!r} is in no fact", value=shown(value)), _FROM_DATA)
        elif scheme[1].lower() in ("http", "https"):
            yield from self._url(plain)
        elif not plain.startswith("data:image/"):
            yield Finding(
                Message("the scheme of {value!r} is not allowed", value=shown(value)), "https:, tel: and mailto: are"
            )

    def _url(self, address: str) -> Iterator[Finding]:
        if not self._known.has_url(address):
            host = urlsplit(address).hostname or address
            near = near_match(host, self._known.hosts)
            hint = (
                Message("it only looks like {near}", near=near)
                if near and near != host
                else "list it in data/channels.yml first"
            )
            yield Finding(Message("the address {address!r} is in no fact", address=shown(address)), hint)

    def _hours(self, text: str) -> Iterator[Finding]:
        for period in _RANGE.finditer(text):
            if not {_clock(period[1]), _clock(period[2])} <= self._known.clocks:
                yield Finding(
                    Message("the hours {period!r} are in no fact", period=period[0]),
                    "they come from data/hours.yml or not at all",
                )

    def _in_blocks(self, blocks: Sequence[str], claiming: Set[str]) -> Iterator[BlockFinding]:
        """Findings in blocks of lines, of which only some may hold no claim.

        A number may go on in the next line of its block, but not in the next block.
        """
        masked = self._known.masked("\n\n".join(blocks))
        spans = [found.span() for found in _BLOCK.finditer(masked)]
        for literal in contacts.find(masked):
            if not self._is_traced(literal):
                block = blocks[bisect_right(spans, (literal.start, len(masked))) - 1]
                yield BlockFinding(block, False, self._untraced(literal))
        lines = [
            (block, line)
            for block, (start, end) in zip(blocks, spans, strict=True)
            if block in claiming
            for line in masked[start:end].split("\n")
            if line.strip() and not _QUESTION.search(line)
        ]
        for number, possible in claims.suspects([line for _, line in lines]):
            block, line = lines[number]
            for claim in claims.find(line, possible=possible):
                times = {_clock(time) for time in _TIME.findall(claim.text)}
                if claim.kind == "hours" and times and times <= self._known.clocks:
                    continue  # holiday hours, in a sentence that is put together
                message = Message("the claim {text!r} is in no fact", text=shown(claim.text))
                yield BlockFinding(block, True, Finding(message, "it comes from data/ or not at all"))

    def _untraced(self, literal: contacts.Literal) -> Finding:
        text = shown(literal.text.replace(code_strings.UNSEEN, ""))
        return Finding(Message("the {kind} {text!r} is in no fact", kind=Message(literal.kind), text=text), _FROM_DATA)

    def _is_traced(self, literal: contacts.Literal) -> bool:
        if literal.kind == "phone":
            return literal.digits in self._known.phones
        if literal.kind == "email":
            return literal.plain.removeprefix("mailto:") in self._known.mailboxes
        return literal.kind == "link" and self._known.has_url(literal.plain)


def _is_syntax(literal: contacts.Literal) -> bool:
    """Whether it is syntax of a script: `item.id` is no host, `@media` no account, `if (at) add` no mailbox."""
    if literal.kind == "link":
        return "//" not in literal.plain and not _COMMON_HOST.search(literal.plain)
    if literal.kind == "phone":
        return len(literal.digits) < 9 and ":" not in literal.plain
    return "@" not in literal.text if literal.kind == "email" else literal.plain.startswith("@")


def _clock(written: str) -> str:
    """A time of day with two digits for the hour."""
    return written.rjust(5, "0")
