"""A phone number, an e-mail address or an outside link is a token that refers to `data/`, never typed.

Bad:

    请拨打 400-000-0001。
    Call +44 20 7946 0999 or write to help@okpay-support.example.
    [官网](https://okpay-login.example)

Good:

    请拨打 {{ phone.urgent }}。
    Call {{ phone.urgent }} or write to {{ email }}.
    [密码怎么设](../security/passwords.md)

Why: a number that stands in two places is wrong in one of them after the next change, and a reader who calls a wrong
number may reach a fraudster. What is written once can be checked once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from helpcenter.content.article import Article
from helpcenter.content.project import Project
from helpcenter.facts.base import LOCALES
from helpcenter.lint.published_text import Text, texts
from helpcenter.recognizers.code_strings import UNSEEN
from helpcenter.recognizers.contacts import Literal, find, suspects
from helpcenter.source.problem import Finding, Position, shown

_COMMON = re.compile(r"^www\.|\.(?:com|cn|net|org|info|xyz|vip|top|example)(?:[/:]|$)", re.IGNORECASE)
_MESSAGES = {
    "phone": "the phone number {!r} is typed by hand",
    "email": "the e-mail address {!r} is typed by hand",
    "link": "the outside link {!r} is typed by hand",
    "account": "the account name {!r} is typed by hand",
}


def check_site(project: Project) -> Iterator[tuple[str, Finding]]:
    """Every literal of the articles, front matter and comments included, and of every other published text."""
    for article in project.all_articles():
        for literal in project.cache.rows("literals", (article.source,), Literal, partial(_literals, article)):
            yield article.path, _finding(literal, article.source.position(literal.start), project)
    parts = texts(project)
    articles = {f"{slug}.md" for slug in project.articles[LOCALES[0]]}  # in nav, which leads to files
    values = [text for text in parts if text.at and not (text.at[0] == "nav" and text.text in articles)]
    found = [(values[number], find(values[number].text)) for number in suspects([text.text for text in values])]
    for text in parts:
        if not text.at:
            found.append((text, project.cache.rows("literals", (text.source,), Literal, partial(find, text.text))))
    for text, literals in found:
        for literal in literals:
            if not (text.code and _code(literal)) and not _own_address(literal, text, project):
                yield text.source.path, _finding(literal, text.position(literal.start), project)


def _literals(article: Article) -> list[Literal]:
    return find(article.published)


def _finding(literal: Literal, place: Position, project: Project) -> Finding:
    return Finding(
        place, _MESSAGES[literal.kind].format(shown(literal.text.replace(UNSEEN, ""))), _hint(literal, project)
    )


def _code(literal: Literal) -> bool:
    """Whether a literal of a script is ordinary code: `item.id` is no domain, `@media` no account, 86400000 no number."""
    if literal.kind == "link":
        return literal.plain.endswith("://") or ("//" not in literal.plain and not _COMMON.search(literal.plain))
    if literal.kind == "account":
        return literal.plain.startswith("@")
    return literal.kind == "phone" and len(literal.digits) < 9 and ":" not in literal.plain


def _own_address(literal: Literal, text: Text, project: Project) -> bool:
    return bool(project.facts) and text.at == ("site_url",) and literal.text == project.facts.site_url


def _hint(literal: Literal, project: Project) -> str:
    """The token that stands for this very value, else the ones of its kind."""
    schemes = {"phone": "tel:", "email": "mailto:", "link": "https:", "account": "https:"}
    values = [
        (path, value) for path, value in project.vocabulary.items() if value.href.startswith(schemes[literal.kind])
    ]
    same = next((path for path, value in values if literal.matches(value.href)), "")
    if same:
        return f"write {{{{ {same} }}}}"
    offered = {
        "phone": "{{ phone.urgent }}",
        "email": "{{ email }}",
        "link": "{{ reference.nist_passwords }}",
        "account": "{{ account.x }}",
    }
    return f"write a token such as {offered[literal.kind]}; a new value goes into data/channels.yml first"
