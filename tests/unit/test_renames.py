"""Old names in an organisation's own files: replaced where they stand, with everything around them as it was."""

from __future__ import annotations

import pytest

from helpcenter.build.repository import changes, renames
from helpcenter.build.repository.changes import Changes
from helpcenter.source.problem import CannotRun
from helpcenter.source.text_file import Source

DATA = """# ours
channels:
  phone.urgent: {since: 2020-01-01, "hours": urgent} # hours as agreed
  chat:
    hours: chat
hours: {}
"""


def test_a_key_is_renamed_below_any_id_and_comments_stay() -> None:
    found = renames.in_data(Source("data/channels.yml", DATA), {"channels.*.hours": "schedule"})
    assert found.text == DATA.replace('"hours": u', '"schedule": u').replace("    hours: chat", "    schedule: chat")
    assert found.done == ["data/channels.yml:3: hours is now schedule", "data/channels.yml:5: hours is now schedule"]


def test_a_key_that_is_gone_is_told_with_its_line_and_left() -> None:
    found = renames.in_data(Source("data/channels.yml", DATA), {"channels.chat.hours": None})
    assert (found.text, found.by_hand) == (DATA, ["data/channels.yml:5: channels.chat.hours is gone; remove it"])


def test_a_file_that_is_no_yaml_is_left() -> None:
    assert renames.in_data(Source("overlay.yml", "a: ["), {"a": "b"}).text == "a: ["


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("call {{ phone.hot }} or {{phone.hot}}", "call {{ phone.urgent }} or {{ phone.urgent }}"),
        ("{{ phone.hotel }} and phone.hot", "{{ phone.hotel }} and phone.hot"),
        ("[x](../recovery/old.md#a) [y](../recovery/older.md)", "[x](../recovery/new.md#a) [y](../recovery/older.md)"),
        ("related:\n  - recovery/old\n", "related:\n  - recovery/new\n"),
        ("more-recovery/old", "more-recovery/old"),
    ],
)
def test_tokens_and_slugs_of_an_article(text: str, expected: str) -> None:
    rename = renames.in_article(Source("a.md", text), {"phone.hot": "phone.urgent"}, {"recovery/old": "recovery/new"})
    assert rename.text == expected


def test_blocks_and_values_of_a_template() -> None:
    text = "{% block top %}{{ center.home_url }}{{ center.home_url_more }}{{ center.week.days }}\n{{ x.gone }}"
    names = {
        "block.top": "head",
        "center.home_url": "center.links.home",
        "center.week": "center.extras.week",
        "x.gone": None,
    }
    found = renames.in_template(Source("overrides/main.html", text), names)
    assert found.text.startswith(
        "{% block head %}{{ center.links.home }}{{ center.home_url_more }}{{ center.extras.week.days }}"
    )
    assert found.by_hand == ["overrides/main.html:2: x.gone is gone"]


def test_the_navigation_follows_an_address() -> None:
    found = renames.in_navigation(Source("mkdocs.yml", "  - a/old.md\n  - a/old-one.md\n"), {"a/old": "b/new"})
    assert (found.text, found.done) == ("  - b/new.md\n  - a/old-one.md\n", ["mkdocs.yml:1: a/old.md is now b/new.md"])


KNOWN = {
    "1.0.0": Changes(tokens={"a": "b"}),
    "1.10.0": Changes(data={"brand": {"x": "y"}}),
    "2.0.0": Changes(data={"brand": {"z": None}}, tokens={"c": "d"}),
}


def test_only_what_lies_between_two_versions_changes() -> None:
    found = changes.between(KNOWN, "1.0.0", "2.0.0")
    assert found == Changes(data={"brand": {"x": "y", "z": None}}, tokens={"c": "d"})
    assert changes.between(KNOWN, "2.0.0", "2.0.0") == Changes()


@pytest.mark.parametrize(("old", "new"), [("2.0.0", "1.0.0"), ("new", "2.0.0")])
def test_there_is_no_way_back_and_no_way_from_nowhere(old: str, new: str) -> None:
    with pytest.raises(CannotRun):
        changes.between(KNOWN, old, new)


def test_the_table_of_this_version_can_be_read_and_its_versions_are_in_order() -> None:
    versions = [changes.number(version) for version in changes.table()]
    assert versions == sorted(versions)
    assert versions
