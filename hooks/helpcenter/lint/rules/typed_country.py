"""The country of a public service is a token, as its number is.

Bad:

    在中国内地打 {{ public.police }} 报警。
    In mainland China call {{ public.police }}.

Good:

    在 {{ public.police.country }} 打 {{ public.police }} 报警。
    In {{ public.police.country }} call {{ public.police }}.

Why: an organisation in another country gives its own police number, and a sentence that keeps the country would send
readers to a number that is somebody else's there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpcenter.content import flows
from helpcenter.content.project import Project
from helpcenter.facts import Facts
from helpcenter.facts.base import LOCALES
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, Position

_SERVICE = re.compile(r"\{\{ *(public\.[a-z0-9_]+) *\}\}")


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """The articles, and the texts of help now."""
    facts = project.facts
    countries = _countries(facts)
    for article in project.all_articles():
        for number, line in enumerate(article.source.lines[article.body_line - 1 :], start=article.body_line):
            for start, message, hint in _in_text(line, countries, facts):
                place = article.source.position(article.source.offset(Position(number, 1)) + start)
                yield article.path, Finding(place, message, hint)
    for at, text in flows.texts(project):
        for _, message, hint in _in_text(text, countries, facts):
            path, place = facts.place("flows", *at)
            yield path, Finding(place, message, hint)


def _in_text(text: str, countries: re.Pattern[str] | None, facts: Facts) -> Iterator[tuple[int, str, str]]:
    service = _SERVICE.search(text)
    if not service or countries is None or service[1] not in facts.public_services:
        return
    for found in countries.finditer(text):
        message = Message("the country {text!r} is typed beside {{{{ {service} }}}}", text=found[0], service=service[1])
        yield found.start(), message, Message("write {{{{ {service}.country }}}}", service=service[1])


def _countries(facts: Facts) -> re.Pattern[str] | None:
    """The name of every region with a calling code, and every other name it has inside a sentence."""
    named = [one for one in facts.regions.values() if one.calling_code]
    texts = {text[locale] for one in named for text in (one.names, one.in_sentence) if text for locale in LOCALES}
    if not texts:
        return None
    # "德国" is no part of another word; "China" must be one of its own.
    longest_first = sorted(texts, key=len, reverse=True)
    return re.compile("|".join(rf"(?<![A-Za-z]){re.escape(text)}(?![A-Za-z])" for text in longest_first), re.IGNORECASE)
