"""Which token belongs beside which name: a line's number, its hours and its cost beside that line and no other.

A name is one of data/channels.yml or of the vocabulary; a token belongs to every channel that has the hours or the
reply time that it gives, so that three mailboxes may share one reply time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import ModuleType

from helpcenter.content.project import Project
from helpcenter.facts import Facts
from helpcenter.facts.languages import Locale
from helpcenter.recognizers import vocabulary
from helpcenter.recognizers.lexicon import lowered
from helpcenter.recognizers.normalize import TOKEN_PATTERN

_SENTENCE_END = re.compile(r"[。！？!?；;]|\.(?=\s|$)")
_UNREAD = re.compile(r"(?<=\])\([^()]*\)|[*`\\\[\]]|<!--.*?-->")
_OF_A_CHANNEL = ("phone.", "hours.", "cost.", "zone.", "reply_time.", "email", "chat")
_HELD = ("hours.",)
"""Tokens that say something of a channel and not which: where no name stands beside them, the heading's counts."""

_LISTED = ("account", "app", "domain")
"""Where several of a group are named, they are a list and their tokens follow in its order."""


@dataclass(frozen=True)
class Roles:
    """The names of one language, and what each token may stand beside."""

    words: ModuleType
    names: Mapping[str, str]
    """A pattern by channel, account, app, domain or public service."""
    owners: Mapping[str, frozenset[str]]
    """By the path of a token, those that it belongs to."""
    regions: Mapping[str, str]
    """A pattern by region."""

    @cached_property
    def any_name(self) -> re.Pattern[str]:
        """Any name, as a group called after its number among `names`."""
        return re.compile("|".join(f"(?P<n{number}>{pattern})" for number, pattern in enumerate(self.names.values())))

    @cached_property
    def any_region(self) -> re.Pattern[str]:
        """Any region, as a group called after it."""
        return re.compile("|".join(f"(?P<{region}>{pattern})" for region, pattern in self.regions.items()) or "(?!)")

    @cached_property
    def _keys(self) -> list[str]:
        return list(self.names)

    def found(self, text: str) -> list[tuple[int, int, str]]:
        """The start, the end and the owner of each name in a text in lower case."""
        matches = self.any_name.finditer(text)
        return [(*match.span(), self._keys[int(str(match.lastgroup)[1:])]) for match in matches]

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
    named = {**facts.channels, **facts.public_services, **facts.apps}
    names = {}
    for key in (*named, *facts.accounts, *facts.domains):
        own = [re.escape(lowered(named[key].names[locale]))] if key in named and key not in facts.apps else []
        pattern = "|".join([*own, *filter(None, [words.NAMES.get(key, "").lower()])])
        if pattern:
            names[key] = f"(?:{pattern})"
    regions = {
        key: re.escape(lowered(region.names[locale])).replace("中国", "(?:中国)?")
        for key, region in facts.regions.items()
        if region.calling_code
    }
    return Roles(words, dict(sorted(names.items(), key=lambda one: -len(one[1]))), _owners(facts), regions)


def _owners(facts: Facts) -> dict[str, frozenset[str]]:
    owners: dict[str, set[str]] = {key: {key} for key in (*facts.public_services, *facts.accounts, *facts.domains)}
    owners |= {key: {key} for key in facts.apps}
    for key, channel in facts.channels.items():
        tokens = [key, f"hours.{channel.hours}", f"cost.{key}", f"zone.{channel.hours}"]
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


def wrong_occasion(text: str, roles: Roles) -> Iterator[tuple[str, str]]:
    """The path of each token that is wrong on the occasion that its clause speaks of, and the clause's words."""
    plain = readable(text)
    paths = set(TOKEN_PATTERN.findall(plain))
    for about, unless, wrong, right in roles.words.OCCASIONS:
        here = paths & set(wrong)
        if not here or paths & set(right):
            continue
        before = ""
        for match in re.finditer(roles.words.CLAUSE, plain):
            clause = match[0]
            both = before + clause
            there = here & set(TOKEN_PATTERN.findall(clause))
            found = re.search(about, TOKEN_PATTERN.sub("", both)) if there else None
            if found and not re.search(unless, TOKEN_PATTERN.sub("", both)):
                yield min(there), found[0]
                return
            before = "" if clause.endswith(".") or plain[match.end() : match.end() + 1] in "。！？!?；;" else clause


def wrong_region(text: str, roles: Roles) -> Iterator[tuple[str, str]]:
    """The path of each number of one region beside the name of others only."""
    plain = readable(text)
    tokens = [path for path in TOKEN_PATTERN.findall(plain) if path.rpartition(".")[2] in roles.regions]
    if tokens:
        near = {str(match.lastgroup): match[0] for match in roles.any_region.finditer(TOKEN_PATTERN.sub("", plain))}
        for path in tokens:
            if near and path.rpartition(".")[2] not in near:
                yield path, next(iter(near.values()))
