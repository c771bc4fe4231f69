// Which channel is open now, as live-state.js knows it (it runs before: site.js). Without it nothing is claimed.
import { element } from "./element.js";

function stateOf(id) {
  const found = window.channelHours?.state(id);
  return { open: found?.open === true, next: found?.next ?? null };
}

// The first open channel of a list, else the one that opens soonest, else the first.
export function bestNow(ids) {
  const soonest = ids.filter((id) => stateOf(id).next).sort((a, b) => stateOf(a).next - stateOf(b).next)[0];
  return ids.find((id) => stateOf(id).open) ?? soonest ?? ids[0];
}

// The line that live-state.js keeps true; until then the weekly hours. It must stand inside an element with data-channel.
export const stateLine = (channel) => element("span", { "data-channel-state": true }, channel.hours);
export const channelsShown = () => document.dispatchEvent(new Event("channels-shown"));
