// The page's address is the only memory: the part after # names the situation and the answers given.
/** @import { Answer, Flow, Place, Step } from "./types.js" */

/**
 * The address of a situation after some answers.
 * @param {string} name
 * @param {Step[]} trail
 * @param {...string} more
 */
export const addressOf = (name, trail, ...more) => `#${[name, ...trail.map((step) => step.id), ...more].join("/")}`;

/**
 * The situation and the answers that an address names; answers that do not exist are dropped, with all after them.
 * @param {string} address
 * @param {Record<string, Flow>} flows
 * @returns {Place | null}
 */
export function placeOf(address, flows) {
  const [name, ...answers] = address.replace(/^#/, "").split(/\/|%2f/i);
  const flow = Object.hasOwn(flows, name) ? flows[name] : undefined;
  if (!flow) return null;
  /** @type {Step[]} */
  const trail = [];
  let node = flow.start;
  for (const id of answers) {
    const question = flow.questions[node];
    const answer = (question?.answers ?? flow.outcomes[node].next).find((one) => one.id === id);
    if (!answer || leadsElsewhere(answer)) break;
    trail.push({ ask: question?.ask ?? flow.outcomes[node].title, say: answer.say, address: addressOf(name, trail), id });
    node = answer.go;
  }
  return { name, flow, trail, node, all: answers[0] === "all" };
}

/**
 * Where an answer leads: on in this flow, or to a step of another one.
 * @param {Place} at
 * @param {Answer} answer
 */
export const answerAddress = (at, answer) => (leadsElsewhere(answer) ? `#${answer.go}` : addressOf(at.name, at.trail, answer.id));

/** @param {Answer} answer */
const leadsElsewhere = (answer) => answer.go.includes("/");

/**
 * The questions still to come on the longest way from a node.
 * @param {Flow} flow
 * @param {string} node
 * @returns {number}
 */
export function questionsLeft(flow, node) {
  const question = flow.questions[node];
  return question ? 1 + Math.max(...question.answers.map((answer) => questionsLeft(flow, answer.go))) : 0;
}
