import assert from "node:assert/strict";
import { test } from "node:test";
import { assetsOf, formsOf, languageOf } from "../../../overrides/assets/js/worker/addresses.js";
import { dateInWords, withNotice } from "../../../overrides/assets/js/worker/notice.js";

const PAGE = `<!doctype html><html lang="en"><head><link rel="stylesheet" href="../../assets/css/site.0123abcd.css">
<link rel="manifest" href="../manifest.webmanifest"><script src="../../assets/js/early.89abcdef.js" data-ends=""></script></head>
<body><a class="skip" href="#content">Skip</a><header class="header"></header><img alt="" src="https://help.okpay.example/assets/img/a.01234567.png">
<a href="../../assets/agents/en.01234567.json"></a></body></html>`;
const pack = {
  pieces: [], pages: {}, assets: [], style: "/assets/css/offline.01234567.css",
  titles: { "/en/help-now/": "Help now", "/en/contact/card/": "Card & more" },
  text: { name: "About this copy", copy: "A copy of {date}.", call: "Ring.", expired: "Expired, of {date}.", check: "Check.", missing: "Not kept.", retry: "Again", kept: "Also kept" },
  date: "{day} {month} {year}", months: ["January", "February"],
};
const copy = { path: "/en/help-now/", day: new Date(2026, 1, 3), expired: false, missing: false };

test("a page loads its styles, scripts and pictures, and not what it only names", () => {
  assert.deepEqual(assetsOf(PAGE, "https://help.okpay.example/en/contact/"),
    ["/assets/css/site.0123abcd.css", "/assets/js/early.89abcdef.js", "/assets/img/a.01234567.png"]);
});

test("a page is found with and without its slash", () => {
  assert.ok(formsOf("/en/contact").includes("/en/contact/"));
  assert.ok(formsOf("/en/contact/index.html").includes("/en/contact/"));
});

test("the first language has no folder", () => {
  assert.equal(languageOf("/en/contact/", ["zh", "en"]), "en");
  assert.equal(languageOf("/english/", ["zh", "en"]), "zh");
});

test("a date stands as the language writes it", () => assert.equal(dateInWords(pack, copy.day), "3 February 2026"));

test("the notice stands above the header and names the day and the other pages", () => {
  const html = withNotice(PAGE, pack, copy);
  assert.ok(html.indexOf("A copy of 3 February 2026.") < html.indexOf("<header"));
  assert.ok(html.indexOf("A copy of") > html.indexOf("Skip"));
  assert.ok(html.includes('<a href="/en/contact/card/">Card &#38; more</a>'));
  assert.ok(!html.includes("Help now</a>"));
  assert.ok(html.includes('<html data-offline="copy" lang="en">'));
  assert.equal(html.split(pack.style).length, 2);
});

test("past the date of the facts it says how to check", () => {
  const html = withNotice(PAGE, pack, { ...copy, expired: true, missing: true });
  for (const words of ["Expired, of 3 February 2026.", "Check.", "Not kept.", 'data-offline="expired"']) assert.ok(html.includes(words));
});

test("a page without a header has the notice too", () => {
  assert.ok(withNotice("<html><head></head><body>x</body></html>", pack, copy).includes("A copy of"));
});
