"""Contact literals: phone numbers, addresses, links and account names that stand in a text, in whatever disguise."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from helpcenter import links, phones
from helpcenter.normalise import TOKEN, TOKEN_PATTERN, Normal, seen, written
from helpcenter.phrases import lowered


@dataclass(frozen=True)
class Literal:
    """A contact literal: `start` and `end` are 0-based offsets in the text, `kind` is phone, email, link or account;
    `text` is as it was typed, `plain` as it reads."""

    start: int
    end: int
    kind: str
    text: str
    plain: str

    @property
    def digits(self) -> str:
        """The digits of a phone number, as it would be dialled."""
        return re.sub(r"\D", "", self.plain)

    def matches(self, href: str) -> bool:
        """Whether this is another way to write the value behind a `tel:`, `mailto:` or `https:` address."""
        if self.kind == "phone":
            return self.digits == re.sub(r"\D", "", href)
        return self.plain.casefold() in href.casefold()


_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_NUMERAL = "[〇零一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖洞拐勾]"
_WORDS = (
    *("zero", "oh", "nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "double", "triple"),
    *("ling", "yi", "yao", "san", "si", "wu", "liu", "qi", "jiu"),
)
_ALSO_WORDS = ("tg", "wx", "ins", "line", "signal", "messenger", "threads")
_HOSTS = "(?:com|cn|net|org)\\b"


def _begin(words: Iterable[str]) -> str:
    """One of these words where no letter stands before it, with the look back after the first letter: the engine skips
    to the first letters, and would ask at every character if it began with the look back."""
    return f"(?:{'|'.join(f'{word[0]}(?<![a-z]{word[0]}){word[1:]}' for word in words)})"


# Each begins with one character or one set, which the engine skips to quickly; one big alternation is ten times slower,
# and so is a look back at the beginning.
_SUSPECT = (
    re.compile(r"[0-9](?![0-9]?\.[ ])"),  # a digit, but for the number of a list item
    re.compile(r"[^\ufff9\x00-$'-;=>?A-\[\]-\x7f\u4e00-\u9fff\u3000-\u3011，。：；？！（）“”‘’…—–·￼]"),  # & % @ < \ >, disguises
    re.compile(r"\.[*_~`]{0,4}(?!md[)#])[A-Za-z\u4e00-\u9fff]"),
    re.compile(r"[:：][^\s{*\u2000-\uffff]"),
    re.compile(r"[点。] ?[a-z]"),
    re.compile(r"[\[({【「]\s?(?:at\b|dot\b|\.[ \])}]|艾特|点|圈)"),
    re.compile(rf"[·,，] ?{_HOSTS}"),
    re.compile(rf"\.(?:(?<= \.) ?| ){_HOSTS}"),  # okpay . com, okpay. com
    re.compile(r"c[o0]m(?<=[ .]c.m)(?![a-z])"),
    re.compile(r" [a-z](?<=[a-z] [a-z])(?<![a-z][a-z] [a-z]) [a-z](?![a-z])"),
    re.compile(r"c o m\b"),
    re.compile(r"okpay[._-]?[a-z\d]"),
    re.compile(rf"{_begin(_ALSO_WORDS)}[ ]?(?:号|账|帐|群|id\b|user|account)"),
    re.compile(r"t(?<![a-z'’]t) me "),
    re.compile(rf"{_NUMERAL}[百 ·._-]?{_NUMERAL}[ ·._-]*{_NUMERAL}"),
    re.compile(rf"{_begin(_WORDS)}[\s,.-]+(?:{'|'.join(_WORDS)})\b"),
    re.compile(r"dot(?<=\sdot)\s"),
)
_SUSPECT_WORDS = (
    *(*links.NETWORKS, "加v", "加 v", "加薇", "加威", "加微", "威", "薇", "vx", "line id", "live:"),
    *("//", "www", "hxxp", "_at_", "_dot_", "艾特", "圈a", "at gmail", "绿泡泡", "绿色软件"),
)


def _suspects(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each block that may hold a literal at all: cheap questions that spare most blocks the dear one."""
    lower = lowered(text)
    spans = [block.span() for block in _BLOCK.finditer(lower)]
    starts = [start for start, _ in spans]
    found: set[int] = set()
    for pattern in _SUSPECT:
        match = pattern.search(lower)
        while match:
            first, last = (max(0, bisect_right(starts, at) - 1) for at in (match.start(), match.end() - 1))
            found.update(range(first, last + 1))
            match = pattern.search(lower, max(match.end(), spans[last][1]))
    for name in _SUSPECT_WORDS:
        at = lower.find(name)
        while at >= 0:
            number = bisect_right(starts, at) - 1
            found.add(number)
            at = lower.find(name, spans[number][1])
    return (spans[number] for number in sorted(found))


def find(text: str) -> list[Literal]:
    """Every contact literal of a text, as it stands and as it is read, in order of place."""
    found: list[Literal] = []
    masked = TOKEN_PATTERN.sub(lambda token: TOKEN * len(token[0]), text) if "{{" in text else text
    for start, end in _suspects(masked):
        found += _in_block(text[start:end], start)
    return sorted(found, key=lambda one: one.start)


def _in_block(text: str, start: int) -> list[Literal]:
    found: list[Literal] = []
    as_seen, as_written = seen(text), written(text)
    for normal in (as_seen,) if as_seen.text == as_written.text else (as_seen, as_written):
        found += [one for one in _in(normal) if not _overlaps(one, found)]
    return [Literal(one.start + start, one.end + start, one.kind, one.text, one.plain) for one in found]


def _in(normal: Normal) -> Iterator[Literal]:
    taken: list[tuple[int, int]] = []
    phone_spans = (("phone", start, end) for start, end in phones.spans(normal.text))
    for kind, start, end in (*links.spans(normal.text), *phone_spans):
        if any(begin < end and start < stop for begin, stop in taken):
            continue
        taken.append((start, end))
        first, last = normal.span(start, end)
        yield Literal(first, last, kind, normal.original[first:last], normal.text[start:end])


def _overlaps(one: Literal, found: list[Literal]) -> bool:
    return any(other.start < one.end and one.start < other.end for other in found)
