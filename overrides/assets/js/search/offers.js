// What a query is offered besides results: the checker for a number, address, link or account; a channel for its name.
import { shownAt } from "../hours/dated.js";
import { fold } from "./words.js";

const CONTACT = [
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/, // mail
  /^(?:https?:|www\.)\S+$/i, // link
  /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]\S*)?$/i, // domain
  /^@[\w.-]{2,}$/, // account
  /^[a-z]+(?:-[a-z0-9]+)+$/i,
];

/**
 * The number, address, link or account that a query consists of, or "".
 * @param {string} query
 */
export function contact(query) {
  const text = query.normalize("NFKC").trim();
  const digits = text.replace(/^(?:tel:|电话|phone)[:：\s]*/i, "");
  if (/^\+?[\d\s().\-–—]{5,30}$/.test(digits) && digits.replace(/\D/g, "").length >= 5) return digits;
  return CONTACT.some((shape) => shape.test(text)) ? text : "";
}

/** @type {Record<string, (id: string) => boolean>} */
const KINDS = {
  phone: (id) => id.startsWith("phone."),
  open: (id) => id !== "email",
  chat: (id) => id === "chat",
  email: (id) => id === "email",
};

/**
 * The channels that a query asks for by nothing but their names: "客服电话多少", "phone number", "open now".
 * @param {string} query
 * @param {import("./types.js").SearchData} data
 * @param {Map<string, string>} [traditional]
 */
export function channelsFor(query, data, traditional) {
  /** @param {string} key */
  const words = (key) => fold(data.text[key], traditional).split(" ");
  let rest = ` ${fold(query, traditional).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  const han = /\p{Script=Han}/u;
  /** @param {string[]} list */
  const without = (list) => {
    const before = rest;
    for (const word of [...list].sort((a, b) => b.length - a.length)) {
      rest = han.test(word) ? rest.split(word).join(" ") : rest.replaceAll(` ${word} `, "  ");
    }
    return rest !== before;
  };
  without([fold(data.brand)]);
  const kinds = Object.keys(KINDS).filter((kind) => without(words(`words_${kind}`)));
  without([...words("words_other"), ..."a an the is are you i me my to at do on of for what where can how with".split(" ")]);
  if (!kinds.length || rest.trim()) return [];
  const now = Date.now();
  const usable = data.channels.filter((channel) => shownAt({ from: channel[6], until: channel[7] }, now));
  return usable.filter(([id]) => kinds.some((kind) => KINDS[kind](id))).slice(0, 3);
}
