"""The words of a message that demands.json knows, each with its sentence, its clause and what its neighbours leave of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise

from helpcenter.recognizers.demand_grammar import Grammar, skeleton, stems
from helpcenter.recognizers.folding import LINK

NEAR = 10
"""How far a neighbour may be: a Chinese character counts 3, every other 1."""
_LONG = 400
"""Where a sentence without an end is parted, in the same measure."""


@dataclass
class Token:
    """A word of the table, with the classes that it still has among its neighbours.

    `start` and `end` are offsets, `left` and `right` the same in the measure of NEAR; `line` counts sentences as they are
    written, `segment` those as they are read, an endless one in parts; `opens` is the index of its sentence's first token.
    """

    classes: frozenset[str]
    start: int
    end: int
    line: int = 0
    segment: int = 0
    clause: int = 0
    left: int = 0
    right: int = 0
    opens: int = 0


@dataclass(frozen=True)
class Words:
    """The tokens of a text, their places by class, and for each sentence whether a heading above denies it."""

    tokens: list[Token]
    places: Mapping[str, list[int]]
    denied: list[bool]


def words_of(text: str, table: Grammar) -> Words:
    """The words of the table that stand in a text, longest first, each with its sentence and clause."""
    tokens = list(_words(text, table))
    hard = [match.start() for match in table.patterns["sentence"].finditer(text)]
    soft = [match.start() for match in table.patterns["clause"].finditer(text)]
    wide = [0]
    for char in text:
        wide.append(wide[-1] + (3 if "\u3000" <= char < LINK else 1))
    segment = clause = more = begin = 0
    for token in tokens:
        before = segment + clause
        while segment < len(hard) and hard[segment] < token.start:
            segment, begin = segment + 1, wide[token.start]
        while clause < len(soft) and soft[clause] < token.start:
            clause += 1
        far = wide[token.start] - begin  # a sentence without an end has one at a comma, or at none
        if far > _LONG and (far > 2 * _LONG or segment + clause > before):
            more, begin = more + 3, wide[token.start]
        token.line, token.segment, token.clause = segment, segment + more, clause
        token.left, token.right = wide[token.start], wide[token.end]
    tokens = _undone(tokens)
    lists = _lists(text, hard, tokens, table.patterns["item"])
    asked = list(accumulate(one == "asked" for one in lists))
    for token in tokens:
        token.segment -= asked[token.line]
    places: dict[str, list[int]] = {}
    for at, token in enumerate(tokens):
        token.opens = tokens[at - 1].opens if at and tokens[at - 1].segment == token.segment else at
        for name in token.classes:
            places.setdefault(name, []).append(at)
    return Words(tokens, places, [one == "denied" for one in lists])


def _words(text: str, table: Grammar) -> Iterator[Token]:
    figures = {
        match.start(): (match.end(), frozenset({name}))
        for name, pattern in (("amount", "amount"), ("phone", "number"))
        for match in table.patterns[pattern].finditer(text)
    }
    at = 0
    while at < len(text):
        char = text[at]
        if at in figures:
            end, classes = figures[at]
            yield Token(classes, at, end)
            at = end
        elif char == LINK:
            yield Token(frozenset({"link"}), at, at + 1)
            at += 1
        elif "a" <= char <= "z" or "0" <= char <= "9":
            end, classes = _latin(text, at, table)
            if classes:
                yield Token(classes, at, end)
            at = end
        elif char >= "\u3000":
            for length in range(min(table.longest, len(text) - at), 0, -1):
                if known := table.words.get(text[at : at + length]):
                    yield Token(known, at, at + length)
                    at += length - 1
                    break
            at += 1
        else:
            at += 1


def _latin(text: str, at: int, table: Grammar) -> tuple[int, frozenset[str]]:
    match = table.patterns["word"].match(text, at)
    assert match
    word, end = match[0], match.end()
    for base in stems(word):
        for phrase in table.phrases.get(base, ()):
            rest = phrase[len(base) :]
            if text.startswith(rest, end):
                stop = end + len(rest)
                stop += text[stop : stop + 1] == "s"
                if not text[stop : stop + 1].isalnum() or text[stop : stop + 1] >= "\u3000":
                    return stop, table.words[phrase]
    classes = frozenset().union(*(table.words.get(base, frozenset()) for base in stems(word)))
    if not classes and "-" in word:
        return _latin_part(word, at, table)
    return end, classes or table.typos.get(skeleton(word), frozenset())


def _latin_part(word: str, at: int, table: Grammar) -> tuple[int, frozenset[str]]:
    first = word.split("-")[0]
    return at + len(first), frozenset().union(*(table.words.get(base, frozenset()) for base in stems(first)))


def _undone(tokens: list[Token]) -> list[Token]:
    """Without the words that their neighbours make harmless: promo code, send you, if you don't, don't worry."""
    kept: list[Token] = []
    for at, token in enumerate(tokens):
        before = tokens[at - 1] if at else None
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        drop: set[str] = set()
        if before and token.left - before.right <= NEAR and token.clause == before.clause:
            if "mod" in before.classes:
                drop |= {"pass", "code"}
            if before.classes & {"done", "tap", "we"}:
                drop |= {"give", "gives", "replyv", "pay", "move"}
            if "if" in before.classes or (before.classes & {"you", "i"} and at > 1 and "if" in tokens[at - 2].classes):
                drop |= {"neg"}
            if "you" in before.classes:
                drop |= {"ask", "grab"}
        if before and "neg" in before.classes and token.left - before.right <= NEAR:
            drop |= {"hangup", "resist"}
        if after and after.left - token.right <= NEAR and "neg" in token.classes and "calm" in after.classes:
            drop |= {"neg"}
        if token.classes & {"give", "gives"} and _to_reader(tokens, at):
            drop |= {"give", "gives"}
        if "any" in token.classes and any(
            other.classes & {"ask", "let", "grab"} and other.clause == token.clause for other in tokens[at + 1 : at + 4]
        ):
            token.classes |= {"crook"}
        token.classes -= drop
        kept.append(token)
    return kept


def _to_reader(tokens: list[Token], at: int) -> bool:
    """Whether what is sent goes to the reader: send you, 发送给您, but not 发送给您的客服."""
    for here in range(at, min(at + 3, len(tokens) - 1)):
        after = tokens[here + 1]
        gap = after.left - tokens[here].right
        if gap == 3 and "your" in after.classes:  # 发到您的手机
            beside = tokens[here + 2 : here + 3]
            return not any("he" in token.classes and token.left - after.right <= NEAR for token in beside)
        if gap > 1 or not after.classes & {"you", "give", "gives"}:
            return False
        if "you" in after.classes:  # but 回复您收到的验证码
            return not any(
                "came" in token.classes and token.left == after.right for token in tokens[here + 2 : here + 3]
            )
    return False


def _lists(text: str, hard: list[int], tokens: list[Token], bullet: re.Pattern[str]) -> list[str]:
    """For each sentence, what the heading above makes of it as an item of its list: "denied", "asked", or "" without one.

    "We never ask for:" denies the lines below; after any other heading with a colon they are parts of its sentence.
    """
    bounds = [0, *(at + 1 for at in hard), len(text)]
    denying = {token.line for token in tokens if token.classes & {"neg", "crook"}}
    lists, heading = [], ""
    for number, (start, end) in enumerate(pairwise(bounds)):
        line = text[start:end]
        item = bool(bullet.match(line))
        lists.append(heading if item else "")
        if not item and line.strip():
            heading = ("denied" if number in denying else "asked") if line.rstrip().endswith(":") else ""
    return lists
