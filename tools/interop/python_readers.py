"""What Python's readers make of a built site: `python_readers.py SITE` prints a JSON object a line.

Each answer is compared with what the site says in contact.json or in its pages. tools/interop.sh installs the readers,
which are no dependency of the project, and writes the table.
"""
# mypy: ignore-errors

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.robotparser
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path

SITE = Path(sys.argv[1]).resolve()
HOST = "https://help.okpay.example"
CONTACT = json.loads((SITE / "contact.json").read_text("utf-8"))
CHANNELS = {channel["id"]: channel for channel in CONTACT["channels"] if not channel["retired"]}
PHONES = [channel for channel in CHANNELS.values() if channel["kind"] == "phone"]
NUMBERS = [phone["value"] for phone in PHONES]
NUMBERS += [number for phone in PHONES for number in phone["numbers"].values() if number not in NUMBERS]
PAGES = sorted(path for path in SITE.rglob("index.html") if "article:modified_time" in path.read_text("utf-8"))
COPIES = sorted(SITE.rglob("*.md"))
FIRST = ("contact", "contact/phone", "contact/card")
"""The pages whose first paragraph holds the number."""


def report(kind: str, package: str, right: Callable[[], bool | str], number: str = "") -> None:
    """Print the result of a reader: True and "" are right, a text says what is wrong."""
    try:
        found = right()
        wrong = "" if found is True or found == "" else found or "another answer"
    except Exception as error:
        wrong = f"{type(error).__name__}: {error}"[:120].replace("\n", " ")
    number = number or (version(package) if package != "urllib.robotparser" else sys.version.split()[0])
    print(json.dumps({"kind": kind, "reader": package, "version": number, "wrong": wrong}, ensure_ascii=False))


def text_of(path: str) -> str:
    """A published text with its line ends as they are."""
    return (SITE / path).read_bytes().decode("utf-8")


def cards() -> None:
    """Every number, the two that matter first, in each version of the card."""
    import vobject
    import vobjectx

    for name in ("contact.vcf", "contact-3.vcf"):
        report(name, "vobject", lambda n=name: [t.value for t in vobject.readOne(text_of(n)).tel_list] == NUMBERS)
        report(
            name,
            "vobjectx",
            lambda n=name: [t.value for t in vobjectx.read_one(text_of(n)).contents["tel"]] == NUMBERS,
        )


def address_book() -> None:
    """Every number, in an address book of khard's; it sorts them by their labels."""
    for name in ("contact.vcf", "contact-3.vcf"):
        report(name, "khard", lambda n=name: sorted(_in_khard(n)) == sorted(NUMBERS))


def _in_khard(name: str) -> list[str]:
    with tempfile.TemporaryDirectory() as made:
        (Path(made) / "cards").mkdir()
        shutil.copy(SITE / name, Path(made) / "cards")
        settings = Path(made) / "khard.conf"
        settings.write_text(f"[addressbooks]\n[[site]]\npath = {made}/cards\n", "utf-8")
        command = [str(Path(sys.executable).parent / "khard"), "-c", str(settings), "phone", "--parsable"]
        listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [line.split("\t")[0] for line in listed.splitlines()]


def debian_cards() -> None:
    """The same with Debian's ez-vcard, which INTEROP_JAVA names by its class path and version, if apt has it."""
    jars, _, number = os.environ.get("INTEROP_JAVA", "").partition(" ")
    if not jars:
        return
    names = ["contact.vcf", "contact-3.vcf"]
    source = Path(__file__).with_name("Cards.java")
    command = ["java", "-cp", jars, str(source), *(str(SITE / name) for name in names)]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    for name, line in zip(names, lines, strict=True):
        right = line.split() == NUMBERS
        report(name, "ez-vcard", lambda same=right: same, number)


def spans() -> list[tuple[datetime, datetime]]:
    """When the general line is open, from the second day on."""
    channel = CHANNELS["phone.general"]
    instants = [datetime.fromisoformat(instant) for instant in channel["transitions"]]
    if channel["open_at_start"]:
        instants.pop(0)
    begin = datetime.fromisoformat(CONTACT["today"]).replace(tzinfo=UTC) + timedelta(days=1)
    return [span for span in zip(instants[::2], instants[1::2], strict=False) if span[0] >= begin]


def calendars() -> None:
    """The hours of the general line, to the minute."""
    import icalendar
    import recurring_ical_events

    calendar, name, wanted = icalendar.Calendar.from_ical(text_of("hours.ics")), "客服电话", spans()

    def expanded() -> bool:
        events = recurring_ical_events.of(calendar).between(wanted[0][0], wanted[-1][1])
        found = [(e.start.astimezone(UTC), e.end.astimezone(UTC)) for e in events if name in str(e["SUMMARY"])]
        return sorted(found) == wanted

    report("hours.ics", "icalendar", lambda: not any(part.errors for part in calendar.walk()))
    report("hours.ics", "recurring-ical-events", expanded)


def feeds() -> None:
    """The last sentence of every announcement."""
    import fastfeedparser
    import feedparser

    raw = text_of("announcements/feed.xml")
    wanted = re.findall(r'<content type="text">(.*?)</content>', raw, re.DOTALL)
    report("feed.xml", "feedparser", lambda: [e.content[0].value for e in feedparser.parse(raw).entries] == wanted)
    report(
        "feed.xml",
        "fastfeedparser",
        lambda: [e.content[0]["value"] for e in fastfeedparser.parse(raw).entries] == wanted,
    )


