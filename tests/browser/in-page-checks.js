/* Runs inside the page. Every check looks at the slide that is shown and answers a list of findings. */
const tolerancePx = 1.5;

function shown() {
  const all = [...document.querySelectorAll(".slides section.present:not(.stack)")];
  return all.find((section) => section.closest("section.stack:not(.present)") === null) ?? document.body;
}

function isHidden(element) {
  if (element.closest(".sr-only, [hidden], noscript, template, script, style") !== null) return true;
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) !== true;
}

function nameOf(element) {
  const classes = element.getAttribute("class");
  return classes === null ? `<${element.localName}>` : `<${element.localName} class="${classes}">`;
}

function quote(text) {
  return `“${text.trim().replace(/\s+/g, " ").slice(0, 60)}”`;
}

/** Reveal.js scales the slide by a transform: boxes on screen are this many times those of the layout. */
function scaleOf(section) {
  return section.getBoundingClientRect().width / section.offsetWidth;
}

/** The visible texts of the slide: each with its lines as boxes, shrunk to about the height of its letters. */
function texts() {
  const walker = document.createTreeWalker(shown(), NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.data.trim() === "" || isHidden(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const inset = (bottom - top) * 0.2;
      if (right - left > 1) found.push({ node, left, right, top: top + inset, bottom: bottom - inset });
    }
  }
  return found;
}

function blockOf(node) {
  let element = node.parentElement;
  while (getComputedStyle(element).display.startsWith("inline") && element.parentElement !== null)
    element = element.parentElement;
  return element;
}

async function showSlide(id) {
  const target = document.getElementById(id);
  const stops = [...document.querySelectorAll(".slides > section")];
  const h = stops.findIndex((stop) => stop.contains(target));
  const below = [...stops[h].querySelectorAll(":scope > section")];
  window.exhibitLiveDeck.reveal.slide(h, Math.max(0, below.indexOf(target)), 99);
  for (const animation of document.getAnimations()) animation.finish();
  await document.fonts.ready;
}

function boxesOfSlide() {
  return [...shown().querySelectorAll("*")].filter((element) => {
    if (!(element instanceof HTMLElement) || isHidden(element) || element.clientWidth === 0) return false;
    return !["inline", "contents"].includes(getComputedStyle(element).display);
  });
}

/** What is wider or taller than its box: everything sideways, downwards what is a zone or would be cut off. */
function overflows() {
  return boxesOfSlide().flatMap((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const isZone = element.matches(".slot, .slide-head, .slide-foot, .exhibit");
    const cuts = overflowX !== "visible" || overflowY !== "visible";
    const wide = element.scrollWidth - element.clientWidth;
    const high = isZone || cuts ? element.scrollHeight - element.clientHeight : 0;
    // Letters may hang a little below the last line of a zone.
    const mayHang = isZone && !cuts ? 4 : tolerancePx;
    return [
      ...(wide > tolerancePx ? [`${nameOf(element)} is ${wide}px too narrow`] : []),
      ...(high > mayHang ? [`${nameOf(element)} is ${high}px too low`] : []),
    ];
  });
}

/** Slots and exhibits that show nothing at all. */
function empty() {
  return [...shown().querySelectorAll(".slot, [class^='exhibit ']")]
    .filter((part) => part.innerText.trim() === "" && part.querySelector("svg, img, canvas") === null)
    .map(nameOf);
}

function exhibits() {
  return [...shown().querySelectorAll("[class^='exhibit ']")].map((exhibit) => exhibit.className);
}

function textsOutside() {
  const box = shown().getBoundingClientRect();
  return texts()
    .filter(
      ({ left, right, top, bottom }) =>
        Math.max(box.left - left, right - box.right, box.top - top, bottom - box.bottom) > tolerancePx,
    )
    .map(({ node }) => quote(node.data));
}

function textsOverText() {
  const all = texts().map((text) => ({ ...text, block: blockOf(text.node) }));
  const found = new Set();
  all.forEach((a, index) => {
    for (const b of all.slice(index + 1)) {
      if (a.block === b.block) continue;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (Math.min(across, down) > tolerancePx) found.add(`${quote(a.node.data)} over ${quote(b.node.data)}`);
    }
  });
  return [...found];
}

/** Nothing but footers, marks and the line of sections may be smaller than 13 px. */
function smallTexts() {
  const scale = scaleOf(shown());
  const found = new Set();
  for (const { node } of texts()) {
    const parent = node.parentElement;
    if (parent.closest("sup, .slide-foot, .tracker, .sticker") !== null) continue;
    const drawn = parent instanceof SVGElement ? parent.getScreenCTM().a / scale : 1;
    const px = parseFloat(getComputedStyle(parent).fontSize) * drawn;
    if (px < 12.9) found.add(`${quote(node.data)} is set in ${px}px`);
  }
  return [...found];
}

function headings() {
  return [...shown().querySelectorAll("h1, h2, h3, h4, h5, h6, [role=heading]")].map((heading) => heading.localName);
}

function lasts(times) {
  return times.split(",").some((time) => parseFloat(time) > 0.001);
}

function moving() {
  return [shown(), ...shown().querySelectorAll("*")].flatMap((part) => {
    const { transitionDuration, animationDuration, animationName } = getComputedStyle(part);
    const moves = lasts(transitionDuration) === true || (animationName !== "none" && lasts(animationDuration) === true);
    return moves ? [`${nameOf(part)} moves for ${transitionDuration}`] : [];
  });
}

async function faultsOf(part) {
  const { violations } = await window.axe.run(part, { resultTypes: ["violations"] });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => `${id}: ${target.join(" ")} ${any.map(({ message }) => message).join(" ")}`),
    );
}

function accessibility() {
  return faultsOf(shown());
}

/** The page around the slides too: landmarks, language, title, controls. */
function accessibilityOfPage() {
  return faultsOf(document);
}

globalThis.checks = {
  showSlide,
  overflows,
  empty,
  exhibits,
  textsOutside,
  textsOverText,
  smallTexts,
  headings,
  moving,
  accessibility,
  accessibilityOfPage,
};
