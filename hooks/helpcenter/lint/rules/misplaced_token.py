"""A token stands beside the name of what it gives: a line's number and hours beside that line, on its own occasion.

Bad:

    账户被盗，马上打紧急热线 {{ phone.general }}。
    | Live chat | {{ chat }} | {{ hours.urgent }} |
    In Germany, ring {{ phone.urgent.gb }}.
    To lift the freeze, choose **{{ label.freeze_account }}**.

Good:

    账户被盗，马上打紧急热线 {{ phone.urgent }}。
    | Live chat | {{ chat }} | {{ hours.chat }} |
    In the United Kingdom, ring {{ phone.urgent.gb }}.
    The urgent line is busy? Write to {{ email }}.

Why: the number is right and listed, so nothing else would stop it, and a reader whose money is leaving at three in the
morning rings a line that opens at nine.
"""

from __future__ import annotations

from collections.abc import Iterator

from helpcenter.content import flows
from helpcenter.content.article import Article
from helpcenter.content.project import Project
from helpcenter.facts.languages import LOCALES
from helpcenter.lint import published_text, token_roles
from helpcenter.lint.scopes import Extracts
from helpcenter.recognizers.code_strings import UNSEEN
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, Position
from helpcenter.source.text_file import Source

DATA_WORDS = ("channels", "hours", "flows")
"""What `check_data` reads: nothing but the words of these files of data/."""
_DRAWINGS = tuple(f"docs/{locale}/" for locale in LOCALES)


Row = tuple[int, int, str, bool, str, str, str, str]
"""Line, column and words of a passage with tokens, whether it is a row, the heading and the title above it, and of a
token that is wrong on its occasion the path and the words."""


def extract_article(article: Article) -> Iterator[Row]:
    """The passages with tokens."""
    title = article.matter.title if article.matter else ""
    for part in article.passages:
        if "{{" in part.text:
            heading = article.sections[part.section].heading
            above = (heading.text if heading else "", title)
            occasion = token_roles.wrong_occasion(part.text, article.locale)
            yield *part.place, part.text, part.kind == "row", *above, *occasion


def extract_asset(asset: Source) -> Iterator[Row]:
    """The lines of a drawing that have tokens."""
    if asset.path.endswith(".svg") and asset.path.startswith(_DRAWINGS) and "{{" in asset.text:
        shown = published_text.of_asset(asset).text.split("\n")
        for number, line in enumerate(asset.lines, start=1):
            if "{{" in line:
                text = shown[number - 1].replace(UNSEEN, " ").strip()
                yield number, 1, text, False, "", "", *token_roles.wrong_occasion(text, asset.path.split("/")[1])


def check_project(project: Project, extracts: Extracts) -> Iterator[tuple[str, Finding]]:
    """Articles and drawings."""
    for path, rows in extracts.items():
        locale = path.split("/")[1]
        for line, column, *row in rows:
            for message, hint in wrong(*row, locale=locale, project=project):
                yield path, Finding(Position(line, column), message, hint)


def check_data(project: Project) -> Iterator[tuple[str, Finding]]:
    """The texts of the flows."""
    for at, text in flows.texts(project):
        if "{{" in text:
            locale = str(at[-1])
            occasion = token_roles.wrong_occasion(text, locale)
            for message, hint in wrong(text, False, "", "", *occasion, locale=locale, project=project):
                path, place = project.facts.place("flows", *at)
                yield path, Finding(place, message, hint)


def wrong(
    text: str, row: bool, heading: str, title: str, path: str, words: str, *, locale: str, project: Project
) -> Iterator[tuple[str, str]]:
    """The message and the hint of each token in a text that stands in the wrong place; see `token_roles`."""
    roles = token_roles.of(project, locale)
    if roles is None:
        return
    if path:
        yield (
            Message("{{{{ {path} }}}} is not for “{words}”", path=path, words=words),
            "write the token that this occasion calls for",
        )
    for path, name in token_roles.misplaced(text, row, (heading, title), roles):
        hint = Message("write the token of “{name}”, or the name of what {{{{ {path} }}}} gives", name=name, path=path)
        yield Message("{{{{ {path} }}}} stands beside “{name}” and is not its own", path=path, name=name), hint
    for path, name in token_roles.wrong_region(text, roles):
        yield (
            Message("{{{{ {path} }}}} is not the number of “{name}”", path=path, name=name),
            "write that region's number, or name this one's",
        )
