"""A link leads to an article of the same language, by its path and an id that exists; every article is linked to.

Bad:

    [联系我们](../contact/fone.md)、[打电话](/contact/phone/)
    [phone](../../zh/contact/phone.md), [dial](phone.md#dial-from-afar), [call {{ phone.urgent }}](phone.md)

Good:

    [打电话](../contact/phone.md)
    [dialling from abroad](phone.md#dial-abroad)

Why: a reader who follows a link that leads nowhere, or into a language they cannot read, is lost just when they need
help; and a link whose words name one address while it leads to another is what we teach them to distrust.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from helpcenter.content import likely
from helpcenter.content.article import Article
from helpcenter.content.project import Project, Sources
from helpcenter.facts.languages import LOCALES
from helpcenter.l10n import tokens
from helpcenter.lint import published_text
from helpcenter.lint.scopes import Extracts
from helpcenter.source.markdown import inlines
from helpcenter.source.message import Message
from helpcenter.source.problem import FILE_START, Finding, Fix, Position, near_match

_REFERENCE = "[]"
"""In place of a target: the link is a reference."""
_ADDRESSES = ("phone.", "email", "chat", "account.", "domain.", "public.", "reference.", "app.")


def check_sources(sources: Sources, extracts: Extracts) -> Iterator[tuple[str, Finding]]:
    """Every link in the text of the articles, then the articles that nothing leads to."""
    for locale in LOCALES:
        reached = {"index"}
        for article in sources.articles[locale].values():
            for line, column, text, target in extracts.get(article.path, ()):
                for finding in _check(article, sources, Position(line, column), text, target, reached):
                    yield article.path, finding
            if article.matter:
                reached.update(related.partition("#")[0] for related in article.matter.related)
        for slug, article in sources.articles[locale].items():
            # What the build makes is reached from the frame of every page.
            if slug not in reached and not (article.matter and article.matter.kind in ("generated", "easy")):
                hint = Message(
                    "link to {slug}.md where its readers are, or name it in related: of an article", slug=slug
                )
                yield article.path, Finding(FILE_START, "no article links to this one", hint)


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """The links in notices: `[words](slug#id)`, in each language."""
    facts = project.facts
    for text in published_text.of_tree(facts.trees["notices"], bilingual=True):
        locale = next((one for one in LOCALES if one in text.at), None)
        for link in inlines.links(text.text) if locale else ():
            slug, _, name = link.target.partition("#")
            articles = project.articles[locale] if locale else {}
            place = text.position(link.start)
            if slug not in articles:
                near = near_match(slug, articles)
                hint = (
                    Message("write {near}", near=near)
                    if near
                    else "write the slug of an article, such as contact/phone"
                )
                yield (
                    text.source.path,
                    Finding(place, Message("the link {target!r} leads to no article", target=link.target), hint),
                )
            elif name and name not in [heading.id for heading in articles[slug].headings]:
                near = near_match(name, [heading.id for heading in articles[slug].headings if heading.id])
                hint = Message("write #{near}", near=near) if near else Message("remove #{name}", name=name)
                yield (
                    text.source.path,
                    Finding(place, Message("{slug} has no heading with the id {name!r}", slug=slug, name=name), hint),
                )


def extract_article(article: Article) -> Iterator[tuple[int, int, str, str]]:
    """Line, column, words and target of each link outside code."""
    text, start = article.outside_code, article.body_start
    for link in inlines.links(text, start):
        if not link.image:
            yield *article.source.position(link.start), link.text, link.target
    for begin, end in inlines.references(text, start):
        yield *article.source.position(begin), text[begin:end], _REFERENCE


def _check(
    article: Article, sources: Sources, place: Position, text: str, target: str, reached: set[str]
) -> Iterator[Finding]:
    if target == _REFERENCE:
        yield Finding(
            place, Message("{text!r} is a reference link", text=text.strip()), "write the link out: [words](path.md)"
        )
        return
    named = [found.path for found in tokens.scan(text) if isinstance(found, tokens.Token)]
    if any(name.startswith(_ADDRESSES) for name in named):
        yield Finding(
            place,
            Message("the link's words {text!r} name one address and lead to another", text=text),
            Message("write {text} alone", text=text),
        )
    if "{{" in target:
        yield Finding(
            place,
            Message("the target {target!r} is a token", target=target),
            "write the token alone; it is a link where it can be",
        )
        return
    path, _, name = target.partition("#")
    slug = (
        posixpath.normpath(posixpath.join(posixpath.dirname(article.slug), path)).removesuffix(".md")
        if path
        else article.slug
    )
    known = sources.articles[article.locale]
    if path and (not path.endswith(".md") or path.startswith("/") or ":" in path or slug not in known):
        if ":" in path or path.startswith("//"):
            return  # an outside link: contact-literal reports it
        if path.endswith(".md") and any(slug in articles for articles in sources.articles.values()):
            return  # not translated yet: missing-translation reports it
        near = likely.slug(slug.rpartition("/../")[2].removeprefix("../").strip("/"), sources, known)
        hint = (
            Message("write {near}", near=_relative(article.slug, near))
            if near
            else "write the path of an article, such as ../contact/phone.md"
        )
        if re.search(r"(^|/)(zh|en)/", path):
            hint = "link to the article in this page's own language"
        moved = sources.facts.redirects.get(slug) if sources.facts else None
        fix = None
        if moved and moved in known and not re.search(r"(^|/)(zh|en)/", path):
            new = f"[{text}]({_relative(article.slug, moved)}{'#' * bool(name)}{name}"
            fix = Fix(place, f"[{text}]({target}", new)
        yield Finding(
            place, Message("the link {target!r} leads to no article of this language", target=target), hint, fix=fix
        )
        return
    if slug != article.slug:
        reached.add(slug)
    ids = [heading.id for heading in known[slug].headings if heading.id]
    if name and name not in ids:
        near = near_match(name, ids)
        hint = Message("write #{near}", near=near) if near else Message("remove #{name}", name=name)
        yield Finding(place, Message("{slug} has no heading with the id {name!r}", slug=slug, name=name), hint)


def _relative(here: str, there: str) -> str:
    return posixpath.relpath(f"{there}.md", posixpath.dirname(here) or ".")
