"""Claims about support that belong in `data/`: its hours, reply times and languages, what it does and never does.

A sentence is judged as a whole: a time is a claim only where the sentence (or the table's header) is about support, so
a reset link's 30 minutes, a hold on withdrawals and a bank's Monday pass. The words of every language are looked for in
every text, since an English sentence on a Chinese page is a claim too.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from helpcenter.recognizers import vocabulary
from helpcenter.recognizers.lexicon import Lexicon, Phrases, chosen, lowered
from helpcenter.recognizers.normalize import BRAND, TOKEN, TOKEN_PATTERN, folded, gap, shown
from helpcenter.recognizers.vocabulary import figures


@dataclass(frozen=True)
class Claim:
    """A claim in a text; `start` is a 0-based offset, `kind` is hours, reply, promise or language."""

    start: int
    kind: str
    text: str


_SENTENCE = re.compile(r"[^。！？!?;\n]+?(?:(?<=[a-z0-9)\ufffc”\"])\.(?=\s|$)|[。！？!?;\n]|$)")
_CLAUSE = ",、:—|("
_MARKS = "*_`\\[]"
_MARKUP = re.compile(rf"[{re.escape(_MARKS)}]+|</?[a-zA-Z][^<>]*>|<!--.*?-->", re.DOTALL)
_HOURS, _REPLIES, _PROMISES = (vocabulary.modules(name) for name in ("hours", "replies", "promises"))
_SPOKEN = vocabulary.modules("spoken")


def _joined(*wordings: Phrases) -> Phrases:
    return Phrases(tuple(phrase for each in wordings for phrase in each.all))


LEXICON = Lexicon(
    {
        "always": _joined(figures.ALWAYS, *(words.ALWAYS for words in _HOURS)),
        "week": _joined(*(words.WEEK for words in _HOURS)),
        "times": _joined(figures.TIMES, *(words.TIMES for words in _HOURS)),
        "one time": _joined(figures.ONE_TIME, *(words.ONE_TIME for words in _HOURS)),
        "support": _joined(*(words.SUPPORT for words in _HOURS)),
        "reply": _joined(*(words.REPLY for words in _REPLIES)),
        "duration": _joined(figures.DURATION, *(words.DURATION for words in _REPLIES)),
        "soon": _joined(*(words.SOON for words in _REPLIES)),
        "promise": _joined(*(words.PROMISE for words in _PROMISES)),
        "taken": _joined(*(words.TAKEN for words in _PROMISES)),
        "language": _joined(*(words.ANSWERED for words in _SPOKEN)),
    }
)
"""The wordings of each kind, in figures and in every language."""
_WARNING = re.compile("|".join(['[“"]', *(words.WARNING for words in _PROMISES)]), re.IGNORECASE)
"""Where one of these stands, a sentence reports a fraud or warns of it."""
_QUOTED = re.compile("“[^”]*(?:”|$)")
_SWINDLER = re.compile("|".join(words.SWINDLER for words in _PROMISES), re.IGNORECASE)
"""Where one of these stands, what a sentence quotes is said by somebody else."""
_OTHERS = re.compile("|".join(words.OTHERS for words in _REPLIES), re.IGNORECASE)


def suspects(texts: Sequence[str], contexts: Sequence[str] | None = None) -> Iterator[tuple[int, Lexicon]]:
    """Prefilter: the number of each text that may hold a claim, in order, and the phrases that may occur in it.

    Searching all texts at once is ten times faster; most hold none.
    """
    where = LEXICON.where(_roughly(texts))
    if contexts is not None:
        under: dict[str, int] = {}
        for number, context in enumerate(contexts):
            under[context] = under.get(context, 0) | 1 << number
        texts_under = list(under.values())
        for word, above in LEXICON.where(_roughly(list(under))).items():
            for number in _numbers(above):
                where[word] = where.get(word, 0) | texts_under[number]
    possible = LEXICON.possible(where)
    texts_with: Counter[str] = Counter()
    for kind, _, bits in possible:
        texts_with[kind] |= bits
    alone = texts_with["always"] | texts_with["soon"] | texts_with["promise"] | texts_with["taken"]
    alone |= texts_with["language"]
    hours = texts_with["week"] & texts_with["times"] | texts_with["support"] & (
        texts_with["week"] | texts_with["times"] | texts_with["one time"]
    )
    replies = texts_with["reply"] & texts_with["duration"]
    together = dict.fromkeys(("week", "times", "one time", "support"), hours)
    together |= dict.fromkeys(("reply", "duration"), replies)
    possible = [(kind, phrase, bits & together.get(kind, -1)) for kind, phrase, bits in possible]
    for number in _numbers((alone | hours | replies) & (1 << len(texts)) - 1):
        yield number, chosen(possible, where, 1 << number)


def _numbers(bits: int) -> Iterator[int]:
    """The positions of the bits that are set; the lowest is 0."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def find(text: str, context: str = "", possible: Lexicon | None = None) -> Iterator[Claim]:
    """The claims of a text.

    `context` is what it is about: the heading above it, its table's header. `possible` are the phrases that may occur
    in both, where `suspects` has found them.

    A question is no claim, be it a heading or a sentence.
    """
    if possible is None:
        possible = next((possible for _, possible in suspects([text], [context])), None)
    if possible is None:
        return
    normal = shown(text)
    context = lowered(context)
    for sentence in _SENTENCE.finditer(lowered(normal.text)):
        words = sentence[0]
        if words.rstrip().endswith("?"):
            continue
        about = f"{context} {words}"
        there = frozenset([word for word in possible.there if word in about])
        told = [one.span() for one in _QUOTED.finditer(words)] if "“" in words and _SWINDLER.search(words) else []
        for kind, match in _judge(words, about, possible, there):
            if any(start <= match.start() and match.end() <= end for start, end in told):
                continue
            first, last = normal.span(sentence.start() + match.start(), sentence.start() + match.end())
            yield Claim(first, kind, text[first:last])


