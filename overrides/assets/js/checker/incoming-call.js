// Whether a text says that a contact in it rang somebody: what our lines that only take calls never do. Knows no page.
/** @import { Contact } from "./types.js" */

const CONTACT_SIGN = "\ue001"; // stands for the contact
const BESIDE = "[^。！？!?\\n\ue001]";
const RANG = new RegExp([
  `(?:calls?|called|calling|rang|ring(?:s|ing)?|phoned|phoning)\\b${BESIDE}{0,40}\\b(?:from|by|number (?:was|is)|shows?|showed)\\b${BESIDE}{0,24}${CONTACT_SIGN}`,
  `${CONTACT_SIGN}${BESIDE}{0,12}\\b(?:(?:just |has |have |keeps? |kept |is |was |tried to )*(?:called|rang|phoned|calling|ringing|phoning|call|ring)) (?:me|us|my|him|her|them|this|again|twice|earlier|today|yesterday|last)\\b`,
  `(?:接到|接了|收到|来自|来电显示|显示的?是?|号码是|对方是)${BESIDE}{0,12}${CONTACT_SIGN}${BESIDE}{0,6}(?:来电|打来|打过来|的电话|打的)`,
  `(?:来电|打来的?|打过来的?)${BESIDE}{0,8}(?:显示|号码|电话|手机)${BESIDE}{0,6}${CONTACT_SIGN}`,
  `${CONTACT_SIGN}(?!${BESIDE}{0,4}(?:不会|从不|绝不|不))${BESIDE}{0,8}(?:来电|打来|打过来|打给我|打给我妈|给我打|给我来|打我)`,
].join("|"), "i");

/**
 * @param {string} text
 * @param {Contact} contact
 */
export const saysItRang = (text, { start, end }) => RANG.test(text.slice(Math.max(0, start - 100), start) + CONTACT_SIGN + text.slice(end, end + 100));
