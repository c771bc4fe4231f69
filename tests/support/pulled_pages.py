"""Renders every file of one language alone, in random order, twice, and compares it with a whole build.

pulled_pages.py LOCALE FOLDER: the project of the working directory, which
`mkdocs_adapter.parallel_build` has built into FOLDER. Prints what differs, or "the same" with the number of files.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from helpcenter.content import addresses
from helpcenter.facts.base import LOCALES
from mkdocs_adapter.single_pages import LanguageSite
from mkdocs_adapter.state import STATE, read

LISTS_WHAT_WAS_BUILT = ("sitemap.xml", "sitemap.xml.gz")
"""MkDocs' own; ours is another."""

locale, folder = sys.argv[1], Path(sys.argv[2])
read(Path.cwd())
STATE.only = locale
site = LanguageSite(Path.cwd())
chance = random.Random(20261130)
built = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
pages = [path for path in built if path.endswith("index.html") and addresses.locale_of(path) == locale]
# Files of no language are written over by the last one that is built; joined scripts are the first one's.
others = [path for path in built if not path.endswith("index.html") and path not in LISTS_WHAT_WAS_BUILT]
own = [path for path in others if locale == LOCALES[-1] or path != "404.html"]
different: set[str] = set()
compared = 0
for _ in range(2):
    chance.shuffle(pages)
    chance.shuffle(own)
    for path in (*pages, *own):
        content = site.content(path)
        if content is None and path in own:
            continue  # another language's
        compared += 1
        if content != built[path]:
            different.add(path)
print(f"different: {sorted(different)}" if different else f"the same: {compared}")
