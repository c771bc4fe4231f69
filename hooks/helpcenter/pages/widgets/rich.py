"""A line of text with tokens, **bold** and links as runs, which a script can show without parsing HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from helpcenter.facts.base import Locale
from helpcenter.l10n import tokens
from helpcenter.l10n.token_values import Vocabulary
from helpcenter.source.markdown.inlines import LINK

Run = dict[str, str]
"""`text`, and where it applies `strong`, `href`, the instants `from` which and `until` which it is shown, and whether
it is `hidden` on the day of the build."""
_INLINE = re.compile(rf"\*\*(?P<strong>.+?)\*\*|{LINK.pattern}", re.MULTILINE)
_SCHEME = re.compile(r"[a-z]+:")


def parts(text: str, vocabulary: Vocabulary, locale: Locale, link: Callable[[str], str]) -> list[Run]:
    """The runs of a text in order. A link without a scheme is a slug, which `link` turns into an address."""
    return list(_dated_parts(tokens.render_markdown(text, vocabulary, locale), link))


def _dated_parts(markdown: str, link: Callable[[str], str]) -> Iterator[Run]:
    at = 0
    for match in tokens.SPAN.finditer(markdown) if "<span" in markdown else ():
        yield from _parts(markdown[at : match.start()], link)
        at = match.end()
        found = {"from": match["since"], "until": match["until"], "hidden": "yes" if match["hidden"] else ""}
        dates = {key: value for key, value in found.items() if value}
        yield from (run | dates for run in _parts(match["inner"], link))
    yield from _parts(markdown[at:], link)


def _parts(markdown: str, link: Callable[[str], str]) -> Iterator[Run]:
    at = 0
    for match in _INLINE.finditer(markdown):
        if match.start() > at:
            yield {"text": markdown[at : match.start()]}
        at = match.end()
        if match["strong"]:
            yield {"text": match["strong"], "strong": "yes"}
        else:
            href = match["target"] if _SCHEME.match(match["target"]) else link(match["target"])
            yield {"text": match["text"], "href": href}
    if at < len(markdown):
        yield {"text": markdown[at:]}
