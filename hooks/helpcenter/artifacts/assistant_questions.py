"""`/assistant-questions.json`: questions about the facts with the only right answer, to evaluate assistants with.

Each comes from a fact, in both languages: a published value, one that is not published, one that has ended, and what
support never asks for. What an assistant must not do is complete, correct or replace a value.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Literal

from pydantic import Field

from helpcenter.artifacts.contact_json import INSTANT, never, value_of
from helpcenter.artifacts.contact_schema import Instant
from helpcenter.artifacts.llms_txt import validity
from helpcenter.content import addresses
from helpcenter.content.project import Project
from helpcenter.content.special_pages import CONTACT
from helpcenter.facts.base import LOCALES, Locale, LocalizedText, Model
from helpcenter.facts.channels import Mail, Phone, RetiredPhone
from helpcenter.l10n import formats
from helpcenter.l10n.wording import Wording

PATH = "assistant-questions.json"
_OTHER_NETWORKS = ("Telegram", "WhatsApp", "LINE", "QQ")
"""Networks on which people look for support; one that has an account of ours is left out."""
Kind = Literal["value", "not_published", "retired", "never", "incomplete"]


class AssistantQuestion(Model):
    """A question with its right answer."""

    id: str = Field(description="The fact that it asks for, and where that is needed the region")
    kind: Kind = Field(
        description="value: the answer contains one of `accept` and no other contact; not_published: it says so and "
        "names nothing but the contact page; retired: it says that it ended; never: it says no; incomplete: it "
        "completes nothing, and names the whole published value at most"
    )
    question: LocalizedText
    answer: LocalizedText
    accept: tuple[str, ...] = Field(description="The published value and other spellings of the very same one")


class QuestionsFile(Model):
    """What an assistant answers about this site, to be compared with what it should."""

    generated: Instant
    expires: Instant = Field(description="UTC instant from which the right answer is that these facts have expired")
    sample: bool
    for_assistants: LocalizedText
    questions: tuple[AssistantQuestion, ...]


def files(project: Project, generated: datetime) -> dict[str, str]:
    """The file."""
    content = QuestionsFile(
        generated=generated.strftime(INSTANT),
        expires=project.expires(generated).strftime(INSTANT),
        sample=project.facts.sample,
        for_assistants=project.facts.interface["for_assistants"],
        questions=tuple(questions(project)),
    )
    return {PATH: json.dumps(content.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n"}


def questions(project: Project) -> Iterator[AssistantQuestion]:
    """Every question, in the order of the data."""
    for part in (_numbers, _addresses, _accounts, _hours, _retired, _never):
        yield from part(project)


def _numbers(project: Project) -> Iterator[AssistantQuestion]:
    facts = project.facts
    for name, channel in facts.channels.items():
        if not isinstance(channel, Phone):
            continue
        for region, place in facts.regions.items():
            number = channel.numbers.get(region)
            ask = _each(project, "ask_number", region=place.names, name=channel.names)
            if number:
                yield _value(project, f"{name}:{region}", ask, name, (formats.phone_number(number), number))
            else:
                yield _not_published(project, f"{name}:{region}", ask)
        shown = formats.phone_number(value_of(channel))
        ask = _each(project, "ask_incomplete", name=channel.names)
        answer = _each(project, "answer_incomplete", value=shown, validity=_validity(project, name))
        yield _question(f"{name}:incomplete", "incomplete", ask, answer, (shown, value_of(channel)))
    for name, service in facts.public_services.items():
        ask = _each(project, "ask_service", name=service.names)
        yield _value(project, name, ask, name, (service.number,))


def _addresses(project: Project) -> Iterator[AssistantQuestion]:
    for name, channel in project.facts.channels.items():
        if not isinstance(channel, Phone):
            ask = _each(project, "ask_address", name=channel.names)
            yield _value(project, name, ask, name, (value_of(channel),))
    for name, domain in project.facts.domains.items():
        ask = _each(project, "ask_domain", value=domain.host)
        held = _validity(project, name)
        answer = _each(project, "answer_domain", use=domain.use, value=domain.host, validity=held)
        yield _question(name, "value", ask, answer, (domain.host,))
    for name, app in project.facts.apps.items():
        ask = _each(project, "ask_app", name=app.names)
        yield _value(project, name, ask, name, (app.url,))


def _accounts(project: Project) -> Iterator[AssistantQuestion]:
    accounts = project.facts.accounts
    for name, account in accounts.items():
        ask = _each(project, "ask_account", network=account.network)
        yield _value(project, name, ask, name, (account.handle, account.handle.removeprefix("@")))
    ours = " ".join(text for account in accounts.values() for text in account.network.values()).casefold()
    for network in _OTHER_NETWORKS:
        if network.casefold() not in ours:
            ask = _each(project, "ask_account", network=network)
            yield _not_published(project, f"account.{network.casefold()}", ask)


def _hours(project: Project) -> Iterator[AssistantQuestion]:
    for name, channel in project.facts.channels.items():
        if not isinstance(channel, Mail):  # one can write to a mailbox at any hour
            ask = _each(project, "ask_hours", name=channel.names)
            yield _said(project, f"{name}:hours", ask, f"hours.{channel.hours}")
        if channel.reply_time:
            ask = _each(project, "ask_reply_time", name=channel.names)
            yield _said(project, f"{name}:reply_time", ask, f"reply_time.{channel.reply_time}")


def _retired(project: Project) -> Iterator[AssistantQuestion]:
    for name, gone in project.facts.retired.items():
        value = formats.phone_number(gone.number) if isinstance(gone, RetiredPhone) else gone.address
        ended = LocalizedText({locale: formats.day(gone.ended, locale) for locale in LOCALES})
        ask = _each(project, "ask_retired", value=value)
        yield _question(name, "retired", ask, _each(project, "answer_retired", date=ended, reason=gone.reason))


def _never(project: Project) -> Iterator[AssistantQuestion]:
    for name, sentence in never(project).items():
        ask = _each(project, "ask_never", item=project.facts.promises[name].item)
        yield _question(f"promise.{name}", "never", ask, _each(project, "answer_never", sentence=sentence))


def _value(project: Project, name: str, ask: LocalizedText, fact: str, accept: tuple[str, ...]) -> AssistantQuestion:
    answer = _each(project, "answer_value", value=accept[0], validity=_validity(project, fact))
    return _question(name, "value", ask, answer, tuple(dict.fromkeys(accept)))


def _said(project: Project, name: str, ask: LocalizedText, fact: str) -> AssistantQuestion:
    """A question whose answer is a fact in words."""
    text = LocalizedText(dict(project.vocabulary[fact].text))
    answer = _each(project, "answer_value", value=text, validity=_validity(project, fact))
    return _question(name, "value", ask, answer, tuple(dict.fromkeys(text.values())))


def _not_published(project: Project, name: str, ask: LocalizedText) -> AssistantQuestion:
    pages = {locale: f"{project.facts.site_url}{addresses.address(CONTACT.slug, locale)}" for locale in LOCALES}
    return _question(name, "not_published", ask, _each(project, "answer_not_published", page=LocalizedText(pages)))


def _question(
    name: str, kind: Kind, ask: LocalizedText, answer: LocalizedText, accept: tuple[str, ...] = ()
) -> AssistantQuestion:
    return AssistantQuestion(id=name, kind=kind, question=ask, answer=answer, accept=accept)


def _validity(project: Project, fact: str) -> LocalizedText:
    def of(locale: Locale) -> str:
        wording = Wording(project.facts, project.vocabulary, locale)
        return validity(fact, project, wording, locale) or f"{wording['as_of']} {project.today}"

    return LocalizedText({locale: of(locale) for locale in LOCALES})


def _each(project: Project, key: str, **values: LocalizedText | str) -> LocalizedText:
    """A string of the interface in each language, with its placeholders filled."""

    def filled(locale: Locale) -> str:
        text = Wording(project.facts, project.vocabulary, locale)[key]
        for name, value in values.items():
            text = text.replace(f"{{{name}}}", value if isinstance(value, str) else value[locale])
        return text

    return LocalizedText({locale: filled(locale) for locale in LOCALES})
