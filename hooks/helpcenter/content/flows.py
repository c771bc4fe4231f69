"""The paths of help now: every way through a flow, and a picture of each flow for reviewers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from helpcenter.content.project import Project
from helpcenter.facts.base import LOCALES, Bilingual
from helpcenter.facts.flows import Flow
from helpcenter.l10n import tokens

MOST_QUESTIONS = 4
"""A frightened reader answers at most so many questions before they are told what to do."""
ARTICLE = "help-now/index"
"""The article whose sections are the flows."""
PICTURES = "data/flows.md"


@dataclass(frozen=True)
class Path:
    """One way through a flow: the answers given, the questions asked, and the outcome that they lead to."""

    flow: str
    answers: tuple[str, ...]
    questions: tuple[str, ...]
    outcome: str

    @property
    def address(self) -> str:
        """The part of the page's address after `#`."""
        return "/".join((self.flow, *self.answers))


def paths(name: str, flow: Flow) -> Iterator[Path]:
    """Every path of a flow, depth first. A path that asks the same question twice or leads nowhere is left out."""
    waiting: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = [(flow.start, (), ())]
    while waiting:
        node, answers, asked = waiting.pop()
        if node in flow.outcomes:
            yield Path(name, answers, asked, node)
        elif node in flow.questions and node not in asked:
            question = flow.questions[node]
            steps = [(answer.go, (*answers, key), (*asked, node)) for key, answer in question.answers.items()]
            waiting += reversed(steps)


def bilingual(name: str, flow: Flow) -> Iterator[tuple[tuple[str | int, ...], Bilingual]]:
    """Every text of a flow, with its path in data/flows.yml."""
    top = ("flows", name)
    for key, question in flow.questions.items():
        at = (*top, "questions", key)
        yield (*at, "ask"), question.ask
        yield from (((*at, "lines", index), line) for index, line in enumerate(question.lines))
        if question.hint:
            yield (*at, "hint"), question.hint
        yield from (((*at, "answers", answer, "say"), target.say) for answer, target in question.answers.items())
    for key, outcome in flow.outcomes.items():
        at = (*top, "outcomes", key)
        yield (*at, "title"), outcome.title
        yield from (((*at, "steps", index), step) for index, step in enumerate(outcome.steps))


def texts(project: Project) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text of every flow in each language, with its path in data/flows.yml."""
    for name, flow in project.facts.flows.items() if project.facts else ():
        for at, text in bilingual(name, flow):
            yield from (((*at, locale), text[locale]) for locale in LOCALES)


def pictures(project: Project) -> str:
    """`data/flows.md`: every flow as a Mermaid diagram in both languages, with its paths counted."""
    assert project.facts is not None
    lines = ["# Help now, as pictures", "", "Drawn from `flows.yml` by `helpcenter flows`; change that file, not this."]
    for name, flow in project.facts.flows.items():
        ways = list(paths(name, flow))
        longest = max((len(way.questions) for way in ways), default=0)
        lines += ["", f"## {name}", "", f"{len(ways)} paths, at most {longest} questions.", ""]
        lines += ["```mermaid", "flowchart TD"]
        lines += [f"  {line}" for line in _diagram(flow, project)]
        lines += ["```"]
    return "\n".join(lines) + "\n"


def _diagram(flow: Flow, project: Project) -> Iterator[str]:
    for key, question in flow.questions.items():
        yield f'{_node(key)}["{_both(question.ask, project)}"]'
    for key, outcome in flow.outcomes.items():
        first = " → ".join(outcome.channels)
        yield f'{_node(key)}(["{_both(outcome.title, project)}<br/>{outcome.article}<br/>{first}"])'
    for key, question in flow.questions.items():
        for answer in question.answers.values():
            yield f'{_node(key)} -- "{_both(answer.say, project)}" --> {_node(answer.go)}'


def _node(key: str) -> str:
    # Mermaid reads a few words, such as `end`, as its own.
    return f"n-{key}"


def _both(text: Bilingual, project: Project) -> str:
    words = (tokens.render_plain(text[locale], project.vocabulary, locale) for locale in LOCALES)
    return "<br/>".join(re.sub(r"[\"“”]", "'", word).replace("**", "") for word in words)
