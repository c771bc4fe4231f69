// The shapes of what is found in a text.

/** @typedef {"card" | "expiry" | "account" | "password" | "code" | "phrase" | "backup" | "key" | "link" | "identity"} Kind */

/**
 * A secret in a text.
 * @typedef {object} Secret
 * @property {Kind} kind
 * @property {number} start
 * @property {number} end
 * @property {string} [last] the last four digits of a card, the host of a link
 */

/** @typedef {{ start: number, end: number }} Range */

/** @typedef {"account" | "card" | "identity" | "shortCode" | "phone" | "amount" | "reference" | "code"} LabelKind */

/**
 * A word that names a number.
 * @typedef {object} Label
 * @property {number} start
 * @property {number} end
 * @property {string} words
 * @property {LabelKind} kind
 */

/**
 * A text without its ordinary numbers (ordinary-numbers.js).
 * @typedef {object} Ordinary
 * @property {string} blanked
 * @property {[number, number][]} ambiguous
 */

export {};
