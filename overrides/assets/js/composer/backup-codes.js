// Lists of backup codes: numbered, one a line, or in a row.
import { BACKUP_CODE } from "./labels.js";
import { listPlaces, matchAt, opened } from "./sticky.js";

const BACKUP_LABEL = new RegExp(BACKUP_CODE, "gi");
const NUMBERED_ITEM = "(?:\\(?\\d{1,2}[.):、]\\s*|[*-]\\s+|#\\d{1,2}\\s+)?(?=[A-Za-z-]*\\d|[A-Za-z]{4,5}-)[A-Za-z0-9]{3,12}(?:-(?=[A-Za-z]*\\d|[A-Za-z]{4,5}(?![A-Za-z]))[A-Za-z0-9]{3,8}){0,7}(?![A-Za-z0-9])";
const FIRST_CODE = new RegExp(`\\s*["'(\\[]*${NUMBERED_ITEM}`, "y");
const NEXT_CODE = new RegExp(`[\\s,;、/|]+(?:and |和)?${NUMBERED_ITEM}`, "y");
const NEAR_ITS_NAME = /(?<![\w-])(?=[a-z-]*\d)(?=[\d-]*[a-z])[a-z0-9]{4,5}(?:-[a-z0-9]{4,5}){1,5}(?![\w-])|(?<![\w-]|\d )\d{4}[- ]\d{4}(?![\w-]| \d)/gi;
const UNLABELLED_CODES = /(?<![\w-])(?:\d{1,2}[.)]\s*)?(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{4,5}-[a-z0-9]{4,5}(?:[\s,;、]+(?:\d{1,2}[.)]\s*)?[a-z0-9]{4,5}-[a-z0-9]{4,5}){2,}(?![\w-])/gi;

/** @param {string} plain */
export function backupCodes(plain) {
  /** @type {import("./types.js").Secret[]} */
  const found = [];
  for (const label of plain.matchAll(BACKUP_LABEL)) {
    for (const { place } of listPlaces(plain, label.index + label[0].length)) {
      let end = place;
      for (let code = matchAt(FIRST_CODE, plain, place); code && !isCount(code[0], plain, end + code[0].length); code = matchAt(NEXT_CODE, plain, end)) end += code[0].length;
      if (end === place) continue;
      found.push({ kind: "backup", start: opened(plain, place), end });
      break;
    }
  }
  const names = Array.from(plain.matchAll(BACKUP_LABEL), ({ index }) => index);
  for (const code of names.length ? plain.matchAll(NEAR_ITS_NAME) : []) {
    if (names.some((at) => Math.abs(at - code.index) < 120)) found.push({ kind: "backup", start: code.index, end: code.index + code[0].length });
  }
  for (const list of plain.matchAll(UNLABELLED_CODES)) found.push({ kind: "backup", start: list.index, end: list.index + list[0].length });
  return found;
}

/**
 * "10 codes", "剩 2 个"
 * @param {string} code
 * @param {string} plain
 * @param {number} end
 */
const isCount = (code, plain, end) => /^\W{0,3}\d{1,3}$/.test(code) || /^\s?[位次个天年月日点分秒]/.test(plain.slice(end, end + 2));
