"""Contact literals: phone numbers, addresses, links and account names that stand in a text, in whatever disguise."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from string import ascii_lowercase, digits

from helpcenter.recognizers import addresses, phone_numbers
from helpcenter.recognizers.lexicon import lowered, one_by_one, one_of
from helpcenter.recognizers.multi_search import Words, any_followed, any_of
from helpcenter.recognizers.normalize import TOKEN, TOKEN_PATTERN, Normal, readings
from helpcenter.recognizers.spelled_out import CHINESE_DIGITS, DIGIT_WORDS, TIMES


@dataclass(frozen=True)
class Literal:
    """A contact literal.

    `start` and `end` are 0-based offsets in the text, `kind` is phone, email, link or account; `text` is as it was
    typed, `plain` as it reads.
    """

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
_ITEMS_APART = re.compile(r"[^\n]+(?:\n(?!  - )[^\n]+)*")
"""The same with the items of a list in front matter by themselves: no literal goes over such a beginning of a line, but
where an element or a comment hides it."""
_NUMERAL = f"[{''.join(CHINESE_DIGITS)}]"
_NUMBER_WORDS = (*(word for word in DIGIT_WORDS if word not in ("o", "er", "ba", "nil")), *TIMES)
"""Without those in which many words end; a number that is read out has others."""
_OTHER_WORDS = (
    *("加v", "加 v", "+v", "+ v", "加薇", "加威", "加微", "威", "薇", "vx", "line id", "live:"),
    *("//", "www", "hxxp", "_at_", "_dot_", "艾特", "圈a", "at gmail"),
)
_ALSO_WORDS = tuple(word for word in addresses.WORDS if word not in ("x", *_OTHER_WORDS))
_HOSTS = ("com", "cn", "net", "org", "test")
_BRAND_TOKEN = TOKEN * 2
"""The brand may be a token; one that is masked has more characters than this."""
_NUMBER_WORD = any_of(_NUMBER_WORDS).pattern
_DIGIT = re.compile(r"[0-9](?![0-9]?\.[ ])")
"""A digit, but for the number of a list item."""
# Each begins with one character or one set, which the engine skips to quickly; one big alternation is ten times slower,
# and so is a look back at the beginning.
_SUSPECT = (
    _DIGIT,
    re.compile(
        r"[^\ufff9\x00-$'-;=>?A-\[\]-\x7f\u4e00-\u9fff\u3000-\u3011，。：；？！（）“”‘’…—–·￼]"
    ),  # & % @ < \ >, disguises
    re.compile(r"\.[*_~`]{0,4}(?!md[)#]|svg\)|html(?![\w.-]))[A-Za-z\u4e00-\u9fff]"),
    re.compile(
        r"[:：点。\[({【「·,，](?:(?<=[:：])[^\s{*\u2000-\uffff]|(?<=[点。]) {0,3}[a-z]"
        rf"|(?<=[\[({{【「])\s?(?:at\b|dot\b|\.[ \])}}】」]|艾特|点|圈)|(?<=[·,，]) ?{one_of(_HOSTS)}\b)"
    ),
    re.compile(r" [a-z] (?<=[a-z] . )(?<![a-z][a-z] . )[a-z](?![a-z])"),
    re.compile(rf"{_NUMERAL}[百 ·._-]?{_NUMERAL}[ ·._-]*{_NUMERAL}"),
)
_TAILS = (
    dict.fromkeys((*addresses.NETWORKS, *_OTHER_WORDS), "")
    | dict.fromkeys(_ALSO_WORDS, r"[ ]?(?:号|账|帐|群|id\b|user|account)")
    | dict.fromkeys(_NUMBER_WORDS, rf"[\s,.-]+{_NUMBER_WORD}\b")
    | dict.fromkeys(("okpay", _BRAND_TOKEN), r"[._-]?[a-z\d]")
    | dict.fromkeys(one_by_one(" .", ("com", "c0m")), "(?![a-z])")
    | dict.fromkeys(one_by_one((". ", " ."), _HOSTS), r"\b")  # okpay. cn, okpay . cn
    | {"c o m": r"\b", "t me ": r"(?<![a-z'’]t me )", "dot": r"(?<=\sdot)\s"}
)
"""Words and what must stand behind them, or before, to make a text suspect."""
_SUSPECT_WORD = any_followed(_TAILS)
# Of what stands nearly everywhere, with the character behind it.
_OFTEN = (
    one_by_one(_NUMBER_WORDS, (*",.-", *filter(str.isspace, map(chr, range(0x3001))))),
    one_by_one((_BRAND_TOKEN,), f"{ascii_lowercase}{digits}._-"),
)
_SUSPECT_WORDS = Words((_TAILS.keys() - {*_NUMBER_WORDS, _BRAND_TOKEN}).union(*_OFTEN))
_ITEM = re.compile(r"^[ ]*\d{1,2}\. ", re.MULTILINE)
_DATE = re.compile(r"(?<![\w.-])20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w.-])")
_FEW = re.compile(
    r"转|分机|按|ext|(?:tel|sms|mms|callto|fax|facetime|sip)(?:to|prompt)?\s?[:：]"
    r"|[0-9][ -]?[oil|]+(?![a-z])|[oil|](?<![a-z].)-?[0-9]|[a-z_][.-]?[0-9]|[0-9][.-]?[a-z_]"
    rf"|[0-9百][ ,·._-]{{0,3}}{_NUMERAL}|{_NUMERAL}百?[ ,·._-]{{0,3}}[0-9]"
    rf"|[0-9][\s,.·-]{{1,3}}{_NUMBER_WORD}\b|\b{_NUMBER_WORD}[\s,.·-]{{1,3}}[0-9]"
)
"""Where a digit or two can be all: an extension, a scheme's target, digits among words and letters, account names."""


