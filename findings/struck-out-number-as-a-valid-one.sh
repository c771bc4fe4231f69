#!/usr/bin/env bash
# Three of six tools that turn a page into text for assistants hand a struck-out telephone number on as if it were valid, or lose it.
#
# Versions: turndown 7.2.5 (npm); inscriptis 2.7.6, readability-lxml 0.9, trafilatura 2.3.1, html2text 2025.4.15, markdownify 1.2.3.
# Input: a paragraph "Ring <del>+44 20 7946 0999</del> +44 20 7946 0123." and a list item whose whole text is <s>+44 20 7946 0998</s>
#   (numbers set aside for fiction), below a heading and two sentences.
# Seen: turndown and inscriptis give "Ring +44 20 7946 0999 +44 20 7946 0123." and the plain number in the list; readability-lxml
#   leaves the list out. The other three write ~~ around both.
# Guessed: that an element which says "no longer so" (HTML, 4.5.5 and 4.7.2) is kept or left out with its text, not without its mark.
# What we do: a number that is no longer ours stands under a heading that says so, with the date and the reason in words beside it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
for package in readability-lxml==0.9 trafilatura==2.3.1 inscriptis==2.7.6 html2text==2025.4.15 markdownify==1.2.3; do
  venv/bin/pip install --quiet --disable-pip-version-check "$package"
done
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund turndown@7.2.5 >/dev/null
cat >page.html <<'HTML'
<!doctype html><html lang="en"><head><title>Ways to reach us</title></head><body><main><article><h1>Ways to reach us</h1>
<p>The support line answers every day from nine to six. Have your order number ready when you ring, and never read a code aloud.</p>
<p>Ring <del>+44 20 7946 0999</del> +44 20 7946 0123.</p><h2>Other numbers</h2>
<p>Whoever answers these is somebody else. Put the telephone down, and tell us what was said.</p>
<ul><li><s>+44 20 7946 0998</s></li></ul></article></main></body></html>
HTML
cat >read.mjs <<'NODE'
import { readFileSync } from "node:fs";
import TurndownService from "turndown";
console.log(new TurndownService().turndown(readFileSync("page.html", "utf8")));
NODE
node read.mjs >turndown.txt
venv/bin/python - <<'PYTHON'
from pathlib import Path

import html2text
import inscriptis
import markdownify
import trafilatura
from readability import Document

page = Path("page.html").read_text()
texts = {
    "inscriptis": inscriptis.get_text(page),
    "readability-lxml": Document(page).summary(),
    "trafilatura": trafilatura.extract(page, output_format="markdown") or "",
    "html2text": html2text.html2text(page),
    "markdownify": markdownify.markdownify(page),
}
for name, text in texts.items():
    Path(f"{name}.txt").write_text(text)
PYTHON
for reader in turndown inscriptis readability-lxml trafilatura html2text markdownify; do
  for number in 0999 0998; do
    if grep -Eq "(~~|<del>|<s>)\+44 20 7946 $number" $reader.txt; then echo "$reader $number marked"
    elif grep -q "$number" $reader.txt; then echo "$reader $number plain"
    else echo "$reader $number lost"; fi
  done
done | tee seen
diff seen - <<'EXPECTED'
turndown 0999 plain
turndown 0998 plain
inscriptis 0999 plain
inscriptis 0998 plain
readability-lxml 0999 marked
readability-lxml 0998 lost
trafilatura 0999 marked
trafilatura 0998 marked
html2text 0999 marked
html2text 0998 marked
markdownify 0999 marked
markdownify 0998 marked
EXPECTED
echo "as found"
