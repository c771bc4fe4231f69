"""The easy view: the freeze, the second of its three large buttons, and the Easy Read twins of the gravest articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from helpcenter.content import navigation, special_pages
from helpcenter.content.article import Article
from helpcenter.content.project import Project
from helpcenter.content.related import LinkView
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.l10n import tokens
from helpcenter.l10n.sentences import sentence


@dataclass(frozen=True)
class FreezeView:
    """Where a reader freezes the account: our own site, and the way there in the app as a sentence."""

    url: str
    where: str


@dataclass(frozen=True)
class EasyPage:
    """A page of the easy view's own: the twin of an article, or, with `entries`, the list of all twins."""

    whole: str
    """The slug of the article that this one tells in easy words; for the list, home."""
    drawings: Mapping[str, str]
    """The drawing of each screen by its id."""
    entries: tuple[LinkView, ...]


def freeze(project: Project, locale: Locale) -> FreezeView | None:
    """The view of the freeze; None where the facts name no site of ours."""
    facts = project.facts
    site, labels = facts.domains.get("domain.web"), facts.labels
    if site is None or not {"security_center", "freeze_account"} <= labels.keys():
        return None
    way = {"center": labels["security_center"][locale], "freeze": labels["freeze_account"][locale]}
    return FreezeView(f"https://{site.host}/", sentence(facts, "flow_freeze_where", locale, host=site.host, **way))


@lru_cache(maxsize=len(LOCALES))
def twins(project: Project, locale: Locale) -> Mapping[str, Article]:
    """The Easy Read twin of each article that has one, by the slug of that article, in the order of the navigation."""
    articles = project.articles[locale].values()
    found = {one.matter.easy_of: one for one in articles if one.matter and one.matter.easy_of}
    order = [slug for section in navigation.sections(project, locale) for slug in section.slugs]
    return {slug: found[slug] for slug in order if slug in found}


def twin(project: Project, slug: str, locale: Locale) -> str:
    """The slug of what an article becomes in the easy view: its twin, for home the list of twins; "" for itself."""
    if slug == special_pages.HOME.slug:
        return home(project, locale)
    found = twins(project, locale).get(slug)
    return found.slug if found else ""


def home(project: Project, locale: Locale) -> str:
    """The slug of the list of twins; "" where the project has none."""
    return special_pages.EASY.slug if special_pages.EASY.slug in project.articles[locale] else ""


def easy_page(project: Project, slug: str, locale: Locale) -> EasyPage | None:
    """The record of a page of the easy view's own; None for any other."""
    article = project.articles[locale].get(slug)
    if article is None or article.matter is None or article.matter.kind != "easy":
        return None
    listed = twins(project, locale).values() if slug == special_pages.EASY.slug else ()
    entries = tuple(_link(one, project) for one in listed)
    return EasyPage(article.matter.easy_of or special_pages.HOME.slug, article.matter.drawings, entries)


def _link(article: Article, project: Project) -> LinkView:
    words = article.matter.description if article.matter else ""
    about = tokens.render_plain(words, project.vocabulary, article.locale)
    return LinkView(article.slug, navigation.title(project, article.slug, article.locale), about)
