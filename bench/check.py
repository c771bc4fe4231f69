"""How long `check` takes as the site grows: python bench/check.py [ARTICLES …]

Copies the project, multiplies its articles under new slugs, ids and questions, and times `helpcenter check` in a
process of its own (CPU seconds of user and system, start-up included). Linear means that the last column stays flat.
"""

from __future__ import annotations

import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SIZES = (40, 200, 1000, 3000)


def main(sizes: list[int]) -> None:
    print(f"{'articles a language':>20} {'seconds':>9} {'ms an article':>14}")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            project = grown(Path(folder) / "project", size)
            seconds = timed(project)
        print(f"{size:>20} {seconds:>9.2f} {seconds * 1000 / (2 * size):>14.2f}", flush=True)


def grown(project: Path, size: int) -> Path:
    """The project with `size` articles a language: the real ones, then copies whose slugs and ids carry a number."""
    for name in ("data", "overrides", "hooks"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    configuration = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    real = sorted(file.relative_to(ROOT / "docs/zh").as_posix() for file in (ROOT / "docs/zh").rglob("*.md"))
    added = []
    for language in ("zh", "en"):
        shutil.copytree(ROOT / "docs" / language, project / "docs" / language)
        for number in range(size - len(real)):
            source = real[number % len(real)]
            copy = f"{source[:-3]}-{number}.md"
            text = (ROOT / "docs" / language / source).read_text(encoding="utf-8")
            text = re.sub(r"\{#([a-z0-9-]+)\}", rf"{{#\1-{number}}}", text)
            text = re.sub(r"^## (.*?)([？?]?) \{", rf"## \1 {number}\2 {{", text, flags=re.MULTILINE)
            (project / "docs" / language / copy).write_text(text, encoding="utf-8")
            added += [copy] if language == "zh" else []
    more = "".join(f"      - {copy}\n" for copy in added)
    (project / "mkdocs.yml").write_text(
        configuration.rstrip("\n") + f"\n  - 更多的:\n{more}" if added else configuration
    )
    return project


def timed(project: Path) -> float:
    """CPU seconds of one `check`; copies repeat questions' links and so give problems, which is work all the same."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "PYTHONPATH": str(project / "hooks")}
    subprocess.run([sys.executable, "-m", "helpcenter", "check"], cwd=project, env=environment, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
