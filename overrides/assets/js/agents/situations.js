// Help now as data: which situation some words mean, and the question or the steps at a place in it.
import { answerAddress } from "../help-now/place.js";
/** @import { Flow, Line, Place } from "../help-now/types.js" */
/** @import { PackedDocument } from "../search/types.js" */
/** @import { AgentData, Given } from "./types.js" */

const CLEAR = 1.2; // how much better than the next the best must be

/** @param {Line} line */
const plain = (line) => line.map(({ text }) => text).join("");

/**
 * The id of the situation that words mean, or "" where that is not clear: found by search, as articles are.
 * @param {string} words
 * @param {Given} given
 */
export function situationMeant(words, given) {
  const flows = given.data.help.flows;
  const named = Object.entries(flows).find(([, flow]) => flow.title.toLowerCase() === words.toLowerCase());
  if (named) return named[0];
  const [best, next] = given.among(words, Object.entries(flows).map(documentOf));
  return best && (!next || best.score > CLEAR * next.score) ? best.article.address : "";
}

/**
 * @param {[string, Flow]} flow
 * @returns {PackedDocument}
 */
function documentOf([id, flow]) {
  const said = Object.values(flow.questions).flatMap(({ ask, answers }) => [ask, ...answers.map(({ say }) => say)]);
  const done = Object.values(flow.outcomes).flatMap(({ title, article }) => [title, article.title]);
  return [id, flow.title, done.join(" "), said.join(" "), [flow.title], []];
}

/**
 * @param {Place} at
 * @param {AgentData} data
 */
export function stepOf(at, data) {
  const address = [at.name, ...at.trail.map(({ id }) => id)].join("/");
  const common = { situation: { id: address, title: at.flow.title }, page: `${data.help_page}#${address}` };
  const question = at.flow.questions[at.node];
  /** @param {{ id: string, say: string, go: string }} answer */
  const choice = (answer) => ({ say: answer.say, situation: answerAddress(at, answer).slice(1) });
  if (question) {
    const urgent = at.flow.urgent ? data.help.channels.find(({ kind }) => kind === "phone") : undefined;
    return {
      ...common,
      message: "Ask this, then call next_step with the situation of the answer.",
      ask: question.ask,
      lines: question.lines,
      answers: question.answers.map(choice),
      urgent_line: urgent?.value ?? null,
    };
  }
  const outcome = at.flow.outcomes[at.node];
  const channels = outcome.channels.flatMap((id) => data.help.channels.filter((channel) => channel.id === id));
  const line = channels.find(({ kind }) => kind === "phone");
  const { freeze } = data.help;
  return {
    ...common,
    message: outcome.title,
    first: outcome.action === "call" && line ? { call: line.value } : outcome.action === "freeze" ? { freeze: [freeze.host, freeze.center, freeze.freeze] } : null,
    say: outcome.say_aloud?.lines ?? outcome.say,
    steps: outcome.steps.map(plain),
    afterwards: outcome.afterwards.map(plain),
    answers: outcome.next.map(choice),
    channels: channels.map(({ id, name, value, hours }) => ({ id, name, value, hours })),
    article: { title: outcome.article.title, page: outcome.article.href },
  };
}
