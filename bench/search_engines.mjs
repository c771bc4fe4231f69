// Runs queries through ready-made search engines over the same articles, set up as their documentation says.
// node bench/search_engines.mjs FOLDER < input.json: FOLDER holds node_modules, input is what search_engines.py writes;
// prints { engine: { locale: [[address, …] for each query] } }. Pagefind's files are written to FOLDER/pagefind-LOCALE.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
const input = JSON.parse(readFileSync(0, "utf8"));
// Packages are found from where a module stands.
writeFileSync(join(folder, "use.mjs"), "export const use = (name) => import(name);\n");
const { use } = await import(pathToFileURL(join(folder, "use.mjs")).href);

const FIELDS = ["title", "words", "questions", "text"];
const BOOST = { title: 3, words: 2, questions: 2 };

/** Words as the platform cuts them, which is what these engines' guides advise for Chinese. */
const cut = (locale) => {
  const words = new Intl.Segmenter(locale, { granularity: "word" });
  return (text) => [...words.segment(text.toLowerCase())].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
};

async function miniSearch(locale, articles) {
  const { default: MiniSearch } = await use("minisearch");
  const index = new MiniSearch({ idField: "address", fields: FIELDS, tokenize: cut(locale), searchOptions: { boost: BOOST, fuzzy: 0.2, prefix: true } });
  index.addAll(articles);
  return (query) => index.search(query).map(({ id }) => id);
}

async function orama(locale, articles) {
  const { create, insertMultiple, search } = await use("@orama/orama");
  const schema = Object.fromEntries(["address", ...FIELDS].map((name) => [name, "string"]));
  const tokenizer = locale === "zh" ? (await use("@orama/tokenizers/mandarin")).createTokenizer() : undefined;
  const index = create({ schema, ...(tokenizer && { components: { tokenizer } }) });
  await insertMultiple(index, articles);
  return async (query) => (await search(index, { term: query, properties: FIELDS, boost: BOOST, limit: 8 })).hits.map(({ document }) => document.address);
}

async function flexSearch(locale, articles) {
  const { Document, Charset } = (await use("flexsearch")).default;
  const encoder = locale === "zh" ? Charset.CJK : Charset.LatinBalance;
  const index = new Document({ document: { id: "address", index: FIELDS }, encoder, tokenize: "forward" });
  for (const article of articles) index.add(article);
  return (query) => index.search({ query, suggest: true, merge: true, limit: 8 }).map(({ id }) => id);
}

async function lunr(locale, articles) {
  const { default: make } = await use("lunr");
  const words = cut(locale);
  const index = make(function () {
    this.ref("address");
    this.tokenizer = (text) => words(`${text ?? ""}`).map((word) => new make.Token(word, {}));
    if (locale === "zh") this.pipeline.reset();
    if (locale === "zh") this.searchPipeline.reset();
    for (const name of FIELDS) this.field(name, { boost: BOOST[name] ?? 1 });
    for (const article of articles) this.add(article);
  });
  return (query) =>
    index.query((asked) => {
      for (const word of words(query)) asked.term(word, { editDistance: word.length > 4 ? 1 : 0 });
    }).map(({ ref }) => ref);
}

async function pagefind(locale, articles) {
  const { createIndex } = await use("pagefind");
  const { index } = await createIndex({ forceLanguage: locale });
  for (const { address, title, words, questions, text } of articles) {
    await index.addCustomRecord({ url: `/${address}`, content: [title, words, questions, text].join("\n"), language: locale, meta: { title } });
  }
  await index.writeFiles({ outputPath: join(folder, `pagefind-${locale}`) });
}

const found = {};
for (const [name, prepare] of Object.entries({ MiniSearch: miniSearch, Orama: orama, FlexSearch: flexSearch, lunr })) {
  found[name] = {};
  for (const [locale, { articles, queries }] of Object.entries(input)) {
    const search = await prepare(locale, articles);
    found[name][locale] = [];
    for (const query of queries) found[name][locale].push((await search(query)).slice(0, 8));
  }
}
for (const [locale, { articles }] of Object.entries(input)) await pagefind(locale, articles);
writeFileSync(1, JSON.stringify(found)); // whole, before the exit
process.exit(); // Pagefind keeps a process of its own
