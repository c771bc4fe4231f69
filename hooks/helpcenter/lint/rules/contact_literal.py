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
from collections.abc import Iterator, Sequence
from dataclasses import astuple
from typing import Any

from helpcenter.content.article import Article
from helpcenter.content.project import Project, Sources
from helpcenter.facts.languages import LOCALES
from helpcenter.lint import published_text
from helpcenter.lint.scopes import Extracts
from helpcenter.recognizers import contacts
from helpcenter.recognizers.code_strings import UNSEEN
from helpcenter.recognizers.contacts import Literal
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, Fix, Position, shown
from helpcenter.source.text_file import Source

_COMMON = re.compile(r"^www\.|\.(?:com|cn|net|org|info|xyz|vip|top|example)(?:[/:]|$)", re.IGNORECASE)
_MARKUP = re.compile(r"[\[\]()<>`*_\n:]|//")
_SITE_URL = ("site_url",)
_MESSAGES = {
    "phone": "the phone number {text!r} is typed by hand",
    "email": "the e-mail address {text!r} is typed by hand",
    "link": "the outside link {text!r} is typed by hand",
    "account": "the account name {text!r} is typed by hand",
}
_SCHEMES = {"phone": "tel:", "email": "mailto:", "link": "https:", "account": "https:"}
_TOKENS = {"phone": "phone.urgent", "email": "email", "link": "reference.nist_passwords", "account": "account.x"}


def extract_article(article: Article) -> Iterator[tuple[Any, ...]]:
    """The literals of an article, front matter and comments included."""
    return map(astuple, contacts.find(article.published))


def extract_asset(asset: Source) -> Iterator[tuple[Any, ...]]:
    """The literals of a template, script, style sheet or drawing."""
    text = published_text.of_asset(asset)
    plain = published_text.without_frames(text.text) if text.code else text.text
    return (astuple(one) for one in contacts.find(plain) if not (text.code and _is_code(one)))


def check_sources(sources: Sources, extracts: Extracts) -> Iterator[tuple[str, Finding]]:
    """Every literal of the articles, the assets, the data and the configuration."""
    for source in (*(article.source for article in sources.all_articles()), *sources.assets):
        for row in extracts.get(source.path, ()):
            literal = Literal(*row)
            yield source.path, _finding(literal, source.position(literal.start), sources)
    articles = {f"{slug}.md" for slug in sources.articles[LOCALES[0]]}  # in nav, which leads to files
    values = [
        text
        for text in published_text.values(sources)
        if text.at != _SITE_URL and not (text.at[0] == "nav" and text.text in articles)
    ]
    for number, *row in sources.cache.computed("contact-literal", [text.text for text in values], _in_values):
        literal = Literal(*row)
        yield values[number].source.path, _finding(literal, values[number].position(literal.start), sources)


def _in_values(texts: Sequence[str]) -> list[Any]:
    return [(number, *astuple(one)) for number in contacts.suspects(texts) for one in contacts.find(texts[number])]


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """The site's own address in the configuration, which may be that of the facts."""
    for text in published_text.values(project):
        for literal in contacts.find(text.text) if text.at == _SITE_URL else ():
            if literal.text != project.facts.site_url:
                yield text.source.path, _finding(literal, text.position(literal.start), project)


def _finding(literal: Literal, place: Position, sources: Sources) -> Finding:
    message = Message(_MESSAGES[literal.kind], text=shown(literal.text.replace(UNSEEN, "")))
    tokens = _tokens(literal, sources)
    # Inside a link, code or markup a token cannot stand alone, and of two tokens only the writer knows which is meant.
    alone = len(tokens) == 1 and not _MARKUP.search(literal.text)
    return Finding(place, message, _hint(literal, tokens), fix=Fix(place, literal.text, tokens[0]) if alone else None)


def _is_code(literal: Literal) -> bool:
    """Whether a literal of a script is ordinary code: `item.id` is no domain, `@media` no account, 86400000 no number."""
    if literal.kind == "link":
        return literal.plain.endswith("://") or ("//" not in literal.plain and not _COMMON.search(literal.plain))
    if literal.kind == "account":
        return literal.plain.startswith("@")
    return literal.kind == "phone" and len(literal.digits) < 9 and ":" not in literal.plain


def _tokens(literal: Literal, sources: Sources) -> list[str]:
    """The tokens that stand for this very value."""
    scheme = _SCHEMES[literal.kind]
    known = ((path, value.href) for path, value in sources.vocabulary.items() if value.href.startswith(scheme))
    return [f"{{{{ {path} }}}}" for path, href in known if literal.matches(href)]


def _hint(literal: Literal, tokens: list[str]) -> str:
    """The first token of this very value, else one of its kind."""
    if tokens:
        return Message("write {token}", token=tokens[0])
    token = f"{{{{ {_TOKENS[literal.kind]} }}}}"
    return Message("write a token such as {token}; a new value goes into data/channels.yml first", token=token)
