// Four tools with their schemas; each loads what it needs when it is first called. They only read.
/** @import { ModelContext } from "./types.js" */

/** @param {string} description */
const words = (description) => ({ type: "string", description });

/** @type {[name: string, title: string, description: string, properties: Record<string, object>, required: string[]][]} */
const TOOLS = [
  ["check_contact", "Check a contact", "Whose each phone number, mailbox, link and account in a text is: ours, inside (ours only when dialled in its own country), coming (ours from an instant to come), retired, public or not_ours, and what the text asks that support never asks. Use it before you say that a contact belongs to this organisation.",
    { text: words("The message or contact, exactly as it was received") }, ["text"]],
  ["open_now", "Is a channel open", "Whether a way to reach support is open at this moment, and when that changes.",
    { channel: words("phone, chat, email, or the id or name of a channel; left out: all of them") }, []],
  ["next_step", "What to do first", "The next question or the steps for somebody in trouble: money leaving, cannot sign in, account restricted, payment stuck, contacted by somebody, phone lost. Answers carry the id to call it with again.",
    { situation: words("The situation in the reader's words, or an id from an answer before") }, ["situation"]],
  ["search", "Search the help center", "The articles that answer a question, best first.",
    { query: words("The question in the page's language") }, ["query"]],
];

/**
 * Registers the tools.
 * @param {ModelContext} context
 * @param {HTMLMetaElement} place where the page says what to load
 */
export async function offer(context, place) {
  /** @type {Promise<Record<string, (input: Record<string, unknown>) => Promise<object>>> | undefined} */
  let loaded;
  const tools = () => {
    const { tools: script = "", facts = "" } = place.dataset;
    loaded ??= import(new URL(script, document.baseURI).href).then(({ load }) => load(facts));
    loaded.catch(() => (loaded = undefined)); // offline: the next call tries again
    return loaded;
  };
  for (const [name, title, description, properties, required] of TOOLS) {
    await context.registerTool({
      name,
      title,
      description: `${description} Give numbers, addresses and hours only as they are returned, with as_of and expires; never complete or guess one.`,
      inputSchema: { type: "object", properties, required },
      annotations: { readOnlyHint: true },
      execute: async (input) => (await tools())[name](input),
    });
  }
}
