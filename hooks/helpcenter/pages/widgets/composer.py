"""The data of the composer: the wording of a message in every language, and the channels to send it through."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from helpcenter.content.project import Project
from helpcenter.content.special_pages import HELP_NOW
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.l10n.wording import Wording
from helpcenter.pages.widgets.help_now import channels

FIELDS = ("what", "when", "steps", "error", "amount", "transaction", "case", "wish")
"""The preparation list, in the order of a message; each has its label in data/interface.yml."""

FREEZE = "money-leaving/can"
"""The outcome of help now for somebody who can get into their account."""


def data(project: Project, locale: Locale, link: Callable[[str], str]) -> dict[str, Any]:
    """`fields`, `labels` by language (a message may be in the other one), `channels` in the order of help, `freeze`.

    `freeze` is the address where help now says how to freeze the account.
    """
    wording = {language: Wording(project.facts, project.vocabulary, language) for language in LOCALES}
    keys = ("subject", "greeting", *(f"line_{field}" for field in FIELDS))
    return {
        "fields": list(FIELDS),
        "labels": {lang: {key: words[f"composer_{key}"] for key in keys} for lang, words in wording.items()},
        "channels": channels(project, locale),
        "freeze": link(f"{HELP_NOW.slug}#{FREEZE}"),
    }
