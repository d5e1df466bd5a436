"use strict";
// Search, filters and what is known of a name. Text of the newspaper reaches the page as text only (textContent).
const root = document.documentElement;
const facts = JSON.parse(document.getElementById("facts").textContent);
const [LABEL, CANONICAL, CODE, PLACES, RULES, BYLINE, GROUP] = [0, 1, 2, 3, 4, 5, 6];
const KINDS = { PER: "Person", ORG: "Organisation", LOC: "Place" };
const $ = (id) => document.getElementById(id);
const all = (what, where = document) => [...where.querySelectorAll(what)];

// What the newspaper printed, without what the report says of it.
function textOf(element) {
  const copy = element.cloneNode(true);
  for (const own of all("[lang=en]", copy)) own.remove();
  return copy.textContent.toLowerCase();
}

const articles = all("article").map((element) => {
  const known = all(".e", element).map((mention) => facts.mentions[mention.dataset.f]).filter((fact) => !fact[BYLINE]);
  return {
    element,
    parts: all(`.strip[data-of="${element.id}"], .contents [data-to="${element.id}"]`),
    page: element.closest(".page").dataset.page,
    text: textOf(element),
    groups: new Set(known.map((fact) => String(fact[GROUP]))),
    provinces: new Set(known.filter((fact) => fact[CODE]).map((fact) => fact[CODE].slice(0, 2))),
    doubtful: element.classList.contains("doubtful"),
  };
});

// ---- search and filters
const chosen = { group: null, province: null };
const pressed = (button) => button.getAttribute("aria-pressed") === "true";
const press = (button, on) => button.setAttribute("aria-pressed", String(on));

function fits(article, words) {
  return (
    words.every((word) => article.text.includes(word)) &&
    (!$("page").value || article.page === $("page").value) &&
    (!pressed($("doubtful")) || article.doubtful) &&
    (chosen.group === null || article.groups.has(chosen.group)) &&
    (chosen.province === null || article.provinces.has(chosen.province))
  );
}

function filter() {
  const words = $("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const filtered = Boolean(words.length || $("page").value || pressed($("doubtful")) || chosen.group || chosen.province);
  let shown = 0;
  for (const article of articles) {
    const fit = fits(article, words);
    for (const part of article.parts) part.hidden = !fit;
    shown += fit;
  }
  for (const strip of all(".strip.loose")) strip.hidden = filtered;
  for (const page of all(".page")) page.hidden = filtered && !page.querySelector(".strip:not([hidden]) article");
  for (const page of all(".contents section")) page.hidden = !page.querySelector("li:not([hidden])");
  $("nothing").hidden = shown > 0 || !filtered;
  $("status").textContent = filtered ? `${shown} of ${articles.length} articles` : `${articles.length} articles`;
  $("reset").disabled = !filtered;
  for (const button of all("[data-g]")) press(button, button.dataset.g === chosen.group);
  for (const button of all("[data-p]")) press(button, button.dataset.p === chosen.province);
  for (const mention of all(".e")) mention.classList.toggle("chosen", String(facts.mentions[mention.dataset.f][GROUP]) === chosen.group);
  highlight(words);
}

// Hits are marked without touching the text (CSS highlights); a browser without them still filters.
function highlight(words) {
  if (!CSS.highlights) return;
  const ranges = [];
  for (const block of words.length ? all("article :is(p, h3, li, summary):not([lang=en])") : []) {
    const nodes = [];
    let whole = "";
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement.closest("[lang]").lang === "en") continue; // the report's own words
      nodes.push([whole.length, node]);
      whole += node.data;
    }
    const text = whole.toLowerCase();
    // The node that a hit starts in, or ends in: it may go over the edge of a coloured name.
    const set = (range, edge, at) => {
      const [from, node] = nodes.findLast(([from]) => (edge === "setStart" ? from <= at : from < at));
      range[edge](node, at - from);
    };
    for (const word of text.length === whole.length ? words : []) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = new Range();
        set(range, "setStart", at);
        set(range, "setEnd", at + word.length);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set("hit", new Highlight(...ranges));
}

function choose(what, value) {
  chosen[what] = chosen[what] === value ? null : value;
  filter();
  if (chosen[what] !== null) $("articles").scrollIntoView({ block: "start" });
}

function reset() {
  $("search").value = "";
  $("page").value = "";
  press($("doubtful"), false);
  chosen.group = chosen.province = null;
  filter();
}

// ---- what is known of a name or a line
const tip = $("tip");
let told = null;

function addLine(text, kind) {
  const line = document.createElement("p");
  line.className = kind;
  line.textContent = text;
  tip.append(line);
}

