"""What a reader sees of an article's rendered HTML: its questions and the text of their answers."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser

_BLOCKS = {
    "address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure",
    "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section", "summary", "table", "tbody",
    "td", "tfoot", "th", "thead", "tr", "ul", "br",
}
_UNSEEN = {"script", "style", "template"}


@dataclass(frozen=True)
class Question:
    """A heading of level 2 and the text below it, one line a block, white space folded."""

    id: str
    text: str
    answer: str


def questions(html: str) -> tuple[Question, ...]:
    """Every heading of level 2 with an id, and the text up to the next one."""
    parser = _Reader()
    parser.feed(html)
    parser.close()
    return tuple(Question(name, _folded(text), _folded(answer)) for name, text, answer in parser.found)


def _folded(pieces: list[str]) -> str:
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, list[str], list[str]]] = []
        self.unseen, self.in_heading = 0, False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unseen += tag in _UNSEEN
        if tag == "h2":
            self.in_heading = True
            self.found.append((dict(attrs).get("id") or "", [], []))
        elif tag in _BLOCKS:
            self._add("\n")

    def handle_endtag(self, tag: str) -> None:
        self.unseen -= tag in _UNSEEN
        if tag == "h2":
            self.in_heading = False
        elif tag in _BLOCKS:
            self._add("\n")

    def handle_data(self, data: str) -> None:
        self._add(data.replace("\n", " "))

    def _add(self, text: str) -> None:
        if self.found and not self.unseen:
            self.found[-1][1 if self.in_heading else 2].append(text)
