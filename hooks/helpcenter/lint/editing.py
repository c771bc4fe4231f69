"""What an editor shows while somebody writes: problems of unsaved text, values of tokens, places, completions.

Places are those of `source.problem.Position`: lines and columns begin at 1, columns count characters.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from helpcenter.content import article, fact_places
from helpcenter.content.front_matter import FrontMatter
from helpcenter.content.project import Sources, read_project
from helpcenter.facts.languages import LOCALES, Locale
from helpcenter.l10n.languages import language
from helpcenter.lint import engine, fixes
from helpcenter.source.problem import Position, Problem
from helpcenter.source.result_cache import ResultCache
from helpcenter.source.text_file import Source

_ARTICLE = re.compile(r"docs/([a-z-]+)/(.+)\.md")
_TOKEN = re.compile(r"\{\{ *([a-z0-9_.]+) *\}\}")
_OPEN_TOKEN = re.compile(r"\{\{ *([a-z0-9_.]*)$")
_OPEN_LINK = re.compile(r"\]\(([^()\s]*)$")
_RELATED = re.compile(r"^  - ([a-z0-9/#-]*)$")
_KEY = re.compile(r"^([a-z_]*)$")


class Completion(NamedTuple):
    """What may be typed: the characters before the cursor that it replaces, the text, and what it stands for."""

    typed: str
    text: str
    detail: str


class Session:
    """A project as an editor has it open: files on the disk, and articles that are being written."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._cache = ResultCache()
        self._open: dict[str, str] = {}
        self.sources: Sources = read_project(root, None, self._cache)
        self._beyond: dict[str, tuple[Problem, ...]] = {}
        """Of each open article, the problems of the last full check that its own text does not decide."""

    def write(self, path: str, text: str) -> None:
        """A file as it stands in the editor; unsaved data counts once it is saved."""
        self._open[path] = text
        self._put(path, text)

    def close(self, path: str) -> None:
        """A file that the editor has closed: what stands on the disk counts again."""
        self._open.pop(path, None)
        self.reload()

    def reload(self) -> None:
        """Read the project anew, after a file was saved."""
        self._cache.next_run()
        self.sources = read_project(self.root, None, self._cache)
        for path, text in self._open.items():
            self._put(path, text)

    def _put(self, path: str, text: str) -> None:
        match = _ARTICLE.fullmatch(path)
        if match is None or match[1] not in LOCALES:
            return
        locale = next(one for one in LOCALES if one == match[1])
        written = Source(path, text.replace("\r\n", "\n"))
        shown = self.sources.resolved(written)
        parsed = article.parse(shown, locale, match[2], self._cache)
        parsed = parsed if shown is written else replace(parsed, written=written)
        articles = {one: dict(own) for one, own in self.sources.articles.items()}
        articles[locale][match[2]] = parsed
        others = tuple(problem for problem in self.sources.problems if problem.path != path)
        self.sources = replace(self.sources, articles=articles, problems=others + parsed.problems)

    def check(self) -> Mapping[str, tuple[Problem, ...]]:
        """All problems by path, each with its one answer where it has one."""
        problems = engine.check(self.sources)
        answers = {one: one for one in fixes.fixable(self.sources, problems)}
        found: dict[str, list[Problem]] = {}
        for problem in problems:
            found.setdefault(problem.path, []).append(answers.get(problem, replace(problem, fix=None)))
        for path in self._open:
            own = set(self._own(path))
            self._beyond[path] = tuple(one for one in found.get(path, ()) if one not in own)
        return {path: tuple(own) for path, own in found.items()}

    def check_quickly(self, path: str) -> tuple[Problem, ...]:
        """The problems that an open article's own text decides, in milliseconds, and the others as they were last."""
        return tuple(sorted({*self._own(path), *self._beyond.get(path, ())}))

    def _own(self, path: str) -> Iterator[Problem]:
        match = _ARTICLE.fullmatch(path)
        return engine.check_article(self.sources, match[2], path) if match else iter(())

    def hover(self, path: str, place: Position) -> str:
        """The value of the token at a place in every language, as Markdown; "" where there is none."""
        name = self._token(path, place)
        value = self.sources.vocabulary.get(name)
        if value is None:
            return ""
        lines = [f"- {language(locale).english_name}: {' '.join(value.text[locale].split())}" for locale in LOCALES]
        return "\n".join([f"`{{{{ {name} }}}}`", "", *lines])

    def definition(self, path: str, place: Position) -> tuple[str, Position] | None:
        """The file and the place of the fact behind the token, or of the article behind the link, at a place."""
        facts = self.sources.facts
        if (name := self._token(path, place)) and facts:
            return fact_places.place(facts, name)
        match, line = _ARTICLE.fullmatch(path), self.line(path, place.line)
        for link in re.finditer(r"\]\(([^()#\s]+\.md)", line) if match else ():
            if match and link.start() < place.column <= link.end() + 1:
                target = posixpath.normpath(posixpath.join(posixpath.dirname(path), link[1]))
                return (target, Position()) if (self.root / target).is_file() else None
        return None

    def complete(self, path: str, place: Position) -> Iterator[Completion]:
        """Tokens behind `{{`, articles behind `](` and in `related:`, keys of the front matter."""
        before = self.line(path, place.line)[: place.column - 1]
        match = _ARTICLE.fullmatch(path)
        if opened := _OPEN_TOKEN.search(before):
            for name, value in self.sources.vocabulary.items():
                shown = " / ".join(" ".join(value.text[locale].split())[:60] for locale in LOCALES)
                yield Completion(opened[1], name, shown)
        elif match and match[1] in LOCALES:
            yield from self._article_completions(before, match, place)

    def _article_completions(self, before: str, match: re.Match[str], place: Position) -> Iterator[Completion]:
        locale: Locale = next(one for one in LOCALES if one == match[1])
        articles, folder = self.sources.articles[locale], posixpath.dirname(match[2]) or "."
        front = match[2] in articles and place.line < articles[match[2]].body_line
        if link := _OPEN_LINK.search(before):
            for slug, one in articles.items():
                yield Completion(
                    link[1], posixpath.relpath(f"{slug}.md", folder), one.matter.title if one.matter else ""
                )
        elif front and (item := _RELATED.match(before)) and self._under(match[0], place.line) == "related":
            for slug, one in articles.items():
                yield Completion(item[1], slug, one.matter.title if one.matter else "")
        elif front and (key := _KEY.match(before)):
            for name, field in FrontMatter.model_fields.items():
                yield Completion(key[1], f"{name}: ", field.description or "")

    def _under(self, path: str, line: int) -> str:
        """The key of front matter that a line belongs to."""
        for number in range(line, 0, -1):
            if key := re.match(r"([a-z_]+):", self.line(path, number)):
                return key[1]
        return ""

    def _token(self, path: str, place: Position) -> str:
        for match in _TOKEN.finditer(self.line(path, place.line)):
            if match.start() < place.column <= match.end() + 1:
                return match[1]
        return ""

    def line(self, path: str, number: int) -> str:
        """A line of a file as the editor has it, or else of that on the disk."""
        text = self._open.get(path)
        if text is None:
            file = self.root / path
            text = file.read_text("utf-8") if file.is_file() else ""
        lines = text.split("\n")
        return lines[number - 1].rstrip("\r") if number <= len(lines) else ""
