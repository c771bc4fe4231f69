"""The English front matter holds a digest of each Chinese section; where the Chinese has moved on, a note says so.

Bad:

    docs/zh: 链接 30 分钟内有效，只能用一次。      docs/en: translated_from: {reset-password: "5e24ea2a"}  (of an older text)

Good:

    python3 dev.py translated recovery/forgot-password   (after bringing the English text up to date)

Why: the two languages are written by different people on different days, and nobody sees that a warning was added in
one of them only. A sample build notes it; a production build refuses it after the grace period in data/brand.yml.
"""

from __future__ import annotations

from collections.abc import Iterator

from helpcenter.content import translation_digests
from helpcenter.content.project import Project
from helpcenter.facts.languages import SOURCE, TRANSLATIONS
from helpcenter.l10n.languages import language
from helpcenter.source.command_name import command_name
from helpcenter.source.message import Message
from helpcenter.source.problem import FILE_START, Finding


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """Reported at the translated heading, as a note; as a problem in production once the grace period has passed."""
    source_language = Message(language(SOURCE).english_name)
    for slug, article in (one for locale in TRANSLATIONS for one in project.articles[locale].items()):
        source = project.articles[SOURCE].get(slug)
        if source is None or source.matter is None or article.matter is None:
            continue
        known = article.matter.translated_from
        places = {section.key: section.heading.place for section in article.sections if section.heading}
        note = _is_note(project, (project.today - source.matter.reviewed).days)
        option = f" --language {article.locale}" if article.locale != TRANSLATIONS[0] else ""
        hint = Message(
            "bring it up to date, then: {command} translated {slug}{option}",
            command=command_name(),
            slug=slug,
            option=option,
        )
        present = translation_digests.digests(source)
        for key, digest in present.items():
            if translation_digests.digest(known.get(key, "")) == digest:
                continue
            state = Message("has changed since it was translated" if key in known else "was never marked as translated")
            where = places.get(key, FILE_START)
            yield (
                article.path,
                Finding(
                    where,
                    Message(
                        "the {language} section {key!r} {state}",
                        language=source_language,
                        key=key,
                        state=state,
                    ),
                    hint,
                    note,
                ),
            )
        for key in known:
            if key not in present:
                place = article.front.place(("translated_from", key))
                yield (
                    article.path,
                    Finding(
                        place,
                        Message(
                            "there is no {language} section {key!r} any more",
                            language=source_language,
                            key=key,
                        ),
                        hint,
                        note,
                    ),
                )


def _is_note(project: Project, days: int) -> bool:
    facts = project.facts
    return facts.sample or days <= facts.freshness.translation_grace_days
