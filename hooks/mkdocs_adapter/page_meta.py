"""What templates print of an article's front matter."""

from __future__ import annotations

from mkdocs.structure.pages import Page

from helpcenter.content.article import Article
from helpcenter.l10n import tokens
from mkdocs_adapter.page_identity import locale_of, slug_of
from mkdocs_adapter.state import STATE


def article_of(page: Page) -> Article | None:
    """The article as it is now, also where the facts beside it cannot be read."""
    return STATE.latest.articles[locale_of(page)].get(slug_of(page)) if STATE.latest else None


def set_meta(page: Page) -> None:
    """Give a page its title and description, with their tokens replaced."""
    article = article_of(page)
    if article and article.matter:
        page.meta = article.matter.model_dump(include={"title", "description", "kind"})
    for key in ("title", "description"):
        if isinstance(page.meta.get(key), str):
            page.meta[key] = tokens.render_plain(page.meta[key], STATE.current.vocabulary, locale_of(page))
