#!/usr/bin/env bash
# Readers of vCards hand on "tel:+44…" as the number where it is written as a URI, the form that RFC 6350 recommends.
#
# Versions: vobject 0.9.9 (PyPI); vcf 2.1.2, ical.js 2.2.1 (npm).
# Input: TEL;VALUE=uri;TYPE=work:tel:+442079460123 in a card of version 4.0, and beside it TEL;TYPE=work;PREF=1:+442079460123.
# Seen: all three give the first as the text "tel:+442079460123", and the second as "+442079460123". What takes the text for
#   digits to dial or to show has a scheme in it.
# Guessed: that a reader which knows version 4.0 takes the scheme away, as it is the default value type of TEL's examples
#   (RFC 6350, 6.4.1).
# What we do: numbers in our cards are text; both forms are valid there.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '%s\r\n' BEGIN:VCARD VERSION:4.0 FN:Help 'TEL;VALUE=uri;TYPE=work:tel:+442079460123' \
  'TEL;TYPE=work;PREF=1:+442079460123' END:VCARD >card.vcf
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check vobject==0.9.9
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund vcf@2.1.2 ical.js@2.2.1 >/dev/null
venv/bin/python - <<'PYTHON' | tee seen
import vobject

with open("card.vcf", encoding="utf-8", newline="") as file:
    print("vobject", *(tel.value for tel in vobject.readOne(file.read()).tel_list))
PYTHON
cat >readers.mjs <<'NODE'
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import vcf from "vcf";
const text = readFileSync("card.vcf", "utf8");
console.log("vcf", ...vcf.parse(text)[0].get("tel").map((tel) => tel.valueOf()));
const card = new ICAL.Component(ICAL.parse(text));
console.log("ical.js", ...card.getAllProperties("tel").map((tel) => String(tel.getFirstValue())));
NODE
node readers.mjs | tee -a seen
diff seen - <<'EXPECTED'
vobject tel:+442079460123 +442079460123
vcf tel:+442079460123 +442079460123
ical.js tel:+442079460123 +442079460123
EXPECTED
echo "as found"
