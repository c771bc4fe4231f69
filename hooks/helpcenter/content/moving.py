"""An article at a new address: its files, the navigation, every link, relation, flow and redirect in one step.

Only addresses change, so the digests of translations that were current are renewed: a moved link makes no translation
stale.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from helpcenter.content import easy_digests, scaffold, special_pages, translation_digests
from helpcenter.content.article import Article, as_written
from helpcenter.content.project import Sources, read_project
from helpcenter.facts.languages import LOCALES, SOURCE
from helpcenter.source import product_record, whole_files
from helpcenter.source.markdown import inlines
from helpcenter.source.message import Message
from helpcenter.source.problem import CannotRun, near_match

REDIRECTS, NAVIGATION = "data/redirects.yml", "mkdocs.yml"
_NAMING = ("data/flows.yml", "data/claims.yml", "data/search.yml")
"""Files of data/ that name articles, alone or before `#id`."""


def move(root: Path, sources: Sources, old: str, new: str) -> list[str]:
    """Move an article in every language; return the paths of the files that changed, new ones by their new path.

    Raises CannotRun where the addresses are none, before anything is written.
    """
    _refuse(sources, old, new)
    current, easy = translation_digests.caught_up(sources), easy_digests.caught_up(sources)
    changed: dict[str, str | None] = {}
    for article in map(as_written, sources.all_articles()):
        text = _with_links(article, old, new)
        path = f"docs/{article.locale}/{new}.md" if article.slug == old else article.path
        if text != article.source.text or path != article.path:
            changed[path] = text
        if path != article.path:
            changed[article.path] = None
    paths = {f"docs/{locale}/{old}.md": f"docs/{locale}/{new}.md" for locale in LOCALES}
    changed |= dict(_other_files(root, old, new))
    whole_files.write_all({root / path: content for path, content in changed.items()})
    product_record.move(root, {before: after for before, after in paths.items() if after in changed})
    easy_digests.keep(root, read_project(root), easy)
    translation_digests.keep(root, read_project(root), current, {old: new})
    return sorted(path for path, content in changed.items() if content is not None)


def _refuse(sources: Sources, old: str, new: str) -> None:
    known = sources.articles[SOURCE]
    if old not in known:
        near = near_match(old, known)
        raise CannotRun(
            Message("there is no article {old!r}", old=old),
            Message("write {near}", near=near) if near else "name one that exists",
        )
    if not scaffold.SLUG.fullmatch(new):
        raise CannotRun(
            Message("{new!r} is no slug", new=new), "write lower-case words with hyphens, such as payments/refund"
        )
    if any(new in articles for articles in sources.articles.values()):
        raise CannotRun(Message("there is an article at {new!r} already", new=new), "choose another address")
    if any(old == page.slug for page in special_pages.SPECIAL_PAGES if page.role != "article"):
        raise CannotRun(
            Message("{old!r} is a special page, whose address the site itself names", old=old), "leave it where it is"
        )


def _with_links(article: Article, old: str, new: str) -> str:
    """An article's text with its links, pictures and relations after the move, its own among them."""
    text, here = article.source.text, article.slug
    there = new if here == old else here
    parts, at = [], 0
    for link in inlines.links(article.outside_code, article.body_start):
        target = _target(link.target, here, there, old, new)
        if target != link.target:
            begin = text.rindex(link.target, link.start, link.end)
            parts += [text[at:begin], target]
            at = begin + len(link.target)
    text = "".join([*parts, text[at:]])
    front, mark, body = text.partition("\n---\n")
    return _renamed(front, old, new) + mark + body


def _target(target: str, here: str, there: str, old: str, new: str) -> str:
    path, mark, name = target.partition("#")
    if not path or ":" in path or path.startswith("/") or "{" in path:
        return target
    full = posixpath.normpath(posixpath.join(posixpath.dirname(here), path))
    moved = f"{new}.md" if full == f"{old}.md" else full
    if moved == full and posixpath.dirname(here) == posixpath.dirname(there):
        return target
    return posixpath.relpath(moved, posixpath.dirname(there) or ".") + mark + name


def _renamed(text: str, old: str, new: str) -> str:
    """A text of YAML in which a slug stands alone or before an id."""
    return re.sub(rf"(?<![\w/.-]){re.escape(old)}(?![\w/-]|\.(?!\s))", new, text)


def _other_files(root: Path, old: str, new: str) -> Iterator[tuple[str, str]]:
    """The files besides the articles that name the address, after the move."""
    for path in _NAMING:
        if (root / path).is_file():
            text = (root / path).read_text("utf-8")
            renamed = _renamed(text, old, new)
            if renamed != text:
                yield path, renamed
    text = (root / NAVIGATION).read_text("utf-8")
    renamed = re.sub(rf"(?<![\w/]){re.escape(old)}\.md(?!\w)", f"{new}.md", text)
    if renamed != text:
        yield NAVIGATION, renamed
    text = (root / REDIRECTS).read_text("utf-8")
    text = re.sub(rf"(:\s*[\"']?){re.escape(old)}(?=[\"'\s,}}]|$)", rf"\g<1>{new}", text, flags=re.MULTILINE)
    text = re.sub(rf"^ +[\"']?{re.escape(new)}[\"']?:.*\n", "", text, flags=re.MULTILINE)  # moved back
    line = f"  {old}: {new}\n"
    if "redirects: {}" in text:
        text = text.replace("redirects: {}", f"redirects:\n{line.rstrip()}")
    else:
        text = text.rstrip("\n") + f"\n{line}"
    yield REDIRECTS, text
