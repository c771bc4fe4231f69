"""The text of a notice for programs that know neither tokens nor the site's addresses."""

from __future__ import annotations

import re

from helpcenter.content import addresses, dated_articles
from helpcenter.content.project import Project
from helpcenter.facts.base import Locale
from helpcenter.l10n import tokens
from helpcenter.source.markdown.inlines import LINK

_SCHEME = re.compile(r"[a-z]+:")


def plain(text: str, project: Project, locale: Locale) -> str:
    """The text with its facts, what is announced of them, and behind the words of a link its absolute address."""

    def written(link: re.Match[str]) -> str:
        slug, mark, name = link["target"].partition("#")
        address = f"{project.facts.site_url}{addresses.address(slug, locale)}{mark}{name}"
        return f"{link['text']} ({link['target'] if _SCHEME.match(link['target']) else address})"

    text = reachable(text, project)
    linked = LINK.sub(written, text) if "](" in text else text
    return tokens.render_plain(linked, project.vocabulary, locale, notes=True)


def reachable(text: str, project: Project) -> str:
    """The text with the words alone of a link to an article that is not published today."""
    if not project.left_out or "](" not in text:
        return text
    return dated_articles.without_links(text, lambda target: target.partition("#")[0] in project.left_out)
