"""The vectors of the checker, in tests/cases/checker/.

fill: {cc: "999"}         # completes {cc} in what is pasted, so that no real number stands in the file
groups:
  - about: another country code
    expect: [lookalike]   # the verdict of every contact found, in order
    pasted: ["+{cc} 20 7946 0123"]
"""

from __future__ import annotations

from pathlib import Path

import yaml_file
from checkout import TESTS

FILES = sorted((TESTS / "cases/checker").glob("*.yml"))


def vectors(file: Path) -> list[tuple[str, list[str], str]]:
    """The group that each vector stands in, the verdicts expected, and what is pasted."""
    case = yaml_file.read(file)
    filled = []
    for group in case["groups"]:
        for written in group["pasted"]:
            pasted = written
            for key, value in case.get("fill", {}).items():
                pasted = pasted.replace(f"{{{key}}}", value)
            filled.append((group["about"], group["expect"], pasted))
    return filled


PASTE = """pasted => {
  const form = document.querySelector("[data-widget=checker] form");
  return pasted.map(text => {
    form.querySelector("textarea").value = text;
    form.requestSubmit();
    const cards = [...document.querySelectorAll("[data-results] > li")];
    const above = document.querySelector("[data-next]")?.textContent.trim() ?? ""; // what next, for the whole message
    return cards.map(card => ({
      verdict: card.dataset.verdict,
      words: [...card.querySelectorAll("p")].map(part => part.textContent.trim()),
      next: card.querySelector(".verdict__next")?.textContent.trim() ?? above,
      holes: /undefined|\\{\\w+\\}/.test(card.textContent),
    }));
  });
}"""
"""Run in the page: for each text that is pasted, every contact's verdict, its words and what to do next."""
