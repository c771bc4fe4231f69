"""`check --fix`: answers written round by round until none is left, and taken back where they make a file worse."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from helpcenter.content import easy_digests, translation_digests
from helpcenter.content.project import read_project
from helpcenter.lint import engine, fixes
from helpcenter.source import text_file, whole_files
from helpcenter.source.problem import Problem
from helpcenter.source.result_cache import ResultCache

_ROUNDS = 8
"""An answer can show the next flaw: a full-width exclamation mark, which then becomes a full stop."""


def mend(
    root: Path, overlay: Path | None, cache: ResultCache, wanted: Callable[[Problem], bool] = lambda _: True
) -> list[Problem]:
    """Write the answers to the wanted problems of the project, and return what was written, with its answers.

    A file that has more problems afterwards is put back as it was before the round, and left alone. Translations that
    had caught up with their source stay so. A second run finds nothing to write.
    """
    written: list[Problem] = []
    last: list[Problem] = []
    before: dict[str, str] = {}
    counts: Counter[str] = Counter()
    alone: set[str] = set()
    for _ in range(_ROUNDS):
        sources = read_project(root, overlay, cache)
        problems = engine.check(sources, parallel=True)
        now = _count(problems)
        worse = {path for path in before if now[path] > counts[path]}
        for path in worse:
            whole_files.write(root / path, before[path])
        alone |= worse
        written += [one for one in last if one.path not in worse]
        if worse:
            last, before, counts = [], {}, Counter()
            continue
        found = [*fixes.fixable(sources, problems), *fixes.blanks(sources)]
        todo = [one for one in found if wanted(one) and one.path not in alone]
        before, counts = {one.path: text_file.read(root, one.path)[0].text for one in todo}, now
        current, easy = translation_digests.caught_up(sources), easy_digests.caught_up(sources)
        last = fixes.apply(root, todo)
        if not last:
            break
        easy_digests.keep(root, read_project(root, overlay, cache), easy)
        translation_digests.keep(root, read_project(root, overlay, cache), current, {})
    else:
        written += last
    return written


def _count(problems: Iterable[Problem]) -> Counter[str]:
    return Counter(one.path for one in problems if not one.note)
