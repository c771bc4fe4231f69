import assert from "node:assert/strict";
import { test } from "node:test";
import { bestOf, channelState, stateAt, timetables } from "../../../overrides/assets/js/hours/timetables.js";
import { openSpans, weekFrom, zoneName } from "../../../overrides/assets/js/hours/week.js";
import { stateInWords } from "../../../overrides/assets/js/hours/wording.js";
import { cases } from "./cases.js";

for (const { data, rows } of cases) {
  const tables = timetables(data);
  for (const { at, channel, says } of rows) {
    for (const [zone, words] of Object.entries(says)) {
      test(`${channel} at ${at}, for a reader in ${zone}`, () => {
        process.env.TZ = zone;
        const now = Date.parse(at);
        assert.equal(stateInWords(channelState(data, tables, channel, now), now, data), words);
      });
    }
  }
}

const HOUR = 3_600_000;
const table = { zoneName: "", open: false, start: 0, flips: [9 * HOUR, 18 * HOUR, 33 * HOUR], until: 40 * HOUR, offsets: [] };

for (const [at, open, next] of [[-1, null, null], [0, false, 9], [9, true, 18], [18, false, 33], [33, true, null], [40, null, null]]) {
  test(`at ${at} h it is ${open}, until ${next} h`, () => {
    const state = stateAt(table, at * HOUR);
    assert.deepEqual([state.open, state.next], [open, next && next * HOUR]);
  });
}

test("a schedule that does not exist is unknown", () => assert.equal(stateAt(undefined, 0).open, null));

for (const [about, states, best] of [
  ["the first that is open", { a: [false, 1], b: [true, 9], c: [true, 9] }, "b"],
  ["else the one that opens soonest", { a: [false, 5], b: [false, 2], c: [null, null] }, "b"],
  ["else one to write to", { a: [false, 5], b: [false, 9, true] }, "b"],
  ["else the first", { a: [false, null], b: [null, null] }, "a"],
]) {
  test(`the best channel is ${about}`, () => {
    const state = (id) => ({ open: states[id][0], next: states[id][1], mail: states[id][2] });
    assert.equal(bestOf(Object.keys(states), state), best);
  });
}

test("a day shows what is open of it and whether all of it is known", () => {
  const spans = (begin, end) => openSpans(table, { begin: begin * HOUR, end: end * HOUR });
  assert.deepEqual(spans(0, 24), { spans: [[9 * HOUR, 18 * HOUR]], known: true });
  assert.deepEqual(spans(12, 36), { spans: [[12 * HOUR, 18 * HOUR], [33 * HOUR, 36 * HOUR]], known: true });
  assert.deepEqual(spans(24, 48), { spans: [[33 * HOUR, 40 * HOUR]], known: true });
  assert.deepEqual(spans(48, 72), { spans: [], known: false });
});

test("a day with a clock change is an hour longer", () => {
  process.env.TZ = "Europe/London";
  const days = weekFrom(Date.parse("2026-10-24T12:00:00Z"));
  assert.deepEqual(days.map(({ begin, end }) => (end - begin) / HOUR), [24, 25, 24, 24, 24, 24, 24]);
});

for (const [zone, name] of [["UTC", "UTC"], ["America/Los_Angeles", "UTC−8"], ["Asia/Kolkata", "UTC+5:30"]]) {
  test(`${zone} is named ${name}`, () => {
    process.env.TZ = zone;
    assert.equal(zoneName(Date.parse("2026-11-22T12:00:00Z")), name);
  });
}
