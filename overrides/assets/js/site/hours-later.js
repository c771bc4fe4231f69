// The hours and the words that go with them, on pages that do not carry them: loaded once something needs them.
import { pageData } from "../widgets/page-data.js";
/** @import { HoursData } from "../hours/timetables.js" */

const later = /** @type {HTMLMetaElement | null} */ (document.querySelector("meta[name=channel-hours]"));
/** @type {Promise<HoursData> | undefined} */
let loading;

/** @param {string} address as the page writes it */
const absolute = (address) => new URL(address, document.baseURI).href;

/** @returns {Promise<HoursData>} rejected where they cannot be loaded; the next call tries again */
export function hoursData() {
  loading ??= later
    ? fetch(absolute(later.content)).then((answer) => answer.json()).catch((reason) => {
        loading = undefined;
        throw reason;
      })
    : Promise.resolve(pageData("channel-hours"));
  return loading;
}

async function showChannels() {
  if (!document.querySelector("[data-channel-state]")) return;
  document.removeEventListener("channels-shown", showChannels);
  try {
    const [data, { start }] = await Promise.all([hoursData(), import(absolute(later?.dataset.script ?? ""))]);
    start(data);
  } catch {
    document.addEventListener("channels-shown", showChannels);
  }
}

if (later) document.addEventListener("channels-shown", showChannels);
