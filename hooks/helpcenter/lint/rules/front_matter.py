"""Front matter fits its schema: known keys, a title equal to the H1, the words readers ask with, existing relations.

Bad:

    ---
    title: 忘记密码
    kind: procedur
    related: [security/pasword]
    ---

    # 找回密码

    title: Forgotten password     (and below it: # Reset your password)

Good:

    ---
    title: 忘记密码
    description: 用注册邮箱收到的链接设置新密码。
    kind: procedure
    reviewed: 2026-11-22
    related: [security/passwords]
    asked_as: [八个, 或者, 更多, 读者, 真会, 输入, 的, 说法]
    ---

    # 忘记密码

    title: Forgotten password     (and below it: # Forgotten password)

Why: front matter that is not understood is published as text or silently ignored, and the home page, the search and
the related links are made from it.
"""

from __future__ import annotations

from collections.abc import Iterator

from helpcenter.content import clock, likely
from helpcenter.content.article import Article
from helpcenter.content.front_matter import QUESTION_KINDS
from helpcenter.content.project import Sources
from helpcenter.facts.languages import LOCALES, SOURCE
from helpcenter.source.message import Message
from helpcenter.source.problem import FILE_START, Finding, Fix, near_match

MINIMUM_ASKED_AS = 8


def check_sources(sources: Sources) -> Iterator[tuple[str, Finding]]:
    """The schema itself is checked when the article is read; here is what goes beyond one value."""
    for article in sources.all_articles():
        yield from ((article.path, finding) for finding in _check(article, sources))


def _check(article: Article, sources: Sources) -> Iterator[Finding]:
    matter = article.matter
    if matter is None:
        return
    yield from _title(article, matter.title)
    if matter.kind in QUESTION_KINDS and len(matter.asked_as) < MINIMUM_ASKED_AS:
        message = Message(
            "asked_as has {count} entries; a {kind} needs {minimum_asked_as} or more",
            count=len(matter.asked_as),
            kind=matter.kind,
            minimum_asked_as=MINIMUM_ASKED_AS,
        )
        yield Finding(article.front.place(("asked_as",)), message, "add the words that worried people really type")
    for index, related in enumerate(matter.related):
        if wrong := _relation(related, article, sources):
            place, moved = article.front.place_of_value(("related", index)), _moved(related, sources)
            yield Finding(place, *wrong, fix=Fix(place, related, moved) if moved else None)
    # HELPCENTER_TODAY may lie in the past, to look at a holiday that is over: what was reviewed since then stays so.
    today = max(sources.today, clock.today_there(sources.zone))
    if matter.reviewed > today:
        place = article.front.place_of_value(("reviewed",))
        yield Finding(
            place,
            Message("the review date {reviewed} lies in the future", reviewed=matter.reviewed),
            Message("write {today}", today=today),
        )
    if matter.translated_from and article.locale == LOCALES[0]:
        place = article.front.place(("translated_from",))
        yield Finding(place, "the source language is translated from nothing", "remove translated_from")


def _moved(related: str, sources: Sources) -> str:
    """A relation at the address to which its article has moved; an empty string where it has not."""
    slug, mark, name = related.partition("#")
    new = sources.facts.redirects.get(slug, "") if sources.facts else ""
    return f"{new}{mark}{name}" if new and new in sources.articles[SOURCE] else ""


def _relation(related: str, article: Article, sources: Sources) -> tuple[str, str] | None:
    """What is wrong with one of them, and what to do."""
    slug, _, name = related.partition("#")
    target = sources.articles[article.locale].get(slug)
    if target is None:
        near = likely.slug(slug, sources, sources.articles[article.locale])
        return Message("there is no article {slug!r}", slug=slug), Message(
            "write {near}", near=near
        ) if near else "remove it"
    if name and name not in {heading.id for heading in target.headings}:
        near = near_match(name, [heading.id for heading in target.headings if heading.id])
        return Message("{slug} has no heading with the id {name!r}", slug=slug, name=name), Message(
            "write {slug}#{near}", slug=slug, near=near
        ) if near else Message("write {slug}", slug=slug)
    return ("an article is not related to itself", "remove it") if slug == article.slug else None


def _title(article: Article, title: str) -> Iterator[Finding]:
    tops = [heading for heading in article.headings if heading.level == 1]
    if len(tops) != 1:
        place = tops[1].place if tops else FILE_START
        yield Finding(
            place,
            Message("the article has {count} headings of level 1", count=len(tops)),
            Message("write one: # {title}", title=title),
        )
    elif tops[0].text != title:
        yield Finding(
            tops[0].place,
            Message("the heading {text!r} is not the title {title!r}", text=tops[0].text, title=title),
            Message("write # {title}", title=title),
        )
