"""Help now: every path of every flow, walked in Chromium by its links, in both languages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page, expect

from helpcenter.content import addresses, flows
from helpcenter.content.flows import Path as FlowPath
from helpcenter.l10n import tokens
from projects import real_project

PROJECT = real_project()
FLOWS = PROJECT.facts.flows
PATHS = [path for name, flow in FLOWS.items() for path in flows.paths(name, flow)]
LONGEST = [max((p for p in PATHS if p.flow == name), key=lambda path: len(path.nodes)) for name in FLOWS]
PREFIX = {"zh": "", "en": "/en"}
FIRST_QUESTION = "Can somebody see this device? Is your account frozen?"


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


def walk(view: Page, address: str, path: FlowPath, locale: str) -> None:
    """Answer as a reader does, and look at every step: its address, its words, where the focus is."""
    flow, vocabulary = FLOWS[path.flow], PROJECT.vocabulary
    help_now = f"{address}{PREFIX[locale]}/help-now/"
    view.goto("about:blank")
    view.goto(help_now)
    view.locator(f".situations a[href='#{path.flow}']").click()
    for index, (node, answer) in enumerate(zip(path.nodes, path.answers, strict=True)):
        title = flow.questions[node].ask if node in flow.questions else flow.outcomes[node].title
        given = flows.choices(flow, node)
        expect(view).to_have_url(help_now + "#" + "/".join((path.flow, *path.answers[:index])))
        words = tokens.render_plain(title[locale], vocabulary, locale)
        expect(view.locator(".guide__title:focus")).to_have_text(words)
        assert view.locator(".guide__answers a").count() == len(given)
        view.locator(".guide__answers a").nth(list(given).index(answer)).click()
    outcome = flow.outcomes[path.outcome]
    expect(view).to_have_url(f"{help_now}#{path.address}")
    words = tokens.render_plain(outcome.title[locale], vocabulary, locale)
    expect(view.locator(".guide__title:focus")).to_have_text(words)
    steps = view.locator(".guide__steps > li")
    listed = (*outcome.steps, *outcome.afterwards)
    assert steps.count() == len(listed)
    assert [text.strip() for text in steps.all_inner_texts()] == [shown(step[locale], locale) for step in listed]
    named = view.locator(".guide [data-channel]").evaluate_all("all => all.map(row => row.dataset.channel)")
    assert sorted(named) == sorted(outcome.channels)
    first = view.locator(".guide :is(a, button)").first
    if outcome.action:
        assert first.evaluate("one => one.matches('.guide__go')")
        assert (
            view.locator(".guide__go")
            .get_attribute("href")
            .startswith("tel:" if outcome.action == "call" else "https:")
        )
    elsewhere = [f"#{answer.go}" for answer in outcome.next.values() if "/" in answer.go]
    assert set(elsewhere) <= set(
        view.locator(".guide__next a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    )
    link = view.locator(".guide__more a").evaluate("link => link.href")
    assert link == f"{address}/{addresses.address(outcome.article, locale)}"


def shown(step: str, locale: str) -> str:
    """A step of an outcome as its reader sees it."""
    plain = tokens.render_plain(step, PROJECT.vocabulary, locale)
    return plain.replace("**", "").replace("(contact/verify)", "").replace("[", "").replace("]", "")


@pytest.mark.parametrize("locale", PREFIX)
@pytest.mark.parametrize("path", LONGEST, ids=lambda path: path.address)
def test_the_longest_path_of_each_flow_can_be_walked(phone: Page, address: str, path: FlowPath, locale: str) -> None:
    walk(phone, address, path, locale)


_WALK = """async ({ flow, steps, outcome }) => {
  const text = (one) => one.textContent.replace(/\\s+/g, " ").trim();
  const hrefs = (links) => [...document.querySelectorAll(links)].map((link) => link.getAttribute("href"));
  const seen = { steps: [] };
  const look = async ([hash, title]) => {
    const focused = () => document.activeElement.matches(".guide__title") && text(document.activeElement);
    const arrived = () => location.hash === hash && focused() === title;
    const end = Date.now() + 5000;
    while (!arrived() && Date.now() < end) await new Promise((done) => setTimeout(done, 4));
    return [location.hash, focused()];
  };
  const press = (link) => {
    link.scrollIntoView({ block: "center", behavior: "instant" });
    const { x, y, width, height } = link.getBoundingClientRect();
    if (!link.contains(document.elementFromPoint(x + width / 2, y + height / 2))) throw new Error(link.outerHTML);
    link.click();
  };
  press(document.querySelector(`.situations a[href='#${flow}']`));
  for (const [hash, title, answer] of steps) {
    const answers = [...await look([hash, title]), document.querySelectorAll(".guide__answers a")];
    seen.steps.push([answers[0], answers[1], answers[2].length]);
    press(answers[2][answer]);
  }
  seen.outcome = await look(outcome);
  seen.listed = [...document.querySelectorAll(".guide__steps > li")].map((step) => step.innerText.trim());
  seen.channels = [...document.querySelectorAll(".guide [data-channel]")].map((row) => row.dataset.channel).sort();
  seen.action = document.querySelector(".guide :is(a, button)").matches(".guide__go") ? hrefs(".guide__go")[0] : null;
  seen.next = hrefs(".guide__next a");
  seen.more = document.querySelector(".guide__more a").href;
  return seen;
}"""
"""What `walk` does and reads, in the page itself: a link is pressed where it can be seen and nothing lies over it."""


@pytest.mark.everything
@pytest.mark.parametrize("locale", PREFIX)
@pytest.mark.parametrize("path", [path for path in PATHS if path not in LONGEST], ids=lambda path: path.address)
def test_every_path_of_every_flow_can_be_walked(phone: Page, address: str, path: FlowPath, locale: str) -> None:
    flow, vocabulary = FLOWS[path.flow], PROJECT.vocabulary

    def plain(text: Mapping[str, str]) -> str:
        return " ".join(tokens.render_plain(text[locale], vocabulary, locale).split())

    steps, counts = [], []
    for index, (node, answer) in enumerate(zip(path.nodes, path.answers, strict=True)):
        title = flow.questions[node].ask if node in flow.questions else flow.outcomes[node].title
        given = list(flows.choices(flow, node))
        steps.append(["#" + "/".join((path.flow, *path.answers[:index])), plain(title), given.index(answer)])
        counts.append(len(given))
    outcome = flow.outcomes[path.outcome]
    end = [f"#{path.address}", plain(outcome.title)]
    phone.goto(f"{address}{PREFIX[locale]}/help-now/")
    seen = phone.evaluate(_WALK, {"flow": path.flow, "steps": steps, "outcome": end})
    assert seen["steps"] == [[hash_, title, count] for (hash_, title, _), count in zip(steps, counts, strict=True)]
    assert seen["outcome"] == end
    assert seen["listed"] == [shown(step[locale], locale) for step in (*outcome.steps, *outcome.afterwards)]
    assert seen["channels"] == sorted(outcome.channels)
    if outcome.action:
        assert seen["action"].startswith("tel:" if outcome.action == "call" else "https:")
    assert {f"#{answer.go}" for answer in outcome.next.values() if "/" in answer.go} <= set(seen["next"])
    assert seen["more"] == f"{address}/{addresses.address(outcome.article, locale)}"


def test_the_back_button_returns_to_the_question_before_and_to_the_situations(phone: Page, address: str) -> None:
    phone.goto(f"{address}/en/help-now/")
    phone.locator(".situations a[href='#money-leaving']").click()
    phone.locator(".guide__answers a").nth(3).click()
    assert phone.url.endswith("#money-leaving/done")
    phone.go_back()
    expect(phone.locator(".guide__title")).to_have_text(FIRST_QUESTION)
    expect(phone.locator(".guide__title")).to_be_focused()
    phone.go_back()
    expect(phone.locator(".situations")).to_be_visible()
    expect(phone.locator("h2#money-leaving")).to_be_hidden()


def test_a_step_has_an_address_and_a_wrong_one_opens_what_is_right_of_it(phone: Page, address: str) -> None:
    for hash_, title in [
        ("#money-leaving/done/told", "Change everything they now know"),
        ("#money-leaving/done/nonsense/told", "How did they get at your money?"),
        ("#money-leaving/constructor", FIRST_QUESTION),
    ]:
        phone.goto("about:blank")
        phone.goto(f"{address}/en/help-now/{hash_}")
        expect(phone.locator(".guide__title")).to_have_text(title)
    phone.goto("about:blank")
    phone.goto(f"{address}/en/help-now/#toString")
    expect(phone.locator(".situations")).to_be_visible()


def test_by_keyboard_alone_a_reader_reaches_an_outcome(phone: Page, address: str) -> None:
    phone.goto("about:blank")
    phone.goto(f"{address}/help-now/", wait_until="networkidle")
    phone.locator(".situations a").first.focus()
    phone.keyboard.press("Enter")
    expect(phone.locator(".guide__answers a").first).to_be_visible()
    for _ in range(8):  # from the question's heading to its first answer
        if phone.evaluate("Boolean(document.activeElement.closest('.guide__answers'))"):
            break
        phone.keyboard.press("Tab")
    expect(phone.locator(".guide__answers a").first).to_be_focused()
    phone.keyboard.press("Enter")
    expect(phone.locator(".guide__go")).to_be_visible()
    expect(phone.locator(".guide__title")).to_be_focused()


def test_all_steps_on_one_page_remain_one_tap_away(phone: Page, address: str) -> None:
    phone.goto("about:blank")
    phone.goto(f"{address}/en/help-now/#phone-lost")
    assert not phone.locator("h2#phone-lost").is_visible()
    phone.locator(".guide__ways a").last.click()
    expect(phone.locator("h2#phone-lost")).to_be_visible()
    expect(phone.locator("h2#phone-lost")).to_be_focused()


def test_without_scripts_the_situations_lead_to_the_sections(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    view = context.new_page()
    view.goto(f"{address}/help-now/")
    links = view.locator(".situations a").evaluate_all("all => all.map(link => link.getAttribute('href'))")
    assert links == [f"#{name}" for name in FLOWS]
    view.locator(".situations a").first.click()
    assert view.locator("h2#money-leaving").is_visible()
    assert re.search("紧急热线", view.locator("main").inner_text())
    context.close()


def minutes(instant: str) -> int:
    return int(datetime.fromisoformat(instant).timestamp()) // 60


def timetable(open_at_start: bool, *instants: str) -> dict[str, object]:
    """A table as helpcenter.pages.live_hours writes it, from 20 November to the end of the year."""
    at = [minutes("2026-11-20T00:00Z"), *(minutes(instant) for instant in instants)]
    flips = [after - before for before, after in pairwise(at)]
    zone = {"zoneName": "北京时间", "offsets": [[at[0], 8 * 60]]}
    return {**zone, "open": open_at_start, "start": at[0], "flips": flips, "until": minutes("2026-12-31T16:00Z")}


TIMETABLE = {
    "chat": timetable(False, "2026-11-23T01:00Z", "2026-11-23T10:00Z"),
    "general": timetable(True, "2026-11-22T10:00Z"),
    "email": timetable(False, "2026-11-24T01:00Z"),
}


@pytest.mark.parametrize(
    ("now", "first", "state"),
    [
        ("2026-11-22T04:00:00Z", "phone.general", "正在服务，18:00 结束"),
        ("2026-11-22T12:00:00Z", "email", "现在就可以写，周二 09:00 开始回复"),
        ("2026-11-23T02:00:00Z", "chat", "正在服务，18:00 结束"),
        ("2027-01-01T02:00:00Z", "email", "现在就可以写"),
    ],
    ids=["preferred is closed", "all closed", "preferred is open", "not confirmed"],
)
def test_an_outcome_names_the_channel_that_is_open_now(
    browser: Browser, address: str, now: str, first: str, state: str
) -> None:
    context = browser.new_context(timezone_id="Asia/Shanghai")
    view = context.new_page()
    view.clock.set_fixed_time(now)
    carried = re.compile(r'(<script type="application/json" id="channel-hours">)(.*?)(</script>)', re.DOTALL)

    def with_timetable(route) -> None:
        html = route.fetch().text()
        data = json.loads(carried.search(html)[2])
        data["hours"] |= TIMETABLE
        body = carried.sub(lambda match: match[1] + json.dumps(data) + match[3], html)
        route.fulfill(body=body, content_type="text/html; charset=utf-8")

    view.route("**/help-now/", with_timetable)
    view.goto(f"{address}/help-now/#cannot-sign-in/password/yes")
    expect(view.locator(".guide [data-channel]").first).to_have_attribute("data-channel", first)
    expect(view.locator(".guide [data-channel-state]").first).to_have_text(state)
    context.close()


ACTIONS = [path for path in PATHS if FLOWS[path.flow].outcomes[path.outcome].action]


@pytest.mark.parametrize(("width", "height"), [(390, 844), (320, 568)])
@pytest.mark.parametrize("locale", PREFIX)
def test_the_action_stands_in_the_first_screen_under_its_title(
    browser: Browser, address: str, locale: str, width: int, height: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": height})
    view = context.new_page()
    for path in ACTIONS:
        view.goto("about:blank")
        view.goto(f"{address}{PREFIX[locale]}/help-now/#{path.address}")
        box = view.locator(".guide__go").bounding_box()
        bar = view.locator(".thumb-bar--urgent").bounding_box()
        assert box is not None
        assert box["y"] >= 0 and box["y"] + box["height"] <= (bar["y"] if bar else height), path.address
        assert box["x"] >= 0 and box["x"] + box["width"] <= width, path.address
        assert view.locator(".guide__go").evaluate("one => one.scrollWidth <= one.clientWidth"), path.address
    context.close()
