// The shapes of what the worker meets: of a service worker's scope what is used here (the DOM's types know none of it), and
// the files that hooks/helpcenter/output/offline_pack.py writes.

/** @typedef {{ data: { page: string, language: string }, waitUntil(promise: Promise<unknown>): void }} Waiting */

/** @typedef {{ request: Request, preloadResponse: Promise<Response | undefined>, respondWith(answer: Promise<Response>): void }} Fetched */

/**
 * @typedef {object} WorkerScope
 * @property {(type: string, listener: (event: any) => void) => void} addEventListener
 * @property {() => Promise<void>} skipWaiting
 * @property {ServiceWorkerRegistration} registration
 */

/** @typedef {{ expires: string, packs: Record<string, string> }} Index `packs`: the address of each language's pack */

/**
 * @typedef {object} Pack
 * @property {string[]} pieces
 * @property {Record<string, number[]>} pages the pieces of each page, by its path; the first is the one to fall back on
 * @property {Record<string, string>} titles by path
 * @property {string[]} assets what the pages load
 * @property {string} style the sheet for the notice
 * @property {Record<string, string>} text
 * @property {string} date the pattern of a date
 * @property {string[]} months
 */

export {};
