"""Each page is in its own language and script: no Chinese in docs/en, no English paragraph and no traditional
characters in docs/zh.

Bad:

    docs/en: Choose 登录.
    docs/zh: Sign in on another device first.
    docs/zh: 請先登錄。

Good:

    docs/en: Choose {{ label.sign_in }}, shown as <span lang="zh">登录</span> in Chinese.
    docs/zh: 先登录，再打开 iPhone 的设置。

Why: text that was forgotten in translation is exactly where a reader gets stuck, and a page in a mixed script is
skipped by search and misread by screen readers. `asked_as` is exempt: readers type what they type.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpcenter.content.article import Article
from helpcenter.l10n.languages import language
from helpcenter.lint.published_text import blanked
from helpcenter.recognizers import scripts
from helpcenter.source.markdown import inlines
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, Position, shown

_NOT_WORDS = inlines.not_words("<", r"(?<=<)span lang=\"[^\"]*\">[^<>]*</span>")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+(?:[，、]?[\u4e00-\u9fff]+)*")
_OTHER = re.compile(
    r"[\u0530-\u058f\u0900-\u0dff\u10a0-\u10ff\u1200-\u13ff\u2c80-\u2cff\ua4d0-\ua4ff"  # Armenian, Indic, Cherokee …
    r"\u3040-\u30ff\uac00-\ud7af\u0400-\u052f\u0370-\u03ff\u0590-\u06ff\u0e00-\u0e7f\u3100-\u312f]+"
)
_CHINESE_MARK = re.compile(r"[，。；：？！（）【】《》、「」]")
_NOT_LATIN = re.compile(
    _OTHER.pattern.removesuffix("]+") + scripts.HAN_CHARACTER.pattern[1:-1] + _CHINESE_MARK.pattern[1:]
)
"""Any character that the three above look for."""


def check_article(article: Article) -> Iterator[Finding]:
    """The whole text for single characters, then each part of a Chinese article for whole sentences in English."""
    if not language(article.locale).ideographic:
        if _NOT_LATIN.search(article.own_words):
            yield from _characters(article)
    else:
        if _OTHER.search(article.own_words) or not scripts.simplified(article.own_words):
            yield from _characters(article)
        yield from _english(article)


def _characters(article: Article) -> Iterator[Finding]:
    text = _NOT_WORDS.sub(blanked, article.own_words)
    position = article.source.position
    for found in _OTHER.finditer(text):
        message = Message("{text!r} is in a script of neither language", text=shown(found[0]))
        yield Finding(position(found.start()), message, "write it in this page's language")
    if not language(article.locale).ideographic:
        name = language(article.locale).english_name
        page = Message("an {language} page" if name[0] in "AEIOU" else "a {language} page", language=Message(name))
        for found in _HAN.finditer(text):
            hint = 'translate it, or write <span lang="zh">…</span> around a name'
            yield Finding(
                position(found.start()), Message("{text!r} is Chinese on {page}", text=shown(found[0]), page=page), hint
            )
        for found in _CHINESE_MARK.finditer(text):
            message = Message("{text!r} is Chinese punctuation on {page}", text=found[0], page=page)
            yield Finding(
                position(found.start()), message, Message("write the {language} mark", language=Message(name))
            )
        return
    for found in _HAN.finditer(text):
        odd = next((at for at, char in enumerate(found[0]) if not scripts.simplified(char)), None)
        if odd is not None:
            message = Message(
                "{text!r} in {word!r} is no simplified character", text=found[0][odd], word=shown(found[0])
            )
            yield Finding(position(found.start() + odd), message, "write it in simplified characters")


def _english(article: Article) -> Iterator[Finding]:
    for section in article.sections:
        for block in section.blocks:
            if block.kind in ("code", "picture"):
                continue
            # To count is quick; without its tokens a text has no more words.
            if scripts.words(block.text) >= 4 and scripts.is_english(_NOT_WORDS.sub(" ", block.text)):
                yield Finding(
                    block.place,
                    Message("{text!r} is English on a Chinese page", text=shown(block.text)),
                    "translate it",
                )
    for key in ("title", "description"):
        value = getattr(article.matter, key, "")
        if value and scripts.is_english(_NOT_WORDS.sub(" ", value), 2):
            place: Position = article.front.place_of_value((key,))
            yield Finding(
                place,
                Message("the {key} {value!r} is English on a Chinese page", key=key, value=shown(value)),
                "translate it",
            )
