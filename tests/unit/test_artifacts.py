"""What is published for programs, read back by the parsers that programs use, and compared with the data."""

from __future__ import annotations

import calendar
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import extruct
import feedparser
import icalendar
import jsonschema
import pytest
import vobjectx
from dateutil.rrule import rrulestr

from helpcenter.artifacts import atom_feed, contact_json, json_ld, llms_txt, publish, rendered_answers, vcard
from helpcenter.artifacts import icalendar as hours_calendar
from helpcenter.content import addresses
from helpcenter.content.project import Project
from helpcenter.facts import timetable
from helpcenter.facts.channels import RetiredPhone
from helpcenter.facts.schedule import Schedule
from helpcenter.l10n import announcements
from projects import real_project

NOW = datetime(2026, 11, 22, 3, tzinfo=UTC)
DAYS = ("2026-01-20", "2026-09-16", "2026-11-22")
"""Before Spring Festival, before the autumn holidays, and after the last announced holiday."""


def as_of(day: str) -> Project:
    return replace(real_project(), today=date.fromisoformat(day))


def with_schedules(today: str, **schedules: Schedule) -> Project:
    """The real project with other hours for some schedules."""
    known = as_of(today)
    zones = {zone: {"zh": zone, "en": zone} for zone in {s.zone for s in schedules.values()}}
    facts = replace(
        known.facts,
        schedules={**known.facts.schedules, **schedules},
        zones={**known.facts.zones, **dict.fromkeys(zones, known.facts.brand.name)},
    )
    return replace(known, facts=facts)


LONDON = Schedule(
    zone="Europe/London",
    weekly=[
        {"days": ["mon", "tue", "wed", "thu", "fri"], "open": "09:00", "close": "17:30"},
        {"days": ["sat"], "open": "22:00", "close": "02:00", "next_day": True},
        {"days": ["sun"], "open": "20:00", "close": "24:00"},
    ],
    exceptions=[
        {"date": "2026-12-25", "names": {"zh": "圣诞节", "en": "Christmas Day"}},
        {"date": "2026-12-26", "names": {"zh": "节礼日", "en": "Boxing Day"},
         "periods": [{"open": "10:00", "close": "12:00"}]},
    ],
)  # fmt: skip
NEW_YORK = Schedule(zone="America/New_York", weekly=[{"days": ["sun"], "open": "09:00", "close": "17:00"}])
SITES = [pytest.param(as_of(day), id=day) for day in DAYS]
SITES.append(pytest.param(with_schedules("2026-10-20", chat=LONDON, email=NEW_YORK), id="london-and-new-york"))


def spans(table: timetable.Timetable) -> list[tuple[datetime, datetime]]:
    instants = [table.start, *table.transitions] if table.open_at_start else list(table.transitions)
    if len(instants) % 2:
        instants.append(table.known_until)
    return list(zip(instants[::2], instants[1::2], strict=True))


# contact.json


