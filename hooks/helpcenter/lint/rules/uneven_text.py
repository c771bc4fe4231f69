"""The two languages of a text in data/ say the same in their own script: no slots exchanged, no English left in a Chinese
one, the same tokens, placeholders and amounts.

Bad:

    names: {zh: Urgent line, en: 紧急热线}
    purpose: {zh: 三天以后再试, en: try again after two days}
    text: {zh: "{{ brand }} 会在这里更新。", en: We update it here.}

Good:

    names: {zh: 紧急热线, en: Urgent line}
    purpose: {zh: 三天以后再试, en: try again after three days}
    network: {zh: Facebook, en: Facebook}

Why: a string of data/ stands on every page; what is wrong in it is wrong a hundred times, and in the language that its
writer does not read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from helpcenter.content.project import Project
from helpcenter.facts import FILES
from helpcenter.facts.languages import LOCALES, SOURCE, TRANSLATIONS
from helpcenter.l10n.languages import language
from helpcenter.lint import published_text, section_amounts
from helpcenter.lint.published_text import Text
from helpcenter.recognizers import quantities, scripts
from helpcenter.recognizers.quantities import Quantity
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, shown

DATA_WORDS = tuple(FILES)
"""What `check_data` reads: nothing but the words of these files of data/."""
_NOT_READ = re.compile(r"\{\{[^{}]*\}\}|\{[a-z_]+\}|https?://\S+")
_PLACEHOLDER = re.compile(r"\{\{ *brand *\}\}|(?<!\{)\{[^{}]*\}(?!\})")
_LISTS = re.compile(r"search_words|_words$|_examples$|^synonyms$|^everyday$|^avoid$|^composer_")
"""Keys whose values are words that readers type, which may be in any script, or strings that tests of their own hold."""
_OWN_RULE = ("flows", "interface")
"""Files whose tokens and placeholders another rule compares."""
_NAMED = re.compile(r"^[\w .()（）·/-]{1,30}$")


def check_data(project: Project) -> Iterator[tuple[str, Finding]]:
    """Each text of data/, then each pair of a text and its translation."""
    slots: dict[tuple[object, ...], dict[str, Text]] = {}
    for text in published_text.values(project):
        locale = next((step for step in text.at if step in LOCALES), None)
        if locale and not any(_LISTS.search(str(step)) for step in text.at):
            at = tuple("" if step == locale else step for step in text.at)
            slots.setdefault((text.source.path, *at), {})[str(locale)] = text
            yield from ((text.source.path, Finding(text.place, *wrong)) for wrong in _script(text.text, str(locale)))
    pairs = [slot for slot in slots.values() if SOURCE in slot]
    amounts = {locale: _amounts(pairs, locale) for locale in LOCALES if quantities.known(locale)}
    for number, slot in enumerate(pairs):
        for locale in set(TRANSLATIONS) & slot.keys():
            text, origin = slot[locale], slot[SOURCE]
            for message, hint in _differences(text, origin, locale):
                yield text.source.path, Finding(text.place, message, hint)
            if locale in amounts and SOURCE in amounts:
                one, other = amounts[locale].get(number, []), amounts[SOURCE].get(number, [])
                if "names" in text.at:  # Good Friday names no day of the week
                    one, other = ([each for each in some if each.unit != "weekday"] for some in (one, other))
                for message, hint in _uneven(one, other, text, origin, locale):
                    yield text.source.path, Finding(text.place, message, hint)


def _script(text: str, locale: str) -> Iterator[tuple[str, str]]:
    plain, own = _NOT_READ.sub(" ", text), language(locale)
    if not own.ideographic and (found := scripts.HAN_CHARACTER.search(plain)):
        yield (
            Message(
                "{text!r} is Chinese in a text in {language}",
                text=shown(text[found.start() :]),
                language=Message(own.english_name),
            ),
            "translate it",
        )
    elif own.ideographic and not scripts.simplified(plain):
        yield (
            Message("{text!r} has a character that is not simplified", text=shown(text)),
            "write it in simplified characters",
        )
    elif own.ideographic and scripts.is_english(plain, 3) and not scripts.HAN_CHARACTER.search(plain):
        yield Message("{text!r} is English in a Chinese text", text=shown(text)), "translate it"


def _differences(text: Text, origin: Text, locale: str) -> Iterator[tuple[str, str]]:
    if text.at[:1] and not text.source.path.endswith(tuple(f"{name}.yml" for name in _OWN_RULE)):
        own, theirs = (Counter(_PLACEHOLDER.findall(one.text)) for one in (text, origin))
        for name in sorted(theirs - own):
            yield (
                Message(
                    "it lacks the {name} of the text in {language}",
                    name=name,
                    language=Message(language(SOURCE).english_name),
                ),
                Message("add {name}", name=name),
            )
        for name in sorted(own - theirs):
            yield (
                Message(
                    "it has {name}, and the text in {language} has not",
                    name=name,
                    language=Message(language(SOURCE).english_name),
                ),
                Message("remove {name}, or add it there", name=name),
            )
    if text.text == origin.text and scripts.words(_NOT_READ.sub(" ", text.text)) > 2 and not _NAMED.match(text.text):
        yield (
            Message("{text!r} is the same in both languages", text=shown(text.text)),
            Message("write it in {language}", language=Message(language(locale).english_name)),
        )


def _amounts(pairs: Sequence[Mapping[str, Text]], locale: str) -> dict[int, list[Quantity]]:
    """The amounts of a language by the number of their pair. All texts are searched at once, which is quicker."""
    texts = [_NOT_READ.sub(" ", slot[locale].text).replace("\n", " ") if locale in slot else "" for slot in pairs]
    starts = list(accumulate((len(text) + 2 for text in texts), initial=0))
    found: dict[int, list[Quantity]] = {}
    for one in quantities.of("\n\n".join(texts), locale):
        found.setdefault(bisect_right(starts, one.start) - 1, []).append(section_amounts.plain_year(one))
    return found


def _uneven(
    own: list[Quantity], theirs: list[Quantity], text: Text, origin: Text, locale: str
) -> Iterator[tuple[str, str]]:
    for one in section_amounts.unmatched(own, theirs, origin.text, SOURCE):
        yield (
            Message(
                "{text!r} is not in the text in {language}",
                text=one.text,
                language=Message(language(SOURCE).english_name),
            ),
            "write the same amount in both",
        )
    for one in section_amounts.unmatched(theirs, own, text.text, locale):
        yield (
            Message(
                "it lacks {text!r} of the text in {language}",
                text=one.text,
                language=Message(language(SOURCE).english_name),
            ),
            "write the same amount in both",
        )
