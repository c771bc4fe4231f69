// What a message asks of its reader: a code, money to a "safe" account, a remote-control program … Words in classes and
// sequences of classes, all in hooks/helpcenter/recognizers/tables/demands.json; recognizers/demands.py does the same by
// the same table and says why. Knows no page: findDemands(text, tableOf(json)) gives [{ kind, start, end }].
import { ADDRESS, fold } from "./folding.js";

const LIMIT = 20000;
const [GAP, NEAR, CLOSE, FAR] = [72, 10, 15, 170];
const AMOUNT = /(?<number>\+?\d[\d() -]{6,20}\d)|[$£€¥]\s?\d[\d,.]{0,15}|\d[\d,.]{0,15}\s?(?:%|元|块|万|dollars|pounds|euros|yuan|usd|rmb|gbp|eur|cny|k)(?![a-z])|百分之|[一二两三四五六七八九十]{1,3}[百千万][块元]?|(?<![\d+.-])[1-9]\d{0,2}(?:,\d{3}|\d{2,4})(?![\d-])/g;
const HARD = /[!?。;]|\.(?=[\s\u4e00-\u9fff]|$)|\n\s*(?=\n|[-•·*–—▪●]|\d{1,2}[.、)])/g;
const SOFT = /[,:(—–\n]|(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g;
const ITEM = /^\s*(?:[-•·*–—▪●]|\d{1,2}[.、)])/;
const WORD = /[a-z0-9]+(?:-[a-z]+)*/y;
const ACTS = ["give", "gives", "enter", "pay", "move", "do", "scan", "click", "tap", "call", "ask", "grab", "goto"];

export function tableOf(json) {
  const words = new Map();
  for (const [name, list] of Object.entries(json.words)) {
    for (const word of list.split("|")) {
      words.set(word, [...(words.get(word) ?? []), name]);
    }
  }
  const phrases = new Map();
  for (const word of words.keys()) {
    if (!word.includes(" ")) continue;
    const first = word.split(" ")[0];
    phrases.set(first, [...(phrases.get(first) ?? []), word].sort((a, b) => b.length - a.length));
  }
  const alike = new Map();
  const pairs = [...json.alike];
  for (let i = 0; i < pairs.length; i += 2) alike.set(pairs[i], pairs[i + 1]);
  return {
    words, phrases, alike,
    longest: Math.max(...[...words.keys()].map((word) => (word[0] >= "\u3000" ? word.length : 0))),
    rules: json.rules.map(ruleOf),
    weak: json.weak.split(" "),
    together: json.together.map((pair) => pair.split(" ")),
  };
}

function ruleOf(line) {
  const [sequence, excludes] = line.split(" - ");
  const [steps, needs] = sequence.split(" & ");
  const [kind, ...rest] = steps.split(" ");
  const [, name, flag] = kind.match(/^(.*?)([?!]?)$/);
  return {
    kind: name, flag, needs: needs?.split("/") ?? [], excludes: excludes?.split("/") ?? [],
    steps: rest.map((step) => ({ mode: /^[.+~^]/.test(step) ? step[0] : "", classes: step.replace(/^[.+~^]/, "").split("/") })),
  };
}

const is = (token, classes) => classes.some((name) => token.classes.includes(name));

export function findDemands(text, table) {
  const folded = fold(text.slice(0, LIMIT), table.alike);
  const { tokens, denied } = read(folded.text, table);
  const found = table.rules.flatMap((rule) => matches(rule, tokens, denied));
  const kinds = new Set(found.map((one) => one.kind));
  const strong = [...kinds].some((kind) => !table.weak.includes(kind));
  if (!strong && !table.together.some((pair) => pair.every((kind) => kinds.has(kind)))) return [];
  const apart = [];
  for (const one of found) {
    if (!apart.some((other) => other.kind === one.kind && one.start < other.end && other.start < one.end)) apart.push(one);
  }
  return apart.map(({ kind, start, end }) => ({ kind, start: folded.origin[start], end: folded.origin[end - 1] + 1 }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

// The table's words in a text, longest first, with the sentence and the clause of each; and which sentences are items of
// a list under a heading that denies.
function read(text, table) {
  const places = (pattern) => [...text.matchAll(pattern)].map((match) => match.index);
  const tokens = wordsIn(text, table);
  const [hard, soft] = [places(HARD), places(SOFT)];
  const wide = [0];
  for (let i = 0; i < text.length; i++) wide.push(wide[i] + (text[i] >= "\u3000" && text[i] < ADDRESS ? 3 : 1));
  let [segment, clause] = [0, 0];
  for (const token of tokens) {
    while (segment < hard.length && hard[segment] < token.start) segment++;
    while (clause < soft.length && soft[clause] < token.start) clause++;
    Object.assign(token, { segment, clause, left: wide[token.start], right: wide[token.end] });
  }
  undo(tokens);
  return { tokens, denied: deniedLists(text, hard, tokens) };
}

function wordsIn(text, table) {
  const tokens = [];
  const amounts = new Map([...text.matchAll(AMOUNT)].map((match) => [match.index, match]));
  for (let at = 0; at < text.length; ) {
    const character = text[at];
    let end = at + 1;
    let classes = [];
    if (amounts.has(at)) {
      const match = amounts.get(at);
      [end, classes] = [at + match[0].length, [match.groups.number ? "phone" : "amount"]];
    } else if (character === ADDRESS) classes = ["link"];
    else if (/[a-z0-9]/.test(character)) [end, classes] = latin(text, at, table);
    else if (character >= "\u3000") {
      for (let length = table.longest; length > 0; length--) {
        const known = at + length <= text.length && table.words.get(text.slice(at, at + length));
        if (known) {
          [end, classes] = [at + length, known];
          break;
        }
      }
    }
    if (classes.length) tokens.push({ classes, start: at, end });
    at = end;
  }
  return tokens;
}

function latin(text, at, table) {
  WORD.lastIndex = at;
  const [word] = WORD.exec(text);
  const end = at + word.length;
  for (const base of stems(word)) {
    for (const phrase of table.phrases.get(base) ?? []) {
      const rest = phrase.slice(base.length);
      if (!text.startsWith(rest, end)) continue;
      let stop = end + rest.length;
      if (text[stop] === "s") stop++;
      if (!/[a-z0-9]/.test(text[stop] ?? "")) return [stop, table.words.get(phrase)];
    }
  }
  const classesOf = (part) => [...new Set(stems(part).flatMap((base) => table.words.get(base) ?? []))];
  const classes = classesOf(word);
  if (classes.length || !word.includes("-")) return [end, classes];
  const first = word.split("-")[0];
  return [at + first.length, classesOf(first)];
}

function stems(word) {
  const made = [word];
  for (const ending of ["s", "es", "ing", "ed"]) {
    if (!word.endsWith(ending) || word.length < ending.length + (ending === "s" ? 2 : 3)) continue;
    const base = word.slice(0, -ending.length);
    made.push(base);
    if (ending === "s" || ending === "es") continue;
    made.push(`${base}e`);
    if (base.at(-1) === base.at(-2)) made.push(base.slice(0, -1));
  }
  return made;
}

// Takes from words what their neighbours make harmless: promo code, send you, if you don't, don't worry.
function undo(tokens) {
  tokens.forEach((token, at) => {
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    const drop = [];
    if (before && token.left - before.right <= NEAR) {
      if (token.clause === before.clause) {
        if (is(before, ["mod"])) drop.push("pass", "code");
        if (is(before, ["done", "tap", "we"])) drop.push("give", "gives", "pay", "move");
        if (is(before, ["if"]) || (is(before, ["you", "i"]) && at > 1 && is(tokens[at - 2], ["if"]))) drop.push("neg");
        if (is(before, ["you"])) drop.push("ask", "grab");
      }
      if (is(before, ["neg"])) drop.push("hangup", "resist");
    }
    if (after && after.left - token.right <= NEAR && is(token, ["neg"]) && is(after, ["calm"])) drop.push("neg");
    if (is(token, ["give", "gives"]) && toReader(tokens, at)) drop.push("give", "gives");
    const near = tokens.slice(at + 1, at + 4).some((other) => is(other, ["ask", "let", "grab"]) && other.clause === token.clause);
    const more = is(token, ["any"]) && near ? ["crook"] : [];
    token.classes = [...token.classes, ...more].filter((name) => !drop.includes(name));
  });
}

// Whether what is sent goes to the reader: send you, 发送给您.
function toReader(tokens, at) {
  for (let i = at; i < at + 3 && i + 1 < tokens.length; i++) {
    const [after, beside] = [tokens[i + 1], tokens[i + 2]];
    const gap = after.left - tokens[i].right;
    if (gap === 3 && is(after, ["your"])) return !(beside && is(beside, ["he"]) && beside.left - after.right <= NEAR); // 发到您的手机
    if (gap > 1 || !is(after, ["you", "give", "gives"])) return false;
    if (is(after, ["you"])) return true;
  }
  return false;
}

function deniedLists(text, hard, tokens) {
  const bounds = [0, ...hard.map((at) => at + 1), text.length];
  const denying = new Set(tokens.filter((token) => is(token, ["neg", "crook"])).map((token) => token.segment));
  let heading = false;
  return bounds.slice(1).map((end, segment) => {
    const line = text.slice(bounds[segment], end);
    const item = ITEM.test(line);
    const under = item && heading;
    if (!item && line.trim()) heading = line.trimEnd().endsWith(":") && denying.has(segment);
    return under;
  });
}

function matches(rule, tokens, denied) {
  if (rule.needs.length && !tokens.some((token) => is(token, rule.needs))) return [];
  const found = [];
  tokens.forEach((token, at) => {
    if (!is(token, rule.steps[0].classes)) return;
    const taken = firstSequence(rule.steps, tokens, [at], (sequence) => !harmless(rule, tokens, sequence, denied));
    if (taken) found.push({ kind: rule.kind, start: token.start, end: tokens[taken.at(-1)].end });
  });
  return found;
}

function firstSequence(steps, tokens, taken, accept) {
  if (taken.length === steps.length) return accept(taken) ? taken : null;
  const step = steps[taken.length];
  const last = tokens[taken.at(-1)];
  const limit = { "+": CLOSE, "~": FAR }[step.mode] ?? GAP;
  for (let at = taken.at(-1) + 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (token.left - last.right > limit || token.segment - last.segment > (step.mode === "~" ? 2 : 0)) return null;
    if ([".", "+"].includes(step.mode) && token.clause !== last.clause) return null;
    const whole = is(token, step.classes) && firstSequence(steps, tokens, [...taken, at], accept);
    if (whole) return whole;
  }
  return null;
}

function harmless(rule, tokens, taken, denied) {
  const [first, last] = [tokens[taken[0]], tokens[taken.at(-1)]];
  const sentence = tokens.filter((token) => token.segment >= first.segment && token.segment <= last.segment);
  if (rule.excludes.length && sentence.some((token) => is(token, rule.excludes))) return true;
  if (rule.flag === "!") return false;
  if (denied[last.segment]) return true;
  const inside = tokens.slice(taken[0], taken.at(-1) + 1);
  const after = sentence.filter((token) => token.start >= last.end && token.left - last.right <= 30);
  const near = [...inside, ...after];
  if (near.some((token) => is(token, ["others"])) && !near.some((token) => is(token, ["i", "he"]))) return true;
  const toMe = near.slice(1).some((token) => is(token, ["i", "he"]));
  const told = rule.flag === "?" && inside.some((token) => is(token, ["me", "my"]));
  if (blocked(first, last, tokens, toMe, told, rule.steps.some((step) => step.mode === "^"))) return true;
  if (tokens.some((token) => token.start >= last.end && is(token, ["hangup"])
    && (token.segment === last.segment || (token.segment === last.segment + 1 && token.left - last.right <= 40)))) return true;
  return rule.flag === "?" && tokens.some((token) =>
    token.start >= last.end && token.segment <= last.segment + 1 && token.left - last.right <= 90 && is(token, ["crook", "resist"]));
}

// Whether a denial or a word about swindlers before it holds: it ends at "but", and a denial ends at a comma before an
// imperative with a recipient.
function blocked(first, last, tokens, toMe, told, strict) {
  let [blocker, acts, before] = [null, false, null];
  for (const token of tokens) {
    if (token.start >= last.end) break;
    if (token.segment < first.segment) continue;
    if (is(token, ["neg", "crook"])) [blocker, acts] = [token, false];
    else if (is(token, ["turn"])) blocker = null;
    else if (blocker && token.clause === blocker.clause && is(token, ACTS)) acts = true;
    if (before && is(before, ["let"]) && is(token, ["i"]) && token.left - before.right <= 2) told = true;
    if (is(token, ["my"])) told = true;
    before = token;
  }
  if (!blocker) return false;
  if (strict || blocker.start >= first.start || blocker.clause === first.clause) return !(told && is(blocker, ["crook"]));
  return is(blocker, ["crook"]) ? !told : acts && !toMe;
}
