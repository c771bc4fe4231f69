"""What stands under the title of an urgent article: the freeze and the call, and the words for the call.

The strip under the thumb has the same two on those articles, and on help now while its question or outcome is urgent.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from helpcenter.content.project import Project
from helpcenter.content.special_pages import HELP_NOW, URGENT_ARTICLES
from helpcenter.facts.base import Locale
from helpcenter.l10n import answered_languages, tokens
from helpcenter.l10n.channels import ChannelView
from helpcenter.l10n.languages import language
from helpcenter.pages.dated_channels import dated_channels

WATCHED = "money-leaving/watched"
"""The outcome of help now for somebody who is watched or listened to."""
_CENTER, _FREEZE = "security_center", "freeze_account"
"""The labels of the way to the freeze in the app."""


@dataclass(frozen=True)
class UrgentView:
    """`action` is what to do first, the other of the two comes second; None on help now, whose outcomes say it."""

    action: Literal["call", "freeze"] | None
    freeze_url: str
    host: str
    """What the freeze opens, as a reader types it."""
    center: str
    freeze: str
    """The way to the freeze in the app: two labels."""
    calls: tuple[ChannelView, ...]
    """The urgent line as it is today and as it will be."""
    say: tuple[str, ...]
    say_aloud: tuple[str, ...]
    """The same in a language that is understood on the line, where the reader's is not; else ()."""
    say_aloud_tag: str
    """That language (BCP 47), or ""."""
    watched_url: str


def urgent(project: Project, slug: str, locale: Locale, link: Callable[[str], str]) -> UrgentView | None:
    """The view of an urgent article or of help now, None for any other and where the facts lack what it shows."""
    article, facts = URGENT_ARTICLES.get(slug), project.facts
    line = facts.channels.get("phone.urgent")
    site = facts.domains.get("domain.web")
    if (
        (article is None and slug != HELP_NOW.slug)
        or line is None
        or site is None
        or not {_CENTER, _FREEZE} <= facts.labels.keys()
    ):
        return None
    aloud = answered_languages.said_in(facts, locale)
    return UrgentView(
        action=("freeze" if line.suspended else article.action) if article else None,
        freeze_url=f"https://{site.host}/",
        host=site.host,
        center=facts.labels[_CENTER][locale],
        freeze=facts.labels[_FREEZE][locale],
        calls=tuple(one for one in dated_channels(project, locale) if one.id == "phone.urgent"),
        say=_say(article.outcome, project, locale) if article else (),
        say_aloud=_say(article.outcome, project, aloud) if article and aloud else (),
        say_aloud_tag=language(aloud).tag if aloud else "",
        watched_url=link(f"{HELP_NOW.slug}#{WATCHED}"),
    )


def _say(outcome: str, project: Project, locale: Locale) -> tuple[str, ...]:
    flow, _, name = outcome.partition("/")
    found = project.facts.flows[flow].outcomes.get(name) if flow in project.facts.flows else None
    lines = found.say if found else ()
    return tuple(tokens.render_plain(words[locale], project.vocabulary, locale) for words in lines)
