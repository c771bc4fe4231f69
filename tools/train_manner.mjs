// Learns overrides/assets/js/checker/manner.json from the messages that tools/fraud_messages.py prints:
//   .venv/bin/python tools/fraud_messages.py | node tools/train_manner.mjs [--write]
// It states what the model learned from the other files makes of each file, alone and with the rules of demands.json;
// --write writes the model learned from all.
// Logistic regression with an L1 penalty, by accelerated proximal gradient (Beck and Teboulle 2009). No randomness.
import fs from "node:fs";
import { tableOf } from "../overrides/assets/js/checker/demand-grammar.js";
import { findDemands } from "../overrides/assets/js/checker/demands.js";
import { BUCKETS, LEVELS, ZERO, bucketsOf } from "../overrides/assets/js/checker/manner.js";

const ROOT = new URL("../", import.meta.url);
const read = (name) => fs.readFileSync(new URL(name, ROOT), "utf8");
const { letters } = JSON.parse(read("hooks/helpcenter/recognizers/tables/look_alikes.json"));
const [PENALTY, ROUNDS, LEVEL_COUNT] = [1e-5, 300, ZERO];
const HARMLESS_ABOVE = 0.03; // the share of harmless messages of other authors that may stand above the threshold

const rules = tableOf(JSON.parse(read("hooks/helpcenter/recognizers/tables/demands.json")), letters);
const rows = fs.readFileSync(0, "utf8").trim().split("\n").map((line) => row(JSON.parse(line)));
const files = [...new Set(rows.map(({ file }) => file))];

function row({ text, fraud, file }) {
  const buckets = Uint16Array.from(bucketsOf(text, rules.alike));
  return { file, fraud, buckets, scale: 1 / Math.sqrt(buckets.length || 1), ruled: findDemands(text, rules).length > 0 };
}

/** Weights (BUCKETS numbers) and bias of the model; both classes weigh the same. */
function learn(rows) {
  const frauds = rows.filter(({ fraud }) => fraud).length;
  const share = rows.map(({ fraud }) => (fraud ? 0.5 / frauds : 0.5 / (rows.length - frauds)));
  let [weights, bias] = [new Float64Array(BUCKETS), 0];
  let [ahead, aheadBias, momentum] = [weights.slice(), 0, 1];
  const rate = 4; // 1 / Lipschitz constant: rows have length 1, with the bias at most 2, times 1/4
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(BUCKETS);
    let biasGradient = 0;
    rows.forEach(({ buckets, scale, fraud }, index) => {
      let sum = aheadBias;
      for (const bucket of buckets) sum += ahead[bucket] * scale;
      const error = (1 / (1 + Math.exp(-sum)) - (fraud ? 1 : 0)) * share[index];
      for (const bucket of buckets) gradient[bucket] += error * scale;
      biasGradient += error;
    });
    const next = ahead.map((weight, bucket) => {
      const moved = weight - rate * gradient[bucket];
      return Math.sign(moved) * Math.max(0, Math.abs(moved) - rate * PENALTY);
    });
    const nextBias = aheadBias - rate * biasGradient;
    const following = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const push = (momentum - 1) / following;
    ahead = next.map((weight, bucket) => weight + push * (weight - weights[bucket]));
    aheadBias = nextBias + push * (nextBias - bias);
    [weights, bias, momentum] = [next, nextBias, following];
  }
  return { weights, bias };
}

const scoreOf = ({ weights, bias }, { buckets, scale }) => buckets.reduce((sum, bucket) => sum + weights[bucket] * scale, bias);

/** The score that at most the allowed share of harmless rows is above. */
function thresholdOf(harmless) {
  const sorted = [...harmless].sort((a, b) => b - a);
  return sorted[Math.floor(sorted.length * HARMLESS_ABOVE)];
}

const judged = files.flatMap((file) => {
  const model = learn(rows.filter((one) => one.file !== file));
  return rows.filter((one) => one.file === file).map((one) => ({ ...one, score: scoreOf(model, one) }));
});
const threshold = thresholdOf(judged.filter(({ fraud, file }) => !fraud && file !== "cases").map(({ score }) => score));
console.log("file              frauds found: alone, rules, both       harmless flagged: alone, rules, both");
for (const file of [...files, ""]) {
  const own = judged.filter((one) => !file || one.file === file);
  const figures = [true, false].map((fraud) => {
    const found = own.filter((one) => one.fraud === fraud);
    const counts = [({ score }) => score > threshold, ({ ruled }) => ruled, ({ score, ruled }) => ruled || score > threshold];
    return `${counts.map((count) => found.filter(count).length).join(", ")} of ${found.length}`;
  });
  console.log(`${(file || "all").padEnd(18)}${figures[0].padEnd(39)}${figures[1]}`);
}
const model = learn(rows);
const largest = model.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
const step = largest / LEVEL_COUNT;
console.log(`${model.weights.filter((weight) => Math.round(weight / step)).length} weights, largest ${largest.toFixed(1)}`);
if (process.argv.includes("--write")) {
  const letters = [...model.weights].map((weight) => LEVELS[ZERO + Math.round(weight / step)]).join("");
  const made = { bias: Number((model.bias - threshold).toFixed(3)), step: Number(step.toFixed(4)), weights: letters };
  fs.writeFileSync(new URL("overrides/assets/js/checker/manner.json", ROOT), `${JSON.stringify(made, null, 1)}\n`);
}
