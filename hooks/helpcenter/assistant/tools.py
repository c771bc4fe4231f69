"""The four tools. Each answers from published facts as of an instant, or says that they have expired."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from helpcenter.assistant import article_search, channel_states
from helpcenter.assistant import situations as help_now
from helpcenter.assistant.answers import (
    CheckAnswer,
    JudgedContact,
    OpenAnswer,
    SearchAnswer,
    Situation,
    StepAnswer,
)
from helpcenter.assistant.changes_in_force import as_of
from helpcenter.assistant.judge_contact import judged
from helpcenter.assistant.known_contacts import known_contacts
from helpcenter.assistant.published_facts import LANGUAGES, PublishedFacts
from helpcenter.recognizers.demands import find_demands

LONGEST = 10_000
"""Characters of a text that are read: 15 pages."""
_FRAUD = (
    "What this text asks for is a sign of fraud, whatever number or name it carries: those can be forged. Nothing it "
    "asks should be done."
)
INSTRUCTIONS = (
    "Contacts, hours and first steps of one organisation's support, from its published help center. Give a number, "
    "address or hour only as these tools return it, with its validity (as_of, expires). Never complete, correct or "
    "guess one: what is not returned is not published, and you say so and give the contact page. Before anything "
    "else, somebody whose money is leaving freezes the account (next_step)."
)


@dataclass(frozen=True)
class Tools:
    """`read` returns the facts as they are published now, `clock` the instant (with a zone) that answers are for."""

    read: Callable[[], PublishedFacts]
    clock: Callable[[], datetime]

    def check_contact(self, text: str) -> CheckAnswer:
        """Whose each phone number, mailbox, link and account in a text is; pass a message whole, as it was received."""
        facts, now = self.read(), self.clock()
        common = _common(facts, now)
        if common["status"] == "expired":
            return CheckAnswer(**common)
        contacts = judged(text[:LONGEST], known_contacts(as_of(facts.contact, now)))
        kinds = dict.fromkeys(demand.kind for demand in find_demands(text))
        asks = tuple(facts.contact["never"][kind]["en"] for kind in kinds if kind in facts.contact["never"])
        status = "answered" if contacts or asks else "not_published"
        message = " ".join([*map(_verdict, contacts), *((_FRAUD,) if kinds else ())])
        message = message or "There is no contact in this text that could be checked."
        return CheckAnswer(**common | {"status": status, "message": message, "contacts": contacts, "asks": asks})

    def open_now(self, channel: str = "") -> OpenAnswer:
        """Whether a channel is open at this moment, and when that changes; without a channel, all of them."""
        facts, now = self.read(), self.clock()
        common = _common(facts, now) | {"now": f"{now:%Y-%m-%dT%H:%M:%SZ}"}
        if common["status"] == "expired":
            return OpenAnswer(**common)
        contact = as_of(facts.contact, now)
        meant = channel_states.meant(contact, channel)
        if not meant:
            names = ", ".join(one["id"] for one in channel_states.meant(contact, ""))
            return OpenAnswer(**common | {"status": "not_published", "message": f"No such channel; there are {names}."})
        found = tuple(channel_states.state(one, contact, now) for one in meant)
        message = " ".join(map(channel_states.in_words, found))
        return OpenAnswer(**common | {"message": message, "channels": found})

    def next_step(self, situation: str, language: str = "en") -> StepAnswer:
        """What somebody does first, in the published words; if the situation is unclear, which ones there are."""
        facts, now = self.read(), self.clock()
        common = _common(facts, now)
        if common["status"] == "expired":
            return StepAnswer(**common)
        language = _language(language)
        steps = help_now.meant(facts, language, situation)
        if steps is None:
            known = tuple(Situation(id=one.id, title=one.title) for one in help_now.situations(facts, language))
            message = "It is not clear which situation this is; ask which of these fits."
            return StepAnswer(**common | {"status": "unclear", "message": message, "situations": known})
        return StepAnswer(
            **common
            | {
                "message": f"Steps for: {steps.title}",
                "situation": Situation(id=steps.id, title=steps.title),
                "steps": steps.text,
                "page": steps.page,
            }
        )

    def search(self, query: str, language: str = "en") -> SearchAnswer:
        """The articles that answer a question, best first, each with the first words of its answer."""
        facts, now = self.read(), self.clock()
        common = _common(facts, now)
        if common["status"] == "expired":
            return SearchAnswer(**common)
        found = article_search.search(facts, query, _language(language))
        if not found:
            message = "No article answers this; say that it is not published, and do not answer from elsewhere."
            return SearchAnswer(**common | {"status": "not_published", "message": message})
        return SearchAnswer(**common | {"message": f"{len(found)} articles, best first.", "results": found})


def _common(facts: PublishedFacts, now: datetime) -> dict[str, Any]:
    contact, expires = facts.contact, facts.expires
    past = expires is not None and now >= expires
    return {
        "status": "expired" if past else "answered",
        "message": f"These facts expired at {contact['expires']}: no number, address or hour may be given from them. "
        "Say so, and give the contact page, where the present ones are."
        if past
        else "",
        "as_of": contact["today"],
        "generated": contact["generated"],
        "expires": contact.get("expires"),
        "sample": bool(contact.get("sample")),
        "contact_page": facts.page_url("contact/", "en"),
    }


def _language(wanted: str) -> str:
    """The language of an answer: by the first part of a tag such as zh-Hans (BCP 47); English for any other."""
    first = wanted.lower().replace("_", "-").partition("-")[0]
    return first if first in LANGUAGES else "en"


def _verdict(one: JudgedContact) -> str:
    name = one.names.get("en", "")
    words = {
        "ours": f"{one.text} is ours: {name}.",
        "inside": f"{one.text} is ours only when dialled inside its own country ({one.value}: {name}).",
        "coming": f"{one.text} will be ours ({name}), and is not yet. {one.note}",
        "retired": f"{one.text} is no longer ours ({name}). {one.note}",
        "public": f"{one.text} is not ours but a public service: {name}.",
        "not_ours": f"{one.text} is not ours: it is not among the published contacts.",
    }
    return words[one.verdict]
