"""Headings step by one: below an H2 stands an H3, never an H4.

Bad:

    ## 怎么重置密码？ {#reset-password}
    #### 收不到邮件

    ## How do I reset my password? {#reset-password}
    #### No email

Good:

    ## 怎么重置密码？ {#reset-password}
    ### 收不到邮件

    ## How do I reset my password? {#reset-password}
    ### No email

Why: people who listen to a page jump from heading to heading, and a level that is left out sounds like a missing part.
"""

from __future__ import annotations

from collections.abc import Iterator

from helpcenter.content.article import Article
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding


def check_article(article: Article) -> Iterator[Finding]:
    """Compares each heading with the one above it; the first is an H1."""
    level = 0
    for heading in article.headings:
        if heading.level > level + 1:
            above = Message("level {level}", level=level) if level else "the start"
            message = Message(
                "the heading {text!r} of level {level} stands below {above}",
                text=heading.text,
                level=heading.level,
                above=above,
            )
            yield Finding(
                heading.place, message, Message("write {sharps} {text}", sharps="#" * (level + 1), text=heading.text)
            )
        level = heading.level
