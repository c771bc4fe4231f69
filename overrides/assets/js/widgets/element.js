// Elements without markup in strings: element("a", { href }, "words", another). Nothing here parses HTML.
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

export const drawing = (name) => document.getElementById(`icon-${name}`)?.content.cloneNode(true) ?? "";

// "Question {number}" and { number: 2 }
export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);

// The parts that widgets/rich.py makes of a line.
export const rich = (parts) =>
  parts.map((part) =>
    part.href ? element("a", { href: part.href }, part.text) : part.strong ? element("strong", {}, part.text) : part.text,
  );
