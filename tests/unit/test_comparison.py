"""What `helpcenter diff` finds between two versions: facts of data/, and blocks of pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpcenter.build.comparison import changed_facts, changed_pages, html_report
from helpcenter.output.html_page import Block, HtmlPage
from helpcenter.source.problem import CannotRun


def write(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root


def test_a_changed_a_new_and_a_lost_fact_are_named_by_their_place(tmp_path: Path) -> None:
    before = write(tmp_path / "a", {"data/x.yml": "a:\n  b: 1\n  gone: yes it is\nlist: [1, 2]\n"})
    after = write(
        tmp_path / "b", {"data/x.yml": "a:\n  b: 2\n  new: here\nlist: [1, 2]\n", "data/interface.yml": "c: d\n"}
    )
    found = [(one.place, one.before, one.after) for one in changed_facts.between(before, after)]
    assert found == [("x.yml: a.b", "1", "2"), ("x.yml: a.gone", "yes it is", ""), ("x.yml: a.new", "", "here")]


def test_a_new_item_in_front_of_a_list_changes_no_other(tmp_path: Path) -> None:
    before = write(tmp_path / "a", {"data/x.yml": "days:\n- {date: 2026-01-02, open: '9'}\n"})
    after = write(
        tmp_path / "b", {"data/x.yml": "days:\n- {date: 2026-01-01, open: '8'}\n- {date: 2026-01-02, open: '9'}\n"}
    )
    found = {one.place for one in changed_facts.between(before, after)}
    assert found == {"x.yml: days[2026-01-01].date", "x.yml: days[2026-01-01].open"}


def test_a_page_is_read_in_blocks_without_its_code() -> None:
    page = HtmlPage(
        "<header>no</header><main><h1>A <b>title</b></h1><script>no</script><ul><li>one<p>two</p></li></ul>"
        "<svg><text>a <tspan>drawing</tspan></text></svg></main>"
    )
    blocks = [(one.kind, one.text) for one in page.blocks("main")]
    assert blocks == [("h1", "A title"), ("li", "one"), ("p", "two"), ("text", "a drawing")]


@pytest.mark.parametrize(
    ("before", "after", "rows"),
    [
        (["a", "b"], ["a", "b"], [("a", "a"), ("b", "b")]),
        (["ring us today"], ["ring us now"], [("ring us today", "ring us now")]),
        (["first"], ["quite another"], [(None, "quite another"), ("first", None)]),
        (["x", "ring us today", "z"], ["x", "wholly new", "ring us now", "z"],
         [("x", "x"), (None, "wholly new"), ("ring us today", "ring us now"), ("z", "z")]),
        ([], ["came"], [(None, "came")]),
        (["went"], [], [("went", None)]),
    ],
)  # fmt: skip
def test_blocks_are_aligned(before: list[str], after: list[str], rows: list[tuple[str | None, str | None]]) -> None:
    found = changed_pages.aligned((Block("p", one) for one in before), (Block("p", one) for one in after))
    assert [(row.before and row.before.text, row.after and row.after.text) for row in found] == rows


def test_only_pages_that_readers_see_changed_are_listed_under_their_address(tmp_path: Path) -> None:
    page = "<html><head><link href='{style}'></head><main><h1>{title}</h1><p>{text}</p></main></html>"
    before = write(tmp_path / "a", {
        "same/index.html": page.format(style="a", title="同", text="一"),
        "contact/index.html": page.format(style="a", title="联系", text="一"),
        "en/contact/index.html": page.format(style="a", title="Contact", text="one"),
        "en/gone/index.html": page.format(style="a", title="Gone", text="one"),
    })  # fmt: skip
    after = write(tmp_path / "b", {
        "same/index.html": page.format(style="b", title="同", text="一"),
        "contact/index.html": page.format(style="b", title="联系", text="二"),
        "en/contact/index.html": page.format(style="b", title="Contact", text="two"),
        "new/index.html": page.format(style="b", title="新", text="一"),
    })  # fmt: skip
    found = [(one.path, one.title, one.kind, set(one.rows)) for one in changed_pages.between(before, after)]
    assert sorted(found) == [
        ("contact/", "联系", "changed", {"zh", "en"}),
        ("gone/", "Gone", "gone", {"en"}),
        ("new/", "新", "new", {"zh"}),
    ]


def test_the_report_replaces_an_earlier_one_and_nothing_else(tmp_path: Path) -> None:
    folder = write(tmp_path / "own", {"letter.txt": "mine"})
    with pytest.raises(CannotRun, match="no report"):
        html_report.make_room(folder)
    assert (folder / "letter.txt").is_file()
    report = tmp_path / "report"
    html_report.write(report, "main", [], [])
    html_report.make_room(report)
    assert not report.exists()
