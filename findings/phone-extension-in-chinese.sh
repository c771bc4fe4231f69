#!/usr/bin/env bash
# The port of libphonenumber reads an English extension behind a number, and refuses the whole number with a Chinese one.
#
# Version: phonenumbers 9.0.43.
# Input: +44 20 7946 0123 (a number set aside for fiction) followed by "ext 2", 转2, 分机2 and ，2, the ways in which a
#   switchboard's extension is written in English and in Chinese.
# Seen: "ext 2" gives the extension 2. With each of the other three `parse` raises NumberParseException: the string "did not
#   seem to be a phone number".
# Guessed: that the number is found and the rest is left over, as for other text behind a number in PhoneNumberMatcher.
# What we do: our recogniser cuts the extension off before it asks the library how a number is written.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check phonenumbers==9.0.43
venv/bin/python - <<'PYTHON' | tee seen
import phonenumbers

for behind in (" ext 2", "转2", "分机2", "，2"):
    try:
        print(behind.strip(), phonenumbers.parse(f"+44 20 7946 0123{behind}").extension)
    except phonenumbers.NumberParseException as error:
        print(behind, "refused", error.error_type)
PYTHON
diff seen - <<'EXPECTED'
ext 2 2
转2 refused 1
分机2 refused 1
，2 refused 1
EXPECTED
echo "as found"
