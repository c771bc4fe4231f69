// The shapes of what search loads (hooks/helpcenter/artifacts/search/).

/** @typedef {[id: string, text: string, answer?: string]} PackedQuestion with its answer where it lies in a part */

/**
 * An article without names; an entry page, which leads to others, ends with a 1.
 * @typedef {[address: string, title: string, description: string, lead: string, asked: string[], questions: PackedQuestion[], entry?: number]} PackedDocument
 */

/** @typedef {[id: string, kind: string, name: string, purpose: string, value: string, href: string, from?: string, until?: string]} PackedChannel with the instants between which this holds */

/** @typedef {[document: number, question: number] | [address: string, text: string, answer: string, article?: string]} PackedAnswer */

/** @typedef {[title: string, href: string, answer: PackedAnswer | null, signs: [needed: number[], excluded: number[]][], own: number[]]} EmergencyKind */

/** @typedef {[words: string, where: string, href: string]} FreezeAct */

/** @typedef {[zones: string, words: string, href: string, from?: string, until?: string]} NumberAct the number of the reader's time zone, with the instants between which it holds */

/**
 * @typedef {object} EmergencyData
 * @property {string[]} ideas the words of each, packed (alternatives.js)
 * @property {string} fillers words without which a query is compared too
 * @property {string} [slips]
 * @property {string} [no_slips]
 * @property {{ freeze?: FreezeAct, numbers?: NumberAct[] }} acts
 * @property {EmergencyKind[]} kinds
 */

/**
 * One language's file. Of a site in parts it has no documents, and tells where the parts are.
 * @typedef {object} SearchData
 * @property {string} language its tag (BCP 47)
 * @property {PackedDocument[]} documents
 * @property {string[][]} groups words of one thing of the term base
 * @property {string} [colloquial] other spellings of common words (colloquial.js)
 * @property {number} terms_of_ours how many of the groups, from the first, are terms of ours
 * @property {string} [traditional] pairs of a traditional and a simplified character
 * @property {Record<string, string>} [pinyin] characters by syllable
 * @property {string} [readings] further readings of characters in words
 * @property {EmergencyData} emergency
 * @property {[words: string, answer: PackedAnswer][]} best
 * @property {Record<string, string>} text
 * @property {string} brand
 * @property {PackedChannel[]} channels
 * @property {string} [answers] the address of the answers of the documents' questions
 * @property {number} [total] documents of the whole site
 * @property {string} [parts] the address of a part, with * for its name
 * @property {string} [keys] the names of the parts that hold terms
 * @property {number[]} [things] in how many documents each group is named
 */

/** @typedef {{ id: string, text: string, answer: string }} Question its answer is empty until it is loaded */

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

/** @typedef {Pick<Article, "address" | "title" | "lead">} Shown what a result shows of its article */

/** @typedef {{ article: Shown, question?: Question, score: number, share: number }} Result */

/** @typedef {{ of: string, term: string, share: number, own: number }} Wanted a term that is looked for, and the query's term that it stands for */

export {};
