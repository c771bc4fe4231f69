// Learns overrides/assets/js/checker/manner.json from the messages that tools/fraud_messages.py prints:
//   .venv/bin/python tools/fraud_messages.py | node tools/train_manner.mjs [--write]
// It states what the model learned from the other files makes of each file, alone and with the rules of demands.json;
// --write writes the model learned from all.
// Logistic regression with an L2 penalty, by accelerated gradient (Nesterov, restarted where it overshoots: O'Donoghue and
// Candès 2015). What is rare weighs more (inverse document frequency). No randomness.
import fs from "node:fs";
import { tableOf } from "../overrides/assets/js/checker/demand-grammar.js";
import { demandsOf, readWords } from "../overrides/assets/js/checker/demands.js";
import { judgeText } from "../overrides/assets/js/checker/judge.js";
import { DIGITS, FARTHER, WEIGHTS, featuresOf } from "../overrides/assets/js/checker/manner.js";

const ROOT = new URL("../", import.meta.url);
const json = (name) => JSON.parse(fs.readFileSync(new URL(name, ROOT), "utf8"));
const { letters } = json("hooks/helpcenter/recognizers/tables/look_alikes.json");
const [PENALTY, ROUNDS] = [1e-6, 400];
// The thresholds are those of messages by authors whom neither the rules nor the model know.
const KNOWN_TO_RULES = /^[a-f]\.|^cases$/;
const HARMLESS_ABOVE = 0.08; // the share of harmless messages that may stand above the threshold
const RULED_BELOW = 0.02; // the share of frauds found by a rule that may stand below the one of calming

const table = tableOf(json("hooks/helpcenter/recognizers/tables/demands.json"), letters);
const [first, ...lines] = fs.readFileSync(0, "utf8").trim().split("\n").map((line) => JSON.parse(line));
const rows = lines.map(({ text, fraud, file }) => {
  const read = readWords(text, table);
  const features = [...featuresOf(read, judgeText(text, first.given))];
  return { file, fraud, features, scale: 1 / Math.sqrt(features.length || 1), ruled: demandsOf(read, table).length > 0 };
});
const files = [...new Set(rows.map(({ file }) => file))];

