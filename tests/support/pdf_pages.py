"""The pages of a PDF as Chromium prints it: how much text stands on each."""

from __future__ import annotations

import re
import zlib

_OBJECT = re.compile(rb"(?<!\d)(\d+) 0 obj\b(.*?)endobj", re.DOTALL)
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
_CONTENTS = re.compile(rb"/Contents\s*\[?\s*(\d+) 0 R")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_SHOWN = re.compile(rb"\bT[jJ]\b")


def runs_of_text(pdf: bytes) -> list[int]:
    """How often text is shown on each page, in the order of the file; 0 is an empty page (ISO 32000-1, 9.4.3)."""
    objects = {int(number): body for number, body in _OBJECT.findall(pdf)}
    found = []
    for body in objects.values():
        if _PAGE.search(body) and (named := _CONTENTS.search(body)):
            packed = _STREAM.search(objects[int(named[1])])
            content = zlib.decompressobj().decompress(packed[1]) if packed else b""
            found.append(len(_SHOWN.findall(content)))
    return found
