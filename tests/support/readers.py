"""What a page must be for everybody who reads it, asked of the page itself in the browser."""

from __future__ import annotations

from playwright.sync_api import Page

from checkers import checker

# WCAG 2.2, 1.4.10: nothing is wider than the screen, at 320 px (1280 px at 400 %) and on the way there.
REFLOW = {"320": (320, 640), "400 %": (320, 225), "200 %": (640, 450), "phone": (390, 844), "desk": (1280, 900)}
_WIDER = """() => {
  const screen = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= screen) return [];
  const beyond = (one) => one.getBoundingClientRect().right > screen + 0.5;
  const outside = [...document.querySelectorAll("body *")].filter(beyond);
  return [outside.map((one) => `${one.tagName}.${one.getAttribute("class")}`).slice(0, 5).join(" ") || "the page"];
}"""

# 2.5.8: a target is at least 24 by 24 px; one in a sentence is left out, as the criterion does. A link whose `::after`
# is stretched over its card is as large as the card.
_SMALL = """() => {
  const targets = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const inSentence = (one) => getComputedStyle(one).display === "inline" &&
    [...one.parentElement.childNodes].some((node) => node !== one && node.textContent.trim().length > 3);
  return [...document.querySelectorAll(targets)]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && getComputedStyle(one).clipPath === "none")
    .filter((one) => {
      const stretched = getComputedStyle(one, "::after").position === "absolute" && one.offsetParent;
      const { width, height } = (stretched || one.closest("label") || one).getBoundingClientRect();
      return (width < 24 || height < 24) && !inSentence(one);
    })
    .map((one) => `${one.tagName}.${one.getAttribute("class")} ${one.textContent.trim().slice(0, 40)}`);
}"""

# 1.4.12: with the reader's own spacing no text is cut off. The scrolling tables and what is only drawn are left out.
_SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
_CUT_OFF = """() => [...document.querySelectorAll("body *:not(svg, svg *, textarea, input)")]
  .filter((one) => one.checkVisibility() && !one.closest(".hidden-visually, .skip, .table, thead"))
  .filter((one) => {
    const style = getComputedStyle(one);
    if (!["hidden", "clip"].includes(style.overflowX) && !["hidden", "clip"].includes(style.overflowY)) return false;
    const box = one.getBoundingClientRect();
    return [...one.querySelectorAll("*:not(svg, svg *, thead *, .hidden-visually)")].some((part) => {
      const inner = part.getBoundingClientRect();
      return inner.width > 0 && (inner.right > box.right + 1 || inner.bottom > box.bottom + 1);
    });
  })
  .map((one) => `${one.tagName}.${one.getAttribute("class")}`)"""

_AXE = """async (only) => {
  const chosen = only ? { runOnly: { type: "rule", values: only } } : {};
  // Styles are loaded for a rule alone that axe itself leaves out as experimental; it takes a third of the time.
  const preload = { assets: ["media"] };
  const found = await axe.run(document, { resultTypes: ["violations"], preload, ...chosen });
  const said = (rule, node) => `${rule.id}: ${node.target.join(" ")}: ${node.html.slice(0, 120)}`;
  return found.violations.flatMap((rule) => rule.nodes.map((node) => said(rule, node)));
}"""
_COLOURS = ["color-contrast", "link-in-text-block"]


def axe(view: Page) -> list[str]:
    """What axe-core finds: every rule of it in light colours, the rules about colour in dark ones too."""
    view.emulate_media(color_scheme="light", reduced_motion="reduce")
    view.evaluate(checker("axe.js").read_text("utf-8"))
    # Nothing of ours is drawn behind text by a pseudo-element; without this axe leaves such text unjudged.
    view.evaluate("axe.configure({ checks: [{ id: 'color-contrast', options: { ignorePseudo: true } }] })")
    found = view.evaluate(_AXE, None)
    view.emulate_media(color_scheme="dark", reduced_motion="reduce")
    return found + [f"dark: {one}" for one in view.evaluate(_AXE, _COLOURS)]


def too_wide(view: Page) -> list[str]:
    """What is wider than the screen, by the size of the screen; with the reader's own spacing too."""
    found = [f"{name}: {one}" for name in REFLOW for one in _at(view, name, _WIDER)]
    view.evaluate(_SPACING)
    for name in ("320", "phone", "desk"):
        found += [f"{name}, spaced: {one}" for part in (_WIDER, _CUT_OFF) for one in _at(view, name, part)]
    return found


def too_small(view: Page) -> list[str]:
    """Targets smaller than a fingertip needs."""
    return view.evaluate(_SMALL)


def _at(view: Page, name: str, script: str) -> list[str]:
    width, height = REFLOW[name]
    view.set_viewport_size({"width": width, "height": height})
    return view.evaluate(script)


def fits_every_reader(page: Page) -> list[str]:
    """What is too small for a thumb or too wide for a small screen or large text; nothing is best."""
    return too_small(page) + too_wide(page)
