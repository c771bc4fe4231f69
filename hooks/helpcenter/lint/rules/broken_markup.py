"""Markup is closed, aligned and read the same everywhere: no braces, asterisks or pipes reach a reader, no cell is lost
and no box is empty.

Bad:

    拨打 {phone.urgent} 或 { { email } }。
    !!! warning
    先别急着再试。
    | 情况 | 多久 |
    |---|---|
    | 转账 | 1–3 天 | 看银行 |
    Write to {email}, and **never send your card.

Good:

    拨打 {{ phone.urgent }} 或 {{ email }}。
    !!! warning "先别急着再试"
        连续输错，登录会停一会儿。
    Write to {{ email }}, and **never** send your card.

Why: a box whose text stands outside says "Warning" and nothing else, a cell too many vanishes in silence, and a reader
who sees braces where a number should be has no number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpcenter.content.article import Article
from helpcenter.lint.published_text import blanked
from helpcenter.recognizers.lexicon import lines_with_one_of
from helpcenter.recognizers.multi_search import Words
from helpcenter.recognizers.normalize import TOKEN_PATTERN
from helpcenter.source.markdown import slips
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, Fix, Position, shown

_TOKEN = re.compile(
    r"(?<!\{)\{ *[a-z_]+(?:\.[a-z0-9_]+)+ *\}(?!\})|(?<!\{)\{ *(?:email|chat|brand)(?:\.\w+)* *\}(?!\})|\{ +\{|\} +\}"
    r"|\\+\{|｛+|｝+|\$\{|%\{|%\(\w+\)s|(?<!\[)\[\[ *[a-z_.]+ *\]\]|<(?:phone|email|hours|label|promise|chat|brand)(?:\.\w+)*>"
    r"|(?<![\w{./@(-])(?<!\{ )(?:phone\.(?:urgent|general)|hours\.(?:urgent|general|chat|email)|label\.[a-z_]{3,}|promise\.[a-z_]{3,}|reply_time\.\w+|limit\.[a-z_]+)(?![\w}]| *\})"
)
_NAMED = re.compile(
    r"(?:\{ *\{|｛｛?|\\+\{\\*\{?|\{|\[\[|<|[$%]\{) *([a-z_]+(?:\.[a-z0-9_]+)*) *(?:\} *\}|｝｝?|\\+\}\\*\}?|\}|\]\]|>)"
)
"""A whole token in the wrong braces."""
_ID = re.compile(r"\{#[^{}\n]*\}")
_MARKS = Words(
    (
        *("{", "}", "｛", "｝", "[[", "%(", "phone.", "hours.", "label.", "promise.", "reply_time.", "limit."),
        *("<phone", "<email", "<hours", "<label", "<promise", "<chat", "<brand"),
    )
)
"""One of these stands in each of the above."""


def check_article(article: Article) -> Iterator[Finding]:
    """Tokens in the wrong braces wherever a reader would see them, then the slips of its Markdown."""
    text = article.published[: article.body_start] + article.outside_code[article.body_start :]
    text = _ID.sub(blanked, TOKEN_PATTERN.sub(blanked, text))
    for line in lines_with_one_of(_MARKS, text):
        for match in _TOKEN.finditer(text, *line):
            hint = "write a token like {{ phone.urgent }}, with two braces on either side"
            message = Message("{text!r} is no token and would be shown as it stands", text=shown(match[0]))
            place = article.source.position(match.start())
            whole = _NAMED.match(text, match.start())
            fix = Fix(place, whole[0], f"{{{{ {whole[1]} }}}}") if whole else None
            yield Finding(place, message, hint, fix=fix)
    body = article.outside_code[article.body_start :]
    for slip in slips.slips(body, article.body_line):
        old = article.source.lines[slip.line - 1]
        fix = Fix(Position(slip.line, 1), old, slip.right) if slip.right is not None else None
        yield Finding(Position(slip.line, slip.column), slip.message, slip.hint, fix=fix)
