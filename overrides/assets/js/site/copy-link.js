// A button beside each question that copies the question's address. Its words come from the page's <template>.
import { element } from "../widgets/element.js";
import { select, selectAll } from "../widgets/select.js";

const template = /** @type {HTMLTemplateElement | null} */ (document.getElementById("copy-link"));

/**
 * @param {HTMLElement} button
 * @param {HTMLElement} said where the outcome is announced
 * @param {string} id
 */
async function copyLink(button, said, id) {
  try {
    await navigator.clipboard.writeText(new URL(`#${id}`, location.href).href);
    said.textContent = button.dataset.copied ?? "";
  } catch {
    location.hash = id;
    said.textContent = button.dataset.failed ?? "";
  }
  button.dataset.said = "";
  setTimeout(() => {
    said.textContent = "";
    delete button.dataset.said;
  }, 3000);
}

for (const heading of template ? selectAll(document, ".page__article > h2[id], .fold > summary > h2[id]") : []) {
  const place = /** @type {HTMLElement} */ (template?.content.firstElementChild?.cloneNode(true));
  const button = select(place, "button");
  const said = /** @type {HTMLElement} */ (button.nextElementSibling);
  button.id = `copy-${heading.id}`;
  button.setAttribute("aria-labelledby", `${button.id} ${heading.id}`); // "Copy link", then the question
  button.addEventListener("click", () => copyLink(button, said, heading.id));
  const body = heading.closest(".fold")?.querySelector(".fold__body");
  if (body) {
    body.append(element("p", { class: "fold__copy" }, place)); // a heading that is a button holds no other
    continue;
  }
  const row = element("div", { class: "question" });
  heading.replaceWith(row);
  row.append(heading, place);
}
