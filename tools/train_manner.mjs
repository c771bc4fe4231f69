// Learns overrides/assets/js/checker/manner.json from the messages that tools/fraud_messages.py prints:
//   .venv/bin/python tools/fraud_messages.py | node tools/train_manner.mjs [--write]
// It states what the model learned from the other files makes of each file, alone and with the rules of demands.json;
// --write writes the model learned from all.
// Logistic regression with an L2 penalty, by accelerated gradient (Nesterov, restarted where it overshoots: O'Donoghue and
// Candès 2015). What is rare weighs more (inverse document frequency), and so does what one side says more often than the
// other (the log-count ratio of Wang and Manning 2012, softened). No randomness.
import fs from "node:fs";
import { tableOf } from "../overrides/assets/js/checker/demand-grammar.js";
import { demandsOf, readWords } from "../overrides/assets/js/checker/demands.js";
import { judgeText } from "../overrides/assets/js/checker/judge.js";
import { DIGITS, FARTHER, NOT_OURS, WEIGHTS, featuresOf } from "../overrides/assets/js/checker/manner.js";

const ROOT = new URL("../", import.meta.url);
const json = (name) => JSON.parse(fs.readFileSync(new URL(name, ROOT), "utf8"));
const { letters } = json("hooks/helpcenter/recognizers/tables/look_alikes.json");
const [PENALTY, ROUNDS] = [1e-6, 1200];
const KEPT = 19000; // weights that are written: some 33 KB compressed
const MARGIN = 0.02; // what rounding may take from a case
const OF_CASES = 3; // how much more than other messages the tests' cases weigh
const FOLDS = 6; // two or three authors each, whom the model that judges them does not know
const ONE_SIDED = 0.3; // the power of the log-count ratio
// The thresholds are those of messages by authors whom neither the rules nor the model know.
const KNOWN_TO_RULES = /^[a-f]\.|^cases$|^[rt]\./; // t is by somebody who had read what the model mistook
const FRAUDS_BELOW = { danger: 0.07, unsure: 0.02 }; // the shares of frauds that may stand below 0 and below `unsure`

const table = tableOf(json("hooks/helpcenter/recognizers/tables/demands.json"), letters);
const [first, ...lines] = fs.readFileSync(0, "utf8").trim().split("\n").map((line) => JSON.parse(line));
const rows = lines.map(({ text, fraud, file }) => {
  const read = readWords(text, table);
  const contacts = judgeText(text, first.given);
  const kinds = [...new Set(demandsOf(read, table).map(({ kind }) => kind))];
  const features = [...featuresOf(read, contacts, kinds.filter((kind) => kind !== "link"))];
  const [ruled, other] = [kinds.length > 0, contacts.some(({ verdict }) => NOT_OURS.has(verdict))];
  return { file, fraud, features, scale: 1 / Math.sqrt(features.length || 1), ruled, other };
});
const files = [...new Set(rows.map(({ file }) => file))];

