// Search without a server: looks pairs of characters up in the index below search/, then reads the records it found.
const form = document.getElementById("search");
const words = form.dataset;
const status = document.getElementById("search-status");
const results = document.getElementById("search-results");
const more = document.getElementById("search-more");
const pageSize = 8;
const mostPairs = 8; // looked up for one query
const mostReads = 12; // records read for one page of results
const downloads = new Map();
let latest; // an answer to an earlier search is dropped

const gap = "[?]"; // what cannot be read in the original
const runEnd = "\n"; // no folded text has a line's end

// Folds as the index does; from and to tell where each unit stood. A gap ends a run of words; it is marked as a whole.
function fold(text, withMarks) {
  const folded = { text: "", from: [], to: [] };
  let [at, gapStart] = [0, -gap.length];
  const add = (unit, start, end) => {
    folded.text += unit;
    folded.from.push(start);
    folded.to.push(end);
  };
  for (let c of text) {
    const start = at;
    at += c.length;
    if (text.startsWith(gap, start)) {
      gapStart = start;
      if (!withMarks) add(runEnd, start, start);
    }
    if (c >= "\uff01" && c <= "\uff5e") c = String.fromCharCode(c.charCodeAt(0) - 0xfee0);
    if (c.toLowerCase().length === c.length) c = c.toLowerCase();
    if (/[\p{Z}\p{Cc}\p{Cf}]/u.test(c) || (!withMarks && isMark(c))) continue;
    const isInGap = start < gapStart + gap.length;
    for (const unit of c.split("")) add(unit, isInGap ? gapStart : start, isInGap ? gapStart + gap.length : at);
  }
  return folded;
}

const isMark = (text) => /^[\p{P}\p{S}]/u.test(text);
const foldFor = (term, text) => fold(text, isMark(term));
const holds = (text, term) => foldFor(term, text).text.includes(term);

// All terms must be found. Marks count only in a query of nothing else.
function termsOf(query) {
  const [terms, marks] = [false, true].map((withMarks) =>
    query.split(/\s+/).flatMap((part) => fold(part, withMarks).text.split(runEnd)).filter(Boolean));
  return terms.length ? terms : marks;
}

