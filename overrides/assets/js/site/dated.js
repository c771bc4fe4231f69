// Shows what has dates from one instant until another: facts that change, channels that begin or end, notices. The
// build gives each its instants, so a page that was built last week is right this morning, and one that is open changes
// by itself. Other scripts dispatch `channels-shown` on document after they have added such elements.
import { nextChange, shownAt } from "../hours/dated.js";
import { pageData } from "../widgets/page-data.js";
import { selectAll } from "../widgets/select.js";

const FARTHEST = 2 ** 31 - 1; // of setTimeout, in milliseconds
let timer = 0;

/** @type {{ changes?: string[] } | null} */
const dates = pageData("channel-hours");
const changes = (dates?.changes ?? []).map((from) => ({ from })); // of facts that stand in no element

/** Tells other scripts that something has changed while the page was open. */
function changed() {
  update();
  document.dispatchEvent(new Event("facts-changed"));
}

function update() {
  const now = Date.now();
  const dated = selectAll(document, "[data-from], [data-until]");
  for (const element of dated) {
    const hidden = !shownAt(element.dataset, now);
    if (element.hasAttribute("hidden") !== hidden) element.toggleAttribute("hidden", hidden); // SVG has no `hidden`
  }
  clearTimeout(timer);
  const next = nextChange([...dated.map((element) => element.dataset), ...changes], now);
  if (next !== null) timer = setTimeout(changed, Math.min(next - now, FARTHEST));
}

update();
document.addEventListener("visibilitychange", update);
document.addEventListener("channels-shown", update);
addEventListener("pageshow", update);
