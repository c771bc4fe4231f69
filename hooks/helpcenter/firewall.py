"""The contact firewall over the built site: every number, address, link, account and opening time traces to a fact.

The rules judge what writers type; this judges what readers get, whatever made it: a template, a plugin, a script's
data, a feed. Known values are taken out of a text first; what is left and still looks like one is a problem.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from helpcenter import claims, exceptions, literals, prose
from helpcenter.halves import in_halves
from helpcenter.normalise import TOKEN
from helpcenter.problem import Problem, near_match, shown
from helpcenter.site import Site
from helpcenter.word_tree import any_of

RULE = "untraced-contact"
TEXTS = (".html", ".json", ".xml", ".txt", ".md", ".ics", ".vcf", ".webmanifest", ".svg")
THEME = ("assets/javascripts/", "assets/stylesheets/", "pagefind/")
"""What the theme and the search index bring along; what we add to them is judged in overrides/."""
NAMESPACES = ("http://www.w3.org/", "https://schema.org", "http://www.sitemaps.org/", "http://purl.org/", "https://json-schema.org/")

_UNSEEN = re.compile(r"<(script|style)\b([^>]*)>(.*?)</\1\s*>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>|<!--(.*?)-->", re.DOTALL)
_ATTRIBUTE = re.compile(r"([a-zA-Z_:@][\w:.@-]*)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'<>]+)")
_INLINE = ("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr")
_INLINE_TAG = re.compile(rf"</?(?:{'|'.join(_INLINE)})(?![a-z0-9-])(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.IGNORECASE)
_ADDRESSES = ("href", "src", "action", "formaction", "poster", "data", "cite", "ping", "background", "xlink:href", "manifest")
_GEOMETRY = ("d", "points", "viewbox", "transform", "style", "class", "id", "integrity", "nonce")
_RANGE = re.compile(r"(?<![\d:])([012]?\d:[0-5]\d)\s*(?:–|-|—|~|至|到|to|until)\s*(?:次日\s*)?([012]?\d:[0-5]\d)(?![\d:])")
_RANGE_HINT = re.compile(r":[0-5]\d\s*(?:[–—~至到-]|to|until)")
"""Looks for a colon, which the engine skips to; most texts have no range."""
_DIGEST = re.compile(r"(?:sha(?:256|384|512)-)?[A-Za-z0-9+/_-]{32,}={0,2}")
_TIME = re.compile(r"[012]?\d:[0-5]\d")
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_PICTURE = re.compile(r"data:image/[a-z+.-]+;base64,[A-Za-z0-9+/=]+(?:\r?\n[ \t][A-Za-z0-9+/=]+)*")
_GROUP = re.compile(r"^[\w-]+\.(?=[A-Z-]+[;:])", re.MULTILINE)
"""A vCard's groups (RFC 6350, 3.3): `email-report.EMAIL:`."""
_JSON_LD = ("@context", "@graph", "@id", "@type")
"""The keywords of JSON-LD 1.1 that structured data uses; they are no account names."""
_HEADING_ASKS = re.compile(r"[？?]\s*$")
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_REMEMBERED = 1 << 16
"""How many texts are remembered: menus, buttons and contacts stand on every page, a paragraph on one or two."""


def check_built(folder: Path, site: Site) -> list[Problem]:
    """Every text file of a built site; the problems carry the article that a page was made from."""
    known = Known(site)

    def judged(paths: Sequence[str]) -> list[Problem]:
        texts = ((path, Path(folder, path).read_text(encoding="utf-8", errors="replace")) for path in paths)
        return [problem for path, text in texts for problem in _file(path, text, known)]

    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.name.endswith(TEXTS))
    return sorted(set(in_halves(judged, sorted(path for path in found if not path.startswith(THEME)))))


