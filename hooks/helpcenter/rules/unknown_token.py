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

from collections.abc import Iterator

from helpcenter import flows, tokens
from helpcenter.problem import Finding, Position
from helpcenter.site import Site
from helpcenter.source import Source


def check_site(site: Site) -> Iterator[tuple[str, Finding]]:
    """The articles, and those data files whose texts may hold a token. Nothing where the facts could not be read."""
    if site.facts is None:
        return
    for source in (article.source for article in site.all_articles()):
        yield from _check(source, site, prefixes=("",))
    for name in ("promises", "interface", "notices"):
        yield from _check(site.facts.trees[name].source, site, prefixes=("brand",))
    for at, text in flows.texts(site):
        for found in tokens.scan(text):
            misuse = tokens.unknown(found, site.vocabulary) if isinstance(found, tokens.Token) else found
            if misuse:
                path, place = site.facts.place("flows", *at)
                yield path, Finding(place, misuse.message, misuse.hint)


def _check(source: Source, site: Site, prefixes: tuple[str, ...]) -> Iterator[tuple[str, Finding]]:
    allowed = {path: value for path, value in site.vocabulary.items() if path.startswith(prefixes)}
    for number, line in enumerate(source.lines, start=1):
        if ("{" not in line and "}" not in line and "%}" not in line) or (line.startswith("#") and prefixes != ("",)):
            continue
        for found in tokens.scan(line):
            misuse = tokens.unknown(found, allowed) if isinstance(found, tokens.Token) else found
            if misuse:
                yield source.path, Finding(Position(number, misuse.start + 1), misuse.message, misuse.hint)


