"""A script or a template says what it shows in plain words: nothing is decoded, evaluated or turned round as it is
shown, and no script stands in a page.

Bad:

    show(atob("NDAwLTAwMC0wMDAx"));
    setTimeout("go()", 100);
    link.href = "1000-000-004".split("").reverse().join("");
    <p onclick="go()">{{ "1000-000-004" | reverse }}</p><script>go()</script>

Good:

    show(data.text.call);
    setTimeout(go, 100);
    <script type="application/json" id="widget-data">{{ center.widget_data }}</script>

Why: the other rules read what is typed. A number that a browser puts together is one that no reviewer and no rule has
seen, and it would stand on every page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from helpcenter.content import pictures
from helpcenter.lint import published_text
from helpcenter.recognizers import code_strings
from helpcenter.source.message import Message
from helpcenter.source.problem import Finding, shown
from helpcenter.source.text_file import Source

_PLAIN = "write what it shows as it is read, or take it from data/"
_FILES = "put it into a file in overrides/assets/js/, which every rule reads"
_DECODERS = ("atob", "eval", "unescape", "execScript", "Function", "fromBase64", "fromHex")
_PACKED = re.compile(r"data:(?!image/)[a-z]+/[a-z0-9.+-]+[;,]|data:image/svg\+xml[^,\s]*;base64", re.IGNORECASE)
_DATA = (("data:", "DATA:", "Data:"), _PACKED)
_IN_SCRIPTS = (
    (
        _DECODERS,
        re.compile(r"\b(?:atob|eval|unescape|execScript|fromBase64|fromHex)(?=\s*[(.,;)])|\bFunction(?=\s*\()"),
    ),
    (("setTimeout", "setInterval"), re.compile(r"\bset(?:Timeout|Interval)\s*\(\s*[\"'`]")),
    (("replace",), re.compile(r"[\"'`]\s*\.\s*replace(?:All)?(?=\s*\()")),
    (
        ("reverse", "toReversed"),
        re.compile(r"(?:[\"'`]\s*\.\s*split\s*\([^()\n]*\)|[\"'`\d]\s*\])\s*\.\s*(?:reverse|toReversed)\b"),
    ),
    ((".source",), re.compile(r"/[a-z]*\.source\b")),
    _DATA,
)
"""Words of which one stands in each match, and the expression."""
_PUT_TOGETHER = re.compile(
    r"[a-zA-Z][\"'`]\s*(?:\+|\.concat\()\s*[\"'`][a-zA-Z]|\\[xu0-7]|\[\s*\d+\s*,\s*\d|fromC|\$\{\s*[\"']"
)
_SPELLED = re.compile(rf"[\"'`](?:{'|'.join(f'{code_strings.UNSEEN}*'.join(name) for name in _DECODERS)})[\"'`]")
_IN_PAGES = (
    (("reverse", "replace", "b64decode"), re.compile(r"[\"'\d]\s*\|\s*(?:reverse|replace|b64decode)\b")),
    (("[",), re.compile(r"[\"']\s*\[\s*:\s*:\s*-")),
    _DATA,
)
_RUN = (
    (("<",), re.compile(r"<script\b(?![^<>]*\stype=[\"'][a-z/+]*json[\"'])[^<>]*>(?!\s*</script)", re.IGNORECASE)),
    (("=",), re.compile(r"(?<=[\s\"'/])on[a-z]{3,24}\s*=(?=\s*[\"'a-z])", re.IGNORECASE)),
    (("=",), re.compile(r"\bsrcdoc\s*=", re.IGNORECASE)),
)


def check_asset(source: Source) -> Iterator[Finding]:
    """Every script, style sheet and template; comments are for their readers."""
    if source.path.endswith((".js", ".mjs")):
        # Comments are taken out only where there is something to find in them or beside them.
        suspect = any(True for _ in _found(_IN_SCRIPTS, source.text))
        text = published_text.without_comments(source.text, source.path) if suspect else ""
        for start, found in (*_found(_IN_SCRIPTS, text), *_spelled(source.text)):
            yield Finding(source.position(start), Message("{found!r} hides what it shows", found=shown(found)), _PLAIN)
    elif source.path.endswith((".html", ".svg")):
        for start, found in _found(_IN_PAGES, source.text):
            yield Finding(source.position(start), Message("{found!r} hides what it shows", found=shown(found)), _PLAIN)
        text = code_strings.JINJA.sub(lambda syntax: " " * len(syntax[0]), source.text)
        for start, found in _found(_RUN, text) if not _is_picture(source.path) else ():
            yield Finding(
                source.position(start), Message("{found!r} is a script in the page", found=shown(found)), _FILES
            )
    elif source.path.endswith(".css"):
        for start, found in _found((_DATA,), source.text):
            yield Finding(source.position(start), Message("{found!r} hides what it shows", found=shown(found)), _PLAIN)


def _is_picture(path: str) -> bool:
    """Whether broken-picture reads it, which allows much less."""
    return path.removeprefix("docs/").rpartition("/")[0] + "/" in pictures.FOLDERS


def _found(patterns: Iterable[tuple[Sequence[str], re.Pattern[str]]], text: str) -> Iterator[tuple[int, str]]:
    for words, pattern in patterns:
        if any(word in text for word in words):
            yield from ((match.start(), match[0]) for match in pattern.finditer(text))


def _spelled(script: str) -> Iterator[tuple[int, str]]:
    """Names that are put together: window["at" + "ob"]."""
    for match in _SPELLED.finditer(code_strings.in_script(script)) if _PUT_TOGETHER.search(script) else ():
        yield match.start(), match[0].replace(code_strings.UNSEEN, "")
