"""One article: its headings, sections and passages, each with its place in the file as the writer sees it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import NamedTuple

from helpcenter import facts
from helpcenter.content.front_matter import FrontMatter
from helpcenter.facts.base import Locale
from helpcenter.facts.redirects import Slug
from helpcenter.source import yaml_document
from helpcenter.source.markdown import code
from helpcenter.source.markdown.blocks import Block, blocks
from helpcenter.source.markdown.headings import headings as read_headings
from helpcenter.source.problem import FILE_START, Position, Problem
from helpcenter.source.result_cache import ResultCache
from helpcenter.source.text_file import Source
from helpcenter.source.yaml_document import YamlTree

_UNPUBLISHED = re.compile(
    r"---|(?:reviewed|needs|from|until|easy_of): *\S+|kind: *[a-z]+|(?:translated_from|easy_from|drawings):"
    r"|  [a-z0-9-]+: (?:[\"']?[0-9a-f]{8}(?: \d+:\d+)?[\"']?|[a-z]+)|  - [a-z0-9/#-]+"
)
_IN_LIST = ("", " ", "-", "]")
"""What a line of front matter begins with that belongs to the key above it."""


@dataclass(frozen=True)
class Heading:
    """A heading: its level, its text without the attribute list, its id ("" where none is written)."""

    level: int
    text: str
    id: str
    place: Position
    spaced: bool = True
    """Whether a space stands before the attribute list; without one Markdown shows the braces to the reader."""


@dataclass(frozen=True)
class Section:
    """A heading of level 2 and the lines below it up to the next one; `heading` is None above the first."""

    heading: Heading | None
    first_line: int
    lines: tuple[str, ...]

    @property
    def key(self) -> str:
        """Its id, by which sections of both languages are compared."""
        return self.heading.id if self.heading else "top"

    @property
    def place(self) -> Position:
        """The place of its heading, or of its first line."""
        return self.heading.place if self.heading else Position(self.first_line, 1)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks below the section's own H2; several rules read them."""
        own = 1 if self.heading else 0
        return tuple(blocks(self.lines[own:], self.first_line + own))

    @cached_property
    def digest(self) -> str:
        """Eight hexadecimal digits that change with the words of the section and not with white space."""
        words = " ".join(" ".join(self.lines).split())
        return hashlib.sha256(words.encode()).hexdigest()[:8]


class Passage(NamedTuple):
    """What a reader reads in one piece. `kind` is a block's, or title or description; `section` is its number."""

    kind: str
    place: Position
    text: str
    section: int
    name: str = ""
    """The type of a warning."""


@dataclass(frozen=True)
class Article:
    """A Markdown file of `docs/`."""

    source: Source
    locale: Locale
    slug: Slug
    matter: FrontMatter | None
    body_line: int
    """The line of the file in which the text below the front matter begins."""
    headings: tuple[Heading, ...]
    sections: tuple[Section, ...]
    problems: tuple[Problem, ...] = ()
    written: Source | None = None
    """The file as it is written, where parts of it depend on what the organisation has."""

    @property
    def path(self) -> str:
        """The file, from the root of the project."""
        return self.source.path

    @cached_property
    def front(self) -> YamlTree:
        """The front matter with the place of each value; parsed only when a problem needs one."""
        return _front(self.source, self.body_line)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Its title, description, headings and blocks in order; code says nothing. Several rules read them."""
        found = []
        if self.matter:
            found.append(Passage("title", Position(2, 1), self.matter.title, 0))
            found.append(Passage("description", Position(3, 1), self.matter.description, 0))
        for number, section in enumerate(self.sections):
            if section.heading:
                found.append(Passage("heading", section.heading.place, section.heading.text, number))
            found += [Passage(*block[:3], number, block.name) for block in section.blocks if block.kind != "code"]
        return tuple(found)

    @property
    def body_start(self) -> int:
        """The offset at which the text below the front matter begins."""
        return self.source.offset(Position(self.body_line, 1))

    @cached_property
    def outside_code(self) -> str:
        """The file's text with the code in its body blanked, so that offsets stay valid."""
        return code.blanked(self.source.text, self.body_start)

    @cached_property
    def published(self) -> str:
        """The file's text with the front matter that no reader sees (dates, digests, slugs) blanked."""
        return self._without(self._unpublished)

    @cached_property
    def own_words(self) -> str:
        """`published` without `asked_as`: what we write, not what readers type."""
        return self._without(self._unpublished | self._asked_as)

    @property
    def claiming(self) -> str:
        """`own_words` without headings that are questions: a question claims nothing."""
        questions = {one.place.line - 1 for one in self.headings if one.text.endswith(("？", "?"))}
        return self._without(self._unpublished | self._asked_as | questions)

    def _without(self, numbers: Set[int]) -> str:
        """The text with the lines of these numbers, from 0 on, blanked, so that offsets stay valid."""
        lines = list(self.source.lines)
        for number in numbers:
            lines[number] = " " * len(lines[number])
        return "\n".join(lines)

    @cached_property
    def _unpublished(self) -> frozenset[int]:
        lines = self.source.lines[: self.body_line - 1]
        return frozenset(number for number, line in enumerate(lines) if _UNPUBLISHED.fullmatch(line))

    @cached_property
    def _asked_as(self) -> frozenset[int]:
        lines = self.source.lines[: self.body_line - 1]
        first = next((number for number, line in enumerate(lines) if line.startswith("asked_as:")), len(lines))
        own = takewhile(lambda number: number == first or lines[number][:1] in _IN_LIST, range(first, len(lines)))
        return frozenset(own)


