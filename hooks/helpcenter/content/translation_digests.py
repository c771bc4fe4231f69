"""How far a translation has caught up: its front matter holds a digest of each section of the source article.

Behind the digest stand two numbers, as in "5e24ea2a 3:2": how often the section of the source, and that of the
translation, said no when it was marked. Whichever loses one afterwards has lost its "not".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from helpcenter.content.article import Article, Section, as_written, sections_as_written
from helpcenter.content.project import Sources
from helpcenter.facts.languages import SOURCE, TRANSLATIONS, Locale
from helpcenter.recognizers import vocabulary
from helpcenter.source import whole_files
from helpcenter.source.command_name import command_name
from helpcenter.source.message import Message
from helpcenter.source.problem import CannotRun, near_match

_BLOCK = re.compile(r"^translated_from:(?:[ \t]+\S.*)?[ \t]*\n(?:[ \t]+\S.*\n)*", re.MULTILINE)
"""The key with what stands behind it on its line, as `{}` in a draft, and the lines below it."""


def digests(source: Article) -> dict[str, str]:
    """The digest of each section as it is written, by its id; what stands above the first H2 is `top`."""
    return {section.key: section.digest for section in as_written(source).sections if section.key}


def digest(mark: str) -> str:
    """The digest of a mark in the front matter."""
    return mark.partition(" ")[0]


def denials(mark: str) -> tuple[int, int] | None:
    """How often the source and the translation said no when they were marked; None where that is not written."""
    source, found, own = mark.partition(" ")[2].partition(":")
    return (int(source), int(own)) if found else None


def denying(section: Section, locale: Locale) -> int:
    """How often a section says no, in a language that has a vocabulary."""
    words = vocabulary.module(locale, "polarity")
    if words is None:
        return 0
    text = re.sub(words.NEUTRAL, " ", "\n".join(section.lines).lower())
    return len(re.findall(words.DENIAL, text))


def _marks(source: Article, article: Article) -> dict[str, str]:
    """What `translated` writes for each section of the source."""
    own = {section.key: section for section in sections_as_written(article)}
    found = {}
    for section in sections_as_written(source):
        if section.key:
            there = own.get(section.key)
            counts = f"{denying(section, source.locale)}:{denying(there, article.locale)}" if there else ""
            found[section.key] = f"{section.digest} {counts}".rstrip()
    return found


def renew(root: Path, project: Sources, slug: str, locale: Locale) -> str:
    """Write the present digests of the source sections into the front matter of a translation; return its path."""
    project = project.complete
    source, article = project.articles[SOURCE].get(slug), project.articles[locale].get(slug)
    if source is None or article is None:
        near = near_match(slug, project.articles[SOURCE])
        hint = Message("write {near}", near=near) if near else "name an article as recovery/forgot-password"
        raise CannotRun(
            Message(
                "there is no article {slug!r} in docs/{source} and docs/{locale}",
                slug=slug,
                source=SOURCE,
                locale=locale,
            ),
            hint,
        )
    if article.matter is None:
        raise CannotRun(
            Message("the front matter of {path} cannot be read", path=article.path),
            Message("{command} check {path}", command=command_name(), path=article.path),
        )
    article = as_written(article)
    block = "translated_from:\n" + "".join(f"  {key}: {value!r}\n" for key, value in _marks(source, article).items())
    lines = article.source.lines
    front = "\n".join(lines[1 : article.body_line - 2]) + "\n"
    front = _BLOCK.sub("", front) + block.replace("'", '"')
    body = "\n".join(lines[article.body_line - 1 :])
    whole_files.write(root / article.path, f"---\n{front}---\n{body}")
    return article.path


def caught_up(sources: Sources) -> Mapping[tuple[Locale, str], frozenset[str]]:
    """By language and slug, the sections of which the translation has caught up."""
    found = {}
    for locale in TRANSLATIONS:
        for slug, article in sources.articles[locale].items():
            if (origin := sources.articles[SOURCE].get(slug)) and article.matter:
                known, now = article.matter.translated_from, digests(origin)
                found[locale, slug] = frozenset(key for key in now if digest(known.get(key, "")) == now[key])
    return found


def keep(
    root: Path, sources: Sources, before: Mapping[tuple[Locale, str], frozenset[str]], moved: Mapping[str, str]
) -> None:
    """Keep translations that had caught up so, after an edit of their source that changed nothing to translate.

    `before` is what `caught_up` gave then, `moved` the new slugs of articles by their old ones.
    """
    for (locale, slug), sections in before.items():
        there = moved.get(slug, slug)
        origin, article = sources.articles[SOURCE].get(there), sources.articles[locale].get(there)
        if origin and article and article.matter:
            text = (root / article.path).read_text("utf-8")
            renewed = text
            for key, now in digests(origin).items():
                mark = article.matter.translated_from.get(key, "")
                if key in sections and mark and digest(mark) != now:
                    renewed = renewed.replace(f'{key}: "{mark}"', f'{key}: "{mark.replace(digest(mark), now)}"', 1)
            if renewed != text:
                whole_files.write(root / article.path, renewed)
