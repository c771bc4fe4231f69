"""The files that the product gives to a content repository, as this version has them."""

from __future__ import annotations

import re
import textwrap
from importlib import metadata
from pathlib import Path

from helpcenter.build.configuration import INHERITED
from helpcenter.facts import OPTIONAL
from helpcenter.facts.schema import FOLDER as SCHEMAS
from helpcenter.source.problem import CannotRun
from helpcenter.source.product_folder import product

_TEMPLATE = Path(__file__).parent / "template"
"""Files as they are written; `gitignore` and `workflows/` without the dots that would hide them here."""
_PLACES = {"gitignore": ".gitignore", "workflows": ".github/workflows"}
_COPIED = ("requirements.lock", "CONTRIBUTING.md", "CONTRIBUTING.zh.md", "RULES.md", "RULES.zh.md")
CONFIGURATION = "mkdocs.yml"
_NOT_GIVEN = {*OPTIONAL, "claims"}
"""Files of `data/` that stay with the product: its strings, and the ledger of where its own facts came from."""


def version() -> str:
    """The version of the installed product (SemVer)."""
    return metadata.version("helpcenter")


def files() -> dict[str, bytes]:
    """The content of each file by its path in a content repository."""
    source = product()
    paths = [path for path in sorted((source / "docs").rglob("*")) if path.is_file()]
    paths += [path for path in sorted((source / "data").glob("*.yml")) if path.stem not in _NOT_GIVEN]
    paths += sorted((source / SCHEMAS).glob("*.json"))
    paths += [source / name for name in _COPIED]
    try:
        given = {path.relative_to(source).as_posix(): path.read_bytes() for path in paths}
        given[CONFIGURATION] = _configuration((source / CONFIGURATION).read_text("utf-8")).encode()
    except OSError as error:
        hint = "install the helpcenter again"
        raise CannotRun(f"{error.filename} of the product cannot be read: {error.strerror}", hint) from None
    return given | dict(_templates())


def _templates() -> list[tuple[str, bytes]]:
    found = []
    for path in sorted(_TEMPLATE.rglob("*")):
        if path.is_file():
            first, *rest = path.relative_to(_TEMPLATE).parts
            found.append(("/".join((_PLACES.get(first, first), *rest)), path.read_bytes()))
    return found


def _configuration(products: str) -> str:
    """What differs from one content repository to the next: the languages with their titles, and the navigation."""
    languages = re.search(r"^ {6}languages:\n(?: {8}.*\n)+", products, re.MULTILINE)
    navigation = re.search(r"^nav:\n(?:[ -].*\n)+", products, re.MULTILINE)
    assert languages, f"{CONFIGURATION} names languages"
    assert navigation, f"{CONFIGURATION} has a navigation"
    return (
        "# The navigation, and its titles in each language. The rest is the product's and is brought up to date\n"
        "# by every command of `helpcenter`.\n"
        f"INHERIT: {INHERITED}\n\n"
        f"plugins:\n  i18n:\n{textwrap.indent(textwrap.dedent(languages[0]), '    ')}\n{navigation[0]}"
    )
