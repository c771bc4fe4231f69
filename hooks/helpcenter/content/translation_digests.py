"""How far a translation has caught up: the English front matter holds one digest for each Chinese section."""

from __future__ import annotations

import re
from pathlib import Path

from helpcenter.content.article import Article
from helpcenter.content.project import Project
from helpcenter.facts.base import LOCALES
from helpcenter.source.problem import CannotRun, near_match

_BLOCK = re.compile(r"^translated_from:\n(?: +\S.*\n)*", re.MULTILINE)


def digests(source: Article) -> dict[str, str]:
    """The digest of each section of a source article by its id; what stands above the first H2 is `top`."""
    return {section.key: section.digest for section in source.sections if section.key}


def renew(root: Path, project: Project, slug: str) -> str:
    """Write the present digests of the Chinese sections into the English front matter; return the path written."""
    source_locale, locale = LOCALES
    source, article = project.articles[source_locale].get(slug), project.articles[locale].get(slug)
    if source is None or article is None:
        near = near_match(slug, project.articles[source_locale])
        hint = f"write {near}" if near else "name an article as recovery/forgot-password"
        raise CannotRun(f"there is no article {slug!r} in both languages", hint)
    if article.matter is None:
        raise CannotRun(f"the front matter of {article.path} cannot be read", f"helpcenter check {article.path}")
    block = "translated_from:\n" + "".join(f"  {key}: {value!r}\n" for key, value in digests(source).items())
    lines = article.source.lines
    front = "\n".join(lines[1 : article.body_line - 2]) + "\n"
    front = _BLOCK.sub("", front) + block.replace("'", '"')
    body = "\n".join(lines[article.body_line - 1 :])
    (root / article.path).write_text(f"---\n{front}---\n{body}", encoding="utf-8", newline="\n")
    return article.path