@pytest.mark.parametrize("known", SITES)
def test_contact_json_fits_its_schema_and_equals_the_data(known: Project) -> None:
    files = contact_json.files(known, NOW)
    found, schema = json.loads(files["contact.json"]), json.loads(files["contact.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(found, schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
    assert found["today"] == known.today.isoformat() and found["sample"] is True
    assert found["for_assistants"] == dict(known.facts.interface["for_assistants"])
    facts, channels = known.facts, {channel["id"]: channel for channel in found["channels"]}
    assert list(channels) == [*facts.channels, *facts.retired]
    for name, channel in facts.channels.items():
        shown, table = channels[name], known.timetables[channel.hours]
        assert shown["value"] == contact_json.value_of(channel)
        assert shown["zone"] == facts.schedules[channel.hours].zone
        assert [datetime.fromisoformat(at) for at in shown["transitions"]] == list(table.transitions)
        assert shown["open_at_start"] == table.open_at_start
        assert shown["retired"] is None
        regions = {*shown["numbers"], *shown["not_published"]}
        assert regions == (set(facts.regions) if channel.kind == "phone" else set())
    assert channels["phone.urgent"]["transitions"] == [] and channels["phone.urgent"]["known_until"] is None
    assert channels["retired.hotline"]["retired"]["ended"] == "2026-03-31"
    assert {one["host"] for one in found["domains"]} == {domain.host for domain in facts.domains.values()}
    accounts = {one["id"]: (one["handle"], one["url"]) for one in found["accounts"]}
    assert accounts == {name: (one.handle, one.url) for name, one in facts.accounts.items()} | {
        name: (None, app.url) for name, app in facts.apps.items()
    }
    assert [one["number"] for one in found["public_services"]] == [s.number for s in facts.public_services.values()]
    assert found["never"].keys() == facts.promises.keys() and "{{" not in str(found["never"])
    assert found["expires"] == "2026-12-22T03:00:00Z"  # freshness.expire_after_days after it was made


@pytest.mark.parametrize(
    ("at", "value"),
    [
        (("generated",), "２０２６-11-22T03:00:00Z"),  # full-width digits, which some validators take for \\d
        (("generated",), "2026-11-22T03:00:00Z\n"),
        (("expires",), "2026-11-22 03:00"),
        (("channels", 0, "numbers", "gb"), "+44808157０123"),
        (("channels", 0, "numbers", "gb"), "+448081570123\n"),
        (("channels", 0, "numbers", "gb"), "tel:+448081570123"),
    ],
)
def test_the_schema_of_contact_json_refuses_what_only_resembles(at: tuple[str | int, ...], value: str) -> None:
    files = contact_json.files(real_project(), NOW)
    found, schema = json.loads(files["contact.json"]), json.loads(files["contact.schema.json"])
    inner = found
    for step in at[:-1]:
        inner = inner[step]
    inner[at[-1]] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(found, schema)


# iCalendar


def expanded(calendar: icalendar.Calendar, summary: str) -> list[tuple[datetime, datetime]]:
    """Every occurrence of the events with this summary, in UTC: local rules, then the zone."""
    found = []
    for event in calendar.walk("VEVENT"):
        if str(event["SUMMARY"]) != summary or not isinstance(event.decoded("DTSTART"), datetime):
            continue
        begin, end = event.decoded("DTSTART"), event.decoded("DTEND")
        zone = ZoneInfo(event["DTSTART"].params["TZID"])
        length = end.replace(tzinfo=None) - begin.replace(tzinfo=None)
        starts = [begin.replace(tzinfo=None)]
        if "RRULE" in event:
            rule = event["RRULE"].to_ical()
            assert isinstance(rule, bytes)
            until = event.decoded("RRULE")["UNTIL"][0].astimezone(zone).replace(tzinfo=None)
            head = ";".join(part for part in rule.decode().split(";") if not part.startswith("UNTIL"))
            starts = list(rrulestr(f"{head};UNTIL={until:%Y%m%dT%H%M%S}", dtstart=starts[0]))
            left_out = event.get("EXDATE", [])
            for dates in left_out if isinstance(left_out, list) else [left_out]:
                starts = [at for at in starts if at not in {one.dt.replace(tzinfo=None) for one in dates.dts}]
        spans = [(at.replace(tzinfo=zone), (at + length).replace(tzinfo=zone)) for at in starts]
        found += [(begins.astimezone(UTC), ends.astimezone(UTC)) for begins, ends in spans]
    return sorted(found)


@pytest.mark.parametrize("known", SITES)
@pytest.mark.parametrize("locale", ["zh", "en"])
def test_the_calendar_file_holds_the_same_hours(known: Project, locale: str) -> None:
    raw = hours_calendar.files(known, NOW)[hours_calendar.path(locale)]
    assert all(len(line.encode()) <= 75 for line in raw.split("\r\n"))
    calendar = icalendar.Calendar.from_ical(raw)
    assert not calendar.errors and not any(part.errors for part in calendar.walk())
    for name, table in known.timetables.items():
        channels = [c.names[locale] for c in known.facts.channels.values() if c.hours == name]
        joined = "、".join(channels) if locale == "zh" else " and ".join([", ".join(channels[:-1]), channels[-1]][-2:])
        summary = joined if len(channels) > 1 else channels[0]
        events = [
            (max(opens, table.start), closes)
            for opens, closes in expanded(calendar, summary)
            if closes > table.start and (table.known_until is None or opens < table.known_until)
        ]
        wanted = [] if known.facts.schedules[name].always else spans(table)
        # A period that began before the list does has no event of its own; it began yesterday.
        wanted = [span for span in wanted if span[0] > table.start]
        found = [(a, min(b, table.known_until)) for a, b in events if a > table.start] if wanted else events
        assert found == wanted


@pytest.mark.parametrize("known", SITES)
def test_the_calendar_file_holds_the_holidays_and_its_zones(known: Project) -> None:
    calendar = icalendar.Calendar.from_ical(hours_calendar.files(known, NOW)["hours.ics"])
    days = {
        (str(e["SUMMARY"]), e.decoded("DTSTART"), e.decoded("DTEND") - timedelta(days=1))
        for e in calendar.walk("VEVENT")
        if not isinstance(e.decoded("DTSTART"), datetime)
    }
    cn = known.facts.calendars["cn"]
    assert days == {(h.names["zh"], h.from_, h.to) for h in cn.holidays} | {("调休上班", d, d) for d in cn.workdays}
    for zone in calendar.walk("VTIMEZONE"):
        assert isinstance(zone, icalendar.Timezone)
        built, real = zone.to_tz(), ZoneInfo(str(zone["TZID"]))
        for day in range(0, 399, 3):
            at = (known.start + timedelta(days=day)).astimezone(real).replace(tzinfo=None, hour=12)
            assert at.replace(tzinfo=built).utcoffset() == at.replace(tzinfo=real).utcoffset(), at


def test_a_night_in_which_the_clocks_change_is_an_event_of_its_own() -> None:
    raw = hours_calendar.files(with_schedules("2026-10-20", chat=LONDON), NOW)["hours.ics"]
    calendar = icalendar.Calendar.from_ical(raw)
    nights = [e for e in calendar.walk("VEVENT") if str(e["UID"]).startswith(("chat-2026-10-24-", "chat-2027-03-27-"))]
    lengths = [e.decoded("DTEND").astimezone(UTC) - e.decoded("DTSTART").astimezone(UTC) for e in nights]
    assert lengths == [timedelta(hours=5), timedelta(hours=3)]
    (saturdays,) = (e for e in calendar.walk("VEVENT") if str(e["UID"]).startswith("chat-week-2"))
    assert saturdays.decoded("DTSTART").date() == date(2026, 10, 31)


def test_a_calendar_names_how_often_to_ask_again_and_a_rule_where_clocks_never_change() -> None:
    calendar = icalendar.Calendar.from_ical(hours_calendar.files(as_of("2026-11-22"), NOW)["hours.ics"])
    assert calendar.decoded("REFRESH-INTERVAL") == timedelta(days=1)
    assert str(calendar["X-PUBLISHED-TTL"]) == "P1D"
    (zone,) = calendar.walk("VTIMEZONE")
    assert [one["RRULE"].to_ical() for one in zone.walk("STANDARD")] == [b"FREQ=YEARLY"]


# vCard


@pytest.mark.parametrize("version", vcard.VERSIONS)
@pytest.mark.parametrize("locale", ["zh", "en"])
def test_the_card_holds_every_number_and_address(locale: str, version: str) -> None:
    known = as_of("2026-11-22")
    raw = vcard.files(known)[vcard.path(locale, version)]
    card = vobjectx.read_one(raw)
    assert card.version.value == version
    assert card.fn.value == card.n.value.family == known.facts.brand.site_name[locale]
    channels = known.facts.channels
    labels = {one.group: one.value for one in card.contents["x-ablabel"]}
    numbers: dict[str, list[str]] = {labels[tel.group].split(" · ")[0]: [] for tel in card.contents["tel"]}
    for tel in card.contents["tel"]:
        numbers[labels[tel.group].split(" · ")[0]].append(tel.value)
    assert numbers == {c.names[locale]: list(c.numbers.values()) for c in channels.values() if c.kind == "phone"}
    mails = {labels[one.group]: one.value for one in card.contents["email"]}
    assert mails == {c.names[locale]: c.address for c in channels.values() if c.kind == "email"}
    for channel in channels.values():
        assert known.vocabulary[f"hours.{channel.hours}"][locale] in card.note.value
    gone = known.facts.retired["retired.hotline"]
    assert isinstance(gone, RetiredPhone) and gone.number not in raw


@pytest.mark.parametrize("version", vcard.VERSIONS)
def test_a_card_is_written_as_every_address_book_reads_it(version: str) -> None:
    known = as_of("2026-11-22")
    lines = vcard.files(known)[vcard.path("en", version)].replace("\r\n ", "").splitlines()
    numbers = [line.split(".", 1)[1] for line in lines if ".TEL" in line]
    ranks = (";PREF=1", ";PREF=2") if version == "4.0" else ("", "")
    assert numbers[:2] == [f"TEL;TYPE=work{ranks[0]}:+442079460123", f"TEL;TYPE=work{ranks[1]}:+442079460456"]
    assert all(line.startswith("TEL;TYPE=work:+") for line in numbers[2:])
    assert not any("data:" in line for line in lines)


# Atom


@pytest.mark.parametrize("locale", ["zh", "en"])
@pytest.mark.parametrize("day", DAYS)
def test_the_feed_holds_what_has_been_announced(day: str, locale: str) -> None:
    known = as_of(day)
    feed = feedparser.parse(atom_feed.files(known)[atom_feed.path(locale)])
    assert not feed.bozo and feed.version == "atom10"
    begun = [one for one in announcements.every(known.facts) if one.start < known.start + timedelta(days=1)]
    assert [entry.title for entry in feed.entries] == [one.title[locale] for one in begun]
    for entry, one in zip(feed.entries, begun, strict=True):
        assert entry.content[0].value.endswith(one.text[locale])
        assert datetime.fromtimestamp(calendar.timegm(entry.published_parsed), UTC) == one.start
        assert entry.link.endswith(f"announcements/#{one.id}")
        assert entry.tags[0].term == one.severity


# JSON-LD


def week_days(node: dict) -> tuple[str, ...]:
    return tuple(node.get("dayOfWeek", ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")))


def opened(nodes: list[dict], day: date) -> list[tuple[str, str]]:
    """Opening and closing times on a date: specifications without days of the week win over those with them."""
    valid = [
        n for n in nodes if n.get("validFrom", "0") <= day.isoformat() <= n.get("validThrough", "9")
        and f"{day:%A}" in week_days(n)
    ]  # fmt: skip
    special = [n for n in valid if "dayOfWeek" not in n]
    chosen = special or valid
    return sorted((n["opens"], n["closes"]) for n in chosen if n["opens"] != n["closes"])


@pytest.mark.parametrize("known", SITES)
@pytest.mark.parametrize("locale", ["zh", "en"])
def test_the_structured_data_of_the_contact_page_equals_the_data(known: Project, locale: str) -> None:
    scripts = json_ld.scripts(known, known.articles[locale]["contact/index"], "")
    html = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    found = extruct.extract(f"<html><head>{html}</head></html>", syntaxes=["json-ld"])["json-ld"]
    assert len(found) == len(scripts) and all("@type" in node for node in found)
    nodes = {node["@id"]: node for node in found if "@id" in node}
    organisation = nodes["https://help.okpay.example/#organization"]
    channels = known.facts.channels
    points = organisation["contactPoint"]
    called = [point for point in points if "telephone" in point]
    phones = {(p["contactType"], p.get("areaServed", "INTERNATIONAL"), p["telephone"]) for p in called}
    assert phones == {
        (c.names[locale], region.upper(), number)
        for c in channels.values() if c.kind == "phone" for region, number in c.numbers.items()
    }  # fmt: skip
    assert [p["email"] for p in points if "email" in p] == [c.address for c in channels.values() if c.kind == "email"]
    by_name = {point["contactType"]: point for point in points}
    for channel in channels.values():
        hours_of = [nodes[one["@id"]] for one in by_name[channel.names[locale]]["hoursAvailable"]]
        schedule = known.facts.schedules[channel.hours]
        if schedule.always:
            assert opened(hours_of, known.today) == [("00:00:00", "23:59:59")]
            continue
        calendar = known.facts.calendars.get(schedule.calendar or "")
        until = known.timetables[channel.hours].known_until
        zone = ZoneInfo(schedule.zone)
        for day in timetable.dates(
            known.today + timedelta(days=1), (until - timedelta(days=1)).astimezone(zone).date()
        ):
            wanted = []
            for period in timetable.periods(schedule, calendar, day):
                offset = datetime.combine(day, datetime.min.time(), zone).replace(hour=12).isoformat()[-6:]
                close = "23:59:59" if period.close == "24:00" else f"{period.close}:00"
                wanted.append((f"{period.open}:00{offset}", f"{close}{offset}"))
            assert opened(hours_of, day) == sorted(wanted), (channel.names["en"], day)


def test_answers_are_the_text_below_each_question() -> None:
    html = (
        "<h1>t</h1><p>lead</p><h2 id='a'>怎么 <em>重置</em>？</h2><p>先<strong>点</strong>这里。</p>"
        "<ol><li>一</li>\n<li>二</li></ol><script>no</script>"
        "<h2 id='b'>B?</h2><table><tr><td>x</td><td>y</td></tr></table>"
    )
    first, second = rendered_answers.questions(html)
    assert (first.id, first.text, first.answer) == ("a", "怎么 重置？", "先点这里。\n一\n二")
    assert second.answer == "x\ny"


def test_structured_data_cannot_end_its_script() -> None:
    known = as_of("2026-11-22")
    article = known.articles["zh"]["recovery/forgot-password"]
    script = json_ld.scripts(known, article, "<h2 id='a'>x?</h2><p>&lt;/script&gt;</p>")[-1]
    assert "<" not in script
    assert json.loads(script)["mainEntity"][0]["acceptedAnswer"]["text"] == "</script>"


# llms.txt and copies


def links(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if line.startswith("- ["):
            yield line.split("](", 1)[1].split(")", 1)[0]


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_llms_txt_lists_a_copy_of_every_article(locale: str) -> None:
    known = as_of("2026-11-22")
    files = llms_txt.files(known)
    index = files["llms.txt" if locale == "zh" else "en/llms.txt"]
    listed = {address.removeprefix("https://help.okpay.example/") for address in links(index)}
    assert listed == {llms_txt.copy_path(slug, locale) for slug in known.articles[locale]}
    assert listed <= set(files)
    for path in listed:
        assert "{{" not in files[path], path
    other = "https://help.okpay.example/" + ("en/llms.txt" if locale == "zh" else "llms.txt")
    assert f": {other}\n" in index
    assert f"\n{known.facts.interface['for_assistants'][locale]}\n" in index


def test_a_copy_says_how_long_each_fact_is_valid() -> None:
    copy = llms_txt.files(as_of("2026-11-22"))["en/contact/phone.md"]
    assert "- +44 20 7946 0123: in use since 2026-01-15, checked on 2026-11-20" in copy
    assert "- Monday to Friday, 09:00–18:00 (China time): as of 2026-11-22, confirmed until 2026-12-31" in copy


def test_every_link_of_a_copy_is_an_address_that_is_published() -> None:
    known, site = as_of("2026-11-22"), "https://help.okpay.example/"
    files = llms_txt.files(known)
    pages = {addresses.address(article.slug, article.locale) for article in known.all_articles()}
    for path, copy in ((path, copy) for path, copy in files.items() if path.endswith(".md")):
        assert f"{site}{'en/' if path.startswith('en/') else ''}llms.txt" in copy.splitlines()[2], path
        for target in re.findall(r"\]\(([^)\s]+)", copy):
            assert re.match(r"(https|tel|mailto):", target), (path, target)
            own = target.removeprefix(site).partition("#")[0]
            assert not target.startswith(site) or own in files or own in pages, (path, target)


def test_publishing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    known = as_of("2026-11-22")
    written = publish(known, tmp_path / "a", NOW)
    publish(known, tmp_path / "b", NOW)
    assert len(written) == len(set(written)) > 80
    assert all((tmp_path / "a" / path).read_bytes() == (tmp_path / "b" / path).read_bytes() for path in written)
