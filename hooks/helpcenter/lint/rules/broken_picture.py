"""A picture is a drawing of the same language that stands alone in its paragraph, says in words what it shows, and
holds nothing but shapes, text and tokens.

Bad:

    ![](../img/theft-steps.svg)
    ![picture](../img/theft-steps.svg)
    先看这张图：![被盗之后的顺序](../../en/img/theft-steps.svg)
    <svg xmlns="http://www.w3.org/2000/svg"><text fill="#a2281c" onclick="go()">Call {{ phone.urgnt }}</text></svg>

Good:

    ![账户被盗之后的顺序：先冻结账户，再通知银行，然后换设备改密码。](../img/theft-steps.svg)
    ![After a theft: freeze the account, tell the bank, then change the password.](../img/theft-steps.svg)
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 80"><text class="stop">Call {{ phone.urgent }}</text></svg>

Why: a picture that is missing, in the other language or without words leaves a reader without the very thing that was
meant to be easier than reading; a typed colour cannot be read in the dark; and a script in a drawing is a script in
the page.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from helpcenter.content import pictures
from helpcenter.content.article import Article
from helpcenter.content.project import Project, Sources
from helpcenter.l10n import tokens
from helpcenter.lint.scopes import Extracts
from helpcenter.source import text_file
from helpcenter.source.markdown import inlines
from helpcenter.source.message import Message
from helpcenter.source.problem import FILE_START, Finding, Position, near_match

_SHORTEST = 10
"""Characters of an alt text below which it may name a picture but cannot describe it."""


def extract_article(article: Article) -> Iterator[tuple[int, int, bool, str, str]]:
    """Line and column of each image, whether nothing else stands on its line, its alt text and its address."""
    text = article.source.text
    for link in inlines.links(article.outside_code, article.body_start) if "![" in text else ():
        if link.image:
            place = article.source.position(link.start)
            alone = article.source.lines[place.line - 1].strip() == text[link.start : link.end]
            yield *place, alone, link.text.strip(), link.target


def check_sources(sources: Sources, extracts: Extracts) -> Iterator[tuple[str, Finding]]:
    """The images of the articles, then every drawing, once, however many articles show it."""
    drawings = _drawings(sources)
    shown: set[str] = set()
    for article in sources.all_articles():
        for line, column, alone, alt, address in extracts.get(article.path, ()):
            path = posixpath.normpath(posixpath.join(posixpath.dirname(article.path), address))
            shown.add(path)
            for message, hint in _use(article, path, alone, alt, drawings):
                yield article.path, Finding(Position(line, column), message, hint)
    for path in drawings:
        text, unread = text_file.read(sources.root, path)
        for found in unread:
            yield path, Finding(Position(found.line, found.column), found.message, found.hint)
        if not unread:
            yield from ((path, flaw) for flaw in pictures.flaws(sources.resolved(text).text))
        if path not in shown:
            hint = "show it as ![what it says](…) or remove it"
            yield path, Finding(FILE_START, "no article shows this picture", hint)


def _use(article: Article, path: str, alone: bool, alt: str, drawings: list[str]) -> Iterator[tuple[str, str]]:
    folder = f"docs/{article.locale}/img/"
    if path not in drawings or not path.startswith(folder):
        name = posixpath.basename(path) or "name.svg"
        near = near_match(name, {posixpath.basename(drawing) for drawing in drawings if drawing.startswith(folder)})
        up = "../" * article.slug.count("/")
        hint = (
            Message("write {up}img/{near}", up=up, near=near)
            if near
            else Message("draw {folder}{name}", folder=folder, name=name)
        )
        yield Message("there is no picture {path!r} in {folder}", path=path.removeprefix(folder), folder=folder), hint
    if len(alt) < _SHORTEST:
        what = (
            Message("the alt text {alt!r} does not say what the picture says", alt=alt)
            if alt
            else "the picture has no alt text"
        )
        yield what, "write in the brackets what a reader who cannot see it should know"
    if not alone:
        yield "text stands on the line of the picture", "give the picture a paragraph of its own"


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """The tokens in drawings that name nothing."""
    for path in _drawings(project):
        text, _ = text_file.read(project.root, path)
        for number, line in enumerate(project.resolved(text).lines, start=1):
            for found in tokens.scan(line):
                misuse = tokens.unknown(found, project.vocabulary) if isinstance(found, tokens.Token) else found
                if misuse:
                    yield path, Finding(Position(number, misuse.start + 1), misuse.message, misuse.hint)


def _drawings(sources: Sources) -> list[str]:
    """The path of every drawing, in order."""
    folders = (sources.root / "docs" / folder for folder in pictures.FOLDERS)
    return sorted(file.relative_to(sources.root).as_posix() for folder in folders for file in folder.glob("*.svg"))
