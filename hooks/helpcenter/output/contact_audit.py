"""The contact firewall over the built site: every number, address, link, account and opening time traces to a fact.

The rules judge what writers type; this judges what readers get, whatever made it: a template, a plugin, a script's
data, a feed. Known values are taken out of a text first; what is left and still looks like one is a problem.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain, groupby
from pathlib import Path
from urllib.parse import unquote, urlsplit

from helpcenter.content import addresses
from helpcenter.content.article import Article
from helpcenter.content.project import Project
from helpcenter.facts.languages import SOURCE
from helpcenter.output import extracted_text
from helpcenter.output.extracted_text import Part, Role
from helpcenter.output.known_values import Known
from helpcenter.recognizers import claims, contacts
from helpcenter.source import output_folder
from helpcenter.source.parallel import map_halves
from helpcenter.source.problem import Problem, near_match, shown

RULE = "untraced-contact"
UNREAD = (
    *(".css", ".js", ".mjs", ".map"),  # what we write of them is judged in overrides/
    *(".png", ".jpg", ".webp", ".avif", ".gif", ".ico", ".woff", ".woff2", ".wasm", ".pdf", ".gz", ".br", ".zip"),
)
THEME = ("assets/javascripts/", "assets/stylesheets/", "pagefind/")
"""What the theme and the search index bring along."""

_RANGE = re.compile(
    r"([0-9](?<![\d:].)(?:(?<=[012])\d)?:[0-5]\d)\s*(?:–|-|—|~|至|到|to|until)\s*(?:次日\s*)?([012]?\d:[0-5]\d)(?![\d:])"
)
_RANGE_HINT = re.compile(r":[0-5]\d\s*(?:[–—~至到-]|to|until)")
"""Looks for a colon, which the engine skips to; most texts have no range."""
_TIME = re.compile(r"[012]?\d:[0-5]\d")
_RELATIVE = re.compile(r"(?!//)[\w./#-]*\Z", re.ASCII)
"""An address inside the site, without anything that could make another one of it; most are."""
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_MAILBOX = re.compile(r"(?<=[=,])[^=,&?@]+@[^=,&?]+")
"""After `cc=` or `to=` (RFC 6068)."""
_HEADING_ASKS = re.compile(r"[？?]\s*$")
_ITEM = re.compile(r"[ ]*(?:[-*+]|[0-9]{1,2}\.)[ ]+")
_MARKED = re.compile(r"[0-9{}\[\]*_`~\\|#@:]")
"""What marks a part of a line, or what a number or a time is made of."""
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_TOGETHER = 64
"""How many files are judged at once."""
_FROM_DATA = "it comes from data/channels.yml or not at all"

Said = tuple[str, str]
"""A message and its hint."""


def plain_lines(articles: Iterable[Article]) -> set[str]:
    """Lines of articles that their page shows as they are typed. In a site in which the check has found nothing, nothing
    is wrong with them there either: a third of what the firewall would judge.

    Left out are lines with marks, tokens or digits, and blocks with HTML, which may mean something else on the page; and
    what may hold a literal by itself, which the lines around it can hide from the check.
    """
    found: dict[str, None] = {}
    for article in articles:
        for block in "\n".join(article.source.lines[article.body_line - 1 :]).split("\n\n"):
            for line in block.split("\n") if "<" not in block and "&" not in block else ():
                item = _ITEM.match(line)
                words = line[item.end() :] if item else line
                if not _MARKED.search(words):
                    found[words.strip()] = None
    lines = list(found)
    return {*lines} - {lines[number] for number in contacts.suspects(lines)}


def check_built(folder: Path, project: Project, right: Set[str] = frozenset()) -> list[Problem]:
    """Every text file of a built site, those without an ending in their name included; the problems carry the article
    that a page was made from. Lines that are `right` were judged before."""
    judge = Judge(Known(project), right)

    def judged(paths: Sequence[str]) -> list[Problem]:
        lots = (paths[start : start + _TOGETHER] for start in range(0, len(paths), _TOGETHER))
        return [
            _problem(*said, project) for lot in lots for said in judge.of({path: _text(folder / path) for path in lot})
        ]

    def weight(path: str) -> int:
        english, *_ = _order(path)  # a byte of English takes longer: a Chinese character is three
        return (folder / path).stat().st_size * (4 if english else 3)

    paths = sorted(filter(_read, output_folder.paths(folder)), key=_order)
    return sorted(set(map_halves(judged, paths, weight)))


def _order(path: str) -> tuple[bool, bool, str]:
    """One language behind the other, each with its search index last, which repeats what the pages say."""
    english = path.startswith(("en/", "assets/search/en/"))
    return english, path.startswith("assets/"), path


def _read(path: str) -> bool:
    return not path.endswith(UNREAD) and not path.startswith(THEME)


def _text(file: Path) -> str:
    raw = file.read_bytes()
    return "" if b"\0" in raw[:1024] else raw.decode("utf-8", errors="replace")


def _problem(path: str, message: str, hint: str, project: Project) -> Problem:
    source = _source(path, project)
    return Problem(source, 1, 1, RULE, message + (f" in {path}" if source != path else ""), hint)


def _source(path: str, project: Project) -> str:
    """The article that a page was made from, else the built file itself."""
    page = path.removesuffix("index.html").strip("/") if path.endswith("index.html") else path
    locale = addresses.locale_of(page)
    slug = page if locale == SOURCE else page.removeprefix(locale).strip("/")
    for candidate in (slug, f"{slug}/index".strip("/")):
        if article := project.articles[locale].get(candidate):
            return article.path
    return path


class Judge:
    """Says what is in no fact; remembers the pieces of pages that it met twice and in which nothing was wrong."""

    def __init__(self, known: Known, right: Set[str]) -> None:
        self.known = known
        self._met: set[int] = set()
        self._harmless: set[str] = set()
        self._right: dict[Role, set[int]] = {role: {hash(""), *map(hash, right)} for role in ("words", "prose")}
        """Hashes of blocks in which nothing was wrong: in prose no claim either."""

    def of(self, texts: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
        """Path, message and hint of what is wrong in some files: many of them at once are judged much quicker."""
        fresh: dict[str, list[Part]] = {}
        held = {path: self._parts(path, text, fresh) for path, text in texts.items()}
        wrong = self._wrong(set(chain.from_iterable(held.values())))
        for path, parts in held.items() if wrong else ():
            for part in parts:
                for message, hint in wrong.get(part, ()):
                    yield path, message, hint
        self._harmless.update(piece for piece, parts in fresh.items() if wrong.keys().isdisjoint(parts))

    def _parts(self, path: str, text: str, fresh: dict[str, list[Part]]) -> list[Part]:
        """The parts of a file, without those of harmless pieces."""
        if not path.endswith(".html"):
            return list(extracted_text.parts(path, text))
        found: list[Part] = []
        pieces = extracted_text.pieces(text)
        for met, group in groupby(pieces, lambda piece: hash(piece) in self._met):
            for piece in group if met else (extracted_text.together(group),):
                if piece in self._harmless:
                    continue
                parts = fresh[piece] if piece in fresh else extracted_text.piece(piece)
                if parts is None:
                    return list(extracted_text.parts(path, text))
                if met:
                    fresh[piece] = parts
                found += parts
        self._met.update(map(hash, pieces))
        return found

    def _wrong(self, parts: Iterable[Part]) -> dict[Part, list[Said]]:
        """What is wrong with some parts; those with which nothing is are left out."""
        wrong: dict[Part, list[Said]] = defaultdict(list)
        holding: dict[str, list[Part]] = defaultdict(list)
        claiming: set[str] = set()
        for part in parts:
            role, text = part
            if role in self._right:
                right = self._right[role]
                new = [block for block in map(str.strip, text.split("\n\n")) if hash(block) not in right]
                for block in new:
                    holding[block].append(part)
                if role == "prose":
                    claiming.update(new)
            for said in self._said(role, text):
                wrong[part].append(said)
        fine = set(holding)
        for block, claim, said in self._blocks(list(holding), claiming):
            fine.discard(block)
            for part in holding[block]:
                if not claim or part[0] == "prose":
                    wrong[part].append(said)
        self._right["words"].update(map(hash, fine))
        self._right["prose"].update(map(hash, fine & claiming))
        return wrong

    def _said(self, role: Role, text: str) -> Iterator[Said]:
        """What is wrong with a part as a whole."""
        if role == "handler":
            yield f"the handler {shown(text)!r} runs a script", "remove it"
        elif role == "style":
            yield f"the style {shown(text)!r} is blocked by the site's own security policy", "use a class"
        elif role == "script":
            yield f"the script {shown(text.strip())!r} stands in the page", "put it into a file in overrides/assets/js/"
        elif role == "address":
            yield from () if _RELATIVE.match(text) else self._address(text)
        elif role == "url":
            yield from self._outside(text)
        elif _RANGE_HINT.search(text):
            yield from self._hours(text)

    def _address(self, value: str) -> Iterator[Said]:
        plain = re.sub(r"[\x00-\x20]+", "", unquote(value))
        scheme = _SCHEME.match(plain)
        if plain.startswith(("//", "\\", "/\\")):
            yield (
                f"the address {shown(value)!r} leads to another host",
                "write https:// and a host of data/channels.yml",
            )
        elif scheme is None:
            return
        elif scheme[1].lower() in ("tel", "sms"):
            if re.sub(r"\D", "", plain) not in self.known.phones:
                yield f"the number {shown(value)!r} is in no fact", _FROM_DATA
        elif scheme[1].lower() == "mailto":
            mailbox, _, more = plain[7:].partition("?")
            given = {mailbox, *_MAILBOX.findall(more)} - {""}  # without one, a mail program asks the reader
            if not given <= self.known.mailboxes:
                yield f"the mailbox {shown(value)!r} is in no fact", _FROM_DATA
        elif scheme[1].lower() in ("http", "https"):
            yield from self._outside(plain)
        elif not plain.startswith("data:image/"):
            yield f"the scheme of {shown(value)!r} is not allowed", "https:, tel: and mailto: are"

    def _outside(self, address: str) -> Iterator[Said]:
        if not self.known.url(address):
            host = urlsplit(address).hostname or address
            ours = [domain.host for domain in self.known.project.facts.domains.values()]
            near = near_match(host, ours)
            hint = f"it only looks like {near}" if near and near != host else "list it in data/channels.yml first"
            yield f"the address {shown(address)!r} is in no fact", hint

    def _hours(self, text: str) -> Iterator[Said]:
        for found in _RANGE.finditer(text):
            if not {_clock(found[1]), _clock(found[2])} <= self.known.clocks:
                yield f"the hours {found[0]!r} are in no fact", "they come from data/hours.yml or not at all"

    def _blocks(self, blocks: Sequence[str], claiming: Set[str]) -> Iterator[tuple[str, bool, Said]]:
        """Each block of lines with what is wrong with it, and whether that is a claim: only some blocks may not hold
        one. A number may go on in its next line, not in the next block."""
        masked = self.known.without("\n\n".join(blocks))
        places = [found.span() for found in _BLOCK.finditer(masked)]
        for literal in contacts.find(masked):
            if not self._traced(literal):
                block = blocks[bisect_right(places, (literal.start, len(masked))) - 1]
                yield block, False, (f"the {literal.kind} {shown(literal.text)!r} is in no fact", _FROM_DATA)
        lines = [
            (block, line)
            for block, (start, end) in zip(blocks, places, strict=True)
            if block in claiming
            for line in masked[start:end].split("\n")
            if line.strip() and not _HEADING_ASKS.search(line)
        ]
        for number, possible in claims.suspects([line for _, line in lines]):
            block, line = lines[number]
            for claim in claims.find(line, possible=possible):
                times = {_clock(time) for time in _TIME.findall(claim.text)}
                if claim.kind == "hours" and times and times <= self.known.clocks:
                    continue  # holiday hours, in a sentence that is put together
                told = f"the claim {shown(claim.text)!r} is in no fact"
                yield block, True, (told, "it comes from data/ or not at all")

    def _traced(self, literal: contacts.Literal) -> bool:
        if literal.kind == "phone":
            return literal.digits in self.known.phones
        if literal.kind == "email":
            return literal.plain.removeprefix("mailto:") in self.known.mailboxes
        return literal.kind == "link" and self.known.url(literal.plain)


def _clock(written: str) -> str:
    return written.rjust(5, "0")
