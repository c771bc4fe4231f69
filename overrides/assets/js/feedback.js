// "Did this help?" without leaving the page. Only where the operator has a place for answers (data/brand.yml).
const answers = document.querySelector("[data-feedback]");

answers?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const said = answers.querySelector("[role=status]");
  try {
    const answer = await fetch(answers.action, { method: "POST", body: new URLSearchParams(new FormData(answers, event.submitter)) });
    if (!answer.ok) throw new Error(answer.status);
    said.textContent = answers.dataset.thanks;
    for (const button of answers.querySelectorAll("button")) button.hidden = true;
  } catch {
    said.textContent = answers.dataset.failed;
  }
});