def structured_data() -> None:
    """Every number of the contact page, as a telephone of the organisation."""
    import extruct
    from pyld import jsonld
    from rdflib import Graph, URIRef

    html = text_of("contact/index.html")
    scripts = [json.loads(one) for one in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)]
    local = [{**node, "@context": {"@vocab": "https://schema.org/"}} for node in scripts]

    def telephones(nodes: list[dict]) -> bool:
        (organisation,) = [node for node in nodes if node["@type"] == "Organization"]
        return {p["telephone"] for p in organisation["contactPoint"] if "telephone" in p} == set(NUMBERS)

    def triples() -> bool:
        graph = Graph()
        for node in local:
            graph.parse(data=json.dumps(node), format="json-ld")
        return {str(o) for o in graph.objects(None, URIRef("https://schema.org/telephone"))} == set(NUMBERS)

    def expanded() -> bool:
        return set(re.findall(r'telephone": \[\{"@value": "([^"]+)', json.dumps(jsonld.expand(local)))) == set(NUMBERS)

    report("JSON-LD", "extruct", lambda: telephones(extruct.extract(html, syntaxes=["json-ld"])["json-ld"]))
    report("JSON-LD", "rdflib", triples)
    report("JSON-LD", "PyLD", expanded)


def for_crawlers() -> None:
    """robots.txt lets every page be read, the sitemap names them all, security.txt holds no error."""
    from protego import Protego
    from sectxt import Parser
    from usp.tree import sitemap_from_str

    robots, sitemap = text_of("robots.txt"), text_of("sitemap.xml")
    standard = urllib.robotparser.RobotFileParser()
    standard.parse(robots.splitlines())
    locations = re.findall(r"<loc>(.*?)</loc>", sitemap)
    report("robots.txt", "urllib.robotparser", lambda: standard.can_fetch("*", f"{HOST}/contact/"))
    report("robots.txt", "Protego", lambda: Protego.parse(robots).can_fetch(f"{HOST}/contact/", "any"))
    report(
        "sitemap.xml",
        "ultimate-sitemap-parser",
        lambda: sorted(page.url for page in sitemap_from_str(sitemap).all_pages()) == sorted(locations),
    )
    report(
        "security.txt",
        "sectxt",
        lambda: "; ".join(e["code"] for e in Parser((SITE / ".well-known/security.txt").read_bytes()).errors),
    )


def dates() -> None:
    """The day of the review, not a holiday in the text."""
    import htmldate
    import trafilatura

    def counted(date_of: Callable[[str], str | None]) -> str:
        wrong = 0
        for page in PAGES:
            html = page.read_text("utf-8")
            (reviewed,) = re.findall(r'article:modified_time" content="([^"]+)"', html)
            wrong += date_of(html) != reviewed
        return f"{wrong} of {len(PAGES)} pages" if wrong else ""

    report("date of a page", "htmldate", lambda: counted(htmldate.find_date))
    report("date of a page", "trafilatura", lambda: counted(lambda html: trafilatura.extract_metadata(html).date))


def texts() -> None:
    """The urgent number is in what is left of contact, phone and card, in both languages."""
    import html2text
    import trafilatura
    from boilerpy3 import extractors
    from goose3 import Goose
    from goose3.text import StopWordsChinese
    from readability import Document

    def by_goose(html: str) -> str:
        # Chinese has to be asked for; its words are then cut by jieba.
        chinese = {"stopwords_class": StopWordsChinese} if '<html lang="zh' in html else {}
        return Goose(chinese).extract(raw_html=html).cleaned_text

    def kept(text_in: Callable[[str], str]) -> str:
        names = [f"{folder}{page}" for folder in ("", "en/") for page in FIRST]
        lost = [name for name in names if not _holds(text_in(text_of(f"{name}/index.html")), NUMBERS[0])]
        return f"not in {', '.join(lost)}" if lost else ""

    report("text of a page", "html2text", lambda: kept(html2text.html2text))
    report("text of a page", "trafilatura", lambda: kept(lambda html: trafilatura.extract(html) or ""))
    report("text of a page", "readability-lxml", lambda: kept(lambda html: Document(html).summary()))
    report("text of a page", "boilerpy3", lambda: kept(extractors.ArticleExtractor().get_content))
    report("text of a page", "goose3", lambda: kept(by_goose))


def _holds(text: str, number: str) -> bool:
    return number.lstrip("+") in re.sub(r"\D", "", text)


def copies() -> None:
    """No mark of Markdown is shown to whom reads a copy."""
    import mistune
    from markdown_it import MarkdownIt

    def shown(html_of: Callable[[str], str]) -> str:
        marks = re.compile(r"!!!|\?\?\?|\{[#:]|\*\*|\]\(")
        rendered = (re.sub(r"<[^>]+>", "", html_of(copy.read_text("utf-8"))) for copy in COPIES)
        wrong = sum(bool(marks.search(text)) for text in rendered)
        return f"{wrong} of {len(COPIES)} copies" if wrong else ""

    report("Markdown copies", "markdown-it-py", lambda: shown(MarkdownIt("commonmark").enable("table").render))
    report("Markdown copies", "mistune", lambda: shown(mistune.create_markdown(plugins=["table"])))


def every() -> Iterator[Callable[[], None]]:
    """All groups, in the order of the table."""
    yield from (
        cards,
        address_book,
        debian_cards,
        calendars,
        feeds,
        structured_data,
        for_crawlers,
        dates,
        texts,
        copies,
    )


if __name__ == "__main__":
    for group in every():
        group()
