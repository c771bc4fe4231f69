"""Easy words: an article of kind easy has sentences of at most 30 characters, in English 16 words, in plain paragraphs.

Bad:

    先打开应用，在安全中心里找到冻结账户，点下去之后再确认，然后去交易记录里逐笔撤销。
    Open the app, find Freeze account in the security centre, tap it and confirm, then go through your payments.
    | 情况 | 怎么办 |

Good:

    打开应用。
    点 **{{ label.security_center }}**。
    Open the app. Tap **{{ label.security_center }}**.

Why: who is frightened, reads little or hears the text only keeps one thought at a time. Easy Read is short sentences,
one thought each, and nothing that has to be looked up in rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpcenter.content.article import Article
from helpcenter.content.plain_text import SENTENCE_END
from helpcenter.l10n.languages import language
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding

WORDS, CHARACTERS = 16, 30
_PROMISE = re.compile(r"\{\{ *promise\.[^{}]*\}\}|<!--.*?-->|\]\([^()]*\)")
"""A promise has one wording everywhere; marks and addresses are not read."""
_TOKEN = re.compile(r"\{\{[^{}]*\}\}")
_MARKS = re.compile(r"[*\[\]“”\"]")


def check_article(article: Article) -> Iterator[Finding]:
    """Looks at every block of an article of kind easy."""
    if article.matter is None or article.matter.kind != "easy":
        return
    ideographic = language(article.locale).ideographic
    for section in article.sections:
        for block in section.blocks:
            if block.kind == "heading":
                continue
            if block.kind != "paragraph":
                yield Finding(
                    block.place,
                    Message("a {kind} stands in easy words", kind=Message(block.kind)),
                    "write it as short sentences",
                )
                continue
            for sentence in SENTENCE_END.split(_PROMISE.sub("", block.text)):
                plain = _MARKS.sub("", _TOKEN.sub("xx", sentence)).strip()
                length = len("".join(plain.split())) if ideographic else len(plain.split())
                if length > (CHARACTERS if ideographic else WORDS):
                    unit, most = ("characters", CHARACTERS) if ideographic else ("words", WORDS)
                    pattern = f"a sentence of {{length}} {unit}; easy words have {{most}} {unit}"
                    message = Message(pattern, length=length, most=most)
                    yield Finding(block.place, message, "say one thought, and the next in a sentence of its own")
