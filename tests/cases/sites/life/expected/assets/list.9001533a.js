// Filters and sorts the list of all projects in place. The data are fetched at the first use; without script, or without
// the data, the pages stay as they are.
const form = document.getElementById("filters");
const table = document.querySelector("table.projects");
const words = form.dataset;
const pageSize = 100;
const columns = ["title", "year", "department", "initial", "adjusted", "executed", "rate", "score", "grade", "notices"];
const status = document.getElementById("filter-status");
const pager = document.querySelector("nav.pager") ?? Object.assign(document.createElement("nav"), { className: "pager" });
const frame = table.closest(".scroll");
let meta, loading;
let state = {};

const data = async (name) => {
  const answer = await fetch(`${words.root}data/list/${name}.json`);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
};
const number = (text) => (text === "" ? NaN : Number(text.replaceAll(",", "")));
const isUnknown = (text) => text === "" || text === "[?]";
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const legible = (text) => text.replaceAll("[?]", `〔${words.gap}〕`);

const row = ([route, title, own, year, department, initial, adjusted, executed, rate, score, grade, notices]) =>
  ({ route, title: own ? `〔${title}〕` : title, year, department: meta.departments[department], initial, adjusted, executed, rate, score, grade, notices });

// What an address may ask for; anything else in it is ignored.
const isAmount = (text) => text.trim() !== "" && Number.isFinite(Number(text));
const isOffered = (name) => (text) => [...form[name].options].some((option) => option.value === text);
const askable = new Map(Object.entries({
  year: isOffered("year"), department: isOffered("department"), grade: isOffered("grade"), band: isOffered("band"),
  min: isAmount, max: isAmount, sort: (text) => columns.includes(text), dir: (text) => text === "down",
  page: (text) => /^[1-9]\d*$/.test(text),
}));
const asked = () => Object.fromEntries([...new URLSearchParams(location.search)]
  .filter(([name, value]) => value && askable.get(name)?.(value)));

const all = () => loading ??= load();

async function load() {
  const chunks = Math.ceil(meta.count / meta.chunk);
  const parts = new Array(chunks);
  let next = 0;
  const take = async () => {
    while (next < chunks) {
      const at = next++;
      parts[at] = (await data(at)).map(row);
    }
  };
  await Promise.all(Array.from({ length: 6 }, take));
  return parts.flat();
}

function matches(entry) {
  const [low, high] = (state.band ?? "").split("-");
  const [rate, spent] = [number(entry.rate), number(entry.executed)];
  return (!state.year || entry.year === state.year)
    && (!state.department || entry.department === state.department)
    && (!state.grade || entry.grade === state.grade)
    && (!low || rate >= Number(low)) && (!high || rate < Number(high))
    && (!state.min || spent >= Number(state.min)) && (!state.max || spent <= Number(state.max));
}

function compare(a, b) {
  const [x, y] = [a[state.sort], b[state.sort]];
  if (isUnknown(x) || isUnknown(y)) return isUnknown(x) - isUnknown(y); // last, whatever the direction
  const order = state.sort === "grade" ? meta.grades.indexOf(x) - meta.grades.indexOf(y)
    : ["title", "department"].includes(state.sort) ? x.localeCompare(y, document.documentElement.lang)
    : number(x) - number(y);
  return state.dir === "down" ? -order : order;
}

function cell(name, entry) {
  const element = document.createElement(name === "title" ? "th" : "td");
  if (name === "title") {
    element.scope = "row";
    element.append(Object.assign(document.createElement("a"), { href: words.root + entry.route, textContent: legible(entry.title) }));
  } else {
    element.textContent = name === "grade" && entry.grade === "[?]" ? words.unreadable : legible(entry[name]);
    if (!["year", "department", "grade"].includes(name)) element.className = "figure";
  }
  return element;
}

function button(text, act) {
  const element = Object.assign(document.createElement("button"), { type: "button", textContent: text });
  element.addEventListener("click", act);
  return element;
}

async function show() {
  table.ariaBusy = "true";
  if (!loading) status.textContent = words.wait;
  const found = (await all()).filter(matches);
  if (columns.includes(state.sort)) found.sort(compare);
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const page = Math.min(Math.max(1, Number(state.page) || 1), pages);
  const body = document.createElement("tbody");
  for (const entry of found.slice((page - 1) * pageSize, page * pageSize)) {
    const line = body.insertRow();
    line.append(...columns.map((name) => cell(name, entry)));
  }
  table.tBodies[0].replaceWith(body);
  const count = found.length.toLocaleString("en");
  table.caption.textContent = frame.ariaLabel = fill(words.caption, { count });
  frame.hidden = !found.length;
  status.textContent = found.length ? fill(words.status, { found: count }) : words.none;
  const list = document.createElement("ul");
  const item = (child) => list.append(Object.assign(document.createElement("li")).appendChild(child).parentNode);
  // The buttons are made anew: the keyboard goes on from the table that they turned.
  const turn = (to) => () => { change({ page: to }); frame.focus(); };
  if (page > 1) item(button(words.previous, turn(page - 1)));
  item(document.createTextNode(fill(words.place, { number: page, count: pages })));
  if (page < pages) item(button(words.next, turn(page + 1)));
  pager.replaceChildren(list);
  pager.hidden = pages === 1;
  frame.after(pager);
  [...table.tHead.rows[0].cells].forEach((head, i) => {
    const on = columns[i] === state.sort;
    head.ariaSort = on ? (state.dir === "down" ? "descending" : "ascending") : null;
    head.querySelector("button").textContent = head.dataset.name + (on ? (state.dir === "down" ? " ▼" : " ▲") : "");
  });
  table.ariaBusy = null;
}

function change(values) {
  state = Object.fromEntries(Object.entries({ ...state, ...values }).filter(([, value]) => value));
  const query = new URLSearchParams(state).toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
  show().catch(fail);
}

function prepare() {
  for (const [name, options] of [["year", meta.years], ["department", meta.departments], ["grade", meta.grades]])
    for (const option of options) form[name].add(new Option(option === "[?]" ? words.unreadable : option, option));
  state = asked();
  for (const name of ["year", "department", "grade", "band", "min", "max"]) form[name].value = state[name] ?? "";
  [...table.tHead.rows[0].cells].forEach((head, i) => {
    head.dataset.name = head.textContent;
    const sort = button(head.textContent, () =>
      change({ sort: columns[i], dir: state.sort === columns[i] && state.dir !== "down" ? "down" : "", page: "" }));
    sort.title = words.sort;
    head.replaceChildren(sort);
  });
  form.addEventListener("focusin", () => all().catch(fail), { once: true });
  form.addEventListener("input", (event) => change({ [event.target.name]: event.target.value, page: "" }));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => change({ year: "", department: "", grade: "", band: "", min: "", max: "", page: "" }));
}

function fail() {
  table.ariaBusy = null;
  form.replaceChildren(Object.assign(document.createElement("p"), { textContent: words.failed }));
}

document.getElementById("filters-need").remove();
form.hidden = false;
try {
  meta = await data("meta");
  prepare();
  if (Object.keys(state).length) await show();
} catch {
  fail();
}
