"""The built site as the readers among our dependencies take it; tools/interop.sh runs the same checks with all others.

The tests of each kind in tests/unit compare what is written with the data, for other dates and time zones too; here
the files are those that are served.
"""

from __future__ import annotations

import json
import re
import urllib.robotparser
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import extruct
import feedparser
import icalendar
import jsonschema
import pytest
import vobjectx
from markdown_it import MarkdownIt

pytestmark = pytest.mark.everything

HOST = "https://help.okpay.example"
FOLDERS = ("", "en/")


@pytest.fixture(scope="module")
def contact(built: Path) -> dict[str, Any]:
    return json.loads((built / "contact.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def numbers(contact: dict[str, Any]) -> list[str]:
    """Every number in use, those that can be dialled from everywhere first."""
    phones = [one for one in contact["channels"] if one["kind"] == "phone" and not one["retired"]]
    first = [phone["value"] for phone in phones]
    return [*first, *(number for phone in phones for number in phone["numbers"].values() if number not in first)]


def text_of(built: Path, path: str) -> str:
    """A file with its line ends as they are."""
    return (built / path).read_bytes().decode("utf-8")


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("name", ["contact.vcf", "contact-3.vcf"])
def test_vobjectx_reads_every_number_of_the_card(built: Path, numbers: list[str], folder: str, name: str) -> None:
    card = vobjectx.read_one(text_of(built, folder + name))
    assert [tel.value for tel in card.contents["tel"]] == numbers


@pytest.mark.parametrize("folder", FOLDERS)
def test_icalendar_reads_the_hours_without_an_error(built: Path, folder: str) -> None:
    calendar = icalendar.Calendar.from_ical(text_of(built, f"{folder}hours.ics"))
    assert [part.errors for part in calendar.walk() if part.errors] == []
    assert calendar.walk("VEVENT")


@pytest.mark.parametrize("folder", FOLDERS)
def test_feedparser_reads_announcements_to_their_last_word(built: Path, folder: str) -> None:
    raw = text_of(built, f"{folder}announcements/feed.xml")
    spaces = {"a": "http://www.w3.org/2005/Atom"}
    written = [one.text for one in ElementTree.fromstring(raw).findall("a:entry/a:content", spaces)]
    assert [entry.content[0].value for entry in feedparser.parse(raw).entries] == written != []


@pytest.mark.parametrize("folder", FOLDERS)
def test_extruct_reads_every_number_of_the_contact_page(built: Path, numbers: list[str], folder: str) -> None:
    nodes = extruct.extract(text_of(built, f"{folder}contact/index.html"), syntaxes=["json-ld"])["json-ld"]
    (organisation,) = (node for node in nodes if node["@type"] == "Organization")
    assert [p["telephone"] for p in organisation["contactPoint"] if "telephone" in p] != []
    assert {p["telephone"] for p in organisation["contactPoint"] if "telephone" in p} == set(numbers)


def test_jsonschema_accepts_contact_json_by_the_schema_beside_it(built: Path, contact: dict[str, Any]) -> None:
    jsonschema.validate(contact, json.loads((built / "contact.schema.json").read_text("utf-8")))


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("page", ["contact", "contact/phone", "contact/card"])
def test_the_first_paragraph_holds_the_urgent_number(built: Path, numbers: list[str], folder: str, page: str) -> None:
    """Reader modes keep it and drop tables. What the copy says of itself is a quote."""
    copy = f"{folder}{page}{'/index' if page == 'contact' else ''}.md"
    tokens = MarkdownIt("commonmark").enable("table").parse(text_of(built, copy))
    outside = [(token.type, token.level) for token in tokens]
    paragraph = tokens[outside.index(("paragraph_open", 0)) + 1].content
    assert f"(tel:{numbers[0]})" in paragraph


def test_robotparser_lets_the_contact_page_be_read(built: Path) -> None:
    robots = urllib.robotparser.RobotFileParser()
    robots.parse((built / "robots.txt").read_text("utf-8").splitlines())
    assert robots.can_fetch("any", f"{HOST}/contact/")


@pytest.mark.parametrize("folder", FOLDERS)
def test_each_page_leads_to_its_markdown_and_to_the_llms_txt_of_its_language(built: Path, folder: str) -> None:
    for path in ("contact/index.html", "recovery/lost-phone/index.html", "index.html"):
        page = built / folder / path
        head = page.read_text("utf-8").partition("</head>")[0]
        (copy,) = re.findall(r'<link rel="alternate" type="text/markdown" href="([^"]+)">', head)
        (index,) = re.findall(r'<link rel="describedby" type="text/plain" href="([^"]+)">', head)
        assert (page.parent / copy).read_text("utf-8").startswith("# ")
        assert (page.parent / index).resolve() == (built / folder / "llms.txt").resolve()
