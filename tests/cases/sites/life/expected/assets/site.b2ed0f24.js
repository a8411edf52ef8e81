// Remembers the reading mode between pages; without script the switch works on each page by style alone.
const box = document.getElementById("elder");
try {
  box.checked = localStorage.getItem("elder") === "on";
  box.addEventListener("change", () => localStorage.setItem("elder", box.checked ? "on" : "off"));
} catch {
  // No storage in a private window: the switch still works on this page.
}

// The search box of the home page only leads to the search page, which needs script and a server: without them it stays
// hidden.
const search = document.querySelector("[data-search]");
if (search && location.protocol !== "file:") {
  const input = search.querySelector("input");
  const go = () => { location.href = `${search.dataset.search}?q=${encodeURIComponent(input.value)}`; };
  search.querySelector("button").addEventListener("click", go);
  input.addEventListener("keydown", (event) => { if (event.key === "Enter") go(); });
  search.hidden = false;
}
