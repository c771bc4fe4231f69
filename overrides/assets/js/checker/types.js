// The shapes of what the checker is given (hooks/helpcenter/pages/widgets/checker.py), finds and answers.

/**
 * A contact of ours, or one that was; or a public service. Dates are in words.
 * @typedef {object} Entry
 * @property {string} value
 * @property {string} name
 * @property {string} [since]
 * @property {string} [ended] of one that is no longer ours
 * @property {string} [reason] why it is not
 * @property {string} [calls] of a phone number: whether we call from it
 * @property {boolean} [never_calls] of a phone number: it only takes calls
 * @property {string} [place] of a phone number: the region that it serves
 * @property {string} [text] a phone number as it is written in full
 * @property {string} [network] of an account
 * @property {string} [purpose] of a public service
 * @property {string} [from] the instant from which this holds
 * @property {string} [comes] the same in words
 * @property {string} [until] the instant at which it ends
 */

/** @typedef {Entry & { code: string, trunk: string, country: string }} PhoneEntry */

/**
 * @typedef {object} CheckerData
 * @property {string} language
 * @property {Record<string, string>} text
 * @property {{ phone: PhoneEntry[], email: Entry[], host: Entry[], url: Entry[], account: Entry[], public: Entry[] }} known
 * @property {string[]} brands
 * @property {string} mail_host
 * @property {string} web_host
 * @property {string[]} exit_codes
 * @property {{ next: string, contact: string, freeze: string, calling: string }} links
 * @property {Record<string, string>} promises a sentence each, by id
 * @property {string} messages the name of the app's messages
 */

/** @typedef {{ patterns: Record<string, string>, words: Record<string, string>, rules: string[], contexts: string[], alike: string, typo: string, weak: string, together: string[] }} DemandsJson recognizers/tables/demands.json */

/** @typedef {{ kind: string, start: number, end: number }} Demand what a message asks, and where */

/** @typedef {{ kind: string, words: string }} NamedDemand the same with the words that gave it away */

/** @typedef {"danger" | "unsure" | "contacts-ours" | "retired" | "coming" | "ours" | "none"} MessageVerdict */

/** @typedef {{ verdict: MessageVerdict, contacts: (Contact & Judgement)[], demands: NamedDemand[] }} JudgedMessage */

/**
 * A contact in a text.
 * @typedef {object} Contact
 * @property {"phone" | "email" | "link" | "account"} kind
 * @property {number} start
 * @property {number} end
 * @property {string} text
 * @property {string} [shown] the name that hides an address
 * @property {string} [extension] of a phone number
 * @property {string} [network] of an account
 */

/** @typedef {"ours" | "inside" | "coming" | "retired" | "lookalike" | "foreign" | "public"} Verdict */

/**
 * @typedef {object} Judgement
 * @property {Verdict} verdict
 * @property {Entry} [entry] what it is, or what it looks like
 * @property {string} [reason] why it is only like ours
 * @property {string} [note]
 * @property {string} [theirs] what is to be compared with `ours`
 * @property {string} [ours]
 * @property {string} [owner] whose address it is
 */

export {};
