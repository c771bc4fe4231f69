"""Claims about support that belong in `data/`: when it is open, how soon it replies, what it does and never does.

A sentence is judged whole: a time is a claim only where the sentence (or the table's header) speaks of support, so a
reset link's 30 minutes, a hold on withdrawals and a bank's Monday pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from helpcenter.claim_words import (
    ALWAYS,
    DURATION,
    HINTS,
    NUMBER_HINT,
    ONE_TIME,
    OTHERS,
    PROMISE,
    REPLY,
    SOON,
    SUPPORT,
    TAKEN,
    TIMES,
    TOLD,
    WE_HINT,
    WEEK,
)
from helpcenter.normalise import TOKEN, TOKEN_PATTERN, seen


@dataclass(frozen=True)
class Claim:
    """A claim in a text; `start` is a 0-based offset, `kind` is hours, reply or promise."""

    start: int
    kind: str
    text: str


_SENTENCE = re.compile(r"[^。！？!?;\n]+?(?:(?<=[a-z0-9)\ufffc”\"])\.(?=\s|$)|[。！？!?;\n]|$)", re.IGNORECASE)
_CLAUSE = ",、:—|("


def suspicious(block: str) -> bool:
    """Whether a block may make a claim at all."""
    lower = TOKEN_PATTERN.sub(TOKEN, block).lower() if "{{" in block else block.lower()
    return any(hint in lower for hint in HINTS) or bool(NUMBER_HINT.search(lower) or WE_HINT.search(lower))


def find(text: str, context: str = "") -> Iterator[Claim]:
    """The claims of a text. `context` is what stands above it and tells what it is about: a heading, a table's header.

    A heading that ends in a question mark is no claim; nor is a sentence that asks.
    """
    if suspicious(text):
        yield from judged(text, context)


def judged(text: str, context: str = "") -> Iterator[Claim]:
    """The same for a text that is suspicious."""
    normal = seen(text)
    for sentence in _SENTENCE.finditer(normal.text):
        words = sentence[0]
        if words.rstrip().endswith("?"):
            continue
        for kind, match in _judge(words, f"{context} {words}"):
            first, last = normal.span(sentence.start() + match.start(), sentence.start() + match.end())
            yield Claim(first, kind, text[first:last])


def _judge(words: str, about: str) -> Iterator[tuple[str, re.Match[str]]]:
    lower = words.lower()
    if WE_HINT.search(lower):
        if promise := PROMISE.search(words):
            yield "promise", promise
        elif (taken := TAKEN.search(words)) and not TOLD.search(words):
            yield "promise", taken
    if not (NUMBER_HINT.search(lower) or any(hint in lower for hint in HINTS)):
        return
    said = match = ALWAYS.search(words)
    if match:
        yield "hours", match
    else:
        week, times = WEEK.search(words), TIMES.search(words)
        match = week or times or ONE_TIME.search(words)
        if week and times and not _of_others(words, times, SUPPORT):
            said = min(week, times, key=lambda one: one.start())
            yield "hours", said
        elif match and SUPPORT.search(about) and not _of_others(words, match, SUPPORT):
            said = match
            yield "hours", match
    after = said.end() if said else 0
    duration = DURATION.search(words, after) or DURATION.search(words[: said.start()] if said else "")
    if duration and REPLY.search(about) and not _of_others(words, duration, REPLY):
        yield "reply", duration
    elif (soon := SOON.search(words)) and not TOLD.search(words):
        yield "reply", soon


def _of_others(words: str, time: re.Match[str], subject: re.Pattern[str]) -> bool:
    """Whether a time is a bank's, a link's or a fraudster's. Where its own clause speaks of support, only a word in that
    clause tells so: a bank that is mentioned later in the sentence excuses nothing."""
    first = max(words.rfind(mark, 0, time.start()) for mark in _CLAUSE) + 1
    last = min((at for mark in _CLAUSE if (at := words.find(mark, time.end())) >= 0), default=len(words))
    clause = words[first:last]
    return bool(OTHERS.search(clause if subject.search(clause) else words))
