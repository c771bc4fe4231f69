"""Files are plain, visible text of a sensible size: no invisible or reversing characters, no conflict markers, no
look-alike letters, no symbolic links, no kind that no rule reads, nothing that is nested or long beyond reason.

Bad:

    okp<U+200B>ay.example        (a zero-width space in a word)
    ОКРау                        (Cyrillic letters that look like the brand)
    <<<<<<< HEAD
    docs/zh/hotlines.pdf

Good:

    OKPay，请打开应用。
    Open OKPay.

Why: what a reviewer cannot see can change what a reader reads, and a page that takes a minute to render stops every
other page from being published.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from helpcenter.content.article import Article
from helpcenter.content.project import Project, Sources
from helpcenter.facts.languages import LOCALES
from helpcenter.recognizers.normalize import fold
from helpcenter.source import asset_files, text_file
from helpcenter.source.message import Message, joined
from helpcenter.source.problem import FILE_START, Finding, Fix, Position
from helpcenter.source.text_file import Source

LARGEST = {".md": 100_000, "": 1_000_000}
"""Bytes of a file: an article, anything else."""
PICTURES = (".png", ".jpg", ".webp", ".avif", ".ico", ".woff2")
"""Endings of files without words in them, in the lower case in which they are served."""
LONGEST_LINE = 6_000
_LONG_LINES = (*asset_files.CODE, ".svg", ".html")
"""Endings of files whose lines may be long."""
DEEPEST = 8
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u0334-\u0338\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u20d0-\u20ea\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ufffd\ufffe\uffff\ue000-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
_NOTHING = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Of these, characters that are as wide as nothing and turn nothing round."""
_UNUSUAL = re.compile("[^\n -~\u4e00-\u9fff，。、：；？！（）“”‘’…—–·《》]")
"""Prefilter, which saves 3 % of a check: none of the characters that nearly all of a text is made of."""
_CONFLICT = re.compile(r"^(?:(?:<{7}|>{7}|\|{7})(?: |$)|={7}$)", re.MULTILINE)
_NESTED = re.compile(
    rf"^(?:[ ]{{0,3}}>){{{DEEPEST + 1}}}|^[ ]{{60,}}\S|[\[(]{{{DEEPEST + 1},}}|(.)\1{{499}}", re.MULTILINE
)
_BRACKETS = ("((", "([", "[[")
"""Two of them stand side by side in every long row of brackets."""
_SWAPS = {"o": "0", "l": "1|", "i": "1l|", "a": "4@", "e": "3", "s": "5$"}
"""Letters, and the digits and signs that look like them."""
_CONTROL = "a control character"
_LETTERS = re.compile(r"[^\W\d_]+")
_FOREIGN = re.compile(
    r"[\u00c0-\u024f\u0250-\u02af\u0370-\u058f\u13a0-\u13ff\u1d00-\u1eff\u2100-\u214f\uff21-\uff5a\U0001d400-\U0001d7ff]"
)


def check_article(article: Article) -> Iterator[Finding]:
    """Every character of an article, and its shape."""
    return _check(article.source)


def check_asset(asset: Source) -> Iterator[Finding]:
    """The same of templates, scripts, styles and drawings, which may have long lines."""
    return _check(asset)


def check_sources(sources: Sources) -> Iterator[tuple[str, Finding]]:
    """The data and the configuration, and every file of the published folders."""
    for text in sources.other_texts():
        if text not in sources.assets:
            yield from ((text.path, finding) for finding in _check(text))
    for path in asset_files.files(sources.root):
        yield from ((path, finding) for finding in _file(sources.root, path))


def check_project(project: Project) -> Iterator[tuple[str, Finding]]:
    """Words that read like the brand with a digit for a letter: 0KPay, 0kPay."""
    patterns = {brand: _similar(brand) for brand in {name.casefold() for name in project.facts.brand.name.values()}}
    for text in (*(article.source for article in project.all_articles()), *project.other_texts()):
        for brand, pattern in patterns.items() if not text.path.endswith(_LONG_LINES) else ():
            for found in pattern.finditer(text.text):
                if found[0].casefold() != brand:
                    message = Message("{text!r} only looks like the name", text=found[0])
                    yield text.path, Finding(text.position(found.start()), message, "write {{ brand }}")