/** The weight of each feature, by hash, and the bias; both classes weigh the same. */
function learn(rows) {
  const counts = new Map();
  for (const { features } of rows) for (const one of features) counts.set(one, (counts.get(one) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count > 1);
  const place = new Map(kept.map(([one], at) => [one, at]));
  const rare = Float64Array.from(kept, ([, count]) => Math.log(rows.length / count) / 5);
  const table = rows.map(({ features }) => Int32Array.from(features.filter((one) => place.has(one)), (one) => place.get(one)));
  const frauds = rows.filter(({ fraud }) => fraud).length;
  const share = rows.map(({ fraud }) => (fraud ? 0.5 / frauds : 0.5 / (rows.length - frauds)));
  let [weights, bias] = [new Float64Array(kept.length), 0];
  let [ahead, aheadBias, momentum] = [weights, 0, 1];
  const rate = 3.5 / curvature(table, rare, share, rows.map(({ scale }) => scale)); // the logistic's slope is at most 1/4
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = ahead.map((weight) => weight * PENALTY);
    let biasGradient = 0;
    table.forEach((features, index) => {
      const { scale, fraud } = rows[index];
      let sum = 0;
      for (const one of features) sum += ahead[one] * rare[one];
      const error = (1 / (1 + Math.exp(-aheadBias - sum * scale)) - (fraud ? 1 : 0)) * share[index];
      for (const one of features) gradient[one] += error * scale * rare[one];
      biasGradient += error;
    });
    const next = ahead.map((weight, one) => weight - rate * gradient[one]);
    const nextBias = aheadBias - rate * biasGradient;
    const overshoots = gradient.reduce((sum, slope, one) => sum + slope * (next[one] - weights[one]), 0) > 0;
    const following = overshoots ? 1 : (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const push = overshoots ? 0 : (momentum - 1) / following;
    ahead = next.map((weight, one) => weight + push * (weight - weights[one]));
    aheadBias = nextBias + push * (nextBias - bias);
    [weights, bias, momentum] = [next, nextBias, following];
  }
  return { weights: new Map(kept.map(([one], at) => [one, weights[at] * rare[at]])), bias };
}

/** The largest eigenvalue of the rows' second moments, with a constant for the bias, by power iteration. */
function curvature(table, rare, share, scales) {
  let [vector, bias, value] = [Float64Array.from(rare, () => 1), 1, 1];
  for (let round = 0; round < 20; round++) {
    const [next, size] = [new Float64Array(rare.length), Math.hypot(bias, Math.sqrt(vector.reduce((sum, one) => sum + one * one, 0)))];
    let nextBias = 0;
    table.forEach((features, index) => {
      let sum = bias;
      for (const one of features) sum += vector[one] * rare[one] * scales[index];
      for (const one of features) next[one] += sum * share[index] * rare[one] * scales[index];
      nextBias += sum * share[index];
    });
    [vector, bias, value] = [next.map((one) => one / size), nextBias / size, Math.hypot(nextBias, Math.sqrt(next.reduce((sum, one) => sum + one * one, 0))) / size];
  }
  return value;
}

const LARGEST = Math.max(...WEIGHTS);

/** The weights as they can be written, in steps: the small ones are left out. */
function rounded({ weights, bias }) {
  const step = [...weights.values()].reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / LARGEST;
  const near = (weight) => WEIGHTS.reduce((best, level) => (Math.abs(level * step - weight) < Math.abs(best * step - weight) ? level : best));
  const kept = [...weights].filter(([, weight]) => Math.abs(weight) >= (Math.min(...WEIGHTS.map(Math.abs)) - 0.25) * step);
  return { weights: new Map(kept.map(([hash, weight]) => [hash, near(weight) * step])), bias, step };
}

const scoreOf = ({ weights, bias }, { features, scale }) => features.reduce((sum, one) => sum + (weights.get(one) ?? 0) * scale, bias);

/** The score that this share of rows is above. */
function above(rows, share) {
  const scores = rows.map(({ score }) => score).sort((a, b) => b - a);
  return scores[Math.floor(scores.length * share)];
}

const judged = files.flatMap((file) => {
  const model = rounded(learn(rows.filter((one) => one.file !== file)));
  return rows.filter((one) => one.file === file).map((one) => ({ ...one, score: scoreOf(model, one) }));
});
const unknown = judged.filter(({ file }) => !KNOWN_TO_RULES.test(file));
const threshold = above(unknown.filter(({ fraud }) => !fraud), HARMLESS_ABOVE);
const calm = Math.min(threshold, above(unknown.filter(({ fraud, ruled }) => fraud && ruled), 1 - RULED_BELOW));
const found = [({ score }) => score > threshold, ({ ruled }) => ruled, ({ score, ruled }) => score > (ruled ? calm : threshold)];
if (process.env.SCORES) fs.writeFileSync(process.env.SCORES, JSON.stringify(judged.map(({ file, fraud, ruled, score }) => ({ file, fraud, ruled, score }))));
console.log(`thresholds ${threshold.toFixed(2)}, of a rule's demand ${calm.toFixed(2)}`);
console.log("file              frauds found: alone, rules, both       harmless flagged: alone, rules, both");
const groups = [...files.map((file) => [file, (one) => one.file === file]), ["all", () => true], ["unknown to rules", (one) => unknown.includes(one)]];
for (const [name, belongs] of groups) {
  const own = judged.filter(belongs);
  const figures = [true, false].map((fraud) => {
    const those = own.filter((one) => one.fraud === fraud);
    return `${found.map((one) => those.filter(one).length).join(", ")} of ${those.length}`;
  });
  console.log(`${name.padEnd(18)}${figures[0].padEnd(39)}${figures[1]}`);
}
const model = rounded(learn(rows));
console.log(`learned: ${rows.filter((one) => scoreOf(model, one) > threshold !== one.fraud).length} of ${rows.length} on the wrong side`);
console.log(`${model.weights.size} weights, in steps of ${model.step.toFixed(2)}`);
if (process.argv.includes("--write")) {
  const kept = [...model.weights].sort(([a], [b]) => a - b);
  const gaps = kept.map(([hash], at) => hash - (at ? kept[at - 1][0] : 0)).map((gap) => DIGITS[FARTHER].repeat(Math.floor(gap / FARTHER)) + DIGITS[gap % FARTHER]);
  const made = {
    bias: Number((model.bias - threshold).toFixed(3)), calm: Number((calm - threshold).toFixed(3)), step: Number(model.step.toFixed(4)),
    gaps: gaps.join(""), weights: kept.map(([, weight]) => DIGITS[WEIGHTS.indexOf(Math.round(weight / model.step))]).join(""),
  };
  fs.writeFileSync(new URL("overrides/assets/js/checker/manner.json", ROOT), `${JSON.stringify(made, null, 1)}\n`);
}
