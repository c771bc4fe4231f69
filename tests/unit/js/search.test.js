import assert from "node:assert/strict";
import { test } from "node:test";
import { spread } from "../../../overrides/assets/js/search/alternatives.js";
import { Colloquial } from "../../../overrides/assets/js/search/colloquial.js";
import { channelsFor, contact } from "../../../overrides/assets/js/search/offers.js";
import { Parts, unpacked } from "../../../overrides/assets/js/search/parts.js";
import { Ranking } from "../../../overrides/assets/js/search/ranking.js";
import { Sounds } from "../../../overrides/assets/js/search/pinyin.js";
import { distance, isSlip, nearWords } from "../../../overrides/assets/js/search/typos.js";
import { fold, stem, terms } from "../../../overrides/assets/js/search/words.js";
import { cases } from "./cases.js";

test("the build cuts texts into the terms that the browser cuts them into", () => {
  for (const [text, built] of cases.texts) {
    const here = [...terms(fold(text)).keys()].filter((term) => !term.includes(" ")); // pairs are the browser's alone
    assert.deepEqual(here.filter((term) => !built.includes(term)), [], text);
  }
});

test("the numbers of a part come back", () => assert.deepEqual([...unpacked(cases.packed.text)], cases.packed.weights));

for (const [packed, texts] of [
  ["刷(|爆)|被人(偷|盗走|转)", ["刷", "刷爆", "被人偷", "被人盗走", "被人转"]], // as the doctest of alternatives.py packs it
  ["=left|hack|scam (by|m(an|en)|)", ["=left", "hack", "scam by", "scam man", "scam men", "scam "]],
  ["", []],
]) {
  test(`"${packed}" is ${texts.join(", ") || "nothing"}`, () => assert.deepEqual(spread(packed), texts));
}

const home = { zh: "", en: "en/" };
for (const language of ["zh", "en"]) {
  const data = cases.files[`search/${language}.json`];
  const ranking = new Ranking(data);
  const [, ...rows] = cases.queries[language].trim().split("\n").map((row) => row.split("\t"));

  test(`${language}: a worried query finds its answer among the first three`, () => {
    const missed = rows.filter(([query, , accept]) => {
      const found = ranking.search(query).slice(0, 3).map(({ article, question }) => {
        const folder = article.address.slice(home[language].length).replace(/\/$/, "");
        return [folder, `${folder}/index`, question ? `#${question.id}` : ""];
      });
      const accepted = accept.trim().split(" ");
      return !found.some(([slug, index, id]) => accepted.some((one) => [slug, index, slug + id, index + id].includes(one)));
    });
    assert.ok(missed.length <= 0.04 * rows.length, missed.map(([query]) => query).join("\n"));
  });

  test(`${language}: what nobody writes about finds nothing`, () => {
    for (const query of ["天气预报", "weather forecast", "qwrtzp", ""]) assert.deepEqual(ranking.search(query), [], query);
  });
}

for (const [word, same] of [["passwords", "password"], ["forgot", "forget"], ["verified", "verify"], ["stolen", "stole"]]) {
  test(`${word} and ${same} have the same stem`, () => assert.equal(stem(word), stem(same)));
}

test("a swap is one slip, and what is too far is given up", () => {
  assert.deepEqual([distance("paymnet", "payment", 2), distance("cat", "elephant", 2)], [1, 3]);
  assert.deepEqual(nearWords("pasword", ["password", "passport", "zebra"]).map(([word]) => word), ["password"]);
});

for (const [word, other, slip] of [["acount", "account", true], ["hakced", "hacked", true], ["unblocked", "unlocked", false], ["taxes", "takes", false]]) {
  test(`${word} is ${slip ? "a slip for" : "a word beside"} ${other}`, () => assert.equal(isSlip(word, other), slip));
}

const english = new Ranking(cases.files["search/en.json"]);
for (const [written, right] of [
  ["pasword for hollidays", "password for holidays"],
  ["withdrawl is late", "withdrawal is late"],
  ["cannot acces my adress", "cannot access my address"],
  ["why is my phone unblocked now", "why is my phone unblocked now"], // a word of its own
  ["forgot pass", "forgot pass"], // still being typed
]) {
  test(`"${written}" is read as "${right}"`, () => {
    assert.equal(english.spelling.corrected(written, english.frequency, english.rare), right);
  });
}

test("of a large site a slip that some articles have is read as the word that many have", async (context) => {
  const files = { "terms/wi": { withdrawl: "2 4 8", withdrawal: "5k 4", withdraw: "5k 4" }, "words/w": "withdraw withdrawal withdrawl" };
  context.mock.method(globalThis, "fetch", async ({ pathname }) => ({ ok: pathname.slice(1) in files, json: async () => files[pathname.slice(1)] }));
  const { groups, ...data } = cases.files["search/en.json"];
  const parts = new Parts({ ...data, groups: [], documents: [], total: 3000, parts: "*", keys: "wi", things: [] }, "https://help.example/");
  await parts.loadTerms(["wi"]);
  const lexicon = await parts.mend(parts.lexicon.over([], parts.frequency), "withdrawl late");
  assert.equal(lexicon.read("withdrawl late").text, "withdrawal late");
});

for (const [packed, written, plain] of [
  ["怎么=咋|咋个;不=唔", "咋个收唔到", "怎么收不到"],
  ["please=pls;cant=not able to", "pls im not able to pay plsx", "please im cant pay plsx"],
  ["取消=cancel;付款=payment", "cancel一笔payment", "取消一笔付款"],
  ["取消=cancel", "cancel", "cancel"], // another language, not mixed in
  ["code=验证码", "no验证码", "no code"],
  ["", "咋", "咋"],
]) {
  test(`"${written}" is "${plain}" in common words`, () => assert.equal(new Colloquial(packed).plain(written), plain));
}

test("pinyin is split into syllables that exist", () => {
  const sounds = new Sounds({ mi: "密蜜", ma: "码马" });
  assert.deepEqual([sounds.split("mima"), sounds.split("mimx"), sounds.sounds("蜜码")], [["mi", "ma"], [], ["mima"]]);
});

for (const [query, found] of [
  ["+44 20 7946 0999", "+44 20 7946 0999"],
  ["电话：+44 20 7946 0999", "+44 20 7946 0999"],
  ["help@okpay-support.example", "help@okpay-support.example"],
  ["okpay-login.example/a?b", "okpay-login.example/a?b"],
  ["@okpay_help", "@okpay_help"],
  ["okpay-help", "okpay-help"],
  ["forgot password", ""],
  ["忘记密码", ""],
  ["24", ""],
]) {
  test(`${query} is ${found || "no contact"}`, () => assert.equal(contact(query), found));
}

for (const [language, query, ids] of [
  ["zh", "客服电话", ["phone.urgent", "phone.general"]],
  ["zh", "更换手机号", []],
  ["en", "OKPay phone number", ["phone.urgent", "phone.general"]],
  ["en", "is anyone there", ["phone.urgent", "chat", "phone.general"]],
  ["en", "change phone number", []],
]) {
  test(`${query} asks for ${ids.join(", ") || "no channel"}`, () => {
    const data = cases.files[`search/${language}.json`];
    assert.deepEqual(channelsFor(query, data, new Ranking(data).traditional).map(([id]) => id), ids);
  });
}
