"""A translation forbids, bounds and orders what its original does: "don't", "at least" and "before" are in both, and no
paragraph is missing in one.

Bad:

    zh: 不要把验证码告诉任何人。     en: Tell anyone the code.
    zh: 至少 15 个字符。             en: At most 15 characters.
    zh: 冻结之前不用打电话。          en: There is no need to ring after freezing.

Good:

    zh: 不要把验证码告诉任何人。     en: Tell nobody the code.
    zh: 至少 15 个字符。             en: 15 characters or more.
    zh: 冻结之前不用打电话。          en: Until it is frozen there is no need to ring.

A translation that was marked keeps how often both languages said no: `top: "5e24ea2a 3:2"`.

Why: a lost "not" turns a warning into an instruction, and nothing else in the sentence would show it: the same tokens,
the same amounts, the same steps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from types import ModuleType

from helpcenter.content import translation_digests
from helpcenter.content.article import Article, Section, sections_as_written
from helpcenter.recognizers import vocabulary
from helpcenter.recognizers.lexicon import lowered
from helpcenter.recognizers.multi_search import Words
from helpcenter.source.command_name import command_name
from helpcenter.source.markdown.blocks import Block
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, shown

_UNREAD = re.compile(r"\{\{[^{}]*\}\}|(?<=\])\([^()]*\)|`[^`]*`|<!--.*?-->")
_COMPARED = ("paragraph", "step", "item", "row", "warning", "quote")


def check_pair(article: Article, source: Article) -> Iterator[Finding]:
    """Each block with the one in its place, in sections that are made of the same blocks."""
    own, other = (vocabulary.module(one.locale, "polarity") for one in (article, source))
    originals = {section.key: section for section in source.sections}
    yield from _lost(article, source)
    for section in article.sections:
        original = originals.get(section.key) if section.key else None
        if original is None:
            continue
        kinds, theirs = ([block.kind for block in one.blocks] for one in (section, original))
        if kinds != theirs:
            yield from _missing(section, original, kinds.count("paragraph"), theirs.count("paragraph"), source)
        elif own and other:
            for block, twin in zip(section.blocks, original.blocks, strict=True):
                if block.kind in _COMPARED:
                    yield from _compare(block, twin, own, other, f"{source.path}:{twin.place.line}")


def _lost(article: Article, source: Article) -> Iterator[Finding]:
    """Sections that say no less often than they did, where their twins have not changed as much.

    One that says it more often may word otherwise what its twin says: 看不清, too small to read.
    """
    marks = article.matter.translated_from if article.matter else {}
    originals = {section.key: section for section in sections_as_written(source)}
    for section in sections_as_written(article) if any(map(translation_digests.denials, marks.values())) else ():
        original = originals.get(section.key)
        counts = translation_digests.denials(marks.get(section.key, "")) if original else None
        if original is None or counts is None:
            continue
        theirs = translation_digests.denying(original, source.locale) - counts[0]
        own = translation_digests.denying(section, article.locale) - counts[1]
        if own != theirs and min(own, theirs) < 0:
            where = f"{source.path}:{original.first_line}"
            message = Message(
                "since this was translated, it has {own} of “not”, and {where} has {theirs}",
                own=_signed(own),
                where=where,
                theirs=_signed(theirs),
            )
            hint = Message(
                "deny the same in both; where they do, mark it: {command} translated {slug}",
                command=command_name(),
                slug=article.slug,
            )
            yield Finding(section.place, message, hint)


_THIS = Message("this")


def _signed(change: int) -> str:
    return (
        Message("{number} more" if change > 0 else "{number} fewer", number=abs(change))
        if change
        else Message("as many")
    )


def _missing(section: Section, original: Section, many: int, wanted: int, source: Article) -> Iterator[Finding]:
    if many != wanted:
        where = f"{source.path}:{original.first_line}"
        message = Message(
            "this section has {many} paragraphs, {where} has {wanted}", many=many, where=where, wanted=wanted
        )
        yield Finding(section.place, message, "say in both languages what is said in one")


def _compare(block: Block, twin: Block, own: ModuleType, other: ModuleType, where: str) -> Iterator[Finding]:
    mine, theirs = map(_read, (block.text, twin.text))
    if not (_may_hold(own, mine) or _may_hold(other, theirs)):
        return
    for this, that in _sentences(mine, theirs, own, other):
        if _has(other, "FORBIDS", that) and not _has(own, "NO", this):
            message = Message("{where} forbids something ({that!r}), and this does not", where=where, that=shown(that))
            yield Finding(block.place, message, "deny it here as well")
            break
        if _has(own, "FORBIDS", this) and not _has(other, "NO", that):
            message = Message("this forbids something ({this!r}), and {where} does not", this=shown(this), where=where)
            yield Finding(block.place, message, "deny it there as well")
            break
    for here, there, says, does in ((theirs, mine, where, _THIS), (mine, theirs, _THIS, where)):
        one, two = (other, own) if here is theirs else (own, other)
        before = _has(one, "BEFORE", here) and not _has(one, "AFTER", here)
        if before and _has(two, "AFTER", there) and not _has(two, "EARLIER", there):
            message = Message("{says} says before where {does} says after", says=says, does=does)
            yield Finding(block.place, message, "tell both in the same order")
        if _has(one, "AT_LEAST", here) and _has(two, "AT_MOST", there) and not _has(two, "FEW", there):
            yield Finding(
                block.place,
                Message("{says} says at least where {does} says at most", says=says, does=does),
                "write the same bound",
            )


def _sentences(mine: str, theirs: str, own: ModuleType, other: ModuleType) -> list[tuple[str, str]]:
    """Sentence by sentence where both have as many; else each text as one; nothing where neither forbids."""
    if not (_has(other, "FORBIDS", theirs) or _has(own, "FORBIDS", mine)):
        return []
    parts, others = (
        [part.strip() for part in _pattern(words, "SENTENCE").findall(text) if part.strip()]
        for words, text in ((own, mine), (other, theirs))
    )
    return list(zip(parts, others, strict=True)) if len(parts) == len(others) else [(mine, theirs)]


def _may_hold(words: ModuleType, text: str) -> bool:
    """Prefilter: whether one of the words stands there of which some are in all that is compared."""
    return bool(_some(words).within(text))


@cache
def _some(words: ModuleType) -> Words:
    return Words(words.SOME)


def _read(text: str) -> str:
    marked = "{{" in text or "](" in text or "`" in text or "<!--" in text
    return lowered(_UNREAD.sub(" ", text) if marked else text)


def _has(words: ModuleType, name: str, text: str) -> bool:
    return bool(_pattern(words, name).search(text))


@cache
def _pattern(words: ModuleType, name: str) -> re.Pattern[str]:
    return re.compile(getattr(words, name))
