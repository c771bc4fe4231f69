"""Hold the coverage of the packages that everything rests on.

python3 dev.py test --quick --cov --cov-report=json:.build/coverage.json
.venv/bin/python tools/coverage_floors.py .build/coverage.json

Lines and branches together, by tests/unit and the cases of the rules. A floor stands just below what was measured: it
rises with the tests, and a package that falls below it has code that no test runs.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

FLOORS = {"source": 89, "facts": 95, "recognizers": 98, "lint": 96}
"""Percent, by the name of the package in hooks/helpcenter/."""


def coverage(report: Path) -> dict[str, float]:
    """Percent of lines and branches that ran, by package, from the JSON that coverage.py writes."""
    ran, all_of_them = Counter[str](), Counter[str]()
    for path, file in json.loads(report.read_text("utf-8"))["files"].items():
        package = path.partition("helpcenter/")[2].partition("/")[0]
        found = file["summary"]
        ran[package] += found["covered_lines"] + found["covered_branches"]
        all_of_them[package] += found["num_statements"] + found["num_branches"]
    return {package: 100 * ran[package] / count for package, count in all_of_them.items() if count}


def main(report: Path) -> int:
    """Print each package beside its floor; 1 where one is below."""
    reached = coverage(report)
    for package, floor in FLOORS.items():
        print(f"{package:12} {reached[package]:5.1f} %, at least {floor} %")
    return int(any(reached[package] < floor for package, floor in FLOORS.items()))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
