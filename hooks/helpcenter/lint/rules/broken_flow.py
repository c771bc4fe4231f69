"""Every way through help now ends in an outcome after at most four questions, and everything it names exists.

Bad:

    start: frozen                 # no question of that name
    answers: {yes: {say: …, go: frozen}}          # asks the same again
    article: recovery/account-stollen
    channels: [telephone]

Good:

    start: frozen
    questions: {frozen: {ask: …, answers: {yes: {…, go: lock-out}, no: {…, go: freeze-yourself}}}}
    outcomes: {lock-out: {…, article: recovery/account-stolen#stolen-lock-out, channels: [phone.urgent, chat]}, …}

Why: these questions are answered by people who are losing money. A dead end, a circle or a question too many costs
them the minutes that matter, and nobody walks every path by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from helpcenter.content import flows, likely
from helpcenter.content.project import Project
from helpcenter.facts.base import LocalizedText
from helpcenter.facts.flows import Flow
from helpcenter.facts.languages import LOCALES, SOURCE, TRANSLATIONS
from helpcenter.l10n.languages import language
from helpcenter.l10n.tokens import Token, scan
from helpcenter.source.markdown import inlines
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, Position, near_match

Found = Iterator[tuple[tuple[str | int, ...], str, str]]
"""The path in data/flows.yml below `flows`, the message, the hint."""


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """Reads data/flows.yml; the questions' sections are those of help-now/index."""
    for name, flow in project.facts.flows.items():
        for at, message, hint in _check(name, flow, project):
            path, place = project.facts.place("flows", "flows", *at)
            yield path, Finding(place, message, hint)
    yield from _sections_without_a_flow(project)


def _check(name: str, flow: Flow, project: Project) -> Found:
    article = project.articles[LOCALES[0]].get(flows.ARTICLE)
    sections = [heading.id for heading in article.headings if heading.level == 2] if article else []
    if name not in sections:
        yield (
            (name,),
            Message("{article} has no section {name!r}", article=flows.ARTICLE, name=name),
            _write(near_match(name, sections)),
        )
    yield from _shape(name, flow, flows.addresses(project.facts.flows))
    for key, outcome in flow.outcomes.items():
        at = (name, "outcomes", key)
        if outcome.action == "call" and not any(_is_phone(one, project) for one in outcome.channels):
            yield (*at, "action"), "there is no telephone line to call", "name one in channels"
        yield from ((((*at, "article")), *wrong) for wrong in _target(outcome.article, project))
        for index, channel in enumerate(outcome.channels):
            known = project.facts.channels
            if channel not in known:
                yield (
                    (*at, "channels", index),
                    Message("there is no channel {channel!r}", channel=channel),
                    _write(near_match(channel, known)),
                )
    for place, text in flows.bilingual(name, flow):
        yield from _text(place[1:], text, project)


def _is_phone(channel: str, project: Project) -> bool:
    known = project.facts.channels
    return channel in known and known[channel].kind == "phone"


def _shape(name: str, flow: Flow, steps: Set[str]) -> Found:
    nodes = [*flow.questions, *flow.outcomes]
    for key in flow.questions.keys() & flow.outcomes.keys():
        yield (name, "outcomes", key), Message("{key!r} is a question and an outcome", key=key), "rename one of them"
    if flow.start not in flow.questions:
        yield (
            (name, "start"),
            Message("there is no question {start!r}", start=flow.start),
            _write(near_match(flow.start, flow.questions)),
        )
    for at, target in _answers(name, flow):
        if "/" in target and target not in steps:
            yield at, Message("no flow has a step {target!r}", target=target), _write(near_match(target, steps))
        elif "/" not in target and target not in nodes:
            yield (
                at,
                Message("there is no question or outcome {target!r}", target=target),
                _write(near_match(target, nodes)),
            )
    if flow.start in nodes and all("/" in target or target in nodes for _, target in _answers(name, flow)):
        yield from _ways(name, flow)
    for key, outcome in flow.outcomes.items():
        if outcome.say and outcome.action != "call":
            yield (name, "outcomes", key, "say"), "it says what to say, and nobody is called", "add action: call"
        if outcome.other and outcome.other.link not in steps:
            at = (name, "outcomes", key, "other", "link")
            yield (
                at,
                Message("no flow has a step {link!r}", link=outcome.other.link),
                _write(near_match(outcome.other.link, steps)),
            )


