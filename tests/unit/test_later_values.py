"""Values to come, set aside while Markdown is rendered: the page is the same, and the audit reads each of them."""

from __future__ import annotations

import markdown
import pytest

from helpcenter.l10n import later_values
from helpcenter.l10n.tokens import span
from helpcenter.output.extracted_text import Segment, segments

NOW = span("now", None, None)
LINK = "[+44 20 7946 0456](tel:+442079460456)"
TITLED = '[A & B](https://okpay.example/ "In Great Britain")'


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        (
            f"Call{NOW}{span(LINK, None, None, hidden=True)}{span(TITLED, None, None, hidden=True)}",
            1,
        ),
        (f"- {span('a', None, None, hidden=True)}{span(LINK, None, None, hidden=True)}\n\n|a|\n|-|\n|b|", 1),
        (f"Call {span(LINK, None, None, hidden=True)} alone", 0),
        (f"{span('*a*', None, None, hidden=True)}{span('`b`', None, None, hidden=True)}", 0),
        ("no value to come", 0),
    ],
)
def test_the_page_is_the_same(text: str, marks: int) -> None:
    convert = markdown.Markdown(extensions=["attr_list", "tables"])
    rest, kept = later_values.set_aside(text)
    assert len(kept) == marks
    assert later_values.put_back(convert.convert(rest), kept) == convert.reset().convert(text)


def test_the_audit_reads_a_hidden_value_by_itself_and_the_line_without_it() -> None:
    page = b'<p>Call <b>us</b><span data-from="2027-01-01T00:00:00Z" hidden>+44 20 7946 0456</span> now</p>'
    found = set(segments("a.html", page))
    assert {Segment("prose", "+44 20 7946 0456"), Segment("prose", "Call us now")} <= found
