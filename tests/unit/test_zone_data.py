"""Time zones come from the locked package, whatever the machine's own zone data says."""

from __future__ import annotations

import subprocess
import sys
import zoneinfo
from datetime import datetime, timedelta

import helpcenter  # noqa: F401 - importing it is what is tested


def test_the_system_zone_data_is_not_read() -> None:
    assert zoneinfo.TZPATH == ()


def test_a_zone_that_changed_in_2026_has_the_new_offset() -> None:
    program = (
        "import helpcenter; from datetime import datetime; from zoneinfo import ZoneInfo;"
        "print(datetime(2027, 1, 15, tzinfo=ZoneInfo('America/Vancouver')).utcoffset())"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    packaged = zoneinfo.ZoneInfo("America/Vancouver")
    assert done.stdout.strip() == str(datetime(2027, 1, 15, tzinfo=packaged).utcoffset())
    assert datetime(2027, 1, 15, tzinfo=packaged).utcoffset() == timedelta(hours=-7)
