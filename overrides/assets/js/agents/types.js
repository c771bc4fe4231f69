// The part of WebMCP that is used (webmachinelearning.github.io/webmcp, draft of October 2026), and what the tools are given.
/** @import { CheckerData, JudgedMessage } from "../checker/types.js" */
/** @import { HelpData } from "../help-now/types.js" */
/** @import { PackedDocument, Result } from "../search/types.js" */

/**
 * @typedef {object} Tool
 * @property {string} name
 * @property {string} title
 * @property {string} description
 * @property {object} inputSchema JSON Schema
 * @property {{ readOnlyHint: boolean }} annotations
 * @property {(input: Record<string, unknown>) => Promise<object>} execute
 */

/** @typedef {{ registerTool: (tool: Tool) => unknown }} ModelContext */

/**
 * A channel of contact.json (hooks/helpcenter/artifacts/contact_json.py).
 * @typedef {object} PublishedChannel
 * @property {string} id
 * @property {string} kind
 * @property {Record<string, string>} names
 * @property {string} value
 * @property {string} zone
 * @property {boolean} open_at_start
 * @property {string[]} transitions
 * @property {string | null} known_until
 * @property {object | null} retired
 */

/**
 * @typedef {object} ContactFile
 * @property {string} generated
 * @property {string} today
 * @property {string} zone
 * @property {boolean} sample
 * @property {string} [expires]
 * @property {PublishedChannel[]} channels
 */

/**
 * What hooks/helpcenter/pages/agent_data.py writes.
 * @typedef {object} AgentData
 * @property {string} language
 * @property {string} site
 * @property {string} contact_page
 * @property {string} help_page
 * @property {CheckerData} checker
 * @property {HelpData} help
 */

/**
 * @typedef {object} Given
 * @property {ContactFile} contact
 * @property {AgentData} data
 * @property {(query: string) => Promise<Result[]>} articles the results of search
 * @property {(query: string, documents: PackedDocument[]) => Result[]} among the same over other documents
 * @property {() => number} now
 */

/** @typedef {JudgedMessage["contacts"][number]} Judged */

export {};
