"""How many random edits of the articles `check` judges rightly: harmless ones pass, harmful ones do not.

.venv/bin/python tools/judge_edits.py [--harmless 300] [--harmful 1000] [--seed 20261130]

The edits are those of tests/support/random_edits.py. What was judged wrongly is printed, then the rates by kind. It
fails where a harmless edit is refused or fewer than 97 of 100 harmful ones are. Some minutes; no part of CI.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests/support")]

import random_edits  # noqa: E402
from helpcenter.content.project import Project, read_project  # noqa: E402

WANTED = 0.97


def main() -> None:
    """Judge, print, and exit with 1 where the rates are missed."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--harmless", type=int, default=300)
    parser.add_argument("--harmful", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=20261130)
    options = parser.parse_args()
    project = read_project(ROOT)
    assert isinstance(project, Project), project.problems
    refused = passed = 0
    for edit, problems in random_edits.rounds(project, random_edits.harmless, options.harmless, options.seed):
        passed += not problems
        if problems:
            refused += 1
            print(f"refused {edit.kind}: {edit.shown}\n    {problems[0]}")
    caught, made = Counter[str](), Counter[str]()
    for make in random_edits.HARMFUL:
        count = options.harmful // len(random_edits.HARMFUL)
        for edit, problems in random_edits.rounds(project, make, count, options.seed):
            made[edit.kind] += 1
            caught[edit.kind] += bool(problems)
            if not problems:
                print(f"missed {edit.kind}: {edit.shown}")
    print(f"harmless: {passed} of {passed + refused} pass")
    for kind in made:
        print(f"{kind}: {caught[kind]} of {made[kind]} caught")
    rate = caught.total() / made.total() if made else 1.0
    print(f"harmful: {caught.total()} of {made.total()}, {100 * rate:.1f} %")
    sys.exit(bool(refused) or rate < WANTED)


if __name__ == "__main__":
    main()
