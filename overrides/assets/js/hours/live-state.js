// Says on each channel whether it is open, until when or from when. Other scripts dispatch `channels-shown` on document
// after they have added a channel.
import { channelState, MINUTE, timetables } from "./timetables.js";
import { stateInWords } from "./wording.js";
import { filled } from "../widgets/filled.js";
import { selectAll } from "../widgets/select.js";

/** @param {import("./timetables.js").HoursData} data */
export function keepTrue(data) {
  const tables = timetables(data);
  const announced = document.createElement("p");
  announced.className = "hidden-visually";
  announced.role = "status";
  document.body.append(announced);
  const before = new Map();

  /**
   * @param {string} channel
   * @param {number} now
   */
  const state = (channel, now) => channelState(data, tables, channel, now);

  function update() {
    const now = Date.now();
    const changed = [];
    for (const card of selectAll(document, "[data-channel]")) {
      const [line] = selectAll(card, "[data-channel-state]");
      const found = state(card.dataset.channel ?? "", now);
      if (!line || !found.table) continue;
      const words = stateInWords(found, now, data);
      if (line.textContent !== words) line.textContent = words;
      const closing = found.next !== null && found.next - now <= 60 * MINUTE;
      line.dataset.state = found.mail ? "open" : found.open === null ? "unknown" : found.open ? (closing ? "closing" : "open") : "closed";
      line.hidden = false;
    }
    for (const channel of Object.keys(data.channels)) {
      const found = state(channel, now);
      if (before.has(channel) && before.get(channel) !== found.open && document.querySelector(`[data-channel="${channel}"]`)) {
        changed.push(filled(data.text.said, { name: data.names[channel], state: stateInWords(found, now, data) }));
      }
      before.set(channel, found.open);
    }
    if (changed.length) announced.textContent = changed.join(" ");
  }

  /** Closed channels sink below those that help now; the rest keep the order of help. Never under a reader's finger. */
  function sink() {
    for (const list of selectAll(document, ".channels")) {
      if (list.matches(":focus-within")) continue;
      const closed = selectAll(list, ":scope > [data-channel]").filter((card) => card.querySelector('[data-state="closed"]'));
      const order = [...selectAll(list, ":scope > [data-channel]").filter((card) => !closed.includes(card)), ...closed];
      if (order.some((card, index) => list.children[index] !== card)) list.append(...order);
    }
  }

  function tick() {
    update();
    setTimeout(tick, MINUTE - (Date.now() % MINUTE) + 20);
  }

  tick();
  sink();
  document.addEventListener("visibilitychange", update);
  document.addEventListener("channels-shown", update);
  addEventListener("pageshow", update);
}
