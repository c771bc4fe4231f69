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

from collections.abc import Iterator

from helpcenter.article import Article
from helpcenter.literals import Literal, find
from helpcenter.problem import Finding, shown
from helpcenter.site import Site

_MESSAGES = {
    "phone": "the phone number {!r} is typed by hand",
    "email": "the e-mail address {!r} is typed by hand",
    "link": "the outside link {!r} is typed by hand",
    "account": "the account name {!r} is typed by hand",
}


def check_article(article: Article, site: Site) -> Iterator[Finding]:
    """Every literal in the file, front matter and comments included."""
    for literal in find(article.published):
        message = _MESSAGES[literal.kind].format(shown(literal.text))
        yield Finding(article.source.position(literal.start), message, _hint(literal, site))


def _hint(literal: Literal, site: Site) -> str:
    """The token that stands for this very value, else the ones of its kind."""
    schemes = {"phone": "tel:", "email": "mailto:", "link": "https:", "account": "https:"}
    values = [(path, value) for path, value in site.vocabulary.items() if value.href.startswith(schemes[literal.kind])]
    same = next((path for path, value in values if literal.matches(value.href)), "")
    if same:
        return f"write {{{{ {same} }}}}"
    offered = {"phone": "{{ phone.urgent }}", "email": "{{ email }}", "link": "{{ reference.nist_passwords }}", "account": "{{ account.x }}"}
    return f"write a token such as {offered[literal.kind]}; a new value goes into data/channels.yml first"
