"""Which token belongs beside which name: a line's number, its hours and its cost beside that line and no other.

A name is one of data/channels.yml or of the vocabulary; a token belongs to every channel that has the hours or the
reply time that it gives, so that three mailboxes may share one reply time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from types import ModuleType

from helpcenter.content.project import Project
from helpcenter.facts import Facts
from helpcenter.facts.languages import Locale
from helpcenter.recognizers import vocabulary
from helpcenter.recognizers.lexicon import lowered
from helpcenter.recognizers.multi_search import Words
from helpcenter.recognizers.normalize import TOKEN_PATTERN

_SENTENCE_END = re.compile(r"[。！？!?；;]|\.(?=\s|$)")
_UNREAD = re.compile(r"(?<=\])\([^()]*\)|[*`\\\[\]]|<!--.*?-->")
_OF_A_CHANNEL = ("phone.", "hours.", "cost.", "languages.", "zone.", "reply_time.", "email", "chat")
_HELD = ("hours.",)
"""Tokens that say something of a channel and not which: where no name stands beside them, the heading's counts."""

_LISTED = ("account", "app", "domain")
"""Where several of a group are named, they are a list and their tokens follow in its order."""


@dataclass(frozen=True)
class Roles:
    """The names of one language, and what each token may stand beside."""

    words: ModuleType
    names: Mapping[str, str]
    """The owner of each name, in lower case."""
    owners: Mapping[str, frozenset[str]]
    """By the path of a token, those that it belongs to."""
    regions: Mapping[str, str]
    """The region of each name, in lower case."""

    @cached_property
    def _search(self) -> Words:
        return Words(self.names)

    @cached_property
    def _search_regions(self) -> Words:
        return Words(self.regions)

    @cached_property
    def region_keys(self) -> frozenset[str]:
        """Every region that has a calling code."""
        return frozenset(self.regions.values())

    def found(self, text: str) -> list[tuple[int, int, str]]:
        """The start, the end and the owner of each name in a text in lower case, the longest of those that overlap."""
        return [(start, end, self.names[text[start:end]]) for start, end in _apart(self._search.places(text))]

    def regions_in(self, text: str) -> dict[str, str]:
        """The regions named in a text in lower case, each with its name there."""
        spans = _apart(self._search_regions.places(text))
        return {self.regions[text[start:end]]: text[start:end] for start, end in spans}

    def belongs(self, path: str, owner: str) -> bool:
        """Whether a token may stand beside a name; one that belongs to nobody may stand anywhere."""
        owners = self.owners.get(path) or self.owners.get(path.rpartition(".")[0])
        return owners is None or owner in owners


@lru_cache(maxsize=8)
def of(project: Project, locale: Locale) -> Roles | None:
    """The roles in a language; None where it has no vocabulary."""
    words, facts = vocabulary.module(locale, "roles"), project.facts
    if words is None:
        return None
    named = {**facts.channels, **facts.public_services}
    names: dict[str, str] = {}
    for key in (*named, *facts.apps, *facts.accounts, *facts.domains):
        own = [named[key].names[locale]] if key in named else []
        names |= {lowered(name): key for name in (*own, *words.NAMES.get(key, ()))}
    regions: dict[str, str] = {}
    for key, region in facts.regions.items():
        if region.calling_code:
            name = lowered(region.names[locale])
            regions |= {name: key, name.replace("中国", ""): key}
    return Roles(words, names, _owners(facts), regions)


