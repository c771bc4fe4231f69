// The page's address is the only memory: the part after # names the situation and the answers given.
/** @import { Flow, Place, Step } from "./types.js" */

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
  const [name, ...answers] = decodeURIComponent(address.replace(/^#/, "")).split("/");
  const flow = Object.hasOwn(flows, name) ? flows[name] : undefined;
  if (!flow) return null;
  /** @type {Step[]} */
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