def _answers(name: str, flow: Flow) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The place of each answer's `go`, and where it goes."""
    for group, part, nodes in (("questions", "answers", flow.questions), ("outcomes", "next", flow.outcomes)):
        for key in nodes:
            for answer, target in flows.choices(flow, key).items():
                yield (name, group, key, part, answer, "go"), target.go


def _ways(name: str, flow: Flow) -> Found:
    """Follow every path from the start: circles, paths that are too long, and what no path reaches."""
    reached: set[str] = set()
    too_late: set[str] = set()
    waiting: list[tuple[str, tuple[str, ...], int]] = [(flow.start, (), 1)]
    while waiting:
        node, passed, asked = waiting.pop()
        reached.add(node)
        group, part = ("questions", "answers") if node in flow.questions else ("outcomes", "next")
        for answer, target in flows.choices(flow, node).items():
            row = (asked if node in flow.questions else 0) + (target.go in flow.questions)
            if target.go in (*passed, node):
                at = (name, group, node, part, answer, "go")
                yield (
                    at,
                    Message("{go!r} has been asked already: the path goes in a circle", go=target.go),
                    "go on to an outcome",
                )
            elif row > flows.MOST_QUESTIONS:
                if target.go not in too_late:
                    too_late.add(target.go)
                    message = Message("{go!r} is question {row} of a path", go=target.go, row=row)
                    hint = Message(
                        "reach an outcome after at most {most_questions} questions", most_questions=flows.MOST_QUESTIONS
                    )
                    yield (name, "questions", target.go), message, hint
            else:
                waiting.append((target.go, (*passed, node), row))
    nodes = [("questions", key) for key in flow.questions] + [("outcomes", key) for key in flow.outcomes]
    for kind, key in nodes if not too_late else ():
        if key not in reached:
            yield (name, kind, key), Message("no path reaches {key!r}", key=key), "let an answer go to it, or remove it"


def _text(at: tuple[str | int, ...], text: LocalizedText, project: Project) -> Found:
    """Links lead to articles, and both languages name the same facts."""
    used = {}
    for locale in LOCALES:
        used[locale] = sorted(found.path for found in scan(text[locale]) if isinstance(found, Token))
        for link in inlines.links(text[locale]):
            yield from (((*at, locale), *wrong) for wrong in _target(link.target, project))
    for locale in TRANSLATIONS:
        if used[locale] != used[SOURCE]:
            theirs, own = (
                Message(
                    "{facts} in {language}",
                    facts=", ".join(used[one]) or Message("none"),
                    language=Message(language(one).english_name),
                )
                for one in (SOURCE, locale)
            )
            message = Message("the languages name different facts: {theirs}, {own}", theirs=theirs, own=own)
            yield (*at, locale), message, "name the same"


def _target(target: str, project: Project) -> Iterator[tuple[str, str]]:
    slug, _, name = target.partition("#")
    articles = project.articles[LOCALES[0]]
    if slug not in articles:
        yield Message("there is no article {slug!r}", slug=slug), _write(likely.slug(slug, project, articles))
    elif name and name not in (ids := [heading.id for heading in articles[slug].headings]):
        yield (
            Message("{slug} has no question {name!r}", slug=slug, name=name),
            _write(near_match(name, filter(None, ids))),
        )


def _sections_without_a_flow(project: Project) -> Iterator[tuple[str, Finding]]:
    article = project.articles[LOCALES[0]].get(flows.ARTICLE)
    if article is None:
        return
    for heading in article.headings:
        if heading.level == 2 and heading.id not in project.facts.flows:
            message = Message("the section {text!r} has no flow", text=heading.text)
            yield (
                article.path,
                Finding(Position(heading.place.line), message, Message("add {id}: to data/flows.yml", id=heading.id)),
            )


def _write(near: str) -> str:
    return Message("write {near}", near=near) if near else "name one that exists"
