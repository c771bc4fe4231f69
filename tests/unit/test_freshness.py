"""`report`: what is due, what changes, and who answers for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from helpcenter.cli import main


def run(project: Path, *arguments: str, today: str = "2026-11-22") -> Result:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        patch.setenv("HELPCENTER_TODAY", today)
        return CliRunner().invoke(main, ["report", *arguments])


def edit(project: Path, old: str, new: str) -> None:
    file = project / "data/channels.yml"
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


def test_the_report_begins_with_what_is_due_first(tiny: Path) -> None:
    edit(tiny, "    address: support@okpay.example", "    address: support@okpay.example\n    owner: Mail team")
    edit(tiny, '"+448081570123"', '{timeline: [{value: "+448081570123"}, {value: "+448081570124", from: 2027-01-01}]}')
    found = json.loads(run(tiny, "--format", "json").stdout)
    assert [row["day"] for row in found["confirmations"]] == sorted(row["day"] for row in found["confirmations"])
    assert found["confirmations"][0]["day"] == "2027-05-19", "180 days after 20 November 2026"
    (change,) = found["changes"]
    assert change["day"] == "2027-01-01" and "+44 808 157 0123 → +44 808 157 0124" in change["note"]
    (holiday,) = found["holidays"]
    assert (holiday["what"], holiday["day"]) == ("cn", "2026-12-01")
    assert [owner for owner, _ in found["owners"]] == ["Mail team", "nobody in particular"]


def test_what_is_late_is_marked_and_stands_with_its_owner(tiny: Path) -> None:
    edit(tiny, "    address: support@okpay.example", "    address: support@okpay.example\n    owner: Mail team")
    text = run(tiny, today="2027-06-01").stdout
    assert "- **late** `email`: 2027-05-19, 13 days ago (confirmed 2026-11-20)" in text
    assert "### Mail team\n\n- **late** `email`" in text


def test_what_the_operator_has_not_read_is_due_today(tiny: Path) -> None:
    overlay = tiny.parent / "overlay.yml"
    overlay.write_text("reviewed: {index: 2026-11-21}\n", "utf-8")
    found = json.loads(run(tiny, "--format", "json", "--production", str(overlay)).stdout)["reviews"]
    unread = [row["what"] for row in found if row["note"] == "nobody of yours has read it as it is now"]
    assert unread == [f"docs/{locale}/recovery/lost-phone.md" for locale in ("en", "zh")]
    assert [row["day"] for row in found] == ["2026-11-22"] * 2 + ["2027-11-21"] * 2


def test_nothing_due_says_so(tiny: Path) -> None:
    text = run(tiny).stdout
    assert "## Changes that are written down\n\nNone." in text
    assert "Nothing within 30 days." in text


@pytest.mark.parametrize("arguments", [("--production", "none.yml"), ("--most", "0"), ("--format", "pdf")])
def test_bad_input_ends_without_a_traceback(tiny: Path, arguments: tuple[str, ...]) -> None:
    done = run(tiny, *arguments)
    assert done.exit_code == 2 and "Traceback" not in done.output
