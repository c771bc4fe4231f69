"""Support hours, reply times, languages and promises are tokens that refer to `data/`, never typed.

Bad:

    在线客服 7×24 小时为你服务，邮件两天内回复。
    Our lines are open Monday to Friday, 9:00 to 18:00, and we will never call you.
    所有渠道都能用中文和英文。

Good:

    在线客服的服务时间是 {{ hours.chat }}，邮件{{ reply_time.email }}回复。
    Our lines are open {{ hours.general }}. {{ promise.call_first }}
    {{ languages.all }}
    重置链接 30 分钟内有效，银行周一才处理。

Why: the source articles of this site said three different things about the same line. A time that a reader relies on
at midnight, or a promise that tells a caller from a fraudster, is written once and is the same on every page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import astuple
from typing import Any

from helpcenter.content.article import Article
from helpcenter.content.project import Sources
from helpcenter.facts.languages import LOCALES
from helpcenter.l10n.languages import language
from helpcenter.lint import published_text
from helpcenter.recognizers import claims, vocabulary
from helpcenter.recognizers.claims import Claim
from helpcenter.source.message import Message
from helpcenter.source.problem import FILE_START, Finding, Position, shown
from helpcenter.source.text_file import Source

_PROMISED = ("promises",)
"""The key under which a promise is written once, in data/promises.yml or in an operator's overlay."""
_NAMES = (("terms",), ("labels",))
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_MESSAGES = {
    "hours": ("the support hours {text!r} are typed by hand", "write a token such as {{ hours.chat }}"),
    "reply": ("the reply time {text!r} is typed by hand", "write a token such as {{ reply_time.email }}"),
    "language": ("the language in {text!r} is typed by hand", "write a token such as {{ languages.chat }}"),
    "promise": ("the promise {text!r} is typed by hand", "write a token such as {{ promise.password }}"),
}


def check_articles(articles: Sequence[Article]) -> Iterator[tuple[str, Finding]]:
    """The articles, but for the words readers ask with."""
    parts = [(article, *part) for article in articles for part in _parts(article)]
    for number, possible in claims.suspects([text for _, _, text, _ in parts], [context for *_, context in parts]):
        article, start, text, context = parts[number]
        for claim in claims.find(text, context, possible):
            yield article.path, _finding(claim, article.source.position(start + claim.start))


def check_asset(asset: Source) -> Iterator[Finding]:
    """Templates, scripts, style sheets and drawings; comments in code are for their readers."""
    text = published_text.of_asset(asset)
    if not text.code:
        yield from (_finding(claim, text.position(claim.start)) for claim in claims.find(text.text))
        return
    # Nothing in code goes over an empty line; most of its parts hold no claim.
    parts = list(_BLOCK.finditer(published_text.without_comments(text.text, asset.path)))
    for number, possible in claims.suspects([part[0] for part in parts]):
        for claim in claims.find(parts[number][0], possible=possible):
            yield _finding(claim, text.position(parts[number].start() + claim.start))


def check_sources(sources: Sources) -> Iterator[tuple[str, Finding]]:
    """The texts of the data and the configuration; `promises:` may promise."""
    yield from _without_vocabulary(sources)
    values = [text for text in published_text.values(sources) if text.at[:1] not in _NAMES]
    for number, *row in sources.cache.computed("typed-claim", [text.text for text in values], _in_values):
        text, claim = values[number], Claim(*row)
        if not (text.at[:1] == _PROMISED and claim.kind == "promise"):
            yield text.source.path, _finding(claim, text.position(claim.start))


def _in_values(texts: Sequence[str]) -> list[Any]:
    suspects = claims.suspects(texts)
    return [(number, *astuple(one)) for number, may in suspects for one in claims.find(texts[number], possible=may)]


def _without_vocabulary(sources: Sources) -> Iterator[tuple[str, Finding]]:
    """A note for each language whose claims and amounts nothing can recognise."""
    for locale in LOCALES:
        if locale not in vocabulary.LOCALES:
            name = language(locale).english_name
            message = Message(
                "claims and amounts in {language} are not recognised: it has no vocabulary", language=Message(name)
            )
            hint = Message(
                "write hooks/helpcenter/recognizers/vocabulary/{locale}/; until then read docs/{locale} with care",
                locale=locale,
            )
            yield sources.configuration.source.path, Finding(FILE_START, message, hint, note=True)


def _parts(article: Article) -> Iterator[tuple[int, str, str]]:
    """The offset, text and context of each line, or of each block whose lines belong together."""
    text, number, at = article.claiming, 1, 0
    headings = [heading.place.line for heading in article.headings]
    for block in _BLOCK.finditer(text):
        number, at = number + text.count("\n", at, block.start()), block.start()
        context = _context(article, bisect_right(headings, number) - 1, block[0])
        if claims.lines_apart(block[0]):
            start = block.start()
            for line in block[0].split("\n"):
                if not line.isspace():  # blanked front matter
                    yield start, line, context
                start += len(line) + 1
        else:
            yield block.start(), block[0], context


def _context(article: Article, number: int, block: str) -> str:
    """What a block is about: the heading above it, by its number, and a table's header."""
    heading = article.headings[number] if number >= 0 else None
    above = heading.text if heading and heading.level > 1 else ""
    header = block.split("\n", 1)[0] if block.startswith("|") else ""
    return f"{above} {header}"


def _finding(claim: Claim, place: Position) -> Finding:
    message, hint = _MESSAGES[claim.kind]
    return Finding(place, Message(message, text=shown(claim.text)), hint)