Judged = Iterator[tuple[str, str]]
Verdict = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Known:
    """Every value that the facts hold, in every form that it is published in; and what was said of a text before."""

    site: Site

    @cached_property
    def of_block(self) -> Callable[[str, bool], Verdict]:
        """The verdict on a block of text; the second argument says whether it may make a claim."""
        return lru_cache(_REMEMBERED)(lambda text, claiming: tuple(_block(text, self, claiming)))

    @cached_property
    def of_attributes(self) -> Callable[[str], Verdict]:
        """The verdict on the attributes of a tag."""
        return lru_cache(_REMEMBERED)(lambda text: tuple(_attributes(text, self)))

    @cached_property
    def of_string(self) -> Callable[[str], Verdict]:
        """The verdict on a string of JSON."""
        return lru_cache(_REMEMBERED)(lambda text: tuple(_string(text, self)))

    @cached_property
    def phones(self) -> frozenset[str]:
        """The digits of every number of ours, retired and public ones included, also as their country dials them."""
        channels = self.site.facts.channels
        numbers = [n for channel in channels.channels.values() for n in getattr(channel, "numbers", {}).values()]
        numbers += [getattr(gone, "number", "") for gone in channels.retired.values()]
        numbers += [service.number for service in channels.public_services.values()]
        numbers += [form for number in numbers if number.startswith("+") for form in prose.national_numbers(number)]
        return frozenset(re.sub(r"\D", "", number) for number in numbers if number)

    @cached_property
    def mailboxes(self) -> frozenset[str]:
        channels = self.site.facts.channels
        records = (*channels.channels.values(), *channels.retired.values())
        security = self.site.facts.brand.security
        found = {record.address for record in records if getattr(record, "address", "")}
        return frozenset(found | ({security.email} if security else set()))

    @cached_property
    def urls(self) -> frozenset[str]:
        """Addresses outside the site, and its own."""
        channels = self.site.facts.channels
        groups = (channels.channels, channels.accounts, channels.apps, channels.references)
        return frozenset(record.url for group in groups for record in group.values() if getattr(record, "url", ""))

    @cached_property
    def words(self) -> re.Pattern[str]:
        """Every published value as text."""
        facts = self.site.facts
        values = {value[locale] for value in self.site.vocabulary.values() for locale in ("zh", "en")}
        values |= {domain.host for domain in facts.channels.domains.values()} | self.mailboxes | self.urls
        values |= {account.handle for account in facts.channels.accounts.values()}
        values |= {text for promise in facts.promises.promises.values() for text in (promise.item.zh, promise.item.en)}
        values |= {self.site.facts.brand.brand.site_url, *self.allowed}
        values |= {name for name in (*self.site.vocabulary, *facts.channels.retired) if "." in name}  # ids, for scripts
        values = {html.unescape(value) for value in values if len(value) > 2} - {self.site.facts.brand.brand.name.zh}
        return any_of(values)

    @cached_property
    def allowed(self) -> frozenset[str]:
        """What writers have excepted by name, in the words they typed."""
        lines: dict[str, set[int]] = {}
        for exception in exceptions.named(self.site):
            lines.setdefault(exception.path, set()).update((exception.line, exception.line + 1))
        texts = {article.path: article.source for article in self.site.all_articles()}
        return frozenset(
            literal.text
            for path, numbers in lines.items()
            if path in texts
            for number in numbers
            if number <= len(texts[path].lines)
            for literal in literals.find(texts[path].lines[number - 1])
        )

    @cached_property
    def clocks(self) -> frozenset[str]:
        """Every time of day at which a channel opens or closes, or a notice begins or ends."""
        facts = self.site.facts
        times = {"00:00", "24:00"}
        for schedule in facts.hours.hours.values():
            holidays = schedule.on_holidays if isinstance(schedule.on_holidays, tuple) else ()
            special = (period for exception in schedule.exceptions for period in exception.periods)
            for period in (*schedule.weekly, *holidays, *special):
                times |= {period.open, period.close}
        for notice in facts.notices.notices.values():
            times |= {f"{notice.start:%H:%M}", f"{notice.end:%H:%M}"}
        return frozenset(times)

    def url(self, address: str) -> bool:
        """Whether an absolute address is one of ours, on the list of references, or a name space."""
        own = self.site.facts.brand.brand.site_url
        return address in self.urls or address.startswith((own, *NAMESPACES)) or address + "/" == own


def _file(path: str, text: str, known: Known) -> Iterator[Problem]:
    source = _source(path, known.site)
    if path.endswith((".html", ".svg", ".xml")):
        judged = _page(text, known)
    elif path.endswith((".json", ".webmanifest")):
        judged = _json(text, known)
    else:
        judged = _plain(_PICTURE.sub("", _GROUP.sub("", text)), known, claiming=False)
    for message, hint in judged:
        yield Problem(source, 1, 1, RULE, message + (f" in {path}" if source != path else ""), hint)


def _page(text: str, known: Known) -> Judged:
    for element, attributes, content in _UNSEEN.findall(text):
        if element.lower() == "script" and "json" in attributes:
            yield from _json(html.unescape(content) if "&quot;" in content else content, known)
        elif element.lower() == "script" and content.strip():
            yield from _plain(" ".join(re.findall(r"\"[^\"\n]*\"|'[^'\n]*'|`[^`]*`", content)), known, claiming=False)
    text = _UNSEEN.sub(" ", text)
    tags = {(attributes, comment) for _, attributes, comment in _TAG.findall(text)}
    for attributes, comment in tags:
        yield from known.of_attributes(attributes) if attributes else _plain(comment, known, claiming=False)
    # In two steps: what stands on both sides of an inline element must not become a new tag.
    words = _TAG.sub("\n", _INLINE_TAG.sub("\0", text)).replace("\0", "")
    yield from _plain(html.unescape(words), known)


def _attributes(text: str, known: Known) -> Judged:
    for name, value in _ATTRIBUTE.findall(text):
        yield from _attribute(name.lower(), html.unescape(value.strip("\"'")), known)


