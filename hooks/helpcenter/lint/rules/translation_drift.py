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

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from helpcenter.content.article import Article, Heading, Section
from helpcenter.lint import section_amounts
from helpcenter.lint.language_pairs import ORDERED, aligned, in_order, lacking, references
from helpcenter.lint.section_amounts import SectionAmounts
from helpcenter.recognizers import quantities
from helpcenter.source.markdown.blocks import Block
from helpcenter.source.markdown.slips import row_width
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, Position

_COUNTED = {
    "step": "steps", "item": "list items", "row": "table rows", "warning": "warnings", "picture": "pictures",
    "heading": "headings of its own",
}  # fmt: skip
_SAME_ORDER = "tell both languages in the same order"


def check_pair(article: Article, source: Article) -> Iterator[Finding]:
    """Compares each English section with the Chinese one of the same id; a difference is reported in the English file."""
    yield from _front(article, source)
    originals = {one.section.key: one for one in section_amounts.of(source)}
    for own in section_amounts.of(article):
        if own.section.key and (original := originals.get(own.section.key)):
            yield from _compare(own.section, original.section, article, source)
            if quantities.known(article.locale) and quantities.known(source.locale):  # else typed-claim has a note
                yield from _amounts(own, original, article.locale, source)


def _front(article: Article, source: Article) -> Iterator[Finding]:
    if article.matter is None or source.matter is None:
        return
    for key in ("kind", "reviewed", "related", "from", "until"):
        own, theirs = (getattr(matter, "from_" if key == "from" else key) for matter in (article.matter, source.matter))
        if own != theirs and theirs is None:
            message = Message("{path} has no {key}", path=source.path, key=key)
            yield Finding(
                article.front.place((key,)), message, Message("remove {key}:, or write it there too", key=key)
            )
        elif own != theirs:
            written = f"[{', '.join(theirs)}]" if key == "related" else str(theirs)
            message = Message("{key} is not the same as in {path}", key=key, path=source.path)
            yield Finding(
                article.front.place((key,)), message, Message("write {key}: {written}", key=key, written=written)
            )


def _compare(section: Section, twin: Section, article: Article, source: Article) -> Iterator[Finding]:
    place = section.place
    where = f"{source.path}:{twin.first_line}"
    own, theirs = section.blocks, twin.blocks
    kinds, wanted_kinds = [block.kind for block in own], [block.kind for block in theirs]
    if kinds != wanted_kinds:
        mine, other = Counter[str](kinds), Counter[str](wanted_kinds)
        for kind, what in _COUNTED.items():
            if mine[kind] != other[kind]:
                message = Message(
                    "this section has {mine} {what}, {where} has {other}",
                    mine=mine[kind],
                    what=Message(what),
                    where=where,
                    other=other[kind],
                )
                yield Finding(place, message, "bring both to the same number")
    yield from _ids(_below(section, article), _below(twin, source), source.path)
    if "warning" in kinds:
        yield from _warnings(own, theirs, where)
    if "row" in kinds:
        yield from _cells(own, theirs, where)
    text, other_text = "\n".join(section.lines), "\n".join(twin.lines)
    many, wanted = text.count("**") // 2, other_text.count("**") // 2
    if many != wanted:
        message = Message(
            "this section has {many} phrases in bold, {where} has {wanted}", many=many, where=where, wanted=wanted
        )
        yield Finding(place, message, "mark the same words with ** in both languages")
    if any(mark in one for mark in ("{{", "](") for one in (text, other_text)):
        named = zip(references(text, article), references(other_text, source), strict=True)
        found = [one for (what, ours), (_, others) in named for one in _named(place, what, ours, others, where)]
        yield from found or _moved(in_order(own, theirs), article, source)


def _below(section: Section, article: Article) -> list[Heading]:
    """The headings of a section below its own."""
    first, end = section.first_line, section.first_line + len(section.lines)
    return [heading for heading in article.headings if heading.level > 2 and first <= heading.place.line < end]


def _warnings(own: Sequence[Block], theirs: Sequence[Block], where: str) -> Iterator[Finding]:
    """The first warning of another kind than that of the other language in its place."""
    pairs = aligned(own, theirs, "warning")
    for block, twin in pairs:
        if block.name != twin.name:
            message = Message("this is a {name}, not what stands in {where}", name=block.name, where=where)
            yield Finding(
                block.place, message, Message("the kinds are: {kinds}", kinds=", ".join(one.name for _, one in pairs))
            )
            return


