// Marks the question being read in the contents beside the article, and folds the phone's contents after a choice.
const entries = new Map([...document.querySelectorAll(".toc a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
const fold = document.querySelector(".toc-fold");

function mark() {
  let current;
  for (const id of entries.keys()) {
    if (document.getElementById(id)?.getBoundingClientRect().top < innerHeight / 3) current = id;
  }
  for (const [id, link] of entries) {
    if (id === current) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

if (entries.size) {
  let waiting = false;
  // In a frame, where the layout is there: to ask for it earlier makes it twice.
  const markSoon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  };
  addEventListener("scroll", markSoon, { passive: true });
  markSoon();
}
fold?.addEventListener("click", (event) => {
  if (event.target.closest("a")) fold.open = false;
});
