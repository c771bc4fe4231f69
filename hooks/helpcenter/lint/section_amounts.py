"""The amounts that the sections of an article name, and which of them another language does not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

from helpcenter.content.article import Article, Section
from helpcenter.lint.published_text import blanks
from helpcenter.recognizers import contacts, quantities
from helpcenter.recognizers.quantities import Quantity
from helpcenter.source.markdown import inlines
from helpcenter.source.markdown.blocks import Block
from helpcenter.source.problem import Position

_LOOSE = ("", "time", "part")
"""Units that the other language may leave out: 两次 is twice, or both attempts, or two of them."""
_NOT_READ = inlines.not_words(r"\n", r"(?<=\n) *\d+[.)] ")
"""Also the number of a step."""


@dataclass(frozen=True)
class SectionAmounts:
    """A section, its text with everything blanked that is not read as words, and the amounts in that text."""

    section: Section
    text: str
    amounts: Sequence[Quantity]

    def position(self, amount: Quantity) -> Position:
        """The place of an amount in its file."""
        before = self.text[: amount.start]
        return Position(self.section.first_line + before.count("\n"), amount.start - before.rfind("\n"))

    @cached_property
    def by_block(self) -> dict[Block, list[Quantity]]:
        """The amounts by the block that they stand in."""
        blocks = self.section.blocks
        found: dict[Block, list[Quantity]] = {}
        lines = [block.place.line for block in blocks]
        for one in self.amounts:
            number = bisect_right(lines, self.position(one).line) - 1
            found.setdefault(blocks[max(number, 0)], []).append(one)
        return found


def of(article: Article) -> Iterator[SectionAmounts]:
    """The amounts of each section. The whole article is searched at once, which takes half as long."""
    texts = [_readable(section) for section in article.sections]
    starts = list(accumulate((len(text) + 2 for text in texts), initial=0))
    amounts: list[list[Quantity]] = [[] for _ in texts]
    for one in _counted("\n\n".join(texts), article.locale):
        number = bisect_right(starts, one.start) - 1
        amounts[number].append(replace(one, start=one.start - starts[number]))
    return map(SectionAmounts, article.sections, texts, amounts)


def unmatched(own: Sequence[Quantity], others: Sequence[Quantity], text: str, locale: str) -> list[Quantity]:
    """Those of `own` that the other language, with these amounts in this text, does not name."""
    exact = {(one.value, one.unit) for one in others}
    # One day, one time, a week: figures of speech more than amounts.
    odd = [one for one in own if one.value != 1 and (one.value, one.unit) not in exact]
    loose = quantities.named(text, locale) if odd else set()
    return [one for one in odd if one.unit not in _LOOSE or one.value not in loose]


def plain_year(one: Quantity) -> Quantity:
    """A calendar year as a bare number, since 2017 年 is 2017 in English and no length of time."""
    if one.unit == "year" and 1900 <= one.value < 2100:
        return replace(one, unit="")
    if one.unit == "date" and not one.value % 10_000:
        return replace(one, value=one.value / 10_000, unit="")
    return one


def _readable(section: Section) -> str:
    parts = _NOT_READ.split("\n".join(("", *section.lines)))
    parts[1::2] = map(blanks, parts[1::2])
    return "".join(parts)[1:]


def _counted(text: str, locale: str) -> list[Quantity]:
    """The amounts of a text; the digits of a phone number are none: contact-literal reports those."""
    found = quantities.of(text, locale) if quantities.known(locale) else []
    phones: set[int] = set()
    for start, end in dict.fromkeys(_paragraph(text, one.start) for one in found):
        for one in contacts.find(text[start:end]):
            if one.kind in ("phone", "account"):
                phones.update(range(start + one.start, start + one.end))
    return [plain_year(one) for one in found if one.start not in phones]


def _paragraph(text: str, offset: int) -> tuple[int, int]:
    """Start and end of the lines around an offset, up to the next blank ones; no number reaches beyond those."""
    end = text.find("\n\n", offset)
    return text.rfind("\n\n", 0, offset) + 1, len(text) if end < 0 else end
