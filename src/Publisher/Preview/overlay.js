// Added to each page by the preview, never by a build: reloads the page when its sources change, keeps its place, and
// tells what was found in them.
"use strict";
(() => {
  const script = document.currentScript;
  const place = "/" + script.getAttribute("src").split("/")[1] + "/";
  const version = script.dataset.version;
  const key = "publisher-preview " + location.pathname;

  const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
  sessionStorage.removeItem(key);
  if (kept) {
    history.scrollRestoration = "manual";
    const back = () => scrollTo(kept.x, kept.y);
    back();
    addEventListener("load", () => { back(); history.scrollRestoration = "auto"; });
  }

  // A hidden tab gives its connection back: a browser opens few to one host.
  let changes;
  const listen = () => {
    changes = new EventSource(place + "changes");
    changes.onmessage = (told) => {
      if (told.data === version) return;
      changes.close();
      sessionStorage.setItem(key, JSON.stringify({ x: scrollX, y: scrollY }));
      location.reload();
    };
  };
  document.addEventListener("visibilitychange", () => document.hidden ? changes?.close() : listen());
  addEventListener("pagehide", () => changes?.close());
  if (!document.hidden) listen();

  const make = (name, properties, ...children) => {
    const element = document.createElement(name);
    for (const [property, value] of Object.entries(properties))
      if (property in element) element[property] = value;
      else element.setAttribute(property, value);
    element.append(...children);
    return element;
  };

  const source = ([number, before, fault, after]) => make("pre", { tabIndex: 0 },
    make("span", { className: "number" }, number + " "), before, make("mark", {}, fault || " "), after);

  const finding = (found) => make("li", { className: found.severity },
    make("p", { className: "place" }, make("strong", {}, found.word + " "), make("code", {}, found.place)),
    make("p", {}, found.message),
    ...(found.line ? [source(found.line)] : []),
    ...(found.origin ? [make("p", { className: "note" }, found.origin)] : []),
    ...found.notes.map((note) => make("p", { className: "note" }, note)),
    make("p", { className: "code" }, found.code));

  const list = (heading, findings) => [make("h3", {}, heading), make("ol", {}, ...findings.map(finding))];

  // An error comes before any warning, wherever it stands.
  const all = (told) => {
    const [own, others] = [list(told.here, told.findings), told.others.length ? list(told.elsewhere, told.others) : []];
    if (!told.findings.length) return [make("p", {}, told.none), ...others];
    return told.findings[0].severity === "error" ? [...own, ...others] : [...others, ...own];
  };

  const show = (told) => {
    const host = make("div", { id: "publisher-preview", lang: told.lang });
    const root = host.attachShadow({ mode: "open" });
    const button = make("button", { type: "button", className: told.errors ? "chip error" : "chip",
      "aria-expanded": "false", "aria-controls": "panel" }, told.summary);
    const close = make("button", { type: "button", className: "close" }, told.close);
    const panel = make("section", { id: "panel", className: told.errors ? "failing" : "", role: "dialog", "aria-labelledby": "heading", hidden: true },
      make("header", {}, make("h2", { id: "heading", tabIndex: -1 }, told.heading), close),
      ...all(told),
      ...(told.cut ? [make("p", {}, told.more)] : []));
    const open = (isOpen) => {
      panel.hidden = !isOpen;
      button.setAttribute("aria-expanded", String(isOpen));
      if (isOpen) root.getElementById("heading").focus({ preventScroll: true });
      else if (root.activeElement) button.focus();
    };
    button.onclick = () => open(panel.hidden);
    close.onclick = () => open(false);
    addEventListener("keydown", (pressed) => {
      if (pressed.key === "Escape" && !panel.hidden) open(false);
    });
    root.append(make("link", { rel: "stylesheet", href: place + "overlay.css" }), button, panel);
    document.body.append(host);
    if (told.urgent) open(true);
  };

  fetch(place + "findings?page=" + encodeURIComponent(location.pathname))
    .then((answer) => answer.json())
    .then((told) => document.body ? show(told) : addEventListener("DOMContentLoaded", () => show(told)))
    .catch(() => {});
})();
