"""What stops being ours on a date is retired from that date on, by itself, under the name that it had."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from helpcenter.facts.channels import RetiredLink, RetiredMail, RetiredPhone
from projects import valid_project

TIMELINE = "{{timeline: [{{value: {old}, until: 2026-12-01}}, {{value: {new}}}]}}"
REASON = '{retired_by_date: {zh: "曾是{name}", en: "It was {name}"}}'


def written(project: Path, old: str, new: str) -> None:
    file = project / "data/channels.yml"
    text = file.read_text("utf-8")
    assert text.count(f" {old}") == 1
    file.write_text(text.replace(f" {old}", " " + TIMELINE.format(old=old, new=new)), "utf-8")
    (project / "data/interface.yml").write_text(f"interface: {REASON}\n", "utf-8")


@pytest.mark.parametrize(
    ("old", "new", "kind", "names"),
    [
        ("support@okpay.example", "help@okpay.example", RetiredMail, ("客服邮箱", "Support email")),
        ("help.okpay.example", "care.okpay.example", RetiredLink, ("帮助", "Help")),
        ('"+448081570123"', '"+448081570124"', RetiredPhone, ("紧急热线 · 英国", "Urgent line · United Kingdom")),
    ],
)
def test_a_value_with_an_end_is_retired_when_it_comes(tiny: Path, old: str, new: str, kind: type, names: tuple) -> None:
    written(tiny, old, new)
    facts = valid_project(tiny).facts
    [after] = facts.later
    assert facts.retired.keys() == {"retired.hotline"}
    [(_, gone)] = [item for item in after.facts.retired.items() if item[0] != "retired.hotline"]
    value = gone.number if isinstance(gone, RetiredPhone) else gone.address
    assert isinstance(gone, kind) and old.strip('"') in value and gone.ended == date(2026, 12, 1)
    assert (gone.names["zh"], gone.names["en"]) == names
    assert (gone.reason["zh"], gone.reason["en"]) == (f"曾是{names[0]}", f"It was {names[1]}")
