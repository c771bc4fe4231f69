"""Where a fact appears: every sentence, drawing, flow, notice, page and file, and what another value would change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from helpcenter.artifacts import files as artifact_files
from helpcenter.artifacts.search import files as search_files
from helpcenter.content import flows, special_pages
from helpcenter.content.project import Project
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.facts.channels import Chat, Phone
from helpcenter.l10n import channels, tokens
from helpcenter.lint import published_text
from helpcenter.lint.rules import RULES
from helpcenter.lint.scheduling import name_of
from helpcenter.pages import widgets
from helpcenter.source.message import Message
from helpcenter.source.problem import CannotRun, Finding, Problem, near_match


@dataclass(frozen=True)
class Use:
    """One place where a fact appears. `line` is 0 for what the build makes."""

    kind: str
    path: str
    line: int
    language: str
    text: str


@dataclass(frozen=True)
class Impact:
    """Where a fact appears. With another value, `value` is what it would be and `problems` what would be wrong."""

    fact: str
    value: str
    uses: tuple[Use, ...]
    other: str = ""
    problems: tuple[Problem, ...] = ()


def impact(project: Project, fact: str, generated: datetime, other: str = "") -> Impact:
    """Every use of a fact, by the name of its token or of all that begin with it.

    Raises CannotRun for an unknown one, and where `other` is no value of it.
    """
    names = frozenset(name for name in project.vocabulary if name == fact or name.startswith(f"{fact}."))
    if not names:
        near = near_match(fact, project.vocabulary)
        hint = f"write {near}" if near else "see the list of tokens in CONTRIBUTING.md"
        raise CannotRun(Message("there is no fact {fact!r}", fact=fact), hint)
    first = fact if fact in names else min(names)
    found = tuple(_uses(project, fact, names, generated))
    value = project.vocabulary[first].text[LOCALES[0]]
    if not other:
        return Impact(fact, value, found)
    changed = _with_value(project, fact, other)
    new = changed.vocabulary[first].text[LOCALES[0]]
    return Impact(fact, value, found, new, tuple(_problems(changed, project)))


def _uses(project: Project, fact: str, names: frozenset[str], generated: datetime) -> Iterator[Use]:
    forms = _forms(project, names)
    tables = {
        name
        for name, value in project.vocabulary.items()
        if name.startswith("table.") and any(form in text for text in value.text.values() for form in forms)
    }
    yield from _in_articles(project, names | tables)
    yield from _in_drawings(project, names)
    yield from _in_flows(project, fact, names)
    for text in published_text.of_tree(project.facts.trees["notices"], bilingual=True):
        if _names_one(text.text, names):
            yield Use("notice", text.source.path, text.position(0).line, _language(text.at), text.text)
    yield from _in_pages(project, fact, forms)
    made = artifact_files(project, generated) | search_files.files(project)
    for path, content in made.items():
        unfolded = content.replace("\r\n ", "")  # lines of vCard and iCalendar go on behind a space
        if count := sum(unfolded.count(form) for form in forms):
            yield Use("file", path, 0, "", f"{count} times")


def _forms(project: Project, names: frozenset[str]) -> frozenset[str]:
    """How the values are published: as words, and as a number or address that programs use."""
    values = [project.vocabulary[name] for name in names]
    texts = {text for value in values for text in value.text.values()} - set(project.facts.not_published.values())
    texts |= {value.href.removeprefix("tel:").removeprefix("mailto:") for value in values}
    return frozenset(text for text in texts if len(text) > 2)


def _names_one(text: str, names: frozenset[str] | set[str]) -> bool:
    return "{{" in text and any(isinstance(one, tokens.Token) and one.path in names for one in tokens.scan(text))


def _in_articles(project: Project, names: frozenset[str]) -> Iterator[Use]:
    for article in project.all_articles():
        for number, line in enumerate(article.source.lines, start=1):
            if _names_one(line, names):
                text = tokens.render_plain(line.strip(), project.vocabulary, article.locale)
                yield Use("article", article.path, number, article.locale, text.split("\n")[0])


def _in_drawings(project: Project, names: frozenset[str]) -> Iterator[Use]:
    for locale in LOCALES:
        for file in sorted((project.root / "docs" / locale / "img").glob("*.svg")):
            for number, line in enumerate(file.read_text("utf-8").split("\n"), start=1):
                if _names_one(line, names):
                    text = tokens.render_plain(line.strip(), project.vocabulary, locale)
                    yield Use("drawing", file.relative_to(project.root).as_posix(), number, locale, text)


def _in_flows(project: Project, fact: str, names: frozenset[str]) -> Iterator[Use]:
    for at, text in flows.texts(project):
        if _names_one(text, names):
            path, place = project.facts.place("flows", *at)
            locale: Any = at[-1]
            yield Use("flow", path, place.line, str(at[-1]), tokens.render_plain(text, project.vocabulary, locale))
    for name, flow in project.facts.flows.items():
        for key, outcome in flow.outcomes.items():
            if fact in outcome.channels:
                path, place = project.facts.place("flows", "flows", name, "outcomes", key, "channels")
                yield Use("flow", path, place.line, "", f"{name}/{key} sends readers here")


def _in_pages(project: Project, fact: str, forms: frozenset[str]) -> Iterator[Use]:
    """The parts of pages that are made of facts and stand in no article."""
    for locale in LOCALES:
        cards = channels.channels(project.facts, project.vocabulary, locale)
        shown = [card.id for card in cards if card.id == fact or any(form in str(card) for form in forms)]
        if shown:
            yield Use("page", f"docs/{locale}/{special_pages.CONTACT.slug}.md", 0, locale, f"cards: {', '.join(shown)}")
        home = [card.id for card in cards[:4] if card.id in shown]
        if home:
            yield Use("page", f"docs/{locale}/{special_pages.HOME.slug}.md", 0, locale, f"cards: {', '.join(home)}")
        if "phone.urgent" in shown:
            yield Use("page", "every page", 0, locale, "the urgent line, at the end and on urgent articles at the top")
        for page in special_pages.SPECIAL_PAGES:
            data = widgets.as_json(project, page.widget, locale, lambda target: target)
            if data and any(form in data for form in forms):
                yield Use("page", f"docs/{locale}/{page.slug}.md", 0, locale, f"the tool {page.widget}")


def _with_value(project: Project, fact: str, value: str) -> Project:
    """The project with another number or address. Raises CannotRun for what has none, or does not fit."""
    facts = project.facts
    name, region = (fact, "international") if fact in facts.channels else fact.rpartition(".")[::2]
    channel = facts.channels.get(name)
    if channel is None:
        raise CannotRun(
            Message("--if takes the number or address of a channel, and {fact} is none", fact=fact), "leave --if out"
        )
    data = channel.model_dump(by_alias=True)
    if isinstance(channel, Phone):
        data["numbers"] = {**channel.numbers, region: value}
    else:
        data["url" if isinstance(channel, Chat) else "address"] = value
    try:
        changed = type(channel).model_validate(data)
    except ValidationError:
        like = {"phone": "+442079460123", "email": "support@okpay.example", "chat": "https://okpay.example/chat"}
        raise CannotRun(
            Message("--if {value!r} does not fit {fact}", value=value, fact=fact),
            Message("write it like {example}", example=like[channel.kind]),
        ) from None
    return replace(project, facts=replace(facts, channels={**facts.channels, name: changed}))


def _problems(changed: Project, project: Project) -> Iterator[Problem]:
    """What the rules about facts would find that they do not find today."""
    for rule in RULES:
        if check_facts := getattr(rule, "check_facts", None):
            today: set[tuple[str, Finding]] = set(check_facts(project))
            for path, found in check_facts(changed):
                if (path, found) not in today:
                    yield Problem(path, found.place.line, found.place.column, name_of(rule), found.message, found.hint)


def _language(at: tuple[str | int, ...]) -> Locale | str:
    return next((str(step) for step in at if step in LOCALES), "")
