#!/usr/bin/env bash
# Two readers of OpenStreetMap's opening hours agree on 3 of mainland China's public holidays in 2026, and neither knows the week off.
#
# Versions: opening_hours 3.15.0 (npm), opening-hours-py 2.1.4 (PyPI).
# Input: "Mo-Su 09:00-18:00; PH off" for the country code cn, asked about noon of every day of 2026. The law fixes 13 days off
#   for everybody: 1 January, four of Spring Festival, 5 April, 1 and 2 May, 19 June, 25 September, 1 to 3 October.
# Seen: the first is closed on 8 March, 4 May and 1 June, on which only women, young people and children have (half) a day off, and
#   open on every day of Spring Festival and on three more festivals. The second is closed on one day of Spring Festival and of
#   National Day each, and open on 5 April. Neither raises or says that it does not know.
# Guessed: one answer, as the specification of the format says what PH is, and both take it from a table for each country.
# What we do: hours are published as instants of opening and closing, made from the days that are announced; nothing that
#   reads them has to know a holiday.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check opening-hours-py==2.1.4
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund opening_hours@3.15.0 >/dev/null
export TZ=Asia/Shanghai
cat >closed.mjs <<'NODE'
import OpeningHours from "opening_hours";
const china = { lat: 39.9, lon: 116.4, address: { country_code: "cn", state: "" } };
const hours = new OpeningHours("Mo-Su 09:00-18:00; PH off", china);
const closed = [];
for (const day = new Date("2026-01-01T12:00:00"); day.getFullYear() === 2026; day.setDate(day.getDate() + 1))
  if (!hours.getState(day)) closed.push(day.toISOString().slice(5, 10));
console.log("opening_hours", ...closed);
NODE
node closed.mjs | tee seen
venv/bin/python - <<'PYTHON' | tee -a seen
from datetime import datetime, timedelta

from opening_hours import OpeningHours

hours = OpeningHours("Mo-Su 09:00-18:00; PH off", country="CN")
year = [datetime(2026, 1, 1, 12) + timedelta(days=day) for day in range(365)]
print("opening-hours-py", *(day.strftime("%m-%d") for day in year if hours.is_closed(day)))
PYTHON
diff seen - <<'EXPECTED'
opening_hours 01-01 03-08 05-01 05-04 06-01 10-01 10-02 10-03
opening-hours-py 01-01 02-17 05-01 06-19 09-25 10-01
EXPECTED
echo "as found"
