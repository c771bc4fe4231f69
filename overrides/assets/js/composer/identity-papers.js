// Numbers of identity papers by their shape, and those with letters by the word beside them.
import { BLANK } from "./ordinary-numbers.js";

const PAPER_SHAPES = /(?<![A-Za-z0-9-])(?:[EGDSPH]\d{8}|E[A-HJ-NP-Z]\d{7}|[HMC]\d{8,10}|\d{3}-\d{2}-\d{4}|(?:[A-CEGHJ-PR-TW-Z]{2}|QQ) ?\d{2} ?\d{2} ?\d{2} ?[A-D]|[A-Z]{1,2}\d{6}\([\dA]\))(?![A-Za-z0-9-])/gi;
const PAPER = "身份证|护照|证件|通行证|台胞证|回乡证|居[留住]证|驾照|驾驶证|社保|(?<![a-z])(?:passport|identity (?:card|number|document)|id (?:card|number|no\\b)|national (?:id|insurance)|ni(?:no)? (?:number|no)|nino|driv(?:ing|er'?s?) licen[cs]e|social security|ssn|tax (?:id|number)|hkid|nric)";
const NUMBERED = new RegExp(
  `(?:${PAPER})(?:[^A-Za-z0-9\\n${BLANK}]{0,3}(?:号码?|numbers?|cards?|no\\.?)){0,2}[^A-Za-z0-9\\n${BLANK}]{0,3}(?:is|was|是|为)?[^A-Za-z0-9\\n${BLANK}]{0,4}((?![ -]?\\d{4}[ ./-]\\d{1,2}[ ./-]\\d{1,2}(?!\\d)|\\d{2,4}\\s?[年月日次个位])[A-Za-z]{0,8}[ -]?\\d(?:[ -]?\\d|[A-Z]){4,20}(?:[ -][A-Z](?![A-Za-z]))?(?:\\([\\dA-Z]\\))?)(?![A-Za-z0-9])`,
  "gi",
);

/**
 * @param {string} plain
 * @returns {import("./types.js").Secret[]}
 */
export function identityPapers(plain) {
  /** @type {import("./types.js").Secret[]} */
  const found = [];
  for (const match of plain.matchAll(PAPER_SHAPES)) found.push({ kind: "identity", start: match.index, end: match.index + match[0].length });
  for (const match of plain.matchAll(NUMBERED)) {
    const start = match.index + match[0].length - match[1].length;
    found.push({ kind: "identity", start: start + match[1].search(/[^ -]/), end: start + match[1].length });
  }
  return found;
}
