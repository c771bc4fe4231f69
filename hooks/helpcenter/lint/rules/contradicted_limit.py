"""A typed time does not contradict a limit of data/promises.yml: how long a link works, withdrawals pause, a transfer takes.

Bad:

    重置链接一小时内有效。
    A bank transfer takes 3–5 working days.

Good:

    重置链接在 {{ limit.reset_link }} 内有效。
    A bank transfer takes {{ limit.bank_transfer }}.
    重置链接 30 分钟内有效，过了就再要一个。

Why: a reader who believes the link works for an hour comes back after forty minutes, finds it dead, and thinks that
somebody is in the account.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from helpcenter.content.article import Article
from helpcenter.content.project import Project
from helpcenter.facts.promises import Limit
from helpcenter.lint.scopes import Extracts
from helpcenter.recognizers import quantities, vocabulary
from helpcenter.recognizers.lexicon import lowered
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, Position, shown

Row = tuple[int, int, str, str, list[tuple[str, str]]]
"""Line and column of a passage, the limit, its sentence, and the value and unit of each time in it."""
_MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 10080}
_WORKING = ("working day", "workday", "business day")
_SENTENCE = re.compile(r"[^。！？；;\n]+?(?:\.(?=\s|$)|[。！？；;\n]|$)")


def extract_article(article: Article) -> Iterator[Row]:
    """Each sentence about a limit that has a time in it."""
    words = vocabulary.module(article.locale, "limits")
    if words is None or not quantities.known(article.locale):
        return
    text = lowered(article.source.text)
    here = {key: limit for key, limit in words.LIMITS.items() if any(word in text for word in limit[0])}
    for part in article.passages if here else ():
        lower = lowered(part.text)
        for key, (needed, about) in here.items():
            if any(word in lower for word in needed) and re.search(about, lower):
                for sentence in _SENTENCE.finditer(part.text):
                    small = lowered(sentence[0])
                    if re.search(about, small) and not re.search(words.NOT_THE_LIMIT, small):
                        times = [one for one in quantities.of(sentence[0], article.locale) if _is_time(one.unit)]
                        if times:
                            yield *part.place, key, shown(sentence[0]), [(str(one.value), one.unit) for one in times]


def check_project(project: Project, extracts: Extracts) -> Iterator[tuple[str, Finding]]:
    """Each time that is not the one in data."""
    for path, rows in extracts.items():
        for line, column, key, sentence, times in rows:
            limit = project.facts.limits.get(key)
            if limit and not any(_agrees(Fraction(value), unit, limit) for value, unit in times):
                message = Message(
                    "{sentence!r} contradicts limits.{key} of data/promises.yml", sentence=sentence, key=key
                )
                yield path, Finding(Position(line, column), message, Message("write {{{{ limit.{key} }}}}", key=key))


def _is_time(unit: str) -> bool:
    return unit in _MINUTES or unit in _WORKING


def _agrees(value: Fraction, unit: str, limit: Limit) -> bool:
    known = [one for one in (limit.value, limit.from_, limit.to) if one is not None]
    if limit.unit == "working_days" or unit in _WORKING:
        return value in known and limit.unit == "working_days"
    return value * _MINUTES[unit] in [one * _MINUTES[limit.unit.removesuffix("s")] for one in known]
