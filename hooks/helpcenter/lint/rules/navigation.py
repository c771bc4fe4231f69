"""Every article stands in the navigation of mkdocs.yml, once, and every section title there has an English one.

Bad:

    nav:
      - 找回账户:
          - recovery/forgot-pasword.md

Good:

    nav:
      - 找回账户:
          - recovery/forgot-password.md
    plugins:
      - i18n: {languages: [{locale: en, nav_translations: {找回账户: Account recovery}}]}

Why: an article outside the navigation is found by nobody, and a title without a translation is published in Chinese
on English pages without a word of warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from helpcenter.content.navigation import translated_titles
from helpcenter.content.project import Sources
from helpcenter.facts.languages import SOURCE, TRANSLATIONS
from helpcenter.l10n.languages import language
from helpcenter.source.message import Message
from helpcenter.source.problem import FILE_START, Finding, near_match
from helpcenter.source.yaml_document import Path


def check_sources(sources: Sources) -> Iterator[tuple[str, Finding]]:
    """Reads `nav` and the `nav_translations` of each language as they are written."""
    tree = sources.configuration
    if not isinstance(tree.data, dict) or "nav" not in tree.data:
        return
    path, slugs = tree.source.path, sources.articles[SOURCE]
    translations = {locale: translated_titles(tree.data, locale) for locale in TRANSLATIONS}
    listed: dict[str, Path] = {}
    for at, title, file in _entries(tree.data["nav"], ("nav",)):
        for locale, titles in translations.items() if title is not None else ():
            if title not in titles:
                hint: str = Message("add it to nav_translations: {title}: …", title=title)
                message = Message(
                    "the section {title!r} has no {language} title",
                    title=title,
                    language=Message(language(locale).english_name),
                )
                yield path, Finding(tree.place(at), message, hint)
        if file is None:
            continue
        slug = file.removesuffix(".md")
        if slug in listed:
            message = Message("{file} stands already in line {line}", file=file, line=tree.place(listed[slug]).line)
            yield path, Finding(tree.place(at), message, "remove it here")
        elif slug not in slugs and slug not in sources.left_out:
            near = near_match(slug, slugs)
            hint = Message("write {near}.md", near=near) if near else "remove it"
            yield path, Finding(tree.place(at), Message("there is no article {file!r}", file=file), hint)
        listed.setdefault(slug, at)
    for slug, article in slugs.items():
        easy = article.matter is not None and article.matter.kind == "easy"  # the easy view leads to it
        if slug not in listed and not easy:
            message = Message("{slug}.md is not in the navigation", slug=slug)
            yield article.path, Finding(FILE_START, message, Message("add {slug}.md to nav in mkdocs.yml", slug=slug))


def _entries(nodes: Any, at: Path) -> Iterator[tuple[Path, str | None, str | None]]:
    """The place, the section title and the file of each entry; a file has no title of its own, it has front matter."""
    for index, node in enumerate(nodes if isinstance(nodes, list) else []):
        here = (*at, index)
        if isinstance(node, str):
            yield here, None, node
        elif isinstance(node, dict):
            for title, inner in node.items():
                yield (*here, title), title, inner if isinstance(inner, str) else None
                yield from _entries(inner, (*here, title))
