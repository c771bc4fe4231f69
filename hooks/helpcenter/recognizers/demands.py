"""Finds what a message asks of its reader: a code, money to a "safe" account, a remote-control program and the like.

A small grammar, not a list of sentences: words in classes, and sequences of classes within a sentence, both in
tables/demands.json, which overrides/assets/js/checker/demands.js reads as well. Text in, spans out.

What is denied ("we never ask for your password"), advised against ("never share this code") or told of strangers
("anyone who asks for it is a scammer") is no demand. "But", "only", "please" end a denial, and so does a comma before an
imperative with a recipient ("don't hang up, read it to me").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from helpcenter.recognizers.demand_grammar import Grammar, Rule, grammar
from helpcenter.recognizers.demand_words import Token, Words, words_of
from helpcenter.recognizers.folding import LINK, Folded, fold

LIMIT = 10_000
"""Characters that are read: 15 pages. More is no message, and would take a slow phone too long."""
_GAP, _CLOSE, _FAR = 72, 15, 170
"""How far the next word of a sequence may be, in the measure of demand_words.NEAR."""
_ENOUGH = 20
"""Demands of one kind that are reported."""


@dataclass(frozen=True)
class Demand:
    """`kind` is a promise's id in data/promises.yml or one of the table's own; `start` and `end` are offsets in the text."""

    kind: str
    start: int
    end: int


def find_demands(text: str, locale: str | None = None) -> tuple[Demand, ...]:
    """Every demand of a text, in order of place. `locale` is accepted and not needed: both languages are read at once.

    Hurry, a threat, a link to follow or a number to ring are named only beside something worse.
    """
    known = grammar()
    folded = fold(text[:LIMIT], known.alike)
    words = words_of(folded.text, known)
    if _tells_of_swindlers(known, words):
        return ()
    found: list[tuple[str, int, int]] = []
    for rule in known.rules:
        had = sum(kind == rule.kind for kind, _, _ in found)
        found += islice(_matches(rule, words), _ENOUGH - had)
    kinds = {kind for kind, _, _ in found}
    if not kinds - known.weak and not any(pair <= kinds for pair in known.together):
        return ()
    return tuple(sorted(_apart(found, folded), key=lambda one: (one.start, one.end)))


def _tells_of_swindlers(known: Grammar, words: Words) -> bool:
    """Whether a text is news, a warning or a question about what swindlers ask, and nobody is being asked."""
    if "news" in words.places and "addressee" not in words.places:
        return True
    contexts = {rule.kind for rule in known.contexts if next(_matches(rule, words), None)}
    return bool(contexts) and "told" not in contexts


def _apart(found: list[tuple[str, int, int]], folded: Folded) -> Iterator[Demand]:
    """One demand for each stretch of text and kind."""
    taken: list[tuple[str, int, int]] = []
    for kind, start, end in found:
        if any(kind == other and start < stop and begin < end for other, begin, stop in taken):
            continue
        taken.append((kind, start, end))
        link = folded.text[end - 1] == LINK  # one character for many
        yield Demand(kind, folded.origin[start], folded.origin[end] if link else folded.origin[end - 1] + 1)


def _matches(rule: Rule, words: Words) -> Iterator[tuple[str, int, int]]:
    known = words.places.keys()
    if (
        not all(step.classes & known for step in rule.steps)
        or (rule.needs and not rule.needs & known)
        or rule.absent & known
    ):
        return
    begins = {at for name in rule.steps[0].classes for at in words.places.get(name, ())}
    for at in sorted(begins):
        last = _last(rule, words, [at])
        if last is not None:
            yield rule.kind, words.tokens[at].start, words.tokens[last].end


def _last(rule: Rule, words: Words, taken: list[int]) -> int | None:
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


def _harmless(rule: Rule, words: Words, taken: list[int]) -> bool:
    first, last = words.tokens[taken[0]], words.tokens[taken[-1]]
    until = words.tokens[first.opens : taken[-1] + 1]
    following = words.tokens[taken[-1] + 1 : taken[-1] + 40]
    behind = [token for token in following if token.segment <= last.segment + 1]
    same = [token for token in behind if token.segment == last.segment]
    if rule.excludes and any(token.classes & rule.excludes for token in (*until, *same)):
        return True
    if rule.flag == "=":
        return False
    if rule.flag == "!":
        return any("warn" in token.classes for token in until)
    if words.denied[last.line]:
        return True
    inside = words.tokens[taken[0] : taken[-1] + 1]
    near = [*inside, *(token for token in same if token.left - last.right <= 30)]
    somebody = [bool(token.classes & {"i", "he"}) for token in near]
    if any("others" in token.classes and token.clause <= last.clause for token in near) and not any(somebody):
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


def _blocked(first: Token, until: list[Token], to_me: bool, told: bool, strict: bool) -> bool:
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
