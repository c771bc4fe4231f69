"""No address of a wallet of virtual currency stands in a text, whoever it is said to belong to.

Bad:

    转到 0x52908400098527886E0F7030069857D2E4169EE7
    Send it to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq

Good:

    虚拟货币付出去就追不回来。
    The address begins with 0x and has 42 characters.

Why: a payment of virtual currency cannot be recalled, support never asks for one, and a changed letter sends it to
somebody else; a fact of ours it never is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpcenter.content.article import Article
from helpcenter.content.project import Sources
from helpcenter.lint import published_text
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, shown
from helpcenter.source.text_file import Source

_WALLET = re.compile(
    r"\b0x[0-9a-fA-F]{40}\b|\b(?:bc1|ltc1|tb1)[ac-hj-np-z02-9]{25,71}\b|\bT[1-9A-HJ-NP-Za-km-z]{33}\b"
    r"|(?<![\w/.-])[13](?=[a-zA-Z]*\d)(?=\d*[A-Za-z])[1-9A-HJ-NP-Za-km-z]{25,34}(?![\w-])|\b[\w-]{2,40}\.eth\b"
    r"|(?<![\w/.-])(?=[1-9A-HJ-NP-Za-km-z]*[A-Z])(?=[1-9A-HJ-NP-Za-km-z]*[a-z])(?=\w*\d)[1-9A-HJ-NP-Za-km-z]{43,44}(?![\w-])"
)
"""Of Ethereum and what is built like it (EIP-55), Bitcoin and Litecoin (BIP 173, Base58Check), Tron, Solana, and ENS names."""
_LONG = re.compile(r"[0-9A-Za-z]{26}|\.eth\b")
"""Prefilter: every address has one."""
_MESSAGE, _HINT = "{text!r} is the address of a wallet", "remove it: nobody is asked to pay in virtual currency"


def check_article(article: Article) -> Iterator[Finding]:
    """The whole article, front matter and code included."""
    yield from _found(article.source)


def check_asset(asset: Source) -> Iterator[Finding]:
    """Drawings and templates; scripts and styles have digests and data of their own."""
    if asset.path.endswith((".svg", ".html", ".txt")) and not asset.path.startswith("overrides/assets/"):
        yield from _found(asset)


def check_sources(sources: Sources) -> Iterator[tuple[str, Finding]]:
    """The texts of data and of the configuration."""
    for text in published_text.values(sources):
        if _LONG.search(text.text) and (match := _WALLET.search(text.text)):
            message = Message(_MESSAGE, text=shown(match[0]))
            yield text.source.path, Finding(text.position(match.start()), message, _HINT)


def _found(source: Source) -> Iterator[Finding]:
    if _LONG.search(source.text):
        for match in _WALLET.finditer(source.text):
            yield Finding(source.position(match.start()), Message(_MESSAGE, text=shown(match[0])), _HINT)
