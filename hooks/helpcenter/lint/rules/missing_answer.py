"""A question is followed by its answer: one short paragraph, then steps, tables and the rest; a procedure has steps.

Bad:

    ## 怎么重置密码？ {#reset-password}

    1. 打开应用。

    ## Can I reset it twice? {#reset-twice}

    ## …

Good:

    ## 怎么重置密码？ {#reset-password}

    用注册邮箱收到的链接重置。

    1. 打开应用。
    2. 点 **{{ label.forgot_password }}**。

    ## Can I reset it twice? {#reset-twice}

    Yes, as often as you like.

Why: a frightened reader reads one sentence. It must be the answer, and search engines and the FAQ show just that one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpcenter.content.article import Article
from helpcenter.content.front_matter import QUESTION_KINDS
from helpcenter.l10n.languages import language
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, Position

LONGEST, IDEOGRAPHIC_LONGEST = 420, 160
"""Characters of the first paragraph, tokens counted as ten."""
_MARKS = re.compile(r"\{\{[^{}]*\}\}")
_EMPTY = re.compile(
    r"(?:todo|tbd|tba|fixme|xxx+|lorem ipsum.*|coming soon|待补充?|待定|待写|略|占位|[.…。 -]*)[.。!！]?", re.IGNORECASE
)


def check_article(article: Article) -> Iterator[Finding]:
    """Looks at each section, that above the first H2 included, where its own paragraph is the whole article's answer."""
    kind = article.matter.kind if article.matter else ""
    longest = IDEOGRAPHIC_LONGEST if language(article.locale).ideographic else LONGEST
    steps = 0
    for section in article.sections:
        parts = section.blocks
        if section.heading is None:
            parts = tuple(block for block in parts if block.kind != "heading")
        steps += [block.kind for block in parts].count("step")
        what = Message("question {text!r}", text=section.heading.text) if section.heading else Message("article")
        place = section.heading.place if section.heading else _top(article)
        if not parts:
            if section.heading or kind in QUESTION_KINDS:
                yield Finding(place, Message("the {what} has no answer", what=what), "answer it in one sentence below")
            continue
        first = parts[0]
        if _EMPTY.fullmatch(first.text.strip("*_ ")):
            yield Finding(
                first.place,
                Message("{text!r} is no answer", text=first.text),
                "write the answer or remove the question",
            )
        elif kind in QUESTION_KINDS and first.kind != "paragraph":
            message = Message(
                "the {what} begins with a {kind}, not with its answer", what=what, kind=Message(first.kind)
            )
            yield Finding(first.place, message, "write the answer in one sentence above it")
        elif kind in QUESTION_KINDS and len(_MARKS.sub("x" * 10, first.text)) > longest:
            message = Message(
                "the answer to the {what} is longer than {longest} characters", what=what, longest=longest
            )
            hint = "say it in one or two sentences and put the rest into a second paragraph"
            yield Finding(first.place, message, hint)
    if kind == "procedure" and steps < 2:
        hint = "tell what to do as 1. 2. 3., or write kind: answer"
        yield Finding(article.front.place_of_value(("kind",)), "the procedure has no numbered steps", hint)


def _top(article: Article) -> Position:
    return article.headings[0].place if article.headings else article.front.place(())
