"""How far an Easy Read twin has caught up: its front matter holds a digest of each section that it tells."""

from __future__ import annotations

from pathlib import Path

from helpcenter.content.article import as_written
from helpcenter.content.project import Sources
from helpcenter.facts.languages import LOCALES
from helpcenter.source import whole_files


def renew(root: Path, project: Sources, slug: str) -> list[str]:
    """Write the present digests of an article's sections into its twin in every language; return the files written.

    [] where `slug` is no twin. Sections that are no more keep their digest, so that `check` goes on reporting them.
    """
    written = []
    for locale in LOCALES:
        article = project.articles[locale].get(slug)
        whole = project.articles[locale].get(article.matter.easy_of or "") if article and article.matter else None
        if article is None or article.matter is None or whole is None:
            continue
        path = root / article.path
        text = path.read_text("utf-8")
        for section in as_written(whole).sections:
            if old := article.matter.easy_from.get(section.key):
                text = text.replace(f'  {section.key}: "{old}"', f'  {section.key}: "{section.digest}"', 1)
        whole_files.write(path, text)
        written.append(article.path)
    return written


def caught_up(project: Sources) -> set[str]:
    """The slugs of the twins that tell every section as it is now, in every language that has them."""
    behind: set[str] = set()
    found: set[str] = set()
    for article in project.all_articles():
        whole = project.articles[article.locale].get(article.matter.easy_of or "") if article.matter else None
        if article.matter and whole:
            present = {section.key: section.digest for section in as_written(whole).sections}
            is_current = all(present.get(key) == digest for key, digest in article.matter.easy_from.items())
            (found if is_current else behind).add(article.slug)
    return found - behind


def keep(root: Path, project: Sources, current: set[str]) -> None:
    """After a change of form alone, such as a moved link: twins that had caught up still have."""
    for slug in current:
        renew(root, project, slug)
