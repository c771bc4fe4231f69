"""The script of search: modules that import each other, put into one file so that one request loads them."""

from __future__ import annotations

import re

_IMPORT = re.compile(r"^import .*?;\n", re.MULTILINE | re.DOTALL)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class)\b)", re.MULTILINE)


def as_part(module: str) -> str:
    """A module without its imports and exports, to stand beside the modules that it imports.

    >>> as_part('import { a } from "./a.js";\\nexport const b = a;')
    'const b = a;'
    """
    return _EXPORT.sub("", _IMPORT.sub("", module))
