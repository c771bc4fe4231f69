// The shapes of what help now is given (hooks/helpcenter/pages/widgets/help_now.py).

/** @typedef {import("../widgets/element.js").Part[]} Line */

/**
 * @typedef {object} Channel
 * @property {string} id
 * @property {string} kind
 * @property {string} name
 * @property {string} value
 * @property {string} href
 * @property {string} hours the weekly hours in words
 * @property {string} reply_time
 * @property {string} [other_languages] that it does not answer in the language of the page
 * @property {string} [suspended] why it is out of service
 * @property {string} [from] the instant from which this holds
 * @property {string} [until] the instant at which it ends
 */

/** @typedef {{ id: string, say: string, go: string }} Answer `go` is the node that follows, or with a slash the address of a step in another flow */

/** @typedef {{ ask: string, lines: string[], hint: Line, answers: Answer[] }} Question `lines` are for the reader to say */

/** @typedef {{ say: string[], card: string[], link: string }} Other for somebody who helps another: what to say to them, and to send them */

/**
 * @typedef {object} Outcome
 * @property {string} title
 * @property {"call" | "freeze" | null} action step 1, shown as a button
 * @property {Line} hint
 * @property {string[]} say
 * @property {{ language: string, lines: string[] }} [say_aloud] the same, where the line does not understand the page's language
 * @property {Other | null} other
 * @property {Line[]} steps
 * @property {Line[]} afterwards
 * @property {Answer[]} next
 * @property {{ title: string, href: string }} article
 * @property {string[]} channels
 */

/**
 * @typedef {object} Flow
 * @property {string} title
 * @property {string} start
 * @property {boolean} urgent
 * @property {Record<string, Question>} questions
 * @property {Record<string, Outcome>} outcomes
 */

/**
 * @typedef {object} HelpData
 * @property {string} language
 * @property {Record<string, string>} text
 * @property {Record<string, Flow>} flows
 * @property {Channel[]} channels in the order of help
 * @property {string} from whose site this is, for the foot of a card
 * @property {{ href: string, host: string, center: string, freeze: string }} freeze where a reader freezes the account
 */

/** @typedef {{ ask: string, say: string, address: string, id: string }} Step a question that was answered */

/** @typedef {{ name: string, flow: Flow, trail: Step[], node: string, all: boolean }} Place what an address names */

export {};
