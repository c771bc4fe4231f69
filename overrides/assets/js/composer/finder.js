// What finds secrets (composer-secrets.js), loaded once the page is there or when somebody types. Until it is there nothing
// of a field goes into the message.

/** @typedef {Pick<typeof import("./secrets.js"), "findSecrets" | "redact">} Finder */

/** @type {Finder | undefined} */
let found;
/** @type {Promise<Finder | undefined> | undefined} */
let loading;

/** What finds secrets, as soon as it is there. */
export const finder = () => found;

/**
 * Loads it, once; after a failure, which gives undefined, the next call tries again.
 * @param {string} address
 * @returns {Promise<Finder | undefined>}
 */
export function loadFinder(address) {
  return (loading ??= import(address).then((made) => (found = made), () => (loading = undefined)));
}
