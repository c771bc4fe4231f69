// A page of this help center on somebody else's host says so, in both languages. Silent on loopback; a sample build does
// not have it at all. The host comes from data/brand.yml (site.js), in pieces, so that a proxy which rewrites our name
// does not rewrite it too.
const ours = HOST_IN_PIECES.join(".");
const here = location.hostname.toLowerCase().replace(/\.$/, "");
const loopback = here === "" || here === "[::1]" || /^127(\.\d+){3}$/.test(here) || /^(.+\.)?localhost$/.test(here);

if (!loopback && here !== ours.replace(/:\d+$/, "")) {
  const warning = document.createElement("div");
  warning.className = "foreign-host";
  warning.setAttribute("role", "alert");
  for (const [language, words] of WARNING) {
    const line = document.createElement("p");
    line.lang = language;
    line.textContent = words.replace("{ours}", ours).replace("{here}", here);
    warning.append(line);
  }
  document.body.prepend(warning);
}
