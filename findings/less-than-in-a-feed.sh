#!/usr/bin/env bash
# A feed reader takes plain text between "<" and ">" for markup and drops it, although the feed says that it is text.
#
# Versions: rss-parser 3.13.0 (npm), feedparser 6.0.14 (PyPI).
# Input: an Atom entry with <content type="text">Fees are &lt; 1 % for amounts &gt; 500 until Friday.</content>.
# Seen: rss-parser's `contentSnippet` is "Fees are  500 until Friday.": it takes the decoded text for HTML. Its `content` is
#   whole, and so is feedparser's.
# Guessed: that type="text" is kept as it is (RFC 4287, 3.1.1.1: it must not be taken for markup).
# What we do: announcements are written without that character.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >feed.xml <<'XML'
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Announcements</title><id>https://help.example/</id><updated>2026-11-29T00:00:00Z</updated>
  <entry>
    <title>Fees</title><id>https://help.example/#fees</id><updated>2026-11-29T00:00:00Z</updated>
    <content type="text">Fees are &lt; 1 % for amounts &gt; 500 until Friday.</content>
  </entry>
</feed>
XML
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund rss-parser@3.13.0 >/dev/null
node -e '
const Parser = require("rss-parser");
new Parser().parseString(require("fs").readFileSync("feed.xml", "utf8")).then(({ items: [entry] }) => {
  console.log("rss-parser content:", entry.content);
  console.log("rss-parser contentSnippet:", entry.contentSnippet);
});' | tee seen
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check feedparser==6.0.14
venv/bin/python -c 'import feedparser; print("feedparser:", feedparser.parse("feed.xml").entries[0].content[0].value)' | tee -a seen
diff seen - <<'EXPECTED'
rss-parser content: Fees are < 1 % for amounts > 500 until Friday.
rss-parser contentSnippet: Fees are  500 until Friday.
feedparser: Fees are < 1 % for amounts > 500 until Friday.
EXPECTED
echo "as found"