def _apart(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of spans that overlap the one that begins first, and of those the longest."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(places, key=lambda one: (one[0], -one[1])):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


def _owners(facts: Facts) -> dict[str, frozenset[str]]:
    owners: dict[str, set[str]] = {key: {key} for key in (*facts.public_services, *facts.accounts, *facts.domains)}
    owners |= {key: {key} for key in facts.apps}
    for key, channel in facts.channels.items():
        tokens = [key, f"hours.{channel.hours}", f"cost.{key}", f"languages.{key}", f"zone.{channel.hours}"]
        tokens += [f"reply_time.{channel.reply_time}"] if channel.reply_time else []
        for token in tokens:
            owners.setdefault(token, set()).add(key)
    return {token: frozenset(keys) for token, keys in owners.items()}


def readable(text: str) -> str:
    """A text in lower case with its marks and link targets blanked, so that offsets stay valid."""
    return _UNREAD.sub(lambda match: " " * len(match[0]), lowered(text))


def misplaced(text: str, row: bool, heads: tuple[str, ...], roles: Roles) -> Iterator[tuple[str, str]]:
    """The path of each token that stands beside another's name, and the name.

    `heads` are the heading and the title above the text, nearest first.
    """
    plain = readable(text)
    tokens = list(TOKEN_PATTERN.finditer(plain))
    names = roles.found(TOKEN_PATTERN.sub(lambda token: "\ufffc" * len(token[0]), plain))
    if row and names:
        owners = {owner for *_, owner in names}
        for token in tokens:
            if token[1].startswith(_OF_A_CHANNEL) and not any(roles.belongs(token[1], owner) for owner in owners):
                yield token[1], plain[names[0][0] : names[0][1]]
        return
    groups = [owner.partition(".")[0] for owner in {owner for *_, owner in names}]
    names = [
        one for one in names if one[2].partition(".")[0] not in _LISTED or groups.count(one[2].partition(".")[0]) == 1
    ]
    begin = 0
    for token in tokens:
        yield from _beside(plain, begin, token, names, roles)
        begin = token.end()
    held = [token[1] for token in tokens if token[1].startswith(_HELD)]
    if held and not names:
        for head in heads:
            above = {(owner, head[start:end]) for start, end, owner in roles.found(readable(head))}
            if above:
                if len({owner for owner, _ in above}) == 1:
                    owner, name = next(iter(above))
                    yield from ((path, name) for path in held if not roles.belongs(path, owner))
                return


def _beside(
    plain: str, begin: int, token: re.Match[str], names: list[tuple[int, int, str]], roles: Roles
) -> Iterator[tuple[str, str]]:
    path, words = token[1], roles.words
    for start, end, owner in reversed(names):
        if begin <= start and end <= token.start():
            gap = plain[end : token.start()]
            apart = len(gap) > words.GAP or re.search(words.TURNS, gap) or _SENTENCE_END.search(gap)
            if not apart and not roles.belongs(path, owner) and _comparable(path, owner):
                yield path, plain[start:end]
            break
    behind = re.match(words.BEHIND, plain[token.end() :])
    after = token.end() + (behind.end() if behind else 0)
    if behind and behind[0].strip(" "):
        for start, end, owner in names:
            if start == after and not roles.belongs(path, owner) and _comparable(path, owner):
                yield path, plain[start:end]


def _comparable(path: str, owner: str) -> bool:
    """A number or an hour is compared with channels and services, an account with accounts, and so on."""
    group = owner.partition(".")[0]
    own = path.partition(".")[0]
    if group in _LISTED:
        return own == group
    return path.startswith((*_OF_A_CHANNEL, "public."))


def wrong_occasion(text: str, locale: str) -> tuple[str, str]:
    """The path of the first token that is wrong on the occasion that its clause speaks of, and the clause's words."""
    paths = set(TOKEN_PATTERN.findall(text))
    words = vocabulary.module(locale, "roles")
    if words is None or paths.isdisjoint(_on_occasion(locale)):
        return "", ""
    plain = readable(text)
    for about, unless, wrong, right in words.OCCASIONS:
        if not (here := paths & set(wrong)) or paths & set(right):
            continue
        before = ""
        for match in re.finditer(words.CLAUSE, plain):
            clause = match[0]
            there = here & set(TOKEN_PATTERN.findall(clause))
            both = TOKEN_PATTERN.sub("", before + clause) if there else ""
            if (found := re.search(about, both) if there else None) and not re.search(unless, both):
                return min(there), found[0]
            before = "" if clause.endswith(".") or plain[match.end() : match.end() + 1] in "。！？!?；;" else clause
    return "", ""


@cache
def _on_occasion(locale: str) -> frozenset[str]:
    """Every token that is wrong on some occasion."""
    words = vocabulary.module(locale, "roles")
    return frozenset(path for _, _, wrong, _ in (words.OCCASIONS if words else ()) for path in wrong)


def wrong_region(text: str, roles: Roles) -> Iterator[tuple[str, str]]:
    """The path of each number of one region beside the name of others only."""
    tokens = [path for path in TOKEN_PATTERN.findall(text) if path.rpartition(".")[2] in roles.region_keys]
    if tokens:
        near = roles.regions_in(TOKEN_PATTERN.sub("", readable(text)))
        for path in tokens:
            if near and path.rpartition(".")[2] not in near:
                yield path, next(iter(near.values()))
