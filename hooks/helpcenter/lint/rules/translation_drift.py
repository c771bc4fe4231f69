"""Both languages say the same: as many steps, items, rows, warnings, pictures and phrases in bold, the same ids of
headings, links, tokens and amounts, in the same steps, items and rows.

Bad:

    zh: 链接 30 分钟内有效。      en: The link works for 60 minutes.
    zh: 1. … 2. … 3. …           en: 1. … 2. …
    zh: | 热线 | 时间 | 语言 |      en: | Line | Hours |

Good:

    zh: 链接 30 分钟内有效。      en: The link works for 30 minutes.
    zh: 两天后再试，最多一千元。    en: Try again in two days, up to 1,000 yuan.

Why: readers of one language would lose a step or a warning, or trust a time that is not so, and nobody who reads only
the other language would notice.
"""

from __future__ import annotations

import posixpath
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from helpcenter.content import markdown
from helpcenter.content.article import Article, Heading, Section
from helpcenter.content.markdown import Block
from helpcenter.lint.published_text import blanks
from helpcenter.recognizers import contacts, quantities
from helpcenter.recognizers.normalize import TOKEN_PATTERN
from helpcenter.recognizers.quantities import Quantity
from helpcenter.source.problem import Finding, Position

_COUNTED = {
    "step": "steps", "item": "list items", "row": "table rows", "warning": "warnings", "picture": "pictures",
    "heading": "headings of its own",
}  # fmt: skip
_ORDERED = {"step": "step", "item": "list item", "row": "table row"}
"""What stands in one order in both languages."""
Told = tuple[str, list[Quantity]]
"""The words of a section and their amounts."""
_LOOSE = ("", "time", "part")
"""Units that the other language may leave out: 两次 is twice, or both attempts, or two of them."""
_CELL = re.compile(r"(?:[^|\\`]|\\.|`[^`]*`)+(?:\||$)|\|")
# The characters in front are what the engine skips to; each way looks back at its own.
_UNREAD = re.compile(
    r"([{\]<`\n](?:(?<=\{)(?:\{[^{}]*\}\}|#[^{}]*\})|(?<=\])\([^()]*\)|(?<=<)!--.*?-->|(?<=`)[^`]*`|(?<=\n) *\d+[.)] ))",
    re.DOTALL,
)


def check_pair(article: Article, source: Article) -> Iterator[Finding]:
    """Compares each English section with the Chinese one of the same id; a difference is reported in the English file."""
    yield from _front(article, source)
    said = {section.key: (section, *told) for section, told in zip(source.sections, _told(source), strict=True)}
    for section, told in zip(article.sections, _told(article), strict=True):
        if section.key and (twin := said.get(section.key)):
            yield from _compare(section, twin[0], article, source)
            yield from _amounts((section, *told), twin, article, source)


def _front(article: Article, source: Article) -> Iterator[Finding]:
    if article.matter is None or source.matter is None:
        return
    for key in ("kind", "reviewed", "related"):
        own, theirs = getattr(article.matter, key), getattr(source.matter, key)
        if own != theirs:
            written = ", ".join(theirs) if key == "related" else str(theirs)
            message = f"{key} is not the same as in {source.path}"
            yield Finding(
                article.front.place((key,)), message, f"write {key}: {f'[{written}]' if key == 'related' else written}"
            )


def _compare(section: Section, twin: Section, article: Article, source: Article) -> Iterator[Finding]:
    place = section.heading.place if section.heading else Position(section.first_line, 1)
    where = f"{source.path}:{twin.first_line}"
    own, theirs = section.blocks, twin.blocks
    kinds, wanted_kinds = [block.kind for block in own], [block.kind for block in theirs]
    if kinds != wanted_kinds:
        mine, other = Counter(kinds), Counter(wanted_kinds)
        for kind, what in _COUNTED.items():
            if mine[kind] != other[kind]:
                message = f"this section has {mine[kind]} {what}, {where} has {other[kind]}"
                yield Finding(place, message, "bring both to the same number")
    yield from _ids(_below(section, article), _below(twin, source), source.path)
    if "warning" in kinds:
        yield from _warnings(own, theirs, where)
    if "row" in kinds:
        yield from _cells(own, theirs, where)
    text, other_text = "\n".join(section.lines), "\n".join(twin.lines)
    many, wanted = text.count("**") // 2, other_text.count("**") // 2
    if many != wanted:
        message = f"this section has {many} phrases in bold, {where} has {wanted}"
        yield Finding(place, message, "mark the same words with ** in both languages")
    found = [*_named(place, "token", _tokens(text), _tokens(other_text), where, "{{{{ {} }}}}")]
    found += _named(place, "link to", _links(text, article), _links(other_text, source), where, "{}")
    holds_some = any(mark in one for mark in ("{{", "](") for one in (text, other_text))
    yield from found or (_moved(_pairs(own, theirs), article, source) if holds_some else ())