def _attribute(name: str, value: str, known: Known) -> Judged:
    if name in _GEOMETRY or not value.strip():
        return
    if name.startswith("on"):
        yield f"the handler {shown(value)!r} runs a script", "remove it"
    elif name in _ADDRESSES:
        yield from _address(value, known)
    elif name == "srcset":
        for part in value.split(","):
            yield from _address(part.split()[0] if part.split() else "", known)
    else:
        yield from _plain(value, known, claiming=name in ("alt", "title", "aria-label", "content"))


def _address(value: str, known: Known) -> Judged:
    plain = re.sub(r"[\x00-\x20]+", "", unquote(value))
    scheme = _SCHEME.match(plain)
    if plain.startswith(("//", "\\", "/\\")):
        yield f"the address {shown(value)!r} leads to another host", "write https:// and a host of data/channels.yml"
    elif scheme is None:
        return
    elif scheme[1].lower() in ("tel", "sms"):
        if re.sub(r"\D", "", plain) not in known.phones:
            yield f"the number {shown(value)!r} is in no fact", "it comes from data/channels.yml or not at all"
    elif scheme[1].lower() == "mailto":
        mailbox = plain[7:].partition("?")[0]
        if mailbox and mailbox not in known.mailboxes:  # without one, a mail program asks the reader
            yield f"the mailbox {shown(value)!r} is in no fact", "it comes from data/channels.yml or not at all"
    elif scheme[1].lower() in ("http", "https"):
        yield from _outside(plain, known)
    elif not plain.startswith("data:image/"):
        yield f"the scheme of {shown(value)!r} is not allowed", "https:, tel: and mailto: are"


def _outside(address: str, known: Known) -> Judged:
    if not known.url(address):
        host = urlsplit(address).hostname or address
        ours = [domain.host for domain in known.site.facts.channels.domains.values()]
        near = near_match(host, ours)
        hint = f"it only looks like {near}" if near and near != host else "list it in data/channels.yml first"
        yield f"the address {shown(address)!r} is in no fact", hint


def _json(text: str, known: Known) -> Judged:
    try:
        value = json.loads(text)
    except ValueError:
        yield from _plain(text, known, claiming=False)
        return
    for one in _strings(value):
        yield from known.of_string(one)


def _string(text: str, known: Known) -> Judged:
    if _DIGEST.fullmatch(text):
        return
    if re.fullmatch(r"(?:https?:)?//\S+", text):
        yield from _outside(text, known)
    else:
        yield from _plain(re.sub(r"<[^<>]*>", " ", text), known, claiming=False)


def _strings(value: object) -> Iterator[str]:
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict):
            waiting += [*(key for key in one if key not in _JSON_LD), *one.values()]
        elif isinstance(one, list):
            waiting += one


def _plain(text: str, known: Known, claiming: bool = True) -> Judged:
    for found in _RANGE.finditer(text) if _RANGE_HINT.search(text) else ():
        if not {_clock(found[1]), _clock(found[2])} <= known.clocks:
            yield f"the hours {found[0]!r} are in no fact", "they come from data/hours.yml or not at all"
    for block in _BLOCK.findall(text):
        yield from known.of_block(block.strip(), claiming)


def _block(text: str, known: Known, claiming: bool) -> Judged:
    """A block of lines; a number may go on in its next line, not in the next block."""
    masked = known.words.sub(TOKEN, text)
    for literal in literals.find(masked):
        if not _traced(literal, known):
            yield f"the {literal.kind} {shown(literal.text)!r} is in no fact", "it comes from data/channels.yml or not at all"
    for line in masked.split("\n") if claiming else ():
        if line.strip() and not _HEADING_ASKS.search(line):
            for claim in claims.find(line):
                times = {_clock(time) for time in _TIME.findall(claim.text)}
                if claim.kind == "hours" and times and times <= known.clocks:
                    continue  # holiday hours, in a sentence that is put together
                yield f"the claim {shown(claim.text)!r} is in no fact", "it comes from data/ or not at all"


def _clock(written: str) -> str:
    return written.rjust(5, "0")


def _traced(literal: literals.Literal, known: Known) -> bool:
    if literal.kind == "phone":
        return literal.digits in known.phones
    if literal.kind == "email":
        return literal.plain.removeprefix("mailto:") in known.mailboxes
    return literal.kind == "link" and known.url(literal.plain)


def _source(path: str, site: Site) -> str:
    """The article that a page was made from, else the built file itself."""
    page = path.removesuffix("index.html").strip("/") if path.endswith("index.html") else path
    locale = "en" if page == "en" or page.startswith("en/") else "zh"
    slug = page.removeprefix("en").strip("/") if locale == "en" else page
    for candidate in (slug, f"{slug}/index".strip("/")):
        if article := site.articles[locale].get(candidate):
            return article.path
    return path
