"""The structured data, read back with extruct and compared with the data."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import extruct
import pytest

from helpcenter.artifacts import json_ld, rendered_answers
from helpcenter.content.project import Project
from helpcenter.facts import timetable
from other_days import SITES, as_of


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
