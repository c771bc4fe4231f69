"""A heading, a title, a description, an image's alt text, a link's words and code name no fact that will change: they
show one value until the next build.

Bad:

    ## 打 {{ phone.urgent }} 要多少钱？ {#cost}
    title: Call {{ phone.urgent }}
    ![Call {{ phone.urgent }}](../img/call.svg)

Good:

    ## 打紧急热线要多少钱？ {#cost}
    title: Call the urgent line
    ![Call the urgent line](../img/call.svg)

Why: running text changes by itself at the instant, also in an open page. A heading stands in menus, search, feeds and
browser tabs too, which do not, and nothing can change inside an alt text, a link or code; each would go on showing the
old number beside the new one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from datetime import datetime

from helpcenter.content.article import Article
from helpcenter.content.project import Project
from helpcenter.facts.languages import LOCALES
from helpcenter.l10n import dated_values, token_values, tokens
from helpcenter.l10n.value import Value
from helpcenter.recognizers.normalize import TOKEN_PATTERN
from helpcenter.source.markdown import code
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, Position


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """Every such place in the articles, whenever the change comes: a build must not fail later."""
    if not project.facts.later:
        return
    found = [
        (article, Position(number, token.start() + 1), token)
        for article in project.all_articles()
        for number, token in _fixed(article)
    ]
    changing = _changing(project, {token[1] for _, _, token in found})
    for article, place, token in found:
        if at := changing.get(token[1]):
            yield article.path, _finding(project, place, token[0], at)


def _changing(project: Project, names: Set[str]) -> dict[str, datetime]:
    """Those tokens that stand for something else one day, with the instant of the first change."""
    found: dict[str, datetime] = {}
    for state in project.facts.later if names else ():
        after = token_values.of(state.facts)
        for name in names - found.keys():
            if state.begins and _is_another(project.words.get(name), after.get(name)):
                found[name] = state.begins
    return found


def _is_another(now: Value | None, then: Value | None) -> bool:
    """Whether it is more than the mark of a channel that is out of service: to say that must never be refused."""
    if now is None or then is None:
        return now is not then
    return any(
        not now[locale].startswith(then[locale]) and not then[locale].startswith(now[locale]) for locale in LOCALES
    )


def _finding(project: Project, place: Position, token: str, ends: datetime) -> Finding:
    date = dated_values.moment(project.facts, ends, "en")
    message = Message("{token} changes on {date}, and this line cannot change by itself", token=token, date=date)
    return Finding(place, message, "name the thing in words here, and write the token in the text below")


def _fixed(article: Article) -> Iterator[tuple[int, re.Match[str]]]:
    """The tokens, with their lines by number, whose value stays as it was built.

    Those of lines that menus, search and browser tabs show too, and those where no element can stand.
    """
    headings = {heading.place.line for heading in article.headings}
    fenced = code.fenced_lines("\n".join(article.source.lines[article.body_line - 1 :]))
    for number, line in enumerate(article.source.lines, start=1):
        if "{{" not in line:
            continue
        if number < article.body_line:
            whole = line.startswith(("title:", "description:"))
            spans: list[tuple[int, int]] = []
        else:
            whole = number in headings or number - article.body_line in fenced
            spans = [] if whole else tokens.closed(line)
        for token in TOKEN_PATTERN.finditer(line):
            if whole or any(start <= token.start() < end for start, end in spans):
                yield number, token
