#!/usr/bin/env bash
# In a JSON Schema pattern, \d matches full-width digits in three Python validators and not in JavaScript.
#
# Versions: jsonschema 4.26.0, fastjsonschema 2.21.2, pydantic 2.14.1; ajv 8.20.0.
# Input: the pattern ^\+\d{7,15}$ and the number +４４２０７９４６０１２３, written with full-width digits, as an input method
#   for Chinese leaves them.
# Seen: all three Python validators call it valid, ajv does not.
# Guessed: the same answer everywhere. JSON Schema 2020-12 (6.3.3) says that a pattern is an ECMA-262 expression, and there \d is
#   [0-9]. Python's `re` and Rust's `regex` (pydantic) read \d as every decimal digit of Unicode.
# What we do: schemas that we publish write [0-9], which all of them read alike.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check jsonschema==4.26.0 fastjsonschema==2.21.2 pydantic==2.14.1
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund ajv@8.20.0 >/dev/null
venv/bin/python - <<'PYTHON' | tee seen
from typing import Annotated

import fastjsonschema
import jsonschema
from pydantic import StringConstraints, TypeAdapter

number, pattern = "+４４２０７９４６０１２３", r"^\+\d{7,15}$"
schema = {"type": "string", "pattern": pattern}
print("jsonschema", jsonschema.Draft202012Validator(schema).is_valid(number))
print("fastjsonschema", fastjsonschema.compile(schema)(number) == number)
print("pydantic", TypeAdapter(Annotated[str, StringConstraints(pattern=pattern)]).validate_python(number) == number)
ascii_only = {"type": "string", "pattern": r"^\+[0-9]{7,15}$"}
print("jsonschema, [0-9]", jsonschema.Draft202012Validator(ascii_only).is_valid(number))
PYTHON
node -e '
const Ajv = require("ajv");
console.log("ajv", new Ajv().validate({ type: "string", pattern: "^\\+\\d{7,15}$" }, "+４４２０７９４６０１２３"));
' | tee -a seen
diff seen - <<'EXPECTED'
jsonschema True
fastjsonschema True
pydantic True
jsonschema, [0-9] False
ajv false
EXPECTED
echo "as found"