def _suspects(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each block that may hold a literal at all: cheap questions that spare most blocks the dear one."""
    lower = lowered(text)
    found: set[tuple[int, int]] = set()
    for pattern in _SUSPECT:
        match = pattern.search(lower)
        while match:
            blocks = list(_blocks(lower, *match.span()))
            found.update(block for block in blocks if pattern is not _DIGIT or _may_be_dialled(lower[slice(*block)]))
            match = pattern.search(lower, max(match.end(), blocks[-1][1]))
    known = 0
    for start, _ in _SUSPECT_WORDS.places(lower):
        if (match := _SUSPECT_WORD.match(lower, start)) and match.end() > known:
            blocks = list(_blocks(lower, *match.span()))
            known = blocks[-1][1]
            found.update(blocks)
    return iter(sorted(found))


def _blocks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of the blocks of lines that a match stands in."""
    first, last = max(text.rfind("\n\n", 0, start + 1), 0), text.find("\n\n", max(start, end - 2))
    last = len(text) if last < 0 else last
    apart = _BLOCK if text.find("<", first, last) >= 0 else _ITEMS_APART
    blocks = (block.span() for block in apart.finditer(text, first, last))
    return (block for block in blocks if block[0] < end and start < block[1])


def _may_be_dialled(block: str) -> bool:
    """Whether a block has as many digits as the shortest number; a date by itself is none."""
    rest, dates = _DATE.subn("", _ITEM.sub("", block))
    digits = len(re.findall("[0-9]", rest))
    if digits > (0 if dates else 2) or dates > 1:
        return True
    return bool(digits or dates) and _FEW.search(block) is not None


def suspects(texts: Sequence[str]) -> list[int]:
    """Which of many short texts may hold a literal: asked of all at once, half of a small site's check is spared."""
    starts = list(accumulate((len(text) + 2 for text in texts), initial=0))
    return sorted({bisect_right(starts, start) - 1 for start, _ in _suspects(_masked("\n\n".join(texts)))})


def find(text: str) -> list[Literal]:
    """Every contact literal of a text, as it stands and as it is read, in order of place."""
    found: list[Literal] = []
    for start, end in _suspects(_masked(text)):
        found += _in_block(text[start:end], start)
    return sorted(found, key=lambda one: one.start)


def _masked(text: str) -> str:
    return TOKEN_PATTERN.sub(lambda token: TOKEN * len(token[0]), text) if "{{" in text else text


def _in_block(text: str, start: int) -> list[Literal]:
    found: list[Literal] = []
    for normal in readings(text):
        found += [one for one in _in(normal) if not _overlaps(one, found)]
    return [Literal(one.start + start, one.end + start, one.kind, one.text, one.plain) for one in found]


def _in(normal: Normal) -> Iterator[Literal]:
    taken: list[tuple[int, int]] = []
    phone_spans = (("phone", start, end) for start, end in phone_numbers.spans(normal.text))
    for kind, start, end in (*addresses.spans(normal.text), *phone_spans):
        if any(begin < end and start < stop for begin, stop in taken):
            continue
        taken.append((start, end))
        first, last = normal.span(start, end)
        yield Literal(first, last, kind, normal.original[first:last], normal.text[start:end])


def _overlaps(one: Literal, found: list[Literal]) -> bool:
    return any(other.start < one.end and one.start < other.end for other in found)