def _ids(own: Sequence[Heading], theirs: Sequence[Heading], path: str) -> Iterator[Finding]:
    """The first heading whose id is not that of the other language in its place: a link to it would lead nowhere."""
    for heading, twin in zip(own, theirs, strict=False) if len(own) == len(theirs) else ():
        if heading.id != twin.id:
            message = Message(
                "this heading has the id {id!r}, that of {path}:{line} {twin!r}",
                id=heading.id,
                path=path,
                line=twin.place.line,
                twin=twin.id,
            )
            hint = Message("end it with {{#{id}}}", id=twin.id) if twin.id else "remove it, or give both the same"
            yield Finding(heading.place, message, hint)
            return


def _cells(own: Sequence[Block], theirs: Sequence[Block], where: str) -> Iterator[Finding]:
    """The first row of the section that is as many cells wide as no row of the other language in its place."""
    for row, twin in aligned(own, theirs, "row"):
        width, wanted = row_width(row.text), row_width(twin.text)
        if width != wanted:
            message = Message(
                "this row is {width} wide, that of {where}:{line} is {wanted}",
                width=width,
                where=where.partition(":")[0],
                line=twin.place.line,
                wanted=wanted,
            )
            yield Finding(row.place, message, "bring both to the same number")
            return


def _named(place: Position, what: str, own: list[str], theirs: list[str], where: str) -> Iterator[Finding]:
    for shown in lacking(own, theirs):
        yield Finding(
            place,
            Message("this section lacks the {what} {shown} of {where}", what=Message(what), shown=shown, where=where),
            Message("add {shown}", shown=shown),
        )
    for shown in lacking(theirs, own):
        message = Message(
            "this section has the {what} {shown} more often than {where}", what=Message(what), shown=shown, where=where
        )
        yield Finding(place, message, Message("remove {shown}, or add it there", shown=shown))


def _moved(pairs: Iterable[tuple[Block, Block]], article: Article, source: Article) -> Iterator[Finding]:
    """The first step, item or row with a token or link that another one has in the other language.

    Two numbers that changed places mislead as much as a wrong one.
    """
    for block, twin in pairs:
        named = zip(references(block.text, article), references(twin.text, source), strict=True)
        for (what, found), (_, wanted) in named:
            if missing := lacking(found, wanted):
                message = Message(
                    "this {ordered} lacks the {what} {shown} of {place}",
                    ordered=Message(ORDERED[block.kind]),
                    what=Message(what),
                    shown=missing[0],
                    place=f"{source.path}:{twin.place.line}",
                )
                yield Finding(block.place, message, _SAME_ORDER)
                return


def _amounts(own: SectionAmounts, original: SectionAmounts, locale: str, source: Article) -> Iterator[Finding]:
    """Amounts that stand in one language only; where there are none, the first that has changed its block."""
    lost = section_amounts.unmatched(original.amounts, own.amounts, own.text, locale)
    added = section_amounts.unmatched(own.amounts, original.amounts, original.text, source.locale)
    if own.amounts and original.amounts and not (lost or added):
        for block, twin in in_order(own.section.blocks, original.section.blocks):
            here, there = own.by_block.get(block, []), original.by_block.get(twin, [])
            for one in section_amounts.unmatched(there, here, block.text, locale):
                message = Message(
                    "this {ordered} lacks {text!r} of {path}:{line}",
                    ordered=Message(ORDERED[block.kind]),
                    text=one.text,
                    path=source.path,
                    line=twin.place.line,
                )
                yield Finding(block.place, message, _SAME_ORDER)
                return
    hint = "write the same amount in both languages"
    for one in added:
        like = next((other for other in lost if other.unit == one.unit), None)
        if like:
            lost.remove(like)
            message = Message(
                "{text!r} is {other!r} in {path}:{line}",
                text=one.text,
                other=like.text,
                path=source.path,
                line=original.position(like).line,
            )
        else:
            message = Message(
                "{text!r} is not in {path}:{first_line}",
                text=one.text,
                path=source.path,
                first_line=original.section.first_line,
            )
        yield Finding(own.position(one), message, hint)
    for one in lost:
        message = Message(
            "{text!r} of {path}:{line} is not in this section",
            text=one.text,
            path=source.path,
            line=original.position(one).line,
        )
        yield Finding(own.section.place, message, hint)
