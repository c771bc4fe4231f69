"""The paths of help now: every way through a flow, and a picture of each flow for reviewers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from helpcenter.content.project import Project
from helpcenter.content.special_pages import HELP_NOW
from helpcenter.facts.base import LOCALES, LocalizedText
from helpcenter.facts.flows import Answer, Flow
from helpcenter.l10n import tokens

MOST_QUESTIONS = 4
"""A frightened reader answers at most so many questions before they are told what to do."""
ARTICLE = HELP_NOW.slug
"""The article whose sections are the flows."""
PICTURES = "data/flows.md"


@dataclass(frozen=True)
class Path:
    """One way through a flow: the answers given, the nodes at which they were given, and the outcome that they lead to.

    A node is a question, or an outcome that goes on with `next`.
    """

    flow: str
    answers: tuple[str, ...]
    nodes: tuple[str, ...]
    outcome: str

    @property
    def address(self) -> str:
        """The part of the page's address after `#`."""
        return "/".join((self.flow, *self.answers))


def choices(flow: Flow, node: str) -> Mapping[str, Answer]:
    """What may be answered at a node, by id; nothing where a path ends."""
    if node in flow.questions:
        return flow.questions[node].answers
    return flow.outcomes[node].next if node in flow.outcomes else {}


def paths(name: str, flow: Flow) -> Iterator[Path]:
    """Every path of a flow, depth first, also those that end at an outcome which goes on.

    A path that comes to the same node twice or leads nowhere is left out.
    """
    waiting: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = [(flow.start, (), ())]
    while waiting:
        node, answers, passed = waiting.pop()
        if node in flow.outcomes:
            yield Path(name, answers, passed, node)
        if node not in passed:
            steps = [(answer.go, (*answers, key), (*passed, node)) for key, answer in choices(flow, node).items()]
            waiting += reversed(steps)


def addresses(flows: Mapping[str, Flow]) -> frozenset[str]:
    """Every step that an address can name: `money-leaving`, `money-leaving/done`, `money-leaving/done/told`."""
    known = set(flows)
    for name, flow in flows.items():
        for path in paths(name, flow):
            known |= {"/".join((name, *path.answers[:count])) for count in range(len(path.answers) + 1)}
    return frozenset(known)


def questions_before(path: Path, flow: Flow) -> int:
    """How many questions a reader answers in a row before they are told what to do."""
    most = row = 0
    for node in path.nodes:
        row = row + 1 if node in flow.questions else 0
        most = max(most, row)
    return most


def bilingual(name: str, flow: Flow) -> Iterator[tuple[tuple[str | int, ...], LocalizedText]]:
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
        if outcome.hint:
            yield (*at, "hint"), outcome.hint
        for part in ("say", "steps", "afterwards"):
            yield from (((*at, part, index), text) for index, text in enumerate(getattr(outcome, part)))
        for part in ("say", "card") if outcome.other else ():
            yield from (((*at, "other", part, index), text) for index, text in enumerate(getattr(outcome.other, part)))
        yield from (((*at, "next", answer, "say"), target.say) for answer, target in outcome.next.items())


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
        longest = max((questions_before(way, flow) for way in ways), default=0)
        lines += ["", f"## {name}", "", f"{len(ways)} paths, at most {longest} questions in a row.", ""]
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
    for key in (*flow.questions, *flow.outcomes):
        for answer in choices(flow, key).values():
            target = f'{_node(answer.go.replace("/", "-"))}["{answer.go}"]' if "/" in answer.go else _node(answer.go)
            yield f'{_node(key)} -- "{_both(answer.say, project)}" --> {target}'


def _node(key: str) -> str:
    # Mermaid reads a few words, such as `end`, as its own.
    return f"n-{key}"


def _both(text: LocalizedText, project: Project) -> str:
    words = (tokens.render_plain(text[locale], project.vocabulary, locale) for locale in LOCALES)
    return "<br/>".join(re.sub(r"[\"“”]", "'", word).replace("**", "") for word in words)
