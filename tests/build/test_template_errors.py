"""A mistake in a template, as the person who made it sees it."""

from __future__ import annotations

from pathlib import Path

from checkout import helpcenter


def test_a_build_stops_at_a_misspelt_attribute_with_file_and_line(project: Path) -> None:
    partial = project / "overrides/partials/footer.html"
    line = partial.read_text("utf-8").count("\n") + 1
    with partial.open("a", encoding="utf-8") as file:
        file.write("{{ center.canonicl_url }}\n")
    done = helpcenter(project, "build")
    assert done.returncode == 1
    expected = f"overrides/partials/footer.html:{line}: 'helpcenter.pages.context.PageContext object' has no attribute"
    assert f"{expected} 'canonicl_url'" in done.stderr
    assert "Traceback" not in done.stderr