def as_written(article: Article) -> Article:
    """The article with all of its parts, and with the marks of their conditions: what a writer sees and translates."""
    return parse(article.written, article.locale, article.slug, ResultCache()) if article.written else article


def sections_as_written(article: Article) -> tuple[Section, ...]:
    """The sections of `as_written`, without reading its front matter."""
    if article.written is None:
        return article.sections
    headings = tuple(_headings(article.written, article.body_line))
    return tuple(_sections(article.written.lines, article.body_line, headings))


def parse(source: Source, locale: Locale, slug: Slug, cache: ResultCache) -> Article:
    """Read an article. What is wrong with its front matter is in `problems`; the rest is read all the same.

    What is right is kept, so that a site of which little has changed is read quickly.
    """
    lines = source.lines
    body_line, problems = _body_line(source, lines)
    key = f"front matter {source.identity}"
    if known := cache.get(key):
        matter = FrontMatter.model_validate_json(known[0])
        headings = tuple(Heading(level, text, id, Position(*at), spaced) for level, text, id, at, spaced in known[1])
    else:
        matter, headings = None, tuple(_headings(source, body_line))
        front = _front(source, body_line)
        problems += front.problems
        if not problems:
            matter, problems = facts.fit(FrontMatter, front, "front-matter")
        if matter:
            plain = [(one.level, one.text, one.id, one.place, one.spaced) for one in headings]
            cache.put(key, [matter.model_dump_json(by_alias=True), plain])
    sections = tuple(_sections(lines, body_line, headings))
    return Article(source, locale, slug, matter, body_line, headings, sections, tuple(problems))


def _front(source: Source, body_line: int) -> YamlTree:
    lines = source.lines[1 : max(body_line - 2, 1)]
    return yaml_document.parse(Source(source.path, "\n".join(lines)), first_line=2)


def _body_line(source: Source, lines: list[str]) -> tuple[int, list[Problem]]:
    hint = "begin the file with ---, the keys of CONTRIBUTING.md, and ---"
    if lines[0].rstrip() != "---":
        return 1, [source.problem(FILE_START, "front-matter", "the file does not begin with front matter", hint)]
    for number, line in enumerate(lines[1:], start=2):
        if line.rstrip() == "---":
            return number + 1, []
    message = "the front matter that begins here is not closed"
    return 1, [source.problem(FILE_START, "front-matter", message, "close it with a line ---")]


def _headings(source: Source, body_line: int) -> Iterator[Heading]:
    for found in read_headings(source.text, source.offset(Position(body_line, 1))):
        yield Heading(found.level, found.text, found.id, source.position(found.start), found.spaced)


def _sections(lines: list[str], body_line: int, headings: tuple[Heading, ...]) -> list[Section]:
    starts: list[tuple[Heading | None, int]] = [(None, body_line)]
    starts += [(heading, heading.place.line) for heading in headings if heading.level == 2]
    ends = [start for _, start in starts[1:]] + [len(lines) + 1]
    return [
        Section(heading, start, tuple(lines[start - 1 : end - 1]))
        for (heading, start), end in zip(starts, ends, strict=True)
    ]
