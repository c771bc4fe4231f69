"""Finds what a message asks of its reader: a code, money to a "safe" account, a remote-control program and the like.

A small grammar, not a list of sentences: words in classes, and sequences of classes within a sentence, both in
tables/demands.json, which overrides/assets/js/checker/demands.js reads as well. Text in, spans out.

What is denied ("we never ask for your password"), advised against ("never share this code") or told of strangers
("anyone who asks for it is a scammer") is no demand. "But", "only", "please" end a denial, and so does a comma before an
imperative with a recipient ("don't hang up, read it to me").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise
from typing import Literal

from helpcenter.recognizers import json_tables
from helpcenter.recognizers.folding import LINK, Folded, fold

LIMIT = 10_000
"""Characters that are read: 15 pages. More is no message, and would take a slow phone too long."""
_GAP, _NEAR, _CLOSE, _FAR = 72, 10, 15, 170
"""How far the next word of a sequence may be: a Chinese character counts 3, every other 1."""
_LONG = 400
"""Where a sentence without an end is parted, in the same measure."""
_ENOUGH = 20
"""Demands of one kind that are reported."""
_AMOUNT = re.compile(
    r"(?P<number>\+?\d[\d() -]{6,20}\d)|"
    r"[$£€¥]\s?\d[\d,.]{0,15}|\d[\d,.]{0,15}\s?(?:%|元|块|万|dollars|pounds|euros|yuan|usd|rmb|gbp|eur|cny|k)(?![a-z])"
    r"|百分之|[一二两三四五六七八九十]{1,3}[百千万][块元]?|(?<![\d+.-])[1-9]\d{0,2}(?:,\d{3}|\d{2,4})(?![\d-])"
)
_HARD = re.compile(r"[!?。;]|\.(?=[\s\u4e00-\u9fff]|$)|\n\s*(?=\n|[-•·*–—▪●]|\d{1,2}[.、)]|[^\n:]{2,24}:)")
_SOFT = re.compile(r"[,:(—–\n]|(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")
_BULLET = re.compile(r"\s*(?:[-•·*–—▪●]|\d{1,2}[.、)])")
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z]+)*")


@dataclass(frozen=True)
class Demand:
    """`kind` is a promise's id in data/promises.yml or one of the table's own; `start` and `end` are offsets in the text."""

    kind: str
    start: int
    end: int


@dataclass
class _Token:
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
class _Words:
    """The tokens of a text, their places by class, and for each sentence whether a heading above denies it."""

    tokens: list[_Token]
    places: Mapping[str, list[int]]
    denied: list[bool]


@dataclass(frozen=True)
class _Step:
    classes: frozenset[str]
    mode: Literal["", ".", "+", "~", "^"]


@dataclass(frozen=True)
class _Rule:
    kind: str
    flag: str
    steps: tuple[_Step, ...]
    needs: frozenset[str]
    excludes: frozenset[str]


@dataclass(frozen=True)
class _Table:
    words: Mapping[str, frozenset[str]]
    phrases: Mapping[str, tuple[str, ...]]
    typos: Mapping[str, frozenset[str]]
    longest: int
    rules: tuple[_Rule, ...]
    alike: Mapping[str, str]
    weak: frozenset[str]
    together: tuple[frozenset[str], ...]


def find_demands(text: str, locale: str | None = None) -> tuple[Demand, ...]:
    """Every demand of a text, in order of place. `locale` is accepted and not needed: both languages are read at once.

    Hurry, a threat, a link to follow or a number to ring are named only beside something worse.
    """
    known = _table()
    folded = fold(text[:LIMIT], known.alike)
    words = _read(folded.text, known)
    found: list[tuple[str, int, int]] = []
    for rule in known.rules:
        had = sum(kind == rule.kind for kind, _, _ in found)
        found += islice(_matches(rule, words), _ENOUGH - had)
    kinds = {kind for kind, _, _ in found}
    if not kinds - known.weak and not any(pair <= kinds for pair in known.together):
        return ()
    return tuple(sorted(_apart(found, folded), key=lambda one: (one.start, one.end)))


def _apart(found: list[tuple[str, int, int]], folded: Folded) -> Iterator[Demand]:
    """One demand for each stretch of text and kind."""
    taken: list[tuple[str, int, int]] = []
    for kind, start, end in found:
        if any(kind == other and start < stop and begin < end for other, begin, stop in taken):
            continue
        taken.append((kind, start, end))
        yield Demand(kind, folded.origin[start], folded.origin[end - 1] + 1)


@cache
def _table() -> _Table:
    raw = json_tables.table("demands")
    letters = json_tables.table("look_alikes")["letters"]
    classes: dict[str, set[str]] = {}
    for name, words in raw["words"].items():
        for word in words.split("|"):
            classes.setdefault(word, set()).add(name)
    phrases: dict[str, list[str]] = {}
    for word in classes:
        if " " in word:
            phrases.setdefault(word.split()[0], []).append(word)
    rules = tuple(_rule(line) for line in raw["rules"])
    return _Table(
        words={word: frozenset(names) for word, names in classes.items()},
        phrases={first: tuple(sorted(many, key=len, reverse=True)) for first, many in phrases.items()},
        typos={_skeleton(word): frozenset(classes[word]) for word in raw["typo"].split()},
        longest=max(len(word) for word in classes if word[0] >= "\u3000"),
        rules=rules,
        alike={drawn: letter.lower() for letter, others in letters.items() for drawn in others}
        | dict(zip(raw["alike"][::2], raw["alike"][1::2], strict=True)),
        weak=frozenset(raw["weak"].split()),
        together=tuple(frozenset(pair.split()) for pair in raw["together"]),
    )


def _rule(line: str) -> _Rule:
    """`kind flag steps [& needed elsewhere in the text] [- excluded in the sentence]`."""
    sequence, _, excludes = line.partition(" - ")
    sequence, _, needs = sequence.partition(" & ")
    kind, *steps = sequence.split()
    name = kind.rstrip("?!")
    return _Rule(
        name,
        kind[len(name) :],
        tuple(
            _Step(frozenset(step.lstrip(".+~^").split("/")), step[0] if step[0] in ".+~^" else "")  # type: ignore[arg-type]
            for step in steps
        ),
        frozenset(needs.split("/")) if needs else frozenset(),
        frozenset(excludes.split("/")) if excludes else frozenset(),
    )


def _read(text: str, table: _Table) -> _Words:
    """The words of the table that stand in a text, longest first, each with its sentence and clause."""
    tokens = list(_words(text, table))
    hard = [match.start() for match in _HARD.finditer(text)]
    soft = [match.start() for match in _SOFT.finditer(text)]
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
    places: dict[str, list[int]] = {}
    for at, token in enumerate(tokens):
        token.opens = tokens[at - 1].opens if at and tokens[at - 1].segment == token.segment else at
        for name in token.classes:
            places.setdefault(name, []).append(at)
    return _Words(tokens, places, _denied_lists(text, hard, tokens))


def _words(text: str, table: _Table) -> Iterator[_Token]:
    amounts = {match.start(): match.end() for match in _AMOUNT.finditer(text)}
    numbers = {match.start() for match in _AMOUNT.finditer(text) if match["number"]}
    at = 0
    while at < len(text):
        char = text[at]
        if at in amounts:
            yield _Token(frozenset({"phone" if at in numbers else "amount"}), at, amounts[at])
            at = amounts[at]
        elif char == LINK:
            yield _Token(frozenset({"link"}), at, at + 1)
            at += 1
        elif "a" <= char <= "z" or "0" <= char <= "9":
            end, classes = _latin(text, at, table)
            if classes:
                yield _Token(classes, at, end)
            at = end
        elif char >= "\u3000":
            for length in range(min(table.longest, len(text) - at), 0, -1):
                if known := table.words.get(text[at : at + length]):
                    yield _Token(known, at, at + length)
                    at += length - 1
                    break
            at += 1
        else:
            at += 1


def _latin(text: str, at: int, table: _Table) -> tuple[int, frozenset[str]]:
    match = _WORD.match(text, at)
    assert match
    word, end = match[0], match.end()
    for base in _stems(word):
        for phrase in table.phrases.get(base, ()):
            rest = phrase[len(base) :]
            if text.startswith(rest, end):
                stop = end + len(rest)
                stop += text[stop : stop + 1] == "s"
                if not text[stop : stop + 1].isalnum() or text[stop : stop + 1] >= "\u3000":
                    return stop, table.words[phrase]
    classes = frozenset().union(*(table.words.get(base, frozenset()) for base in _stems(word)))
    if not classes and "-" in word:
        return _latin_part(word, at, table)
    return end, classes or table.typos.get(_skeleton(word), frozenset())


def _latin_part(word: str, at: int, table: _Table) -> tuple[int, frozenset[str]]:
    first = word.split("-")[0]
    return at + len(first), frozenset().union(*(table.words.get(base, frozenset()) for base in _stems(first)))


def _skeleton(word: str) -> str:
    """What misspelling leaves of a long word: its first letter and its consonants, none twice in a row."""
    return re.sub(r"(.)\1+", r"\1", word[0] + re.sub("[aeiou]", "", word[1:])) if len(word) > 4 else ""


def _stems(word: str) -> Iterator[str]:
    yield word
    for ending in ("s", "es", "ing", "ed"):
        if word.endswith(ending) and len(word) >= len(ending) + (2 if ending == "s" else 3):
            base = word[: -len(ending)]
            yield base
            if ending in ("ing", "ed"):
                yield base + "e"
                if base[-1] == base[-2]:
                    yield base[:-1]


def _undone(tokens: list[_Token]) -> list[_Token]:
    """Without the words that their neighbours make harmless: promo code, send you, if you don't, don't worry."""
    kept: list[_Token] = []
    for at, token in enumerate(tokens):
        before = tokens[at - 1] if at else None
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        drop: set[str] = set()
        if before and token.left - before.right <= _NEAR and token.clause == before.clause:
            if "mod" in before.classes:
                drop |= {"pass", "code"}
            if before.classes & {"done", "tap", "we"}:
                drop |= {"give", "gives", "replyv", "pay", "move"}
            if "if" in before.classes or (before.classes & {"you", "i"} and at > 1 and "if" in tokens[at - 2].classes):
                drop |= {"neg"}
            if "you" in before.classes:
                drop |= {"ask", "grab"}
        if before and "neg" in before.classes and token.left - before.right <= _NEAR:
            drop |= {"hangup", "resist"}
        if after and after.left - token.right <= _NEAR and "neg" in token.classes and "calm" in after.classes:
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


def _to_reader(tokens: list[_Token], at: int) -> bool:
    """Whether what is sent goes to the reader: send you, 发送给您, but not 发送给您的客服."""
    for here in range(at, min(at + 3, len(tokens) - 1)):
        after = tokens[here + 1]
        gap = after.left - tokens[here].right
        if gap == 3 and "your" in after.classes:  # 发到您的手机
            beside = tokens[here + 2 : here + 3]
            return not any("he" in token.classes and token.left - after.right <= _NEAR for token in beside)
        if gap > 1 or not after.classes & {"you", "give", "gives"}:
            return False
        if "you" in after.classes:  # but 回复您收到的验证码
            return not any(
                "came" in token.classes and token.left == after.right for token in tokens[here + 2 : here + 3]
            )
    return False


def _denied_lists(text: str, hard: list[int], tokens: list[_Token]) -> list[bool]:
    """For each sentence, whether it is an item of a list whose heading denies: "We never ask for:" and lines below."""
    bounds = [0, *(at + 1 for at in hard), len(text)]
    denied, heading = [], False
    by_segment: dict[int, list[_Token]] = {}
    for token in tokens:
        by_segment.setdefault(token.line, []).append(token)
    for number, (start, end) in enumerate(pairwise(bounds)):
        line = text[start:end]
        item = bool(_BULLET.match(line))
        denied.append(item and heading)
        if not item and line.strip():
            words = by_segment.get(number, [])
            heading = line.rstrip().endswith(":") and any(word.classes & {"neg", "crook"} for word in words)
    return denied


def _matches(rule: _Rule, words: _Words) -> Iterator[tuple[str, int, int]]:
    known = words.places.keys()
    if not all(step.classes & known for step in rule.steps) or (rule.needs and not rule.needs & known):
        return
    begins = {at for name in rule.steps[0].classes for at in words.places.get(name, ())}
    for at in sorted(begins):
        last = _last(rule, words, [at])
        if last is not None:
            yield rule.kind, words.tokens[at].start, words.tokens[last].end


def _last(rule: _Rule, words: _Words, taken: list[int]) -> int | None:
    """The index of the last token of the first sequence that is a demand."""
    at = taken[-1]
    if len(taken) == len(rule.steps):
        return None if _harmless(rule, words, taken) else at
    step, last = rule.steps[len(taken)], words.tokens[at]
    limit = {"+": _CLOSE, "~": _FAR}.get(step.mode, _GAP)
    for number in range(at + 1, len(words.tokens)):
        token = words.tokens[number]
        if token.left - last.right > limit or token.segment - last.segment > (2 if step.mode == "~" else 0):
            return None
        if step.mode in (".", "+") and token.clause != last.clause:
            return None
        if token.classes & step.classes:
            found = _last(rule, words, [*taken, number])
            if found is not None:
                return found
    return None


def _harmless(rule: _Rule, words: _Words, taken: list[int]) -> bool:
    first, last = words.tokens[taken[0]], words.tokens[taken[-1]]
    until = words.tokens[first.opens : taken[-1] + 1]
    following = words.tokens[taken[-1] + 1 : taken[-1] + 40]
    behind = [token for token in following if token.segment <= last.segment + 1]
    same = [token for token in behind if token.segment == last.segment]
    if rule.excludes and any(token.classes & rule.excludes for token in (*until, *same)):
        return True
    if rule.flag == "!":
        return False
    if words.denied[last.line]:
        return True
    inside = words.tokens[taken[0] : taken[-1] + 1]
    near = [*inside, *(token for token in same if token.left - last.right <= 30)]
    somebody = [bool(token.classes & {"i", "he"}) for token in near]
    if any("others" in token.classes for token in near) and not any(somebody):
        return True
    told = rule.flag == "?" and any(token.classes & {"me", "my"} for token in inside)
    strict = any(step.mode == "^" for step in rule.steps)
    if _blocked(first, until, any(somebody[1:]), told, strict):
        return True
    if any("hangup" in token.classes and (token in same or token.left - last.right <= 40) for token in behind):
        return True
    return rule.flag == "?" and any(
        token.classes & {"crook", "resist"} and token.left - last.right <= 90 for token in behind
    )


def _blocked(first: _Token, until: list[_Token], to_me: bool, told: bool, strict: bool) -> bool:
    """Whether a denial or a word about swindlers before it holds.

    It ends at "but", and a denial ends at a comma before an imperative with a recipient.
    """
    blocker = before = None
    acts = False
    for token in until:
        if token.classes & {"neg", "crook"}:
            blocker, acts = token, False
        elif "turn" in token.classes:
            blocker = None
        elif blocker and token.clause == blocker.clause and token.classes & _ACTS:
            acts = True
        if before and "let" in before.classes and "i" in token.classes and token.left - before.right <= 2:
            told = True
        if "my" in token.classes:
            told = True
        before = token
    if blocker is None:
        return False
    if strict or blocker.start >= first.start or blocker.clause == first.clause:
        return not (told and "crook" in blocker.classes)
    if "crook" in blocker.classes:
        return not told
    return acts and not to_me


_ACTS = frozenset(
    ["give", "gives", "enter", "pay", "move", "do", "scan", "click", "tap", "call", "ask", "grab", "goto"]
)
