// The questions. The page's address is the only memory: the part after # names the situation and the answers given.
import { channelsShown } from "../widgets/channels-now.js";
import { drawing, element, rich } from "../widgets/element.js";
import { filled } from "../widgets/filled.js";
import { outcomeCard } from "./outcome.js";

const box = document.querySelector("[data-widget=help-now]");
const given = JSON.parse(document.getElementById("widget-data").textContent);
const guide = box.querySelector("[data-guide]");
const situations = document.getElementById("situations");
const title = document.title;

// The situation and the answers that an address names; answers that do not exist are dropped, with all after them.
function read(address) {
  const [name, ...answers] = decodeURIComponent(address.replace(/^#/, "")).split("/");
  const flow = Object.hasOwn(given.flows, name) ? given.flows[name] : undefined;
  if (!flow) return null;
  const trail = [];
  let node = flow.start;
  for (const id of answers) {
    const question = flow.questions[node];
    const answer = question?.answers.find((one) => one.id === id);
    if (!answer) break;
    trail.push({ ask: question.ask, say: answer.say, address: addressOf(name, trail), id });
    node = answer.go;
  }
  return { name, flow, trail, node, all: answers[0] === "all" };
}

const addressOf = (name, trail, ...more) => `#${[name, ...trail.map((step) => step.id), ...more].join("/")}`;

// The rest of the article waits while a question is asked (assets/css/widgets.css).
function showArticle(shown) {
  box.parentElement.toggleAttribute("data-guided", !shown);
  situations.hidden = !shown;
  guide.hidden = shown;
}

function show(moved) {
  const at = read(location.hash);
  if (!at || at.all) {
    showArticle(true);
    document.title = title;
    const target = at ? document.getElementById(at.name) : location.hash === "#situations" ? situations : null;
    if (target) land(target);
    return;
  }
  const question = at.flow.questions[at.node];
  const heading = element("h2", { class: "guide__title", tabindex: "-1" }, question?.ask ?? at.flow.outcomes[at.node].title);
  guide.setAttribute("aria-label", at.flow.title);
  guide.dataset.node = at.node;
  guide.replaceChildren(
    ...progress(at, Boolean(question)),
    heading,
    ...(question ? questionCard(at, question) : outcomeCard(at.flow.outcomes[at.node], given)),
    ...answered(at),
    ways(at),
  );
  showArticle(false);
  channelsShown();
  document.title = `${heading.textContent} - ${title}`;
  if (moved || location.hash) land(heading);
}

function land(target) {
  if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
  target.closest(".question, .guide, nav")?.scrollIntoView({ block: "start" });
}

function progress(at, asking) {
  const { text } = given;
  const place = asking ? filled(text.progress, { number: at.trail.length + 1 }) : text.outcome;
  return [element("p", { class: "guide__place" }, element("span", {}, at.flow.title), element("span", {}, place))];
}

function questionCard(at, question) {
  const parts = [];
  if (question.lines.length) parts.push(element("ul", { class: "guide__lines" }, question.lines.map((line) => element("li", {}, line))));
  if (question.hint.length) parts.push(element("p", { class: "guide__hint" }, rich(question.hint)));
  parts.push(
    element("ul", { class: question.lines.length ? "guide__answers guide__answers--thumb" : "guide__answers" }, question.answers.map((answer) =>
      element("li", {}, element("a", { href: addressOf(at.name, at.trail, answer.id) }, element("span", {}, answer.say), drawing("arrow"))),
    )),
  );
  const line = given.channels.find((channel) => channel.kind === "phone");
  if (at.flow.urgent && line) {
    parts.push(element("p", { class: "guide__urgent" }, element("span", {}, given.text.urgent),
      element("a", { href: line.href }, drawing("phone"), line.value)));
  }
  return parts;
}

function answered(at) {
  const { text } = given;
  if (!at.trail.length) return [];
  return [
    element("div", { class: "guide__trail" },
      element("h3", {}, text.answered),
      element("ol", {}, at.trail.map((step) => element("li", {},
        element("span", {}, `${step.ask} `), element("strong", {}, step.say), " ",
        element("a", { href: step.address }, text.change, element("span", { class: "hidden-visually" }, ` ${step.ask}`)),
      )))),
  ];
}

function ways(at) {
  const { text } = given;
  const back = at.trail.at(-1)?.address;
  return element("ul", { class: "guide__ways" },
    back ? element("li", {}, element("a", { href: back }, text.back)) : null,
    back ? element("li", {}, element("a", { href: `#${at.name}` }, text.restart)) : null,
    element("li", {}, element("a", { href: "#situations" }, text.all_situations)),
    element("li", {}, element("a", { href: `#${at.name}/all` }, text.one_page)),
  );
}

addEventListener("hashchange", () => show(true));
show(false);
