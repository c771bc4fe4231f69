"""Where money is leaving nothing comes before freezing: not the bank, the police, a password or a screenshot; and what
is urgent leads to the line that is always open first.

Bad:

    1. 打银行卡背面的电话。 2. 点 **{{ label.freeze_account }}**。
    Tell your bank, then freeze the account.
    told-code: {action: freeze, channels: [chat, phone.urgent]}

Good:

    1. 点 **{{ label.freeze_account }}**。 2. 打银行卡背面的电话。
    Freeze the account, then tell your bank.
    told-code: {action: freeze, channels: [phone.urgent, chat]}

Why: a freeze takes seconds and stops everything; whoever first waits for the bank's line loses what leaves meanwhile.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from types import ModuleType

from helpcenter.content.article import Article, Passage
from helpcenter.content.project import Project
from helpcenter.facts.flows import Outcome
from helpcenter.facts.languages import LOCALES
from helpcenter.recognizers import vocabulary
from helpcenter.recognizers.lexicon import lowered
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, shown

DATA_WORDS = ("channels", "hours", "flows")
"""What `check_data` reads: nothing but the words of these files of data/."""
_HINT = "freeze first, then the rest"
_MARKED = re.compile("冻结|[Ff]reez|被盗|转走|盗刷|stolen|leaving|phone.urgent")
"""Prefilter: what every section with a finding holds."""


def check_article(article: Article) -> Iterator[Finding]:
    """The steps of each section, and each sentence that gives an order."""
    words = vocabulary.module(article.locale, "roles")
    if words is None or not _MARKED.search(article.source.text):
        return
    section = -1
    steps: list[Passage] = []
    for part in article.passages:
        if part.section != section:
            section, steps = part.section, []
        if part.kind == "step":
            steps.append(part)
            if _late([step.text for step in steps], words):
                message = Message("{text!r} freezes the account only after other steps", text=shown(part.text))
                yield Finding(part.place, message, _HINT)
                steps = []
        elif steps and part.kind not in ("item", "picture"):
            steps = []
        if _MARKED.search(part.text) and (sentence := too_late(part.text, words)):
            yield Finding(
                part.place, Message("{sentence!r} puts something before freezing", sentence=shown(sentence)), _HINT
            )


def check_data(project: Project) -> Iterator[tuple[str, Finding]]:
    """The outcomes of the flows."""
    for name, flow in project.facts.flows.items():
        for key, outcome in flow.outcomes.items():
            for at, message, hint in _outcome(outcome, project):
                path, place = project.facts.place("flows", "flows", name, "outcomes", key, *at)
                yield path, Finding(place, message, hint)


def _outcome(outcome: Outcome, project: Project) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    always = [index for index, name in enumerate(outcome.channels) if _always(name, project)]
    known = [project.facts.channels.get(name) for name in outcome.channels]
    reported = None in known or (outcome.action == "call" and not any(one and one.kind == "phone" for one in known))
    urgent = outcome.action and any(schedule.always for schedule in project.facts.schedules.values())
    if not reported and ((urgent and 0 not in always) or (always and always[0] != 0)):
        first = outcome.channels[always[0]] if always else Message("a line that is always open")
        yield (
            ("channels", 0),
            "this is urgent, and its first channel is not always open",
            Message("write {first} first", first=first),
        )
    for locale in LOCALES:
        if words := vocabulary.module(locale, "roles"):
            steps = [step[locale] for step in outcome.steps]
            if outcome.action is None and _late(steps, words):
                yield ("steps", 0), "this outcome freezes the account only after other steps", _HINT
                return
            for part, texts in (("steps", outcome.steps), ("afterwards", outcome.afterwards)):
                for index, text in enumerate(texts):
                    if sentence := too_late(text[locale], words):
                        yield (
                            (part, index, locale),
                            Message("{sentence!r} puts something before freezing", sentence=shown(sentence)),
                            _HINT,
                        )


def _always(channel: str, project: Project) -> bool:
    known = project.facts.channels.get(channel)
    schedule = project.facts.schedules.get(known.hours) if known else None
    return schedule is not None and schedule.always


def _late(steps: Sequence[str], words: ModuleType) -> bool:
    """Whether the last of these steps freezes the account, and one before it belongs after it."""
    *before, last = map(lowered, steps)
    if not re.search(words.FREEZE, last) or re.search(words.AGAIN, last):
        return False
    return not any(re.search(words.FREEZE, step) for step in before) and any(
        re.search(words.LATER, step) and not re.search(words.AGAIN, step) for step in before
    )


def too_late(text: str, words: ModuleType) -> str | None:
    """The first sentence that puts something before freezing."""
    for sentence in re.split(r"(?<=[。！？!?])|(?<=\.)\s", text):
        lower = lowered(sentence).replace("*", "")
        if re.search(words.TOO_LATE, lower) and not re.search(words.NOT_LATE, lower):
            return sentence.strip()
    return None
