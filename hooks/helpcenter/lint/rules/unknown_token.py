"""Everything between double braces is a token that names a fact; nothing is evaluated.

Bad:

    拨打 {{ phone.urgnt }}，{% if open %}我们在线{% endif %}
    Call {{ phone.urgent

Good:

    拨打 {{ phone.urgent }}
    Call {{ phone.urgent }}

Why: a token that names nothing would be published as braces where a frightened reader looks for a number.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import partial

from helpcenter.content import flows
from helpcenter.content.project import Project
from helpcenter.l10n import tokens
from helpcenter.l10n.token_values import Vocabulary
from helpcenter.lint import published_text
from helpcenter.recognizers.lexicon import lines_with
from helpcenter.recognizers.normalize import TOKEN_PATTERN
from helpcenter.source.problem import Finding
from helpcenter.source.text_file import Source

_FILES = tuple(name for name in published_text.DATA if name != "flows")
_WITH_BRAND = ("promises", "interface", "notices")
"""Files of data/ whose texts may name the brand."""
_BRACE = re.compile("[{}]")
_ID = re.compile(r"\{#[A-Za-z0-9_-]+\}")


def check_site(project: Project) -> Iterator[tuple[str, Finding]]:
    """The articles, and those data files whose texts may hold a token. Nothing where the facts could not be read."""
    if project.facts is None:
        return
    names = hashlib.sha256("\n".join(sorted(project.vocabulary)).encode()).hexdigest()
    for source in (article.source for article in project.all_articles()):
        found = project.cache.findings(
            f"unknown-token {names}", (source,), partial(_in_article, source, project.vocabulary)
        )
        yield from ((source.path, finding) for finding in found)
    for name in _FILES:
        yield from _in_data(name, project)
    for at, text in flows.texts(project):
        for found in tokens.scan(text):
            misuse = tokens.unknown(found, project.vocabulary) if isinstance(found, tokens.Token) else found
            if misuse:
                path, place = project.facts.place("flows", *at)
                yield path, Finding(place, misuse.message, misuse.hint)


def _in_data(name: str, project: Project) -> Iterator[tuple[str, Finding]]:
    """The texts of a file of data/, an operator's among them. Only some may name the brand, and none anything else."""
    with_brand = name in _WITH_BRAND
    for text in published_text.values(project.facts.trees[name], bilingual=True):
        for found in tokens.scan(text.text):
            if isinstance(found, tokens.Misuse):
                message, hint = found.message, found.hint
            elif with_brand and found.path == "brand":
                continue
            else:
                message = f"{{{{ {found.path} }}}} is not replaced here"
                hint = f"write the words themselves{', or {{ brand }}' * with_brand}"
            yield text.source.path, Finding(text.position(found.start), message, hint)


def _in_article(source: Source, vocabulary: Vocabulary) -> Iterator[Finding]:
    """What is wrong depends on the names of the vocabulary alone."""
    if _all_known(source.text, vocabulary):
        return
    for start, end in lines_with(_BRACE, source.text):
        line = source.text[start:end]
        for found in tokens.scan(line):
            misuse = (
                tokens.unknown(found, vocabulary) or _in_a_line(found, line)
                if isinstance(found, tokens.Token)
                else found
            )
            if misuse:
                yield Finding(source.position(start + misuse.start), misuse.message, misuse.hint)


def _all_known(text: str, vocabulary: Vocabulary) -> bool:
    """Whether there is no brace but those of names that are known, and of ids: so it is in most articles."""
    names = set(TOKEN_PATTERN.findall(text))
    known = names <= vocabulary.keys() and not any(name.startswith("table.") for name in names)
    rest = _ID.sub("", TOKEN_PATTERN.sub("", text)) if known else "{"
    return "{" not in rest and "}" not in rest


def _in_a_line(token: tokens.Token, line: str) -> tokens.Misuse | None:
    if not token.path.startswith("table.") or line == line[token.start : token.end]:
        return None
    return tokens.Misuse(
        token.start, f"{token.path} is a whole table", "give it a line of its own, from its first column"
    )
