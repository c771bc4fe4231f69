// What counts how much in the ranking. Found on tests/search/open by changing all of them a little at random, then
// rounded.
export const SETTINGS = {
  title: 0.8, asked: 1.3, question: 1.65, lead: 0.56, description: 1.1, // what a likeness to each counts
  query: 0.5, // how much the query's size counts in a likeness, against the phrase's
  whole: 0.77, // what the share of the query that an article's words cover adds
  about: 1.5, enough: 3.1, // what it adds that an article's phrases name the query's words often
  inTitle: 0.19, // what the share that its title covers adds
  several: 0.18, // what further phrases add
  entry: 0.87, // a page that leads to others answers less than the article it leads to
  group: 1.3, everyday: 1.15, // a thing of the term base that is named; an everyday word and those like it
  sound: 1, soundOnly: 0.4, // characters that sound the same: one of two, both
  alike: 0.6, // another word of the same pinyin
  prefix: 0.7, // the beginning of a word, while it is being typed
  clear: 0.5, // a question is named where it is at least so like the query as the article's best phrase, else the article
  help: 0.6, // "whom can I ask" answers every query a little
  missing: 1.5, least: 0.5, leastShare: 0.9, // what counts as found: see tests/browser/test_search.py
  tail: 0.4, // results far below the first are left out
  unknown: 1.2, unknownHan: 1, // how much a word counts against an article when nobody knows it
};
