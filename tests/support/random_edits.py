"""Random edits of the real articles by a grammar: harmless ones, in both languages, and harmful ones, in one.

Each edit is a new text for a file or two. A round gives every slug at most one, so that one check judges them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random

from helpcenter.content import article
from helpcenter.content.article import Article
from helpcenter.content.project import Project
from helpcenter.lint import engine
from helpcenter.source.result_cache import ResultCache
from helpcenter.source.text_file import Source

WHEN = (
    ("如果页面一直在转", "If the page keeps loading"),
    ("如果手机没有信号", "If the phone has no signal"),
    ("如果你换了手机", "If you have changed phones"),
    ("如果你在国外", "If you are abroad"),
    ("如果屏幕太小看不清", "If the screen is too small to read"),
    ("如果家里人帮你看", "If somebody in the family helps you"),
    ("如果网络很慢", "If the network is slow"),
    ("如果这一步没有成功", "If this step does not work"),
)
DO = (
    ("先关掉应用再打开", "close the app and open it again"),
    ("换一个网络再试", "try another network"),
    ("等 {n} 分钟再看", "look again in {n} minutes"),
    ("拍一张截图留着", "take a screenshot and keep it"),
    ("把金额和时间写下来", "write down the amount and the time"),
    (
        "看看 **{{ label.transaction_history }}** 里有没有这一笔",
        "see whether it is in **{{ label.transaction_history }}**",
    ),
    ("最多再试 {n} 次", "try {n} more times at most"),
    ("至少留 {n} MB 空间", "leave at least {n} MB free"),
    ("不要重复点按钮", "do not press the button again"),
    ("先充电，不要关机", "charge it first and do not switch it off"),
    ("别删掉短信", "don't delete the text message"),
    ("向银行要一份 {n} 天内的明细", "ask the bank for a statement of the last {n} days"),
)
ASKED = ("页面转个不停", "手机坏了还能用吗", "屏幕看不清", "家里老人不会弄", "怎么又这样", "急死我了")
ASKED_EN = ("it just keeps spinning", "works on an old phone?", "cannot read the screen", "helping my mum with it")
_NO = {
    "zh": re.compile(r"(?<!要)不要|别(?=[把让给信点打发在再告照])|(?<!能)不能|(?<!会)不会|(?<!有)没有|不用"),
    "en": re.compile(r"\b(?:do not|don't|never|cannot|can't|won't|not|nobody)\b"),
}
_YES = {"cannot": "can", "can't": "can", "won't": "will", "nobody": "somebody"}
_NUMBER = re.compile(r"(?<![\w.#/-])[1-9]\d{0,3}(?![\w.\]/-]|\. )")
_TOKEN = re.compile(r"\{\{ (phone|hours|label|promise|email|reply_time|limit)((?:\.[a-z0-9_]+)*) \}\}")
_CELL = re.compile(r"(?<=\|)[^|\n]+\|")


@dataclass(frozen=True)
class Edit:
    """An edit: its kind, what was there and what is now, and the new texts by path."""

    kind: str
    shown: str
    texts: dict[str, str]


Pair = tuple[Article, Article]
Make = Callable[[Pair, Random], Edit | None]


def harmless(pair: Pair, random: Random) -> Edit | None:
    """A sentence, step, row, item or phrase added in both languages; a twin in easy words says nothing of its own."""
    if any(one.matter and one.matter.kind == "easy" for one in pair):
        return None
    when, do, n = random.choice(WHEN), random.choice(DO), str(random.randrange(2, 60))
    zh = f"{when[0]}，{do[0]}。".replace("{n}", n)
    en = f"{when[1]}, {do[1]}.".replace("{n}", n)
    kind = random.choice(("paragraph", "sentence", "end", "asked_as", "item"))
    first, second = (one.source.text for one in pair)
    if kind == "asked_as":
        if "asked_as:\n" not in first:
            return None
        zh, en = random.choice(ASKED), random.choice(ASKED_EN)
        texts = [
            text.replace("asked_as:\n", f"asked_as:\n  - {words}\n", 1) for text, words in ((first, zh), (second, en))
        ]
    elif kind == "end":
        texts = [f"{text.rstrip()}\n\n{words}\n" for text, words in ((first, zh), (second, en))]
    else:
        if "\n## " not in first or "\n## " not in second:
            return None
        texts = []
        for text, words, gap in ((first, zh, ""), (second, en, " ")):
            top, mark, rest = text.partition("\n## ")
            top = top.rstrip()
            last = top.rpartition("\n")[2]
            plain = last[:1].isalnum() and last.endswith(("。", "."))
            if kind == "sentence" and plain:
                top += f"{gap}{words}"
            else:
                top += f"\n\n{'- ' if kind == 'item' and not last.startswith('- ') else ''}{words}"
            texts.append(f"{top}\n{mark}{rest}")
    return Edit(kind, f"{zh} / {en}", dict(zip((one.path for one in pair), texts, strict=True)))


def wrong_token(pair: Pair, random: Random) -> Edit | None:
    """A token in place of another of its family, in one language."""
    one = random.choice(pair)
    found = [match for match in _TOKEN.finditer(one.source.text) if match.start() > one.body_start]
    if not found:
        return None
    match = random.choice(found)
    others = sorted({m[0] for m in found if m[1] == match[1]} | set(_FAMILY.get(match[1], ())) - {match[0]})
    others = [other for other in others if other != match[0]]
    return _replaced(one, match.span(), random.choice(others), "token") if others else None


_FAMILY = {
    "phone": ("{{ phone.urgent }}", "{{ phone.general }}"),
    "hours": ("{{ hours.general }}", "{{ hours.chat }}", "{{ hours.urgent }}"),
    "email": ("{{ email }}", "{{ email.report }}", "{{ email.complaints }}"),
    "label": ("{{ label.sign_in }}", "{{ label.freeze_account }}"),
    "promise": ("{{ promise.password }}", "{{ promise.call_first }}"),
    "reply_time": ("{{ reply_time.email }}", "{{ reply_time.complaints }}"),
    "limit": ("{{ limit.reset_link }}", "{{ limit.bank_transfer }}"),
}


def lost_negation(pair: Pair, random: Random) -> Edit | None:
    """A "not" that one language has lost."""
    one = random.choice(pair)
    found = list(_NO[one.locale].finditer(one.source.text, one.body_start))
    found = [match for match in found if not _in_heading(one, match.start())]
    if not found:
        return None
    match = random.choice(found)
    end = match.end() + (one.locale == "en" and match[0] not in _YES)
    return _replaced(one, (match.start(), end), _YES.get(match[0], ""), "negation")


def lost_cell(pair: Pair, random: Random) -> Edit | None:
    """A cell that a row of a table has lost in one language."""
    one = random.choice(pair)
    found = [match for match in _CELL.finditer(one.source.text, one.body_start) if "---" not in match[0]]
    return _replaced(one, random.choice(found).span(), "", "cell") if found else None


def exchanged_number(pair: Pair, random: Random) -> Edit | None:
    """A number in place of another, in one language."""
    one = random.choice(pair)
    found = [match for match in _NUMBER.finditer(one.source.text, one.body_start) if not _in_link(one, match.start())]
    if not found:
        return None
    match = random.choice(found)
    new = random.choice([str(int(match[0]) + 1), str(int(match[0]) * 2), f"{match[0]}0"])
    return _replaced(one, match.span(), new, "number")


HARMFUL: tuple[Make, ...] = (wrong_token, lost_negation, lost_cell, exchanged_number)


def _in_heading(one: Article, at: int) -> bool:
    return one.source.text[one.source.text.rfind("\n", 0, at) + 1 :].startswith("#")


def _in_link(one: Article, at: int) -> bool:
    line = one.source.text[one.source.text.rfind("\n", 0, at) + 1 : at]
    return line.rfind("](") > line.rfind(")") or line.rfind("{") > line.rfind("}") or line.startswith("![")


def _replaced(one: Article, span: tuple[int, int], new: str, kind: str) -> Edit:
    start, end = span
    text = one.source.text
    shown = f"{text[max(0, start - 25) : start]}[{text[start:end]}→{new}]{text[end : end + 25]}".replace("\n", "⏎")
    return Edit(kind, f"{one.path}: {shown}", {one.path: text[:start] + new + text[end:]})


@lru_cache(maxsize=1)
def pairs(project: Project) -> tuple[Pair, ...]:
    """Every article with its translation, as they are written."""
    zh, en = project.articles["zh"], project.articles["en"]
    return tuple((article.as_written(zh[slug]), article.as_written(en[slug])) for slug in zh if slug in en)


def rounds(
    project: Project, make: Make, count: int, seed: int, known: ResultCache | None = None
) -> Iterator[tuple[Edit, list[str]]]:
    """Different edits, each with the problems of its slug, notes left out; fewer where there are no more to make."""
    random = Random(seed)
    known = known or ResultCache()
    made: set[str] = set()
    while count > 0:
        edits: list[Edit] = []
        for pair in random.sample(pairs(project), len(pairs(project))):
            if len(edits) < count and (edit := make(pair, random)) and edit.shown not in made:
                edits.append(edit)
                made.add(edit.shown)
        if not edits:
            return
        count -= len(edits)
        known.next_run()
        yield from judged(project, edits, known)


def _parsed(one: Article, text: str, project: Project) -> Article:
    """The article with another text, as it is read."""
    written = Source(one.path, text)
    parsed = article.parse(project.resolved(written), one.locale, one.slug, ResultCache())
    return replace(parsed, written=written) if one.written else parsed


def judged(project: Project, edits: Iterable[Edit], cache: ResultCache) -> Iterator[tuple[Edit, list[str]]]:
    """Each edit with the messages of the problems in its slug after all of them."""
    edits = list(edits)
    new = {path: text for edit in edits for path, text in edit.texts.items()}
    articles = {
        locale: {slug: _parsed(one, new[one.path], project) if one.path in new else one for slug, one in own.items()}
        for locale, own in project.articles.items()
    }
    unread = tuple(problem for own in articles.values() for one in own.values() for problem in one.problems)
    edited = replace(project, articles=articles, cache=cache, problems=unread)
    found: dict[str, list[str]] = {}
    for problem in engine.check(edited):
        if not problem.note:
            slug = problem.path.partition("/")[2].partition("/")[2]
            found.setdefault(slug, []).append(f"{problem.path}:{problem.line} {problem.message} ({problem.rule})")
    for edit in edits:
        slug = next(iter(edit.texts)).partition("/")[2].partition("/")[2]
        yield edit, found.get(slug, [])