def _similar(brand: str) -> re.Pattern[str]:
    """The brand in either case, with or without look-alikes."""
    return re.compile("".join(f"[{re.escape(char + _SWAPS.get(char, ''))}]" for char in brand), re.IGNORECASE)


def _check(text: Source) -> Iterator[Finding]:
    unusual = "".join(_UNUSUAL.findall(text.text))
    for found in _INVISIBLE.finditer(text.text) if _INVISIBLE.search(unusual) else ():
        code = f"U+{ord(found[0]):04X}"
        name = unicodedata.name(found[0], _CONTROL).lower()
        message, place = (
            Message(
                "the invisible character {code} ({name})", code=code, name=name if name != _CONTROL else Message(name)
            ),
            text.position(found.start()),
        )
        fix = Fix(place, found[0], "") if found[0] in _NOTHING else None
        yield Finding(place, message, "delete it and type the word again", fix=fix)
    for found in _CONFLICT.finditer(text.text) if any(mark * 7 in text.text for mark in "<>|=") else ():
        message = Message("{text!r} is left from a merge", text=found[0].strip())
        yield Finding(text.position(found.start()), message, "choose one side and delete the markers")
    if _FOREIGN.search(unusual):
        for found in _LETTERS.finditer(text.text):
            if _FOREIGN.search(found[0]) and _mixed(found[0]):
                hint = Message("write {plain!r} in plain letters", plain="".join(fold(char) for char in found[0]))
                yield Finding(
                    text.position(found.start()),
                    Message("{text!r} holds letters that only look Latin", text=found[0]),
                    hint,
                )
    if not text.path.endswith(_LONG_LINES):
        yield from _shape(text)


def _shape(text: Source) -> Iterator[Finding]:
    longest = max(map(len, text.lines))
    # Prefilter: the pattern takes a third of a millisecond an article.
    nested = (
        longest >= 500
        or text.text.count(">") > DEEPEST
        or " " * 60 in text.text
        or any(two in text.text for two in _BRACKETS)
    )
    for found in _NESTED.finditer(text.text) if nested else ():
        yield Finding(text.position(found.start()), "this is nested or repeated beyond reason", "write it flat")
    for number, line in enumerate(text.lines, start=1) if longest > LONGEST_LINE else ():
        if len(line) > LONGEST_LINE:
            message = Message("the line has {count} characters", count=len(line))
            yield Finding(Position(number, 1), message, Message("keep lines below {limit}", limit=LONGEST_LINE))


def _mixed(word: str) -> bool:
    """Whether a word that folds to Latin letters is not written in them; an accent (café) is no disguise."""
    plain = "".join(fold(char) for char in word)
    base = "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))
    return (
        bool(re.search(r"[A-Za-z]", plain))
        and not base.isascii()
        and any(
            char.isalpha() and not char.isascii() and fold(char).isascii() and not re.match(r"[\u4e00-\u9fff]", char)
            for char in base
        )
    )


def _out_of_place(path: str) -> Iterator[Finding]:
    """What MkDocs would publish as it lies there although no rule has read it."""
    if path.startswith("docs/") and not path.startswith(tuple(f"docs/{locale}/" for locale in LOCALES)):
        folders = joined([f"docs/{locale}/" for locale in LOCALES], "or")
        yield Finding(
            FILE_START,
            "this file is in no language's folder",
            Message("put it into {folders}, or remove it", folders=folders),
        )
    elif not path.endswith((*asset_files.TEXTS, *PICTURES, ".md")):
        hint = "write its words into an article, .md; pictures are .svg, .png or .webp"
        yield Finding(FILE_START, "nothing reads a file of this kind before it is published", hint)


def _file(root: Path, path: str) -> Iterator[Finding]:
    file = root / path
    if file.is_symlink():
        yield Finding(FILE_START, "this is a symbolic link", "put the file itself here")
        return
    yield from _out_of_place(path)
    limit = LARGEST.get(file.suffix, LARGEST[""])
    if (size := file.stat().st_size) > limit:
        yield Finding(
            FILE_START,
            Message("the file has {size} bytes", size=size),
            Message("keep it below {limit}, or split it", limit=limit),
        )
    if path.endswith(asset_files.TEXTS):
        for found in text_file.read(root, path)[1]:
            yield Finding(Position(found.line, found.column), found.message, found.hint)