function tellName(element) {
  const fact = facts.mentions[element.dataset.f];
  addLine(KINDS[fact[LABEL]] + (fact[BYLINE] ? ", in the byline" : ""), `kind ${fact[LABEL]}`);
  addLine(fact[CANONICAL] || element.textContent, "name");
  if (!fact[CANONICAL] && fact[RULES].length) addLine("canonical name open", "open");
  if (fact[CODE]) addLine(`${fact[CODE]} ${fact[PLACES]}`, "code");
  for (const rule of fact[RULES]) addLine(rule, "rule");
}

function tell(element) {
  if (told === element) return;
  hush();
  told = element;
  tip.replaceChildren();
  if (element.dataset.f) tellName(element);
  else {
    addLine(`line ${element.value}: ${element.classList[0]}`, "kind");
    addLine(facts.rules[element.dataset.r], "rule");
  }
  element.setAttribute("aria-describedby", "tip");
  tip.hidden = false;
  place();
}

function place() {
  const [at, size, gap] = [told.getBoundingClientRect(), tip.getBoundingClientRect(), 8];
  const above = at.top - size.height - gap;
  tip.style.left = `${Math.max(gap, Math.min(at.left, root.clientWidth - size.width - gap))}px`;
  tip.style.top = `${above > gap + 48 ? above : Math.min(at.bottom + gap, root.clientHeight - size.height - gap)}px`;
}

function hush() {
  if (told) told.removeAttribute("aria-describedby");
  told = null;
  tip.hidden = true;
}

const ITEMS = ".e, .lines > li, [data-g], [data-p]";
const known = (target) => (target instanceof Element ? target.closest(".e, .lines > li") : null);
document.addEventListener("pointerover", (event) => (known(event.target) ? tell(known(event.target)) : hush()));
document.addEventListener("focusin", (event) => (known(event.target) ? tell(known(event.target)) : hush()));
document.addEventListener("scroll", () => told && place(), { passive: true });

// ---- one stop of the Tab key a text or list; arrows go on inside
for (const place of all("[data-rove]")) {
  const first = place.querySelector(ITEMS);
  for (const item of all(ITEMS, place)) item.tabIndex = item === first ? 0 : -1;
}

function rove(item, step) {
  const place = item.closest("[data-rove]");
  const items = place ? all(ITEMS, place).filter((other) => other.offsetParent) : [];
  const next = items[items.indexOf(item) + step];
  if (!next) return;
  item.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

function leaf(step) {
  const shown = articles.filter((article) => article.element.offsetParent).map((article) => article.element);
  const bar = Math.max($("search").form.getBoundingClientRect().bottom, 0); // it scrolls away in narrow windows
  const padding = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop); // where the last key left its article
  const top = Math.max(bar + 24, padding + 2);
  const here = shown.filter((element) => element.getBoundingClientRect().top <= top + 1).length - 1;
  const next = shown[Math.max(0, Math.min(shown.length - 1, here + step))];
  if (!next) return;
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "start", behavior: "instant" }); // the next key asks where the page stands
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.matches("input, select");
  if (event.key === "Escape") {
    if (told) hush();
    else reset();
  } else if (typing) return;
  else if (event.key === "/") {
    event.preventDefault();
    $("search").focus();
  } else if (event.key === "j" || event.key === "k") leaf(event.key === "j" ? 1 : -1);
  else if (event.target.matches(ITEMS)) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      rove(event.target, step);
    } else if (event.key === "Enter" && event.target.dataset.f) {
      const fact = facts.mentions[event.target.dataset.f];
      if (!fact[BYLINE]) choose("group", String(fact[GROUP]));
    }
  }
});

// ---- buttons
$("search").form.addEventListener("submit", (event) => event.preventDefault());
$("search").addEventListener("input", filter);
$("page").addEventListener("change", filter);
$("reset").addEventListener("click", reset);
$("nothing").querySelector("button").addEventListener("click", reset);
$("doubtful").addEventListener("click", () => {
  press($("doubtful"), !pressed($("doubtful")));
  filter();
});
for (const button of all("[data-g]")) button.addEventListener("click", () => choose("group", button.dataset.g));
for (const button of all("[data-p]")) button.addEventListener("click", () => choose("province", button.dataset.p));
for (const button of all("[data-kind]"))
  button.addEventListener("click", () => {
    press(button, !pressed(button));
    root.classList.toggle(`no-${button.dataset.kind}`, !pressed(button));
  });
for (const button of all(".all"))
  button.addEventListener("click", () => {
    const open = button.parentElement.classList.toggle("open");
    button.setAttribute("aria-expanded", String(open));
  });

const narrow = matchMedia("(max-width: 52rem)");
const showLines = (on) => {
  press($("lines"), on);
  root.classList.toggle("with-lines", on);
  root.classList.toggle("no-lines", !on);
};
press($("lines"), !narrow.matches);
$("lines").addEventListener("click", () => showLines(!pressed($("lines"))));

$("theme").addEventListener("click", () => {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  try {
    localStorage.setItem("banmian-theme", root.dataset.theme);
  } catch { /* a browser that keeps nothing for files */ }
});
