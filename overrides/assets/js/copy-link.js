// A button beside each question that copies the question's address. Its words come from the page's <template>.
const template = document.getElementById("copy-link");

async function copy(button, id) {
  const said = button.nextElementSibling;
  try {
    await navigator.clipboard.writeText(new URL(`#${id}`, location.href).href);
    said.textContent = button.dataset.copied;
  } catch {
    location.hash = id;
    said.textContent = button.dataset.failed;
  }
  button.dataset.said = "";
  setTimeout(() => {
    said.textContent = "";
    delete button.dataset.said;
  }, 3000);
}

for (const heading of template ? document.querySelectorAll(".page__article > h2[id]") : []) {
  const place = template.content.firstElementChild.cloneNode(true);
  const button = place.querySelector("button");
  button.id = `copy-${heading.id}`;
  button.setAttribute("aria-labelledby", `${button.id} ${heading.id}`); // "Copy link", then the question
  button.addEventListener("click", () => copy(button, heading.id));
  const row = document.createElement("div");
  row.className = "question";
  heading.replaceWith(row);
  row.append(heading, place);
}
