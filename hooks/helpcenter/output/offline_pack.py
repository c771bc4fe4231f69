"""The emergency pack: what a browser keeps for a day without a network, the worker that keeps it, and its off switch.

`offline.json` names the pack of each language, with a query that is new when the pack is, and says until when the facts
may be relied upon. A pack is JSON: its pages as they are published, but for structured data, cut into pieces of which
each stands once, since pages share most of theirs (66 KB for twelve pages behind gzip, each alone would make 150). The
shapes stand in `overrides/assets/js/worker/types.js`.
"""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from helpcenter.artifacts import generated_at
from helpcenter.content import addresses, special_pages
from helpcenter.content.project import Project
from helpcenter.facts.base import LOCALES, Locale
from helpcenter.l10n import tokens
from helpcenter.l10n.languages import language
from helpcenter.l10n.wording import Wording
from helpcenter.output import headers
from helpcenter.output.html_page import HtmlPage
from helpcenter.source.output_folder import Files

INDEX = "offline.json"
WORKER = "worker.js"
OFF_SWITCH = "_hosting/worker.js"
"""To put in the place of WORKER on a host, where nothing can be built."""
WORKERS = ("assets/js/worker.js", "assets/js/worker-off.js")
"""The scripts as MkDocs wrote them: the worker, and the one that removes it. No page loads either."""
_FOLDER = "offline/"
_STYLE = "assets/css/offline.css"
_TEXTS = ("name", "copy", "call", "expired", "check", "missing", "retry", "kept")
_MOST = 268_000
"""Bytes of a pack before compression. Pages beyond are left out: with scripts and styles, 150 KB go over the wire."""
_PIECE = re.compile(r"(?<=>)(?=<)|(?<=\n)")
_STRUCTURED_DATA = re.compile(r'<script type="application/ld\+json">.*?</script>\s*', re.DOTALL)
_LOADED = ('link[rel="stylesheet"]', 'link[rel="prefetch"]', 'link[rel="icon"]', "script[src]", "img[src]")


def loaded(project: Project) -> frozenset[str]:
    """The assets that no page refers to and a copy needs."""
    return frozenset([_STYLE]) if project.facts.offline else frozenset()


def files(project: Project, folder: Path, held: Files, named: Callable[[str], str]) -> dict[str, bytes]:
    """The worker and its files, by their paths below the site's root, made from the finished pages of a folder.

    `held` are the assets as they were written, `named` returns the published name of one. With `offline: false` the
    worker is the one that removes every pack.
    """
    worker, off_switch = (held.get(path) for path in WORKERS)
    if worker is None or off_switch is None:
        return {}  # a theme without them
    made = {WORKER: worker if project.facts.offline else off_switch, OFF_SWITCH: off_switch}
    if not project.facts.offline:
        return made
    packs = {}
    for locale in LOCALES:
        path, content = f"{_FOLDER}{locale}.json", _pack(project, locale, folder, named(_STYLE))
        made[path] = content
        packs[locale] = f"/{path}?{hashlib.sha256(content).hexdigest()[:8]}"
    index = {"expires": f"{project.expires(generated_at()):%Y-%m-%dT%H:%M:%SZ}", "packs": packs}
    return made | {INDEX: _json(index)}


def is_pack(path: str) -> bool:
    """Whether a published file is a pack."""
    return path.startswith(_FOLDER)


def pages(pack: str) -> Iterator[str]:
    """The pages of a pack, whole."""
    read = json.loads(pack)
    for pieces in read["pages"].values():
        yield "".join(read["pieces"][number] for number in pieces)


def _pack(project: Project, locale: Locale, folder: Path, style: str) -> bytes:
    wording = Wording(project.facts, project.vocabulary, locale)
    grammar = language(locale)
    texts = {key: wording[f"offline_{key}"] for key in _TEXTS}
    label, host = project.facts.labels.get("help"), project.facts.site_url.split("/")[2]
    texts["check"] = texts["check"].replace("{help}", label[locale] if label else wording["contact"])
    texts["check"] = texts["check"].replace("{host}", host)
    pack = {
        "pages": {},
        "titles": {},
        "assets": [],
        "style": f"/{style}",
        "text": texts,
        "date": grammar.full_date_pattern,
        "months": list(grammar.month_names),
        "pieces": [],
    }
    content = _json(pack)
    pieces: dict[str, int] = {}
    assets = {f"/{style}": None}
    page_pieces: dict[str, list[int]] = {}
    titles: dict[str, str] = {}
    for slug in special_pages.KEPT_OFFLINE:
        article = project.articles[locale].get(slug)
        path = addresses.address(slug, locale)
        file = folder / path / "index.html"
        if not article or not article.matter or not file.is_file():
            continue
        html = _STRUCTURED_DATA.sub("", file.read_text("utf-8"))
        page_pieces[f"/{path}"] = [pieces.setdefault(piece, len(pieces)) for piece in _PIECE.split(html)]
        titles[f"/{path}"] = tokens.render_plain(article.matter.title, project.vocabulary, locale)
        assets |= dict.fromkeys(_assets(html, f"/{path}"))
        larger = _json(pack | {"pages": page_pieces, "titles": titles, "assets": list(assets), "pieces": list(pieces)})
        if len(larger) > _MOST:
            break
        content = larger
    return content


def _assets(html: str, page: str) -> Iterator[str]:
    """The paths of what a page loads by itself and of which every copy is as good, from the root of the site."""
    read = HtmlPage(html)
    for attributes in (found for selector in _LOADED for found in read.every(selector)):
        address = attributes.get("href") or attributes.get("src") or ""
        path = posixpath.normpath(posixpath.join(page, address))
        if re.search(headers.FINGERPRINTED, path):
            yield path


def _json(value: Mapping[str, object]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