function download(path, read, options) {
  if (!downloads.has(path))
    downloads.set(path, fetch(`${words.root}search/${path}`, options).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status} ${path}`);
      return answer[read]();
    }).catch((error) => {
      downloads.delete(path);
      throw error;
    }));
  return downloads.get(path);
}

// The records that hold a pair, a bit each: in names, indicators, narratives.
async function look([first, second], meta) {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  const shard = (hash ^ (hash >>> 13)) >>> (32 - meta.bits);
  const bytes = new Uint8Array(await download(`shards/${shard}.bin?v=${meta.version}`, "arrayBuffer"));
  const ranks = [0, 1, 2].map(() => new Uint8Array((meta.records + 7) >> 3));
  let at = 0;
  const number = () => {
    const byte = bytes[at++];
    return byte < 128 ? byte : byte - 128 + 128 * number();
  };
  for (let character = 0; at < bytes.length;) {
    character += number();
    const isIt = number() === second && character === first;
    for (const rank of ranks) {
      const head = number();
      const code = bytes.subarray(at, at += head >>> 6);
      if (isIt && head) decode(code, head & 31, head & 32, rank);
    }
  }
  return ranks;
}

// Rice's code: the high bits of a step as zeros and a one, then its low bits.
function decode(code, lowBits, isComplement, set) {
  const end = code.length * 8;
  const bit = (at) => (code[at >> 3] >> (at & 7)) & 1;
  for (let at = 0, record = 0; ; record++) {
    for (; at < end && !bit(at); at++) record += 1 << lowBits;
    if (at++ >= end) break;
    for (let low = 0; low < lowBits; low++) record += bit(at++) << low;
    set[record >> 3] |= 1 << (record & 7);
  }
  if (isComplement) set.forEach((byte, i) => { set[i] = ~byte; });
}

// The records that may hold all terms: those named so first, and the latest first.
async function candidates(terms, meta) {
  const most = Math.max(1, Math.floor(mostPairs / terms.length));
  const looked = await Promise.all(terms.slice(0, mostPairs).map((term) => {
    const codes = [...term].map((c) => c.codePointAt(0));
    const pairs = codes.length > 1 ? codes.slice(1).map((code, i) => [codes[i], code]) : [[codes[0], 0]];
    const step = Math.ceil(pairs.length / most);
    return Promise.all(pairs.filter((_, i) => i % step === 0).map((pair) => look(pair, meta)));
  }));
  const levels = [];
  for (let record = meta.records - 1; record >= 0; record--) {
    const has = (set) => (set[record >> 3] >> (record & 7)) & 1;
    const found = looked.map((pairs) => [0, 1, 2].find((rank) => pairs.every((ranks) => has(ranks[rank]))));
    if (!found.includes(undefined)) (levels[found.reduce((a, b) => a + b)] ??= []).push(record);
  }
  return levels.flat();
}

const element = (name, ...content) => {
  const made = document.createElement(name);
  made.append(...content);
  return made;
};

const legible = (text) => text.replaceAll(gap, `〔${words.gap}〕`);

// The text with the terms marked; with a reach, only what is around the first.
function marked(text, terms, reach) {
  const places = [];
  let [start, end] = [0, text.length];
  for (const term of terms) {
    const { text: folded, from, to } = foldFor(term, text);
    for (let at = -1; (at = folded.indexOf(term, at + 1)) >= 0;) {
      if (reach && !places.length) [start, end] = [from[Math.max(0, at - reach)], to[at + 3 * reach] ?? end];
      places.push([from[at], to[at + term.length - 1]]);
    }
  }
  const nodes = [start ? "…" : ""];
  for (const [from, to] of places.sort((a, b) => a[0] - b[0])) {
    if (to <= start || to > end) continue;
    nodes.push(legible(text.slice(start, from)), element("mark", legible(text.slice(Math.max(start, from), to))));
    start = to;
  }
  return [...nodes, legible(text.slice(start, end)), end < text.length ? "…" : ""];
}

// One result; nothing where a text holds all pairs of a term, but not the term.
function result([route, title, year, department, indicators, narratives], terms) {
  const facts = [year, department, route.replace(/^.*\/|\.html$/g, "")];
  const snippets = new Map();
  for (const term of terms) {
    const within = (text) => holds(text, term);
    if ([title, ...facts].some(within)) continue;
    const indicator = indicators.find(within);
    const text = indicator ?? narratives.find(within);
    if (text === undefined) return null;
    snippets.set(text, indicator === undefined ? words.narrative : words.indicator);
  }
  const link = element("a", ...marked(title, terms));
  link.href = words.root + route;
  const about = element("p", ...facts.flatMap((text, i) => [i ? " · " : "", ...marked(text, terms)]));
  about.className = "hint";
  const found = [...snippets].map(([text, label]) => element("p", label, ...marked(text, terms, 30)));
  return element("li", element("h2", link), about, ...found);
}

// Reads on until a page is full, the records are at an end, or enough was read.
async function show(search) {
  const { terms, meta, records, list } = search;
  let [reads, room] = [mostReads, pageSize];
  while (reads && room && records.length) {
    const read = await Promise.all(records.splice(0, Math.min(reads, room)).map(async (record) => {
      const chunk = Math.floor(record / meta.chunk);
      return (await download(`docs/${chunk}.json?v=${meta.version}`, "json"))[record % meta.chunk];
    }));
    if (search !== latest) return;
    const made = read.map((document) => result(document, terms)).filter(Boolean);
    list.append(...made);
    reads -= read.length;
    room -= made.length;
    search.count -= read.length - made.length;
  }
  const { count } = search;
  const isExact = !records.length || (terms.length <= mostPairs && terms.every((term) => [...term].length < 3));
  if (room < pageSize) results.replaceChildren(list);
  say(count ? (isExact ? words.exact : words.most) : words.none, { count, shown: list.childElementCount });
  more.hidden = !records.length;
}

const say = (sentence, values) => { status.textContent = sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]); };

const attempt = (search, step) => step().catch((error) => {
  if (search === latest) say(words.failed, { reason: error.message });
});

function start() {
  const query = new URLSearchParams(location.search).get("q") ?? "";
  form.q.value = query;
  const terms = termsOf(query);
  const search = (latest = { terms, list: element("ol") });
  results.replaceChildren();
  more.hidden = true;
  say(terms.length ? words.wait : query && words.none, {});
  if (terms.length)
    attempt(search, async () => {
      search.meta = await download("meta.json", "json", { cache: "no-cache" });
      search.records = await candidates(terms, search.meta);
      search.count = search.records.length;
      if (search === latest) await show(search);
    });
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  event.stopImmediatePropagation(); // no other page is needed
  history.pushState(null, "", `?${new URLSearchParams({ q: form.q.value.trim() })}`);
  start();
}, true);
more.addEventListener("click", () => {
  const { list } = latest;
  const shown = list.childElementCount;
  attempt(latest, async () => {
    await show(latest);
    list.children[shown]?.querySelector("a").focus();
  });
});
addEventListener("popstate", start);
document.getElementById("search-needs").remove();
form.hidden = false;
start();
