"""How far a translation has caught up: its front matter holds a digest of each section of the source article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from helpcenter.content.article import Article, as_written
from helpcenter.content.project import Sources
from helpcenter.facts.languages import SOURCE, TRANSLATIONS, Locale
from helpcenter.source.problem import CannotRun, near_match

_BLOCK = re.compile(r"^translated_from:(?:[ \t]+\S.*)?[ \t]*\n(?:[ \t]+\S.*\n)*", re.MULTILINE)
"""The key with what stands behind it on its line, as `{}` in a draft, and the lines below it."""


def digests(source: Article) -> dict[str, str]:
    """The digest of each section as it is written, by its id; what stands above the first H2 is `top`."""
    return {section.key: section.digest for section in as_written(source).sections if section.key}


def renew(root: Path, project: Sources, slug: str, locale: Locale) -> str:
    """Write the present digests of the source sections into the front matter of a translation; return its path."""
    source, article = project.articles[SOURCE].get(slug), project.articles[locale].get(slug)
    if source is None or article is None:
        near = near_match(slug, project.articles[SOURCE])
        hint = f"write {near}" if near else "name an article as recovery/forgot-password"
        raise CannotRun(f"there is no article {slug!r} in docs/{SOURCE} and docs/{locale}", hint)
    if article.matter is None:
        raise CannotRun(f"the front matter of {article.path} cannot be read", f"python3 dev.py check {article.path}")
    block = "translated_from:\n" + "".join(f"  {key}: {value!r}\n" for key, value in digests(source).items())
    article = as_written(article)
    lines = article.source.lines
    front = "\n".join(lines[1 : article.body_line - 2]) + "\n"
    front = _BLOCK.sub("", front) + block.replace("'", '"')
    body = "\n".join(lines[article.body_line - 1 :])
    (root / article.path).write_text(f"---\n{front}---\n{body}", encoding="utf-8", newline="\n")
    return article.path


def caught_up(sources: Sources) -> Mapping[tuple[Locale, str], frozenset[str]]:
    """By language and slug, the sections of which the translation has caught up."""
    found = {}
    for locale in TRANSLATIONS:
        for slug, article in sources.articles[locale].items():
            if (origin := sources.articles[SOURCE].get(slug)) and article.matter:
                known, now = article.matter.translated_from, digests(origin)
                found[locale, slug] = frozenset(key for key in now if known.get(key) == now[key])
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
            for key, digest in digests(origin).items():
                if key in sections and (known := article.matter.translated_from.get(key)) and known != digest:
                    renewed = renewed.replace(f'{key}: "{known}"', f'{key}: "{digest}"', 1)
            if renewed != text:
                (root / article.path).write_text(renewed, encoding="utf-8", newline="\n")