/** The weight of each feature, by hash, and the bias; both classes weigh the same, but the tests' cases, which must be right, more. */
function learn(rows, emphasis = new Map()) {
  const counts = new Map();
  for (const { features } of rows) for (const one of features) counts.set(one, (counts.get(one) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count > 1);
  const place = new Map(kept.map(([one], at) => [one, at]));
  const frauds = rows.filter(({ fraud }) => fraud).length;
  const inFrauds = new Map();
  for (const { features, fraud } of rows) if (fraud) for (const one of features) inFrauds.set(one, (inFrauds.get(one) ?? 0) + 1);
  const rare = Float64Array.from(kept, ([one, count]) => {
    const inFraud = inFrauds.get(one) ?? 0;
    const ratio = Math.log(((inFraud + 1) / frauds) / ((count - inFraud + 1) / (rows.length - frauds)));
    return (Math.log(rows.length / count) / 5) * Math.abs(ratio) ** ONE_SIDED;
  });
  const table = rows.map(({ features }) => Int32Array.from(features.filter((one) => place.has(one)), (one) => place.get(one)));
  const share = rows.map((one) => ((one.file === "cases" ? OF_CASES : 1) * (emphasis.get(one) ?? 1) * 0.5) / (one.fraud ? frauds : rows.length - frauds));
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

const SMALLEST = Math.min(...WEIGHTS.map(Math.abs));

/** The weights as they can be written, in steps: the small ones are left out, of the few largest what is above the last step. */
function rounded({ weights, bias }) {
  const sizes = [...weights.values()].map(Math.abs).sort((a, b) => b - a);
  const step = sizes[Math.min(KEPT, sizes.length - 1)] / (SMALLEST - 0.25);
  const near = (weight) => WEIGHTS.reduce((best, level) => (Math.abs(level * step - weight) < Math.abs(best * step - weight) ? level : best));
  const kept = [...weights].filter(([, weight]) => Math.abs(weight) >= (SMALLEST - 0.25) * step);
  return { weights: new Map(kept.map(([hash, weight]) => [hash, near(weight) * step])), bias, step };
}

const scoreOf = ({ weights, bias }, { features, scale }) => features.reduce((sum, one) => sum + (weights.get(one) ?? 0) * scale, bias);

/** What a rule's demand and a contact that is not ours weigh beside the score: logistic regression on these three, by gradient. */
function evidenceOf(rows) {
  const frauds = rows.filter(({ fraud }) => fraud).length;
  const parts = rows.map(({ score, ruled, other, fraud }) => ({ values: [score, ruled ? 1 : 0, other ? 1 : 0, 1], fraud: fraud ? 1 : 0, share: fraud ? 0.5 / frauds : 0.5 / (rows.length - frauds) }));
  const weights = [1, 0, 0, 0];
  for (let round = 0; round < 3000; round++) {
    const gradient = [0, 0, 0, 0];
    for (const { values, fraud, share } of parts) {
      const error = (1 / (1 + Math.exp(-values.reduce((sum, value, at) => sum + value * weights[at], 0))) - fraud) * share;
      values.forEach((value, at) => (gradient[at] += error * value));
    }
    gradient.forEach((slope, at) => (weights[at] -= 0.5 * slope));
  }
  return { ruled: weights[1] / weights[0], other: weights[2] / weights[0] };
}

/** The sum that this share of rows is above. */
function above(rows, share) {
  const scores = rows.map(({ sum }) => sum).sort((a, b) => b - a);
  return scores[Math.floor(scores.length * share)];
}

const foldOf = ({ file }) => files.indexOf(file) % FOLDS;
const judged = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
  const model = rounded(learn(rows.filter((one) => foldOf(one) !== fold)));
  return rows.filter((one) => foldOf(one) === fold).map((one) => ({ ...one, score: scoreOf(model, one) }));
});
const unknown = judged.filter(({ file }) => !KNOWN_TO_RULES.test(file));
const { ruled, other } = evidenceOf(unknown);
for (const one of judged) one.sum = one.score + (one.ruled ? ruled : 0) + (one.other ? other : 0);
const frauds = unknown.filter(({ fraud }) => fraud);
const [threshold, unsure] = [FRAUDS_BELOW.danger, FRAUDS_BELOW.unsure].map((share) => above(frauds, 1 - share));
const found = [({ score }) => score > threshold, ({ ruled }) => ruled, ({ sum }) => sum > threshold, ({ sum }) => sum > unsure && sum <= threshold];
if (process.env.SCORES) fs.writeFileSync(process.env.SCORES, JSON.stringify(judged.map(({ file, fraud, ruled, other, score, sum }) => ({ file, fraud, ruled, other, score, sum }))));
console.log(`thresholds ${threshold.toFixed(2)}, unsure ${unsure.toFixed(2)}; a rule's demand adds ${ruled.toFixed(2)}, a contact that is not ours ${other.toFixed(2)}`);
console.log("file              frauds found: alone, rules, both, unsure    harmless flagged: alone, rules, both, unsure");
const groups = [...files.map((file) => [file, (one) => one.file === file]), ["all", () => true], ["unknown to rules", (one) => unknown.includes(one)]];
for (const [name, belongs] of groups) {
  const own = judged.filter(belongs);
  const figures = [true, false].map((fraud) => {
    const those = own.filter((one) => one.fraud === fraud);
    return `${found.map((one) => those.filter(one).length).join(", ")} of ${those.length}`;
  });
  console.log(`${name.padEnd(18)}${figures[0].padEnd(44)}${figures[1]}`);
}
const sumOf = (model, one) => scoreOf(model, one) + (one.ruled ? ruled : 0) + (one.other ? other : 0);
let [model, wrong] = [rounded(learn(rows)), []];
const emphasis = new Map();
for (let round = 0; round < 8; round++) { // what is wrong among the cases weighs twice as much the next time
  wrong = rows.filter((one) => one.file === "cases" && (one.fraud ? sumOf(model, one) <= threshold + MARGIN : sumOf(model, one) > unsure - MARGIN));
  if (!wrong.length) break;
  for (const one of wrong) emphasis.set(one, 2 * (emphasis.get(one) ?? 1));
  model = rounded(learn(rows, emphasis));
}
console.log(`learned: ${rows.filter((one) => sumOf(model, one) > threshold !== one.fraud).length} of ${rows.length} on the wrong side, ${wrong.length} cases at the last round`);
console.log(`${model.weights.size} weights, in steps of ${model.step.toFixed(2)}`);
if (process.argv.includes("--write")) {
  const kept = [...model.weights].sort(([a], [b]) => a - b);
  const gaps = kept.map(([hash], at) => hash - (at ? kept[at - 1][0] : 0)).map((gap) => DIGITS[FARTHER].repeat(Math.floor(gap / FARTHER)) + DIGITS[gap % FARTHER]);
  const made = {
    bias: Number((model.bias - threshold).toFixed(3)), ruled: Number(ruled.toFixed(3)), other: Number(other.toFixed(3)), unsure: Number((unsure - threshold).toFixed(3)), step: Number(model.step.toFixed(4)),
    gaps: gaps.join(""), weights: kept.map(([, weight]) => DIGITS[WEIGHTS.indexOf(Math.round(weight / model.step))]).join(""),
  };
  fs.writeFileSync(new URL("overrides/assets/js/checker/manner.json", ROOT), `${JSON.stringify(made, null, 1)}\n`);
}
