// The shapes of what search loads (hooks/helpcenter/artifacts/search/).

/** @typedef {[id: string, text: string, answer: string]} PackedQuestion */

/**
 * An article without names; an entry page, which leads to others, ends with a 1.
 * @typedef {[address: string, title: string, description: string, lead: string, asked: string[], questions: PackedQuestion[], entry?: number]} PackedDocument
 */

/** @typedef {[id: string, kind: string, name: string, purpose: string, value: string, href: string]} PackedChannel */

/**
 * One language's file. Of a site in parts it has no documents, and tells where the parts are.
 * @typedef {object} SearchData
 * @property {PackedDocument[]} documents
 * @property {string[][]} groups words of one thing of the term base
 * @property {number} terms_of_ours how many of the groups, from the first, are terms of ours
 * @property {string} [traditional] pairs of a traditional and a simplified character
 * @property {Record<string, string>} [pinyin] characters by syllable
 * @property {Record<string, string>} text
 * @property {string} brand
 * @property {PackedChannel[]} channels
 * @property {number} [total] documents of the whole site
 * @property {string} [parts] the address of a part, with * for its name
 * @property {string} [keys] the names of the parts that hold terms
 * @property {number[]} [things] in how many documents each group is named
 */

/** @typedef {{ id: string, text: string, answer: string }} Question */

/**
 * A text of an article that a query is compared with.
 * @typedef {object} Phrase
 * @property {Article} article
 * @property {Question} [question]
 * @property {string} kind
 * @property {number} value
 * @property {Map<string, number>} terms
 * @property {number} size
 */

/**
 * @typedef {object} Article
 * @property {number} at
 * @property {string} address
 * @property {string} title
 * @property {string} lead
 * @property {number} value
 * @property {Phrase[]} phrases
 * @property {Question[]} questions
 * @property {Map<string, number>} words
 */

/** @typedef {{ article: Article, question?: Question, score: number, share: number }} Result */

/** @typedef {{ of: string, term: string, share: number, own: number }} Wanted a term that is looked for, and the query's term that it stands for */

export {};
