"""A small fixed sample of tools/judge_edits.py: harmless edits pass, and in one language harmful ones do not."""

from __future__ import annotations

import random_edits
from projects import known_cache, real_project

SEED = 20261130


def test_harmless_edits_pass() -> None:
    judged = list(random_edits.rounds(real_project(), random_edits.harmless, 40, SEED, known_cache()))
    assert len(judged) == 40
    assert [(edit.shown, problems) for edit, problems in judged if problems] == []


def test_at_least_97_of_100_harmful_edits_are_refused() -> None:
    judged = [
        one
        for make in random_edits.HARMFUL
        for one in random_edits.rounds(real_project(), make, 25, SEED, known_cache())
    ]
    missed = [edit.shown for edit, problems in judged if not problems]
    assert len(judged) == 100
    assert len(missed) <= 3, missed


def test_what_is_denied_in_other_words_may_come_and_a_lost_not_may_not() -> None:
    project = real_project()
    pair = next(pair for pair in random_edits.pairs(project) if pair[0].slug == "account/close")
    path, text = pair[1].path, pair[1].source.text
    front, mark, body = text.partition("\n# ")
    more = random_edits.Edit("more", "", {path: text.rstrip() + " Do not wait, and never hurry.\n"})
    fewer = random_edits.Edit("fewer", "", {path: front + mark + body.replace("can't", "can", 1)})
    found = [list(random_edits.judged(project, [edit], known_cache())) for edit in (more, fewer)]
    assert found[0][0][1] == []
    assert "fewer of “not”" in found[1][0][1][0]
