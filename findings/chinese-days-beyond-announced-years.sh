#!/usr/bin/env bash
# A calendar package calls 1 January of a year that is not announced yet a workday; another one says that it does not know.
#
# Versions: chinese-days 1.5.7 (npm), chinesecalendar 1.11.0 (PyPI).
# Input: 1 January and 1 October 2027. New Year's Day and National Day are public holidays of every year; which other days are
#   off, and which weekends are worked in return, the State Council announces in the autumn before.
# Seen: chinese-days answers `isWorkday` true and `isHoliday` false for both days. chinesecalendar raises NotImplementedError.
# Guessed: that a package which knows a year by its announcement only says so for the others, or falls back to the days that
#   the law fixes.
# What we do: hours beyond the last announced year are shown as not confirmed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund chinese-days@1.5.7 >/dev/null
node -e '
const { isHoliday, isWorkday } = require("chinese-days");
for (const day of ["2026-10-01", "2027-01-01", "2027-10-01"]) console.log(day, isWorkday(day), isHoliday(day));
' | tee seen
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check chinesecalendar==1.11.0
venv/bin/python - <<'PYTHON' | tee -a seen
from datetime import date

import chinese_calendar

for day in (date(2026, 10, 1), date(2027, 1, 1)):
    try:
        print(day, chinese_calendar.is_workday(day))
    except NotImplementedError:
        print(day, "not known")
PYTHON
diff seen - <<'EXPECTED'
2026-10-01 false true
2027-01-01 true false
2027-10-01 true false
2026-10-01 False
2027-01-01 not known
EXPECTED
echo "as found"
