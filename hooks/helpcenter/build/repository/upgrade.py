"""`helpcenter upgrade`: a content repository brought from its version of the product to the installed one.

A file that nobody edited becomes the new version's. In what is the organisation's own, names that have changed are
renamed; the rest of it stays as it is, and what no machine can decide is listed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from helpcenter.build.repository import changes, renames, shipped
from helpcenter.build.repository.changes import Changes
from helpcenter.build.repository.renames import Renamed
from helpcenter.content import translation_digests
from helpcenter.content.project import Sources, read_project
from helpcenter.facts.languages import LOCALES, SOURCE, TRANSLATIONS, Locale
from helpcenter.source import output_folder, product_record, text_file
from helpcenter.source.problem import CannotRun
from helpcenter.source.product_folder import OVERRIDES
from helpcenter.source.product_record import Record
from helpcenter.source.text_file import Source

_REDIRECTS = "data/redirects.yml"


@dataclass
class Plan:
    """What an upgrade does: files to write and to remove, in words too; and what is left to do by hand."""

    old: str
    new: str
    given: Mapping[str, bytes]
    """All files of the new version."""
    write: dict[str, bytes] = field(default_factory=dict)
    remove: list[str] = field(default_factory=list)
    renamed: list[str] = field(default_factory=list)
    by_hand: list[str] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)
    """Files that both the organisation and the product have changed, and which stay the organisation's."""


def plan(root: Path, overlays: Sequence[Path] = ()) -> Plan:
    """Work out what an upgrade would do; nothing is written. `overlays` are files outside of `root`, or in it."""
    known, new = product_record.read(root), shipped.version()
    changed = changes.between(changes.table(), known.version, new)
    result = Plan(known.version, new, shipped.files())
    for group in _together(sorted({*result.given, *known.digests})):
        _renew(root, known, result, group)
    for own, rename_own in _own_files(root, result, changed):
        _take(result, root, own, rename_own)
    everything = partial(renames.in_data, keys={key: to for keys in changed.data.values() for key, to in keys.items()})
    for overlay in overlays:
        path = overlay.relative_to(root).as_posix() if overlay.is_relative_to(root) else str(overlay)
        _take(result, root, path, everything)
    _move(root, result, changed.addresses)
    return result


def carry_out(root: Path, chosen: Plan) -> list[str]:
    """Do what a plan says; return the translations that were caught up with sources in which only names changed."""
    sources = read_project(root)
    before, days = _in_step(sources), _days(root, chosen, sources.today)
    try:
        for path, content in chosen.write.items():
            output_folder.write(root, path, content)
        for path in chosen.remove:
            (root / path).unlink(missing_ok=True)
        product_record.write(root, chosen.new, chosen.given, days)
    except OSError as error:
        hint = "check the rights, take the files back with git, and try again"
        raise CannotRun(f"{error.filename or root} cannot be written: {error.strerror}", hint) from None
    sources = read_project(root)
    behind = before - _in_step(sources)
    own = [(slug, locale) for slug, locale in sorted(behind) if f"docs/{SOURCE}/{slug}.md" in chosen.write]
    return [translation_digests.renew(root, sources, slug, locale) for slug, locale in own if _both(sources, slug)]


def _days(root: Path, chosen: Plan, today: date) -> dict[str, date]:
    """Up to which day the review of each article is the product's: nobody here has read what is renewed today."""
    known = product_record.read(root)
    renewed = {path for path in chosen.write if chosen.write[path] == chosen.given.get(path)}
    given = product_record.given_days(chosen.given)
    days = {path: max(today, day) if path in renewed else known.days.get(path) for path, day in given.items()}
    return {path: day for path, day in {**known.days, **days}.items() if day and path not in chosen.remove}


def _together(paths: Sequence[str]) -> Iterator[list[str]]:
    """Files that change together: an article in all its languages; every other file alone."""
    articles: dict[str, list[str]] = {}
    for path in paths:
        first, _, below = path.partition("/")
        articles.setdefault(below.partition("/")[2] if first == "docs" else path, []).append(path)
    yield from articles.values()


