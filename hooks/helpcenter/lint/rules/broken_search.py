"""What search puts first exists in every language, and no word has two first answers.

Bad:

    best_answers:
      recovery/forgot-pasword: {zh: [密码], en: [password]}                 # no such article
      recovery/cannot-log-in#no-such-id: {zh: [登录], en: [login]}          # no such question
      recovery/lost-email: {zh: [登录], en: [email]}                        # 登录 has another answer already
    emergencies: {phone_lost: {article: recovery/lost-phone, go: lost-phone, …}}   # no situation of help now

Good:

    best_answers:
      recovery/forgot-password: {zh: [密码], en: [password]}
    emergencies: {phone_lost: {article: recovery/lost-phone, go: phone-lost, …}}

Why: these answers stand above everything that was found. One that leads nowhere is met by everybody who types the most
ordinary word, or by somebody who is losing money.
"""

from __future__ import annotations

from collections.abc import Iterator

from helpcenter.content.project import Project
from helpcenter.facts.languages import LOCALES
from helpcenter.source.message import Message, joined
from helpcenter.source.problem import Finding, near_match


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """Reads data/search.yml."""
    facts = project.facts
    taken: dict[str, str] = {}
    for article, words in facts.best_answers.items():
        path, place = facts.place("search", "best_answers", article)
        yield from ((path, Finding(place, *wrong)) for wrong in _missing(article, project))
        for locale in LOCALES:
            for index, word in enumerate(words[locale]):
                other = taken.setdefault(word.casefold(), article)
                if other != article:
                    path, place = facts.place("search", "best_answers", article, locale, index)
                    yield (
                        path,
                        Finding(
                            place,
                            Message("{word!r} leads to {other!r} already", word=word, other=other),
                            "give it to one of them",
                        ),
                    )
    for name, kind in facts.emergencies.items():
        path, place = facts.place("search", "emergencies", name, "article")
        yield from ((path, Finding(place, *wrong)) for wrong in _missing(kind.article, project))
        if kind.go not in facts.flows:
            path, place = facts.place("search", "emergencies", name, "go")
            near = near_match(kind.go, facts.flows)
            message = Message("help now has no situation {go!r}", go=kind.go)
            yield (
                path,
                Finding(place, message, Message("write {near}", near=near) if near else "name one of data/flows.yml"),
            )


def _missing(address: str, project: Project) -> Iterator[tuple[str, str]]:
    """In which languages an article, or its question, is missing; and what may be meant."""
    slug, _, question = address.partition("#")
    without = [locale for locale in LOCALES if slug not in project.articles[locale]]
    if without and slug not in project.left_out:
        near = near_match(slug, project.articles[LOCALES[0]])
        hint = Message("write {near}", near=near) if near else "name an article as recovery/forgot-password"
        yield Message("there is no article {slug!r} in {without}", slug=slug, without=joined(without)), hint
        return
    if without:
        return
    ids = {locale: [one.id for one in project.articles[locale][slug].headings if one.id] for locale in LOCALES}
    without = [locale for locale in LOCALES if question and question not in ids[locale]]
    if without:
        near = near_match(question, ids[LOCALES[0]])
        hint = Message("write {slug}#{near}", slug=slug, near=near) if near else "leave # out to name the article"
        yield (
            Message(
                "{slug!r} has no question {question!r} in {without}",
                slug=slug,
                question=question,
                without=joined(without),
            ),
            hint,
        )
