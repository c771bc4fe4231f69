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

import re
from collections.abc import Iterator

from helpcenter.content import flows
from helpcenter.content.article import Article
from helpcenter.content.project import Project, Sources
from helpcenter.l10n import tokens
from helpcenter.l10n.token_values import Vocabulary
from helpcenter.lint import published_text
from helpcenter.lint.missing_capability import Missing
from helpcenter.lint.scopes import Extracts
from helpcenter.recognizers.lexicon import lines_with
from helpcenter.recognizers.normalize import TOKEN_PATTERN
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding
from helpcenter.source.text_file import Source

_FILES = tuple(name for name in published_text.DATA if name != "flows")
_WITH_BRAND = ("promises", "interface", "notices")
"""Files of data/ whose texts may name the brand."""
_BRACE = re.compile("[{}]")
_ID = re.compile(r"\{#[A-Za-z0-9_-]+\}")
_SUSPECT = ""
"""In place of a name: something here may be misused whatever the names of the facts are."""


def extract_article(article: Article) -> Iterator[str]:
    """The names of the tokens in an article, each once."""
    return iter(names(article.source.text))


def check_sources(sources: Sources, extracts: Extracts) -> Iterator[tuple[str, Finding]]:
    """Where the facts cannot be read: braces that are no token whatever the facts are."""
    for article in sources.all_articles() if sources.facts is None else ():
        if _SUSPECT in extracts.get(article.path, ()):
            for start, end in lines_with(_BRACE, article.source.text):
                for found in tokens.scan(article.source.text[start:end]):
                    if isinstance(found, tokens.Misuse):
                        place = article.source.position(start + found.start)
                        yield article.path, Finding(place, found.message, found.hint)


def check_project(project: Project, extracts: Extracts) -> Iterator[tuple[str, Finding]]:
    """The articles, and those data files whose texts may hold a token."""
    missing = Missing(project.facts)
    for article in project.all_articles():
        if not project.vocabulary.keys() >= set(extracts.get(article.path, ())):
            misused = ((article.path, one) for one in _in_article(article.source, project.vocabulary))
            yield from missing.apart(misused, article.source)
    for name in _FILES:
        yield from _in_data(name, project)
    for at, text in flows.texts(project):
        for found in tokens.scan(text):
            if misuse := _misuse(found, project.vocabulary):
                path, place = project.facts.place("flows", *at)
                name = found.path if isinstance(found, tokens.Token) else ""
                if not missing.takes(name, path, place):
                    yield path, Finding(place, misuse.message, misuse.hint)
    yield from missing.findings()


def names(text: str) -> set[str]:
    """The names of the tokens in a text, and `_SUSPECT` unless its braces are all those of tokens and of ids."""
    found = set(TOKEN_PATTERN.findall(text))
    rest = _ID.sub("", TOKEN_PATTERN.sub("", text))
    odd = "{" in rest or "}" in rest or any(name.startswith("table.") for name in found)
    return found | {_SUSPECT} if odd else found


def _in_data(name: str, project: Project) -> Iterator[tuple[str, Finding]]:
    """The texts of a file of data/, an operator's among them. Only some may name the brand, and none anything else."""
    with_brand = name in _WITH_BRAND
    for text in published_text.of_tree(project.facts.trees[name], bilingual=True):
        for found in tokens.scan(text.text):
            if isinstance(found, tokens.Misuse):
                message, hint = found.message, found.hint
            elif with_brand and found.path == "brand":
                continue
            elif name == "notices" and not found.path.startswith("table."):
                if (misuse := tokens.unknown(found, project.vocabulary)) is None:
                    continue
                message, hint = misuse.message, misuse.hint
            else:
                message = Message("{{{{ {path} }}}} is not replaced here", path=found.path)
                hint = "write the words themselves" + ", or {{ brand }}" * with_brand
            yield text.source.path, Finding(text.position(found.start), message, hint)


def _in_article(source: Source, vocabulary: Vocabulary) -> Iterator[Finding]:
    for start, end in lines_with(_BRACE, source.text):
        line = source.text[start:end]
        for found in tokens.scan(line):
            misuse = _misuse(found, vocabulary)
            if not misuse and isinstance(found, tokens.Token):
                misuse = _table_in_a_line(found, line)
            if misuse:
                yield Finding(source.position(start + misuse.start), misuse.message, misuse.hint)


def _misuse(found: tokens.Token | tokens.Misuse, vocabulary: Vocabulary) -> tokens.Misuse | None:
    return tokens.unknown(found, vocabulary) if isinstance(found, tokens.Token) else found


def _table_in_a_line(token: tokens.Token, line: str) -> tokens.Misuse | None:
    if not token.path.startswith("table.") or line == line[token.start : token.end]:
        return None
    message, hint = (
        Message("{path} is a whole table", path=token.path),
        "give it a line of its own, from its first column",
    )
    return tokens.Misuse(token.start, message, hint)