def _renew(root: Path, known: Record, result: Plan, group: list[str]) -> None:
    """Bring files up to date where nobody edited one of them."""
    new = [path for path in group if path in result.given and known.digests.get(path) != _digest(result, path)]
    gone = [path for path in group if path not in result.given and (root / path).is_file()]
    mine = [path for path in group if path in known.digests and not known.unedited(root, path)]
    mine += [path for path in new if path not in known.digests and (root / path).exists()]
    if not mine:
        added = [path for path in new if path not in known.digests]
        if added and added[0].startswith("docs/") and not known.unedited(root, shipped.CONFIGURATION):
            result.by_hand.append(f"{added[0]} is new; add it to nav in {shipped.CONFIGURATION}")
        result.write |= {path: result.given[path] for path in new}
        result.remove += gone
    elif new or gone:
        result.edited += [path for path in mine if (root / path).is_file()]


def _digest(result: Plan, path: str) -> str:
    return product_record.digest(result.given[path])


def _own_files(root: Path, result: Plan, changed: Changes) -> Iterator[tuple[str, Callable[[Source], Renamed]]]:
    """Each file of the organisation's own that may hold an old name, and what renames it."""
    for name, keys in changed.data.items():
        yield f"data/{name}.yml", partial(renames.in_data, keys=keys)
    if changed.tokens or changed.addresses:
        rename = partial(renames.in_article, tokens=changed.tokens, addresses=changed.addresses)
        for locale in LOCALES:
            yield from ((file.relative_to(root).as_posix(), rename) for file in _below(root, f"docs/{locale}", "*.md"))
        yield shipped.CONFIGURATION, partial(renames.in_navigation, addresses=changed.addresses)
        yield "data/flows.yml", rename
    for file in _below(root, OVERRIDES, "*.html"):
        yield file.relative_to(root).as_posix(), partial(renames.in_template, names=changed.templates)


def _below(root: Path, folder: str, pattern: str) -> list[Path]:
    return sorted((root / folder).rglob(pattern))


def _take(result: Plan, root: Path, path: str, rename: Callable[[Source], Renamed]) -> None:
    """Rename in one file, unless it becomes the new version's anyway."""
    if path in result.write or not (root / path).is_file():
        return
    source, unread = text_file.read(root, path)
    if unread:
        result.by_hand.append(f"{path}: {unread[0].message}; nothing was renamed in it")
        return
    found = rename(source)
    result.renamed += found.done
    result.by_hand += found.by_hand
    if found.text != source.text:
        result.write[path] = found.text.encode()


def _move(root: Path, result: Plan, addresses: Mapping[str, str]) -> None:
    """Move articles of the organisation's own to their new addresses, and let the old ones lead there."""
    for old, new in addresses.items():
        for locale in LOCALES:
            before, after = f"docs/{locale}/{old}.md", f"docs/{locale}/{new}.md"
            if before not in result.remove and (root / before).is_file():
                result.write[after] = result.write.pop(before, (root / before).read_bytes())
                result.remove.append(before)
                result.renamed.append(f"{before} is now {after}")
        if _REDIRECTS not in result.write and (root / _REDIRECTS).is_file():
            text = (root / _REDIRECTS).read_text("utf-8")
            if old not in text:
                result.by_hand.append(f"{_REDIRECTS}: add {old}: {new}")


def _in_step(sources: Sources) -> set[tuple[str, Locale]]:
    """Each translation that has caught up with its source."""
    found: set[tuple[str, Locale]] = set()
    for locale in TRANSLATIONS:
        for slug, article in sources.articles[locale].items():
            source = sources.articles[SOURCE].get(slug)
            marks = article.matter.translated_from if article.matter else {}
            known = {key: translation_digests.digest(mark) for key, mark in marks.items()}
            if source and known == translation_digests.digests(source):
                found.add((slug, locale))
    return found


def _both(sources: Sources, slug: str) -> bool:
    return all(slug in sources.articles[locale] for locale in LOCALES)