def _below(section: Section, article: Article) -> list[Heading]:
    """The headings of a section below its own."""
    first, end = section.first_line, section.first_line + len(section.lines)
    return [heading for heading in article.headings if heading.level > 2 and first <= heading.place.line < end]


def _warnings(own: Sequence[Block], theirs: Sequence[Block], where: str) -> Iterator[Finding]:
    """The first warning of another kind than that of the other language in its place."""
    mine, other = ([block for block in parts if block.kind == "warning"] for parts in (own, theirs))
    for block, twin in zip(mine, other, strict=False) if len(mine) == len(other) else ():
        if block.name != twin.name:
            message = f"this is a {block.name}, not what stands in {where}"
            yield Finding(block.place, message, f"the kinds are: {', '.join(one.name for one in other)}")
            return


def _ids(own: Sequence[Heading], theirs: Sequence[Heading], path: str) -> Iterator[Finding]:
    """The first heading whose id is not that of the other language in its place: a link to it would lead nowhere."""
    for heading, twin in zip(own, theirs, strict=False) if len(own) == len(theirs) else ():
        if heading.id != twin.id:
            message = f"this heading has the id {heading.id!r}, that of {path}:{twin.place.line} {twin.id!r}"
            hint = f"end it with {{#{twin.id}}}" if twin.id else "remove it, or give both the same"
            yield Finding(heading.place, message, hint)
            return


def _cells(own: Sequence[Block], theirs: Sequence[Block], where: str) -> Iterator[Finding]:
    """The first row of the section that is as many cells wide as no row of the other language in its place."""
    mine, other = ([block for block in parts if block.kind == "row"] for parts in (own, theirs))
    if len(mine) != len(other):
        return
    for row, twin in zip(mine, other, strict=True):
        width, wanted = (len(_CELL.findall(block.text.strip().removeprefix("|"))) for block in (row, twin))
        if width != wanted:
            message = f"this row is {width} wide, that of {where.partition(':')[0]}:{twin.place.line} is {wanted}"
            yield Finding(row.place, message, "bring both to the same number")
            return


def _named(place: Position, what: str, own: list[str], theirs: list[str], where: str, form: str) -> Iterator[Finding]:
    for name in _lacking(own, theirs):
        shown = form.format(name)
        yield Finding(place, f"this section lacks the {what} {shown} of {where}", f"add {shown}")
    for name in _lacking(theirs, own):
        shown = form.format(name)
        yield Finding(
            place, f"this section has the {what} {shown} more often than {where}", f"remove {shown}, or add it there"
        )


def _pairs(own: Sequence[Block], theirs: Sequence[Block]) -> Iterator[tuple[Block, Block]]:
    """Each step, item and row with that of the other language in its place, where there are as many."""
    there = {block.kind for block in own}
    for kind in [kind for kind in _ORDERED if kind in there]:
        mine, other = ([block for block in parts if block.kind == kind] for parts in (own, theirs))
        if len(mine) == len(other):
            yield from zip(mine, other, strict=True)


def _moved(pairs: Iterable[tuple[Block, Block]], article: Article, source: Article) -> Iterator[Finding]:
    """The first step, item or row with a token or link that another one has in the other language: two numbers that
    changed places mislead as much as a wrong one."""
    for block, twin in pairs:
        for what, found, wanted, form in (
            ("token", _tokens(block.text), _tokens(twin.text), "{{{{ {} }}}}"),
            ("link to", _links(block.text, article), _links(twin.text, source), "{}"),
        ):
            if lacking := _lacking(found, wanted):
                place = f"{source.path}:{twin.place.line}"
                message = f"this {_ORDERED[block.kind]} lacks the {what} {form.format(lacking[0])} of {place}"
                yield Finding(block.place, message, "tell both languages in the same order")
                return


def _lacking(own: list[str], theirs: list[str]) -> list[str]:
    """What stands more often among theirs, once each."""
    if own == theirs or not theirs or sorted(own) == sorted(theirs):
        return []
    return sorted((Counter(theirs) - Counter(own)).keys())


def _tokens(text: str) -> list[str]:
    return [path for path in TOKEN_PATTERN.findall(text) if path != "brand"] if "{{" in text else []


