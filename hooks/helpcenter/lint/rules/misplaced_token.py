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
from helpcenter.source.problem import Finding, Position
from helpcenter.source.text_file import Source

_DRAWINGS = tuple(f"docs/{locale}/" for locale in LOCALES)


def extract_article(article: Article) -> Iterator[tuple[int, int, str, bool, str, str]]:
    """Line, column and words of each passage with tokens, whether it is a row, the heading above it and the title."""
    title = article.matter.title if article.matter else ""
    for part in article.passages:
        if "{{" in part.text:
            heading = article.sections[part.section].heading
            yield *part.place, part.text, part.kind == "row", heading.text if heading else "", title


def extract_asset(asset: Source) -> Iterator[tuple[int, int, str, bool, str, str]]:
    """The same of a drawing, whose lines of text are read as one."""
    if asset.path.endswith(".svg") and asset.path.startswith(_DRAWINGS) and "{{" in asset.text:
        for number, line in enumerate(asset.lines):
            if "{{" in line:
                text = published_text.of_asset(asset).text.split("\n")[number].replace(UNSEEN, " ")
                yield number + 1, 1, text.strip(), False, "", ""


def check_project(project: Project, extracts: Extracts) -> Iterator[tuple[str, Finding]]:
    """Articles and drawings, then the texts of the flows."""
    for path, rows in extracts.items():
        locale = path.split("/")[1]
        for line, column, text, row, heading, title in rows:
            for message, hint in wrong(text, row, (heading, title), locale, project):
                yield path, Finding(Position(line, column), message, hint)
    for at, text in flows.texts(project):
        if "{{" in text:
            for message, hint in wrong(text, False, (), str(at[-1]), project):
                path, place = project.facts.place("flows", *at)
                yield path, Finding(place, message, hint)


def wrong(text: str, row: bool, heads: tuple[str, ...], locale: str, project: Project) -> Iterator[tuple[str, str]]:
    """The message and the hint of each token in a text that stands in the wrong place; see `token_roles`."""
    roles = token_roles.of(project, locale)
    if roles is None:
        return
    for path, name in token_roles.misplaced(text, row, heads, roles):
        hint = f"write the token of “{name}”, or the name of what {{{{ {path} }}}} gives"
        yield f"{{{{ {path} }}}} stands beside “{name}” and is not its own", hint
    for path, name in token_roles.wrong_occasion(text, roles):
        yield f"{{{{ {path} }}}} is not for “{name}”", "write the token that this occasion calls for"
    for path, name in token_roles.wrong_region(text, roles):
        yield f"{{{{ {path} }}}} is not the number of “{name}”", "write that region's number, or name this one's"
