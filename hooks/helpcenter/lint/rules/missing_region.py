"""In production each phone line has a number in each region, or says that it has none on purpose; a language of the site
in which no channel answers is noted.

Bad:

    regions: {hk: …, gb: …}
    phone.urgent: {numbers: {international: …, gb: …}}

Good:

    phone.urgent: {numbers: {international: …, gb: …}, without: [hk]}

Why: a number that was forgotten looks to a reader like one that does not exist. Where no channel answers in a reader's
language the pages say so; the note is for an operator who forgot that somebody does.
"""

from __future__ import annotations

from collections.abc import Iterator

from helpcenter.content.project import Project
from helpcenter.facts import LOCALES, Phone
from helpcenter.l10n.languages import language
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding


def check_facts(project: Project) -> Iterator[tuple[str, Finding]]:
    """Every line and every region; `without` is looked at in a sample build too."""
    facts = project.facts
    for name, line in facts.channels.items():
        if not isinstance(line, Phone):
            continue
        at = ("channels", "channels", name)
        for index, region in enumerate(line.without):
            if region in line.numbers or region not in facts.regions:
                what = "has a number" if region in line.numbers else "is no region"
                path, place = facts.place(*at, "without", index)
                yield (
                    path,
                    Finding(
                        place,
                        Message(f"{{region!r}} {what}", region=region),
                        Message("remove {region} from without:", region=region),
                    ),
                )
        for region in facts.regions:
            if not facts.sample and region not in line.numbers and region not in line.without:
                path, place = facts.place(*at, "numbers")
                hint = Message(
                    "add `{region}:` below numbers, or `without: [{region}]` where there is none", region=region
                )
                yield (
                    path,
                    Finding(
                        place, Message("{name} has no number in the region {region!r}", name=name, region=region), hint
                    ),
                )
    for locale in LOCALES:
        if not any(locale in channel.languages for channel in facts.channels.values()):
            path, place = facts.place("channels", "channels")
            hint = Message("if one does, add {locale} to its languages", locale=locale)
            yield (
                path,
                Finding(
                    place,
                    Message(
                        "no channel answers in {language}, and its pages say so",
                        language=Message(language(locale).english_name),
                    ),
                    hint,
                    note=True,
                ),
            )