def _links(text: str, article: Article) -> list[str]:
    if "](" not in text:
        return []
    folder, own = posixpath.dirname(article.slug), f"{article.slug}.md"
    inside = (match[2] for match in markdown.LINK.finditer(text) if ":" not in match[2] and "{" not in match[2])
    return [own + to if to.startswith("#") else posixpath.normpath(posixpath.join(folder, to)) for to in inside]


def _told(article: Article) -> list[Told]:
    """The words of each section, and their amounts: to look for those of an article at once is twice as quick."""
    texts = [_readable(section) for section in article.sections]
    starts = list(accumulate((len(text) + 2 for text in texts), initial=0))
    amounts: list[list[Quantity]] = [[] for _ in texts]
    for one in _counted("\n\n".join(texts), article.locale):
        number = bisect_right(starts, one.start) - 1
        amounts[number].append(replace(one, start=one.start - starts[number]))
    return list(zip(texts, amounts, strict=True))


def _amounts(
    mine: tuple[Section, *Told], twins: tuple[Section, *Told], article: Article, source: Article
) -> Iterator[Finding]:
    if not (quantities.known(article.locale) and quantities.known(source.locale)):
        return  # typed-claim notes it
    (section, text, own), (twin, other_text, theirs) = mine, twins
    lost, added = _unmatched(theirs, own, text, article.locale), _unmatched(own, theirs, other_text, source.locale)
    if own and theirs and not (lost or added):
        mine, other = _by_block(section, text, own), _by_block(twin, other_text, theirs)
        for block, same in _pairs(section.blocks, twin.blocks):
            for one in _unmatched(other.get(same, []), mine.get(block, []), block.text, article.locale):
                message = f"this {_ORDERED[block.kind]} lacks {one.text!r} of {source.path}:{same.place.line}"
                yield Finding(block.place, message, "tell both languages in the same order")
                return
    for one in added:
        like = next((other for other in lost if other.unit == one.unit), None)
        place = _place(section, text, one)
        if like:
            lost.remove(like)
            message = f"{one.text!r} is {like.text!r} in {source.path}:{_place(twin, other_text, like).line}"
        else:
            message = f"{one.text!r} is not in {source.path}:{twin.first_line}"
        yield Finding(place, message, "write the same amount in both languages")
    place = section.heading.place if section.heading else Position(section.first_line, 1)
    for one in lost:
        line = _place(twin, other_text, one).line
        yield Finding(
            place,
            f"{one.text!r} of {source.path}:{line} is not in this section",
            "write the same amount in both languages",
        )


def _by_block(section: Section, text: str, amounts: Iterable[Quantity]) -> dict[Block, list[Quantity]]:
    lines, found = [block.place.line for block in section.blocks], {}
    for one in amounts:
        number = bisect_right(lines, _place(section, text, one).line) - 1
        found.setdefault(section.blocks[max(number, 0)], []).append(one)
    return found


def _counted(text: str, locale: str) -> list[Quantity]:
    """The amounts of a text; the digits of a phone number are none, and contact-literal speaks of those."""
    found = quantities.of(text, locale) if quantities.known(locale) else []
    phones: set[int] = set()
    for start, end in dict.fromkeys(_block(text, one.start) for one in found):
        for one in contacts.find(text[start:end]):
            if one.kind in ("phone", "account"):
                phones.update(range(start + one.start, start + one.end))
    return [one for one in found if one.start not in phones]


def _block(text: str, offset: int) -> tuple[int, int]:
    """Start and end of the lines around an offset, up to the next blank ones; a number does not go on beyond those."""
    end = text.find("\n\n", offset)
    return text.rfind("\n\n", 0, offset) + 1, len(text) if end < 0 else end


def _unmatched(own: list[Quantity], theirs: list[Quantity], other_text: str, locale: str) -> list[Quantity]:
    exact = {(one.value, one.unit) for one in theirs}
    # One day, one time, a week: figures of speech more than amounts.
    odd = [one for one in own if one.value != 1 and (one.value, one.unit) not in exact]
    loose = quantities.named(other_text, locale) if odd else set()
    return [one for one in odd if one.unit not in _LOOSE or one.value not in loose]


def _readable(section: Section) -> str:
    """The section without tokens, targets, ids, comments and code, each blanked so that places stay."""
    parts = _UNREAD.split("\n".join(("", *section.lines)))
    parts[1::2] = map(blanks, parts[1::2])
    return "".join(parts)[1:]


def _place(section: Section, text: str, one: Quantity) -> Position:
    line = text.count("\n", 0, one.start)
    return Position(section.first_line + line, one.start - (text.rfind("\n", 0, one.start) + 1) + 1)