def lines_apart(block: str) -> bool:
    """Whether each line of a block can be judged alone: no element, comment or entity can span two lines."""
    return "<" not in block and "&" not in block


def _roughly(texts: Sequence[str]) -> list[str]:
    """The texts in lower case, nearly as readers see them: enough to know which words occur."""
    whole = "\n".join(texts)
    if lines_apart(whole) and whole.count("\n") == len(texts) - 1:
        return _rough(whole).split("\n")  # no step adds or removes lines
    return list(map(_rough, texts))


def _rough(text: str) -> str:
    plain = TOKEN_PATTERN.sub(lambda token: BRAND if token[1] == "brand" else TOKEN, text) if "{{" in text else text
    plain = html.unescape(plain) if "&" in plain else plain
    if "<" in plain:
        plain = _MARKUP.sub(gap, plain)
    else:
        for mark in _MARKS:
            plain = plain.replace(mark, "")
    return (plain if plain.isascii() else folded(plain)).lower()


def _judge(words: str, about: str, possible: Lexicon, there: Set[str]) -> Iterator[tuple[str, re.Match[str]]]:
    """The kind and the place of each claim in a sentence in lower case; `about` is the sentence with its context."""
    if promise := possible["promise"].search(words, there):
        yield "promise", promise
    elif (taken := possible["taken"].search(words, there)) and not _WARNING.search(words):
        yield "promise", taken
    if (spoken := possible["language"].search(words, there)) and not _SWINDLER.search(words):
        yield "language", spoken
    if hours := _hours(words, about, possible, there):
        yield "hours", hours
    answers = "reply" in possible and possible["reply"].search(about, there)
    if answers and (duration := _duration(words, hours, possible, there)):
        yield "reply", duration
    elif (soon := possible["soon"].search(words, there)) and not _WARNING.search(words):
        yield "reply", soon


def _hours(words: str, about: str, possible: Lexicon, there: Set[str]) -> re.Match[str] | None:
    if always := possible["always"].search(words, there):
        return always
    if "support" not in possible and "week" not in possible:
        return None
    week = possible["week"].search(words, there)
    speaks = possible["support"].search(about, there)
    if not (week or speaks):
        return None
    times = possible["times"].search(words, there)
    if week and times and not _of_others(words, times, possible["support"], there):
        return min(week, times, key=lambda one: one.start())
    found = week or times or possible["one time"].search(words, there)
    return found if found and speaks and not _of_others(words, found, possible["support"], there) else None


def _duration(words: str, hours: re.Match[str] | None, possible: Lexicon, there: Set[str]) -> re.Match[str] | None:
    """How long a reply takes, outside of the words that state when support is open."""
    durations = possible["duration"]
    found = durations.search(words, there, hours.end() if hours else 0)
    found = found or (durations.search(words[: hours.start()], there) if hours else None)
    return None if found is None or _of_others(words, found, possible["reply"], there) else found


def _of_others(words: str, time: re.Match[str], subject: Phrases, there: Set[str]) -> bool:
    """Whether a time is a bank's, a link's or a fraudster's.

    Where its own clause is about support, only words of that clause count: a bank that is mentioned later in the
    sentence changes nothing.
    """
    first = max(words.rfind(mark, 0, time.start()) for mark in _CLAUSE) + 1
    last = min((at for mark in _CLAUSE if (at := words.find(mark, time.end())) >= 0), default=len(words))
    clause = words[first:last]
    return bool(_OTHERS.search(clause if subject.search(clause, there) else words))
