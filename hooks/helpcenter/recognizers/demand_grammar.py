"""The grammar of demands, from tables/demands.json: words in classes, and rules, which are sequences of classes.

`words`: each class with its words. A word in the singular and the infinitive stands for its other forms.
`rules`: `kind steps [& needed] [- excluded] [-- absent]`, see Rule. `contexts`: the same for a
`warning` about swindlers or a `question` to us, which are no demands unless one is `told` to somebody. `weak`: kinds that
count only beside another. `together`: pairs of
these that count. `alike`: pairs of a traditional character or a CJK radical and the one read for it. `typo`: words that are
also found misspelt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from helpcenter.recognizers import json_tables


@dataclass(frozen=True)
class Step:
    """One word of a rule: any of these classes, and how near to the word before it.

    "" in the same sentence, "." also in the same clause, "+" directly behind it, "~" up to two sentences on; "^", of the
    first word, lets no denial before it pass over "but".
    """

    classes: frozenset[str]
    mode: Literal["", ".", "+", "~", "^"]


@dataclass(frozen=True)
class Rule:
    """A kind of demand and the sequence of words that makes it.

    `needs`: classes of which one stands anywhere in the text; `absent`: of which none does; `excludes`: of which none
    stands in the sentence.
    `flag` "!": holds also where it is denied ("don't tell your bank"); "?": what is told of strangers is advice; "=":
    holds wherever its words stand.
    """

    kind: str
    flag: str
    steps: tuple[Step, ...]
    needs: frozenset[str]
    absent: frozenset[str]
    excludes: frozenset[str]


@dataclass(frozen=True)
class Grammar:
    """The grammar as it is used.

    `patterns`: figures, and where sentences and clauses end; `words`: the classes of each word and phrase; `phrases`: by their first word, longest first; `typos`: by what
    misspelling leaves of them (see `skeleton`); `longest`: characters of the longest Chinese word.
    """

    patterns: Mapping[str, re.Pattern[str]]
    words: Mapping[str, frozenset[str]]
    phrases: Mapping[str, tuple[str, ...]]
    typos: Mapping[str, frozenset[str]]
    longest: int
    rules: tuple[Rule, ...]
    contexts: tuple[Rule, ...]
    alike: Mapping[str, str]
    weak: frozenset[str]
    together: tuple[frozenset[str], ...]


@cache
def grammar() -> Grammar:
    """Read tables/demands.json."""
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
    return Grammar(
        patterns={name: re.compile(pattern) for name, pattern in raw["patterns"].items()},
        words={word: frozenset(names) for word, names in classes.items()},
        phrases={first: tuple(sorted(many, key=len, reverse=True)) for first, many in phrases.items()},
        typos={skeleton(word): frozenset(classes[word]) for word in raw["typo"].split()},
        longest=max(len(word) for word in classes if word[0] >= "\u3000"),
        rules=tuple(_rule(line) for line in raw["rules"]),
        contexts=tuple(_rule(line) for line in raw["contexts"]),
        alike={drawn: letter.lower() for letter, others in letters.items() for drawn in others}
        | dict(zip(raw["alike"][::2], raw["alike"][1::2], strict=True)),
        weak=frozenset(raw["weak"].split()),
        together=tuple(frozenset(pair.split()) for pair in raw["together"]),
    )


def published() -> dict[str, Any]:
    """The table for pages: of `alike` only pairs that lead to a character of some word; the rest would change no answer."""
    raw = json_tables.table("demands")
    written = set("".join(raw["words"].values()))
    pairs = zip(raw["alike"][::2], raw["alike"][1::2], strict=True)
    return {**raw, "alike": "".join(drawn + plain for drawn, plain in pairs if plain in written)}


def _rule(line: str) -> Rule:
    """`kind flag steps [& needed anywhere in the text] [- excluded in the sentence] [-- absent from the text]`."""
    sequence, _, absent = line.partition(" -- ")
    sequence, _, excludes = sequence.partition(" - ")
    sequence, _, needs = sequence.partition(" & ")
    kind, *steps = sequence.split()
    name = kind.rstrip("?!=")
    return Rule(
        name,
        kind[len(name) :],
        tuple(
            Step(frozenset(step.lstrip(".+~^").split("/")), step[0] if step[0] in ".+~^" else "")  # type: ignore[arg-type]
            for step in steps
        ),
        frozenset(needs.split("/")) if needs else frozenset(),
        frozenset(absent.split("/")) if absent else frozenset(),
        frozenset(excludes.split("/")) if excludes else frozenset(),
    )


def stems(word: str) -> Iterator[str]:
    """An English word and what it may be a form of: plural, -ing, -ed."""
    yield word
    for ending in ("s", "es", "ing", "ed"):
        if word.endswith(ending) and len(word) >= len(ending) + (2 if ending == "s" else 3):
            base = word[: -len(ending)]
            yield base
            if ending in ("ing", "ed"):
                yield base + "e"
                if base[-1] == base[-2]:
                    yield base[:-1]


def skeleton(word: str) -> str:
    """What misspelling leaves of a long word: its first letter and its consonants, none twice in a row."""
    return re.sub(r"(.)\1+", r"\1", word[0] + re.sub("[aeiou]", "", word[1:])) if len(word) > 4 else ""
