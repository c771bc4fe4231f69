"""Tokens: `{{ phone.urgent }}` in a text stands for a fact. Nothing is evaluated: a token is a dotted name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from helpcenter.facts.base import Locale
from helpcenter.l10n.languages import language
from helpcenter.l10n.token_values import Value, Vocabulary
from helpcenter.source.markdown import code, inlines
from helpcenter.source.message import Message
from helpcenter.source.problem import near_match

_OPENING = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
TOKEN = re.compile(r"\{\{ *([a-z0-9_]+(?:\.[a-z0-9_]+)*) *\}\}")
"""A token; its group is the path."""
_HEADING_ID = re.compile(r"\{#[A-Za-z0-9_-]+[ }]")
_CLOSED = re.compile(r"<[^<>]*>|\{:?[^{}]*\}|!?\[[^\[\]]*\]\[[^\[\]]*\]")
_MARK = re.compile(r"[`\[<{]")
"""How everything begins in which Markdown makes no link."""
_SPACED = re.compile(r"( ?)(\*{0,3}\{\{ *([a-z0-9_.]+) *\}\}\*{0,3})( ?)")
_HEADING = re.compile(r"#{1,6}[^#]")


@dataclass(frozen=True)
class Token:
    """A well-formed token in a line: where it stands (0-based offsets) and the path that it names."""

    start: int
    end: int
    path: str


@dataclass(frozen=True)
class Misuse:
    """A part of a line that looks like a token but is not one; `start` is a 0-based offset."""

    start: int
    message: str
    hint: str


def scan(line: str) -> Iterator[Token | Misuse]:
    """The tokens of one line, and whatever only looks like one, in order."""
    at = 0
    while opening := _OPENING.search(line, at):
        start, at = opening.start(), opening.end()
        mark = opening.group()
        if mark == "{{":
            token = TOKEN.match(line, start)
            if token:
                at = token.end()
                yield Token(start, at, token.group(1))
                continue
            end = line.find("}}", at)
            if end < 0:
                yield Misuse(start, "'{{' is not closed on its line", "close the token with }}")
                continue
            written, at = line[start : end + 2], end + 2
            yield Misuse(
                start,
                Message("{written!r} is not a token; only dotted names stand between the braces", written=written),
                "write a token like {{ phone.urgent }}; nothing is evaluated",
            )
        elif mark == "{#" and _HEADING_ID.match(line, start):
            continue
        elif mark == "}}":
            yield Misuse(start, "'}}' closes no token", "open the token with {{ or remove the braces")
        elif mark in ("{%", "%}", "{#", "#}"):
            yield Misuse(start, Message("{mark!r} is template syntax and has no meaning here", mark=mark), "remove it")


def unknown(token: Token, vocabulary: Vocabulary) -> Misuse | None:
    """The misuse of a token that names no fact, with the name that was likely meant; None for a known one."""
    if token.path in vocabulary:
        return None
    near = near_match(token.path, vocabulary) or _same_end(token.path, vocabulary)
    hint = Message("write {{{{ {near} }}}}", near=near) if near else "see the list of tokens in CONTRIBUTING.md"
    return Misuse(token.start, Message("no fact is called {path!r}", path=token.path), hint)


def _same_end(path: str, vocabulary: Vocabulary) -> str:
    """`urgent` finds `phone.urgent`."""
    return next((known for known in vocabulary if known.endswith(f".{path.rsplit('.', 1)[-1]}")), "")


def render_plain(text: str, vocabulary: Vocabulary, locale: Locale, *, notes: bool = False) -> str:
    """Replace tokens with plain text, as in front matter and headings. Unknown ones stay as they are.

    With `notes`, a value that changes soon is followed by what it will be.
    """
    if "{{" not in text:
        return text
    text = closed_up(text, vocabulary, locale)
    plain = announced if notes else _text
    return TOKEN.sub(lambda m: plain(vocabulary[m[1]], locale) if m[1] in vocabulary else m[0], text)


def _text(value: Value, locale: Locale) -> str:
    return value[locale]


def announced(value: Value, locale: Locale) -> str:
    """The text of a value, and in brackets what is announced of it on the day of the build."""
    notes = (language(locale).in_brackets(one.note[locale]) for one in value.dated if one.is_announced)
    return value[locale] + "".join(notes)


def render_markdown(markdown: str, vocabulary: Vocabulary, locale: Locale) -> str:
    """Replace tokens in an article's Markdown.

    As a link in running text, as plain text in a heading, a code span, another link's text, an image's alt text or an
    attribute. Fenced code keeps the rule for running lines: plain.
    """
    lines, fenced = markdown.split("\n"), code.fenced_lines(markdown)
    for number, line in enumerate(lines):
        if "{{" in line:
            plain = number in fenced or bool(_HEADING.match(line))
            lines[number] = _render_line(line, vocabulary, locale, plain)
    return "\n".join(lines)


def _render_line(line: str, vocabulary: Vocabulary, locale: Locale, plain: bool) -> str:
    line = closed_up(line, vocabulary, locale)
    without_links = [] if plain else closed(line)

    def one(match: re.Match[str]) -> str:
        value = vocabulary.get(match[1])
        if value is None:
            return match[0]
        inside = plain or any(start <= match.start() < end for start, end in without_links)
        return value[locale] if inside else linked(value, locale)

    return TOKEN.sub(one, line)


def closed(line: str) -> list[tuple[int, int]]:
    """Start and end of the spans in which no link can stand: code, links, elements, attribute lists, but not tokens."""
    if not _MARK.search(TOKEN.sub("", line)):
        return []  # most lines
    hidden = TOKEN.sub(lambda token: "·" * len(token[0]), line)
    links = ((link.start, link.end) for link in inlines.links(hidden))
    return [*code.spans(hidden), *links, *(match.span() for match in _CLOSED.finditer(hidden))]


def closed_up(line: str, vocabulary: Vocabulary, locale: Locale) -> str:
    """The line without the space beside a token where it would separate two characters that take none, as Chinese ones.

    A space belongs between Chinese and Latin letters or digits, and a writer cannot know which a token will be:
    “点 {{ label.sign_in }} 再看” becomes 点登录再看, “拨打 {{ phone.urgent }} 再看” keeps both spaces.
    """
    unspaced = language(locale).unspaced
    if unspaced is None:
        return line

    def one(match: re.Match[str]) -> str:
        before, token, path, after = match.groups()
        value = vocabulary.get(path) if before or after else None
        if value is None:
            return match[0]
        end = match.end()
        first, last = value[locale][:1], value[locale][-1:]
        if before and unspaced.match(first) and unspaced.match(line[match.start() - 1 : match.start()]):
            before = ""
        if after and unspaced.match(last) and unspaced.match(line[end : end + 1] or "x"):
            after = ""
        return before + token + after

    return _SPACED.sub(one, line)


def linked(value: Value, locale: Locale) -> str:
    """A value as Markdown: a link where it has an address.

    One that changes on a date stands there with what follows, each in an element with its instants, so that an open
    page changes by itself (overrides/assets/js/site/dated.js).
    """
    title = value.title[locale] if value.title else ""
    now = value.markdown[locale] if value.markdown else _link(value[locale], value.href, title)
    if value.ends is None:
        return now
    parts = [span(now, None, value.ends)]
    for one in value.dated:
        # The brackets keep the values apart for programs that do not know `hidden`.
        note = language(locale).in_brackets(one.note[locale])
        parts.append(span(note, one.announced, one.begins, hidden=not one.is_announced))
        parts.append(span(_link(one.text[locale], one.href, title), one.begins, one.ends, hidden=True))
    return "".join(parts)


def _link(text: str, href: str, title: str) -> str:
    titled = f' "{title}"' if title else ""
    return f"[{text}]({href}{titled})" if href else text


def span(text: str, begins: datetime | None, ends: datetime | None, *, hidden: bool = False) -> str:
    """An element that shows its text from one instant (UTC) until another."""
    since = f' data-from="{begins:%Y-%m-%dT%H:%M:%SZ}"' if begins else ""
    until = f' data-until="{ends:%Y-%m-%dT%H:%M:%SZ}"' if ends else ""
    return f"<span{since}{until}{' hidden' * hidden}>{text}</span>"


SPAN = re.compile(
    r'<span(?=[^>]* data-)(?: data-from="(?P<since>[^"]*)")?(?: data-until="(?P<until>[^"]*)")?(?P<hidden> hidden)?>'
    r"(?P<inner>.*?)</span>"
)
"""What `span` makes."""


def as_of_the_build(text: str) -> str:
    """A text with what holds on the day of the build in the place of each element with dates."""
    return SPAN.sub(lambda found: "" if found["hidden"] else found["inner"], text) if "<span" in text else text
