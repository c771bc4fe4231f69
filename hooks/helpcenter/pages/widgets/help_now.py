"""The data of help now: the flows in one language, and the channels that an outcome may name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from helpcenter.content.project import Project
from helpcenter.facts import Facts
from helpcenter.facts.base import Locale, LocalizedText
from helpcenter.facts.flows import Answer, Flow, ForOther
from helpcenter.l10n import answered_languages, tokens
from helpcenter.l10n.languages import language
from helpcenter.l10n.wording import Wording
from helpcenter.pages import situations
from helpcenter.pages.dated_channels import dated_channels
from helpcenter.pages.widgets.rich import parts


def data(project: Project, locale: Locale, link: Callable[[str], str]) -> dict[str, Any]:
    """`flows` by id, and `channels` in the order of help."""
    titles = situations.titles(project, locale)
    return {
        "flows": {
            name: {"title": titles[name]} | _flow(flow, project, locale, link)
            for name, flow in project.facts.flows.items()
        },
        "channels": channels(project, locale),
        "freeze": _freeze(project.facts, locale),
        "from": _signature(project, locale),
    }


def _signature(project: Project, locale: Locale) -> str:
    """Whose card it is, and in a sample that it is one."""
    facts, wording = project.facts, Wording(project.facts, project.vocabulary, locale)
    parts = [facts.brand.site_name[locale], urlsplit(facts.site_url).netloc]
    return " · ".join([*parts, wording["sample_banner"]] if facts.sample else parts)


def _for_other(other: ForOther | None, plain: Callable[[LocalizedText], str]) -> dict[str, object] | None:
    if other is None:
        return None
    lines = {part: [plain(line) for line in getattr(other, part)] for part in ("say", "card")}
    return lines | {"link": other.link}


def _freeze(facts: Facts, locale: Locale) -> dict[str, str]:
    """Where a reader freezes the account themselves: our own site, and the way there in the app."""
    labels = {"center": "security_center", "freeze": "freeze_account"}
    host = facts.domains["domain.web"].host
    return {key: facts.labels[name][locale] for key, name in labels.items()} | {
        "host": host,
        "href": f"https://{host}/",
    }


def _flow(flow: Flow, project: Project, locale: Locale, link: Callable[[str], str]) -> dict[str, Any]:
    rich = partial(parts, vocabulary=project.vocabulary, locale=locale, link=link)

    def plain(text: LocalizedText) -> str:
        return tokens.render_plain(text[locale], project.vocabulary, locale)

    def answers(targets: Mapping[str, Answer]) -> list[dict[str, str]]:
        return [{"id": key, "say": plain(target.say), "go": target.go} for key, target in targets.items()]

    return {
        "start": flow.start,
        "urgent": flow.urgent,
        "questions": {
            key: {
                "ask": plain(question.ask),
                "lines": [plain(line) for line in question.lines],
                "hint": rich(question.hint[locale]) if question.hint else [],
                "answers": answers(question.answers),
            }
            for key, question in flow.questions.items()
        },
        "outcomes": {
            key: {
                "title": plain(outcome.title),
                "action": outcome.action,
                "hint": rich(outcome.hint[locale]) if outcome.hint else [],
                "say": [plain(line) for line in outcome.say],
                **_say_aloud(outcome.say, project, locale),
                "other": _for_other(outcome.other, plain),
                "steps": [rich(step[locale]) for step in outcome.steps],
                "afterwards": [rich(step[locale]) for step in outcome.afterwards],
                "next": answers(outcome.next),
                "article": {"title": _question(outcome.article, project, locale), "href": link(outcome.article)},
                "channels": list(outcome.channels),
            }
            for key, outcome in flow.outcomes.items()
        },
    }


def _say_aloud(say: Sequence[LocalizedText], project: Project, locale: Locale) -> dict[str, Any]:
    """The same lines in a language that is understood on the urgent line, where the reader's is not."""
    aloud = answered_languages.said_in(project.facts, locale)
    if not say or aloud is None:
        return {}
    lines = [tokens.render_plain(line[aloud], project.vocabulary, aloud) for line in say]
    return {"say_aloud": {"language": language(aloud).tag, "lines": lines}}


def _question(target: str, project: Project, locale: Locale) -> str:
    """The question that a target names, else the article's title."""
    slug, _, name = target.partition("#")
    article = project.articles[locale][slug]
    words = next((h.text for h in article.headings if name and h.id == name), article.headings[0].text)
    return tokens.render_plain(words, project.vocabulary, locale)


def channels(project: Project, locale: Locale) -> list[dict[str, str]]:
    """Each channel as a script shows it, and what it will be; its id is that of its timetable in `#channel-hours`."""
    keys = ("id", "kind", "name", "value", "href", "hours", "reply_time")
    found = []
    for channel in dated_channels(project, locale):
        some = {"suspended": channel.suspended, "from": channel.begins, "until": channel.ends}
        some |= {"other_languages": channel.other_languages}
        found.append({key: getattr(channel, key) for key in keys} | {key: text for key, text in some.items() if text})
    return found
