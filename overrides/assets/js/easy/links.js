// Where nothing can be kept on the device, the links to other pages of this site carry the view on.
import { selectAll } from "../widgets/select.js";

function isKept() {
  try {
    return localStorage.getItem("easy") !== null;
  } catch {
    return false;
  }
}

if (!isKept()) {
  for (const link of /** @type {HTMLAnchorElement[]} */ (selectAll(document, "a[href]:not([data-easy-switch])"))) {
    const target = new URL(link.href);
    if (target.origin !== location.origin || link.getAttribute("href")?.startsWith("#")) continue;
    target.searchParams.set("easy", "");
    link.href = target.href;
  }
}
