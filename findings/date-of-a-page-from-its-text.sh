#!/usr/bin/env bash
# A library that dates web pages takes a holiday in the text for the day on which the page was written.
#
# Version: htmldate 1.11.0 (PyPI).
# Input: a page without a date in its head whose text says that hours differ on 1 October 2026; the same with
#   <meta property="article:modified_time" content="2026-11-22">.
# Seen: 2026-10-01 for the first, 2026-11-22 for the second.
# Guessed: nothing for the first, since no element says that this is when it was written.
# What we do: every page says when it was reviewed; assistants and search engines that read pages through such a library would
#   call hours older or newer than they are.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check htmldate==1.11.0
venv/bin/python - <<'PYTHON' | tee seen
from htmldate import find_date

body = "<body><article><h1>Hours</h1><p>On 1 October 2026 the line is closed for National Day.</p></article></body>"
review = '<meta property="article:modified_time" content="2026-11-22">'
for head in ("", review):
    page = f"<!doctype html><html lang='en'><head><title>Hours</title>{head}</head>{body}</html>"
    print(find_date(page, original_date=False, min_date="2020-01-01", max_date="2027-12-31"))
PYTHON
diff seen - <<'EXPECTED'
2026-10-01
2026-11-22
EXPECTED
echo "as found"
