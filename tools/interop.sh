#!/usr/bin/env bash
# Read a built site with other people's readers and write docs-dev/interop.md. Run by hand after a build, not in CI:
# it installs the readers, pinned, in a temporary folder. `tools/interop.sh [SITE]`; fails if a new cell is wrong. Some four
# minutes; says how many at its end. Debian's ez-vcard (Java) is unpacked there too where apt-get and java are at hand.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
site=$(realpath "${1:-$root/site}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
# One group after the other: pip 23 gives up on two packages that want lxml[html_clean] in one request.
for group in \
  "vobject==0.9.9 vobjectx==0.6.1 icalendar==7.3.2 recurring-ical-events==3.8.2" \
  "feedparser==6.0.14 fastfeedparser==0.6.5 extruct==0.18.0 PyLD==3.3.0 rdflib==7.6.0" \
  "ultimate-sitemap-parser==1.8.1 Protego==0.7.0 sectxt==0.9.8 markdown-it-py==4.3.0 mistune==3.4.0" \
  "htmldate==1.11.0 trafilatura==2.3.1 lxml_html_clean==0.4.6" \
  "readability-lxml==0.9" \
  "html2text==2025.4.15 boilerpy3==1.0.7 jieba==0.42.1" \
  "goose3==3.1.22" \
  "khard==0.22.0"; do
  # shellcheck disable=SC2086
  venv/bin/pip install --quiet --disable-pip-version-check $group
done
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund \
  vcf@2.1.2 vcard-parser@1.0.0 vcard4@4.0.5 vcard4-ts@0.4.1 ical.js@2.2.1 node-ical@0.26.1 rss-parser@3.13.0 \
  jsonld@9.0.0 web-auto-extractor@1.0.17 robots-parser@3.0.1 commonmark@0.31.2 marked@18.2.1
if command -v apt-get java >/dev/null && apt-get download libez-vcard-java libvinnie-java libjsoup-java >/dev/null 2>&1; then
  for package in ./*.deb; do dpkg -x "$package" debian; done
  java=$work/debian/usr/share/java
  INTEROP_JAVA="$java/ez-vcard.jar:$java/vinnie.jar:$java/jsoup.jar $(dpkg-deb --field ./libez-vcard-java_*.deb Version)"
  export INTEROP_JAVA
fi
venv/bin/python "$root/tools/interop/python_readers.py" "$site" 2>errors >rows || { cat errors; exit 1; }
node "$root/tools/interop/npm_readers.mjs" "$site" >>rows
python3 "$root/tools/interop/table.py" rows >"$root/docs-dev/interop.md"
grep "cells are right" "$root/docs-dev/interop.md"
echo "in $SECONDS s"
