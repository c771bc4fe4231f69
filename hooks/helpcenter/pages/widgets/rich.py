"""A line of text with tokens, **bold** and links, as parts that a script can show without parsing HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from helpcenter.facts.base import Locale
from helpcenter.l10n import tokens
from helpcenter.l10n.token_values import Vocabulary

Part = dict[str, str]
_INLINE = re.compile(r"\*\*(?P<strong>.+?)\*\*|\[(?P<text>[^\[\]]*)\]\((?P<href>[^()]*)\)")
_SCHEME = re.compile(r"[a-z]+:")


def parts(text: str, vocabulary: Vocabulary, locale: Locale, link: Callable[[str], str]) -> list[Part]:
    """The parts in order: `text`, and where it applies `strong` or `href`. A link without a scheme is an article."""
    return list(_parts(tokens.render_markdown(text, vocabulary, locale), link))


def _parts(markdown: str, link: Callable[[str], str]) -> Iterator[Part]:
    at = 0
    for match in _INLINE.finditer(markdown):
        if match.start() > at:
            yield {"text": markdown[at : match.start()]}
        at = match.end()
        if match["strong"]:
            yield {"text": match["strong"], "strong": "yes"}
        else:
            href = match["href"] if _SCHEME.match(match["href"]) else link(match["href"])
            yield {"text": match["text"], "href": href}
    if at < len(markdown):
        yield {"text": markdown[at:]}
