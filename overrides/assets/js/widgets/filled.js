/**
 * "Question {number}" with { number: 2 } is "Question 2". What has no value stays as it is.
 * @param {string} text
 * @param {Record<string, unknown>} values
 */
export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, key) => String(values[key] ?? whole));
