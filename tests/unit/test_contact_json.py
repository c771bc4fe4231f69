"""contact.json, read back with its schema and compared with the data."""

from __future__ import annotations

import json
from datetime import datetime

import jsonschema
import pytest

from helpcenter.artifacts import contact_json
from helpcenter.content.project import Project
from other_days import NOW, SITES
from projects import real_project


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
