// A page of this help center on somebody else's host says so, in both languages. Silent on loopback; a sample build does
// not have it at all. The build replaces own-host.json with the host of data/brand.yml, in pieces, so that a proxy which
// rewrites our name does not rewrite it too.
import { element } from "../widgets/element.js";
import { filled } from "../widgets/filled.js";
import ownHost from "./own-host.json" with { type: "json" };

const ours = ownHost.host.join(".");
const here = location.hostname.toLowerCase().replace(/\.$/, "");
const loopback = here === "" || here === "[::1]" || /^127(\.\d+){3}$/.test(here) || /^(.+\.)?localhost$/.test(here);

if (!loopback && here !== ours.replace(/:\d+$/, "")) {
  const lines = ownHost.warning.map(([lang, words]) => element("p", { lang }, filled(words, { ours, here })));
  document.body.prepend(element("div", { class: "foreign-host", role: "alert" }, lines));
}
