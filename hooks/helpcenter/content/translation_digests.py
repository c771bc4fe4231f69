"""How far a translation has caught up: its front matter holds a digest of each section of the source article."""

from __future__ import annotations

import re
from pathlib import Path

from helpcenter.content.article import Article, as_written
from helpcenter.content.project import Sources
from helpcenter.facts.languages import SOURCE, Locale
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
