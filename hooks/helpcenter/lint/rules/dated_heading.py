"""A heading, a title or a description names no fact that will change: it shows one value until the next build.

Bad:

    ## 打 {{ phone.urgent }} 要多少钱？ {#cost}
    title: Call {{ phone.urgent }}

Good:

    ## 打紧急热线要多少钱？ {#cost}
    title: Call the urgent line

Why: running text changes by itself at the instant, also in an open page. A heading stands in menus, search, feeds and
browser tabs too, which do not; it would go on showing the old number beside the new one.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from datetime import datetime

from helpcenter.content.article import Article
from helpcenter.content.project import Project
from helpcenter.l10n import dated_values, token_values
from helpcenter.recognizers.normalize import TOKEN_PATTERN
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, Position


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """Every heading, title and description of the articles, whenever the change comes: a build must not fail later."""
    if not project.facts.later:
        return
    found = [
        (article, Position(number, token.start() + 1), token)
        for article in project.all_articles()
        for number, line in _shown_elsewhere(article)
        for token in TOKEN_PATTERN.finditer(line)
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
            if state.begins and project.words.get(name) != after.get(name):
                found[name] = state.begins
    return found


def _finding(project: Project, place: Position, token: str, ends: datetime) -> Finding:
    date = dated_values.moment(project.facts, ends, "en")
    message = Message("{token} changes on {date}, and this line cannot change by itself", token=token, date=date)
    return Finding(place, message, "name the thing in words here, and write the token in the text below")


def _shown_elsewhere(article: Article) -> Iterator[tuple[int, str]]:
    """The lines, by number, that menus, search and browser tabs show too."""
    lines = article.source.lines
    headings = {heading.place.line for heading in article.headings}
    for number, line in enumerate(lines, start=1):
        if number in headings or (number < article.body_line and line.startswith(("title:", "description:"))):
            yield number, line
