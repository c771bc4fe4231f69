"""Articles and data keep to the house's words: no leftovers of writing, no assistant's chatter, no guarantee, blame or
marketing, one term for one thing, the marks and the spelling of the language, the brand and the labels as tokens.

Bad:

    TODO：补充步骤。
    好的，以下是修改后的版本：
    请您登陆 OKPay，点 **冻结账户**，资金绝对安全！
    Click [here](../index.md) to log in; your money is 100 % safe.

Good:

    登录 {{ brand }}，点 **{{ label.freeze_account }}**。
    Sign in as in [can't sign in](../recovery/cannot-log-in.md).

Why: a reader who finds “TODO” where a step should be stops trusting the page; a guarantee that fails is worse than
none; two words for one thing make one thing two; and a link called “here” says nothing to those who jump from link to
link.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Set
from functools import cache, lru_cache
from itertools import accumulate, chain
from typing import NamedTuple, TypeAlias

from helpcenter.content.article import Article
from helpcenter.content.project import Project
from helpcenter.facts import FILES
from helpcenter.facts.languages import LOCALES
from helpcenter.lint import published_text
from helpcenter.recognizers import vocabulary
from helpcenter.recognizers.lexicon import lines_with_one_of, lowered
from helpcenter.recognizers.multi_search import Words
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, Fix, shown

DATA_WORDS = tuple(FILES)
"""What `check_data` reads: nothing but the words of these files of data/."""
_MARKS = re.compile(
    r"\{\+\+|\+\+\}|\{--|--\}|\{~~|\{==|\{>>"
    r"|锟斤拷|烫烫烫|屯屯屯|[ÃÂâ][\u0080-\u00bf€™œž\u2018-\u201e\u2122]|ï¼|ä½|å[\u0080-\u00bf]|æ[\u0080-\u00bf–—˜]|\ufffd"
)
"""Leftovers in every language: marks of writers and of edits, and text that was decoded wrongly."""
_MARK_WORDS = (
    *("{++", "++}", "{--", "--}", "{~~", "{==", "{>>", "锟斤拷", "烫烫烫", "屯屯屯"),
    *("ã", "â", "ï¼", "ä½", "å", "æ", "\ufffd"),
)
"""In lower case, one of these stands in each."""
_EMOJI = re.compile(r"[\U0001f300-\U0001faff\u2600-\u26ff\u2700-\u27bf\u2b50\u2b55\u203c\u2049\U0001f1e6-\U0001f1ff]")
_UNREAD = re.compile(
    r"\{\{[^{}]*\}\}|\{[a-z_]+\}|\((?<=\]\()[^()]*\)|#(?<=\{#)[^{}]*(?=\})|<!--.*?-->|<span lang=[^>]*>.*?</span>|`[^`]*`|<[^<>]*>|!!!",
    re.DOTALL,
)
"""Each begins with a character of its own, to which the engine skips."""
_QUOTED = re.compile(r"“[^”]*”|‘[^’]{3,}’")
_NO_STYLE = (("terms",), ("everyday",), ("claims",), ("brand",))
_WORD_LIST = re.compile(r"search_words|_words$|_examples$")
"""Keys of data/interface.yml whose value is a list of words that readers type."""


def _unread(match: re.Match[str]) -> str:
    """What is no prose, as objects: no letters, no marks and no blanks."""
    text = match[0]
    if text == "!!!" and match.string[match.string.rfind("\n", 0, match.start()) + 1 : match.start()].strip(" "):
        return text  # no box
    return "\ufffc" * len(text) if "\n" not in text else re.sub(r"[^\n]", "\ufffc", text)


class _Wanted(NamedTuple):
    """Words, one of which stands in each match of an expression, which is compiled when one is met."""

    words: frozenset[str]
    expression: str
    hint: str

    def matches(self, text: str, there: Set[str]) -> Iterator[re.Match[str]]:
        """Without words every match; else the first match in each line, in lower case, that holds one of them."""
        if not self.words:
            yield from _compiled(self.expression).finditer(text)
        elif not self.words.isdisjoint(there):
            for start, end in lines_with_one_of(_search(self.words), text):
                if match := _compiled(self.expression).search(text, start, end):
                    yield match


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.MULTILINE)


@cache
def _search(words: frozenset[str]) -> Words:
    return Words(words)


def _one(words: Iterable[str], expression: str, hint: str) -> _Wanted:
    return _Wanted(frozenset(words), expression, hint)


@cache
def _wanted(locale: str) -> tuple[Words, tuple[_Wanted, ...], tuple[_Wanted, ...]]:
    """A search for every word, what was left over in any language, and what a language avoids."""
    left, hint = [], "finish or remove it"
    for words in vocabulary.modules("style"):
        left.append(_one(words.LEFTOVER_WORDS, words.LEFTOVERS, hint))
        left.append(_one(words.CHATTER_WORDS, words.CHATTER, hint))
    own = vocabulary.module(locale, "style")
    avoided = [_one(*each) for each in (own.AVOIDED if own else ())]
    every = frozenset(_MARK_WORDS).union(*(one.words for one in (*left, *avoided)))
    return Words(every), tuple(left), tuple(avoided)


def check_article(article: Article) -> Iterator[Finding]:
    """Everything but the words that readers ask with."""
    text = _UNREAD.sub(_unread, article.own_words)
    for start, message, hint, answer in _flaws(text, article.locale):
        fix = Fix(article.source.position(answer[0]), *answer[1:]) if answer else None
        yield Finding(article.source.position(start), message, hint, fix=fix)


def check_data(project: Project) -> Iterator[tuple[str, Finding]]:
    """The texts of data/."""
    for locale in LOCALES:
        values = [one for one in published_text.values(project) if locale in one.at and not _is_list(one)]
        texts = [_UNREAD.sub(_unread, one.text).replace("\n", " ") for one in values]
        starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
        for start, message, hint, answer in _flaws("\n".join(texts), locale):
            number = bisect_right(starts, start) - 1
            value = values[number]
            plain = answer is not None and value.start is not None
            fix = Fix(value.position(answer[0] - starts[number]), *answer[1:]) if answer and plain else None
            yield value.source.path, Finding(value.position(start - starts[number]), message, hint, fix=fix)


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """In articles the brand, the labels and what data/terms.yml avoids."""
    for locale in LOCALES:
        words, pattern, hints = _typed(project, locale)
        for article in project.articles[locale].values():
            lower = lowered(article.own_words)
            lines = lines_with_one_of(words, lower)
            for match in chain.from_iterable(pattern.finditer(lower, *line) for line in lines):
                if match.lastgroup == "brand" and _in_other_words(article.own_words, *match.span()):
                    continue
                written = shown(article.source.text[match.start() : match.end()])
                hint = hints.get(match[0], "") or "write {{ brand }}"
                place, new = article.source.position(match.start()), hint.removeprefix("write ")
                if written[:1].isupper() and new[:1].isalpha():
                    new = new[:1].upper() + new[1:]
                fix = Fix(place, written, new) if " or " not in hint else None
                yield (
                    article.path,
                    Finding(place, Message("{written!r} is not our word here", written=written), hint, fix=fix),
                )


def _is_list(one: published_text.Text) -> bool:
    """Whether a text is no prose: words that readers search for, the name of the brand."""
    return one.at[:1] in _NO_STYLE or bool(_WORD_LIST.search(str(one.at[-2] if len(one.at) > 1 else "")))


_Answer: TypeAlias = tuple[int, str, str]
"""Where something else is to stand, what stands there, and what is right."""


def _flaws(text: str, locale: str) -> Iterator[tuple[int, str, str, _Answer | None]]:
    """The offset, message, hint and only answer of each flaw."""
    search, left, avoided = _wanted(locale)
    lower = lowered(text)
    there = search.within(lower)
    marked = not there.isdisjoint(_MARK_WORDS)
    for pattern in (_MARKS, _EMOJI) if marked else (_EMOJI,):
        for match in pattern.finditer(text):
            yield match.start(), Message("{text!r} was left over", text=shown(match[0])), "finish or remove it", None
    for one in left:
        for match in one.matches(lower, there):
            yield match.start(), Message("{text!r} was left over", text=shown(match[0])), one.hint, None
    plain = _QUOTED.sub(_unread, text)
    small = lowered(plain)
    for one in avoided:
        # What is always looked for are marks, and letters as they are.
        for match in one.matches(small if one.words else plain, there):
            answer = _answer(plain, match.start(), locale)
            yield (
                match.start(),
                Message("{text!r} is a word or mark that we avoid", text=shown(match[0])),
                one.hint,
                answer,
            )


def _answer(text: str, start: int, locale: str) -> _Answer | None:
    """What is right in place of the flaw at an offset, or of a blank before it; None where that is not certain."""
    own = vocabulary.module(locale, "style")
    for expression, replacement in own.ANSWERS if own else ():
        for at in (start, start - 1) if text[start - 1 : start] == " " else (start,):
            if (match := _compiled(expression).match(text, at)) and "\ufffc" not in match[0]:
                return at, match[0], match.expand(replacement)
    return None


@lru_cache(maxsize=4)
def _typed(project: Project, locale: str) -> tuple[Words, re.Pattern[str], dict[str, str]]:
    """What is typed by hand in an article and is a token or another term, and what to write."""
    facts = project.facts
    hints: dict[str, str] = {}
    for name, label in facts.labels.items():
        words, token = f"**{lowered(label[locale])}**", f"**{{{{ label.{name} }}}}**"
        hints[words] = (
            Message("{hints} or {token}", hints=hints[words], token=token)
            if words in hints
            else Message("write {token}", token=token)
        )
    bold = "|".join(map(re.escape, hints))
    avoided = {}
    for term in facts.terms.values():
        for word in term[locale].avoid:
            avoided[lowered(word)] = Message("write {preferred}", preferred=term[locale].preferred)
    hints |= avoided
    words = "|".join(
        rf"(?<![a-z-]){re.escape(word)}(?![a-z-])" if word.isascii() else re.escape(word) for word in avoided
    )
    brand = re.escape(lowered(facts.brand.name[locale]))
    spaced = rf"(?P<brand>(?<![\w.@/-]){brand}(?![\w@-]|\.\w)|(?<![\w.@/-])ok pay(?![\w@-]|\.\w))"
    search = Words([*hints, lowered(facts.brand.name[locale]), "ok pay"])
    return search, re.compile("|".join(filter(None, [bold, words, spaced]))), hints


def _in_other_words(text: str, start: int, end: int) -> bool:
    """Whether the brand stands in quotation marks, code or an address: somebody else's use of it."""
    line = text[text.rfind("\n", 0, start) + 1 : end + 1]
    return line.count("“") > line.count("”") or text[end : end + 1] in "”`/" or text[start - 1 : start] in "“`/"
