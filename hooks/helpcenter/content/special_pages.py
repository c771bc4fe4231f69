"""The registry of special pages: articles that the site links to by role, or that carry more than their text.

Code and templates refer to a page by its role. Its slug stands here only; every slug exists in each language
(tests/unit/test_special_pages.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal[
    "article", "home", "help_now", "contact", "hours", "security", "verify", "prepare", "complaints", "phone", "card",
    "holidays", "faq", "announcements", "easy",
]  # fmt: skip
"""An "article" is an ordinary one, which has no entry here."""


@dataclass(frozen=True)
class SpecialPage:
    """What sets one article apart. Names of styles and scripts are files of assets/css/ and assets/js/."""

    role: Role
    slug: str
    in_header: bool = False
    """Linked from the header of every page, which marks it as current on the pages of the same folder."""
    widget: str = ""
    """The interactive tool in the article: its partial and script have this name, its style is widgets.css."""
    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    live: bool = False
    """Says at first sight which channels are open, so that it carries the hours; other pages load them when asked."""
    wide: bool = False
    """Without the column of contents."""
    all_notices: bool = False
    """Shows every announcement in force; other articles show urgent ones only."""
    organization: bool = False
    """Carries schema.org's Organization, with each channel as a ContactPoint, in its structured data."""

    @property
    def folder(self) -> str:
        """The folder of the page with a final slash; "" at the root."""
        return "".join(self.slug.rpartition("/")[:2])


HOME = SpecialPage("home", "index", styles=("home",), live=True, organization=True)
HELP_NOW = SpecialPage("help_now", "help-now/index", in_header=True, widget="help-now", live=True)
CONTACT = SpecialPage(
    "contact",
    "contact/index",
    in_header=True,
    styles=("contact",),
    live=True,
    wide=True,
    all_notices=True,
    organization=True,
)
HOURS = SpecialPage(
    "hours", "hours/index", styles=("hours",), scripts=("week",), live=True, wide=True, all_notices=True,
    organization=True,
)  # fmt: skip
SECURITY = SpecialPage("security", "security/phishing")
VERIFY = SpecialPage("verify", "contact/verify", in_header=True, widget="checker")
PREPARE = SpecialPage("prepare", "contact/prepare", widget="composer", styles=("composer",), live=True)
COMPLAINTS = SpecialPage("complaints", "contact/complaints")
PHONE = SpecialPage("phone", "contact/phone", organization=True)
CARD = SpecialPage("card", "contact/card", styles=("card",), scripts=("card",), organization=True)
HOLIDAYS = SpecialPage("holidays", "hours/holidays", styles=("hours",), all_notices=True, organization=True)
FAQ = SpecialPage("faq", "faq/index", styles=("questions",), scripts=("questions",))
ANNOUNCEMENTS = SpecialPage("announcements", "announcements/index", styles=("announcements",))
EASY = SpecialPage("easy", "easy/index")
LANGUAGE_HELP = "contact/choose#choose-channel-language"
"""The question of a reader who does not speak the language of a channel."""

SPECIAL_PAGES = (
    HOME, HELP_NOW, VERIFY, CONTACT, HOURS, SECURITY, PREPARE, COMPLAINTS, PHONE, CARD, HOLIDAYS, FAQ, ANNOUNCEMENTS,
    EASY,
)  # fmt: skip
"""In the order in which the header shows its links."""


@dataclass(frozen=True)
class UrgentArticle:
    """An article that begins with an action: its button stands under the title."""

    action: Literal["call", "freeze"]
    outcome: str
    """The outcome of help now that gives the words for the call: flow and outcome, with a slash between them."""


URGENT_ARTICLES = {
    "recovery/account-stolen": UrgentArticle("freeze", "money-leaving/ring-us"),
    "recovery/lost-phone": UrgentArticle("call", "phone-lost/ring-us"),
    "recovery/account-frozen": UrgentArticle("call", "money-leaving/ring-us"),
    "security/phishing": UrgentArticle("freeze", "money-leaving/ring-us"),
}

KEPT_OFFLINE = (
    HELP_NOW.slug, CARD.slug, CONTACT.slug, VERIFY.slug, *URGENT_ARTICLES,
    "recovery/cannot-log-in", "recovery/forgot-password", "recovery/lost-email", "security/report-suspicious",
)  # fmt: skip
"""What a browser keeps for a day without a network, the most needed first."""

_BY_SLUG = {page.slug: page for page in SPECIAL_PAGES}


def special_page(slug: str) -> SpecialPage:
    """The entry of a page, or one that sets nothing apart."""
    return _BY_SLUG.get(slug) or SpecialPage("article", slug)
