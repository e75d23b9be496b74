// The panel with the raw calls of the bot.

import { byId, format, make } from "./dom.js";

const KEPT = 300;
const list = byId("calls-list");
const polling = byId("show-polling");
let calls = [];

const isPolling = (call) => call.method.toLowerCase() === "getupdates";
const isShown = (call) => polling.checked || !isPolling(call) || call.status !== 200;

export function resetCalls(all) {
  calls = all;
  draw();
}

export function addCall(call) {
  calls.push(call);
  if (calls.length > KEPT) calls.shift();
  if (!isShown(call)) return;
  list.prepend(row(call));
  while (list.childElementCount > KEPT) list.lastElementChild.remove();
  byId("calls-empty").hidden = true;
}

function draw() {
  const shown = calls.filter(isShown);
  list.replaceChildren(...shown.map(row).reverse());
  byId("calls-empty").hidden = shown.length > 0;
}

// The words are put in only when somebody looks.
function row(call) {
  const good = call.status === 200;
  const details = make("details", {},
    make("summary", {},
      make("time", {}, format(new Date(call.at), { hour: "2-digit", minute: "2-digit", second: "2-digit" })),
      make("b", {}, call.method),
      make("small", {}, `${Math.round(call.milliseconds)} ms`),
      make("span", { className: good ? "status" : "status bad" }, call.status === 0 ? "cut" : String(call.status))));
  details.addEventListener("toggle", () => {
    if (details.childElementCount > 1) return;
    const request = Object.fromEntries(Object.entries(call.params).map(([name, value]) => [name, readable(value)]));
    const files = Object.values(call.files);
    details.append(
      make("h3", {}, "Request"), make("pre", { tabIndex: 0 }, pretty(request)),
      ...(files.length ? [make("h3", {}, "Files"), make("pre", {}, files.join("\n"))] : []),
      make("h3", {}, "Answer"), make("pre", { tabIndex: 0 }, typeof call.answer === "string" ? call.answer : pretty(call.answer)));
  });
  return make("li", {}, details);
}

const pretty = (value) => JSON.stringify(value, null, 2);

function readable(value) {
  if (!/^[[{]/.test(value)) return value;
  try { return JSON.parse(value); } catch { return value; }
}

export function setUpCalls() {
  const main = document.querySelector("main");
  const toggle = byId("calls-toggle");
  const show = (open) => {
    main.classList.toggle("with-calls", open);
    toggle.setAttribute("aria-expanded", String(open));
  };
  toggle.addEventListener("click", () => {
    const open = !main.classList.contains("with-calls");
    show(open);
    if (open && innerWidth <= 1080) byId("calls-close").focus();
  });
  byId("calls-close").addEventListener("click", () => { show(false); toggle.focus(); });
  byId("calls-clear").addEventListener("click", () => resetCalls([]));
  polling.addEventListener("change", draw);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && innerWidth <= 1080 && main.classList.contains("with-calls")) byId("calls-close").click();
  });
  show(innerWidth >= 1280);
}
