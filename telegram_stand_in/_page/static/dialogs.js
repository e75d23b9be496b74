// Pop-ups: what the bot says in one, what a person is asked in one, and the kind that passes by itself.

import { byId, make } from "./dom.js";

// Where the focus goes when a pop-up closes and the element it came from is gone meanwhile.
function home() {
  for (const id of ["text", "begin", "messages"]) if (byId(id).checkVisibility()) return byId(id);
  return document.body;
}

export function openDialog(dialog) {
  if (dialog.open) return;
  dialog.showModal();
  dialog.addEventListener("close", () => {
    if (document.activeElement === document.body) home().focus();
  }, { once: true });
}

export function alertBox(text) {
  byId("alert-text").textContent = text;
  openDialog(byId("alert"));
}

let toastTimer = 0;
export function toast(text) {
  const box = byId("toast");
  box.textContent = text;
  box.classList.add("shown");
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => box.classList.remove("shown"), 3500);
}

// What it was closed with; "" when it was cancelled.
const closed = (dialog) => new Promise((resolve) => {
  dialog.returnValue = "";
  dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true });
});

// Which of the items, [label, what stands beside it?], was chosen; null when none was.
export async function pick(title, items) {
  byId("pick-title").textContent = title;
  byId("pick-list").replaceChildren(...items.map(([label, extra], at) => make("li", {},
    make("button", { value: String(at) }, make("span", {}, label), make("span", { className: "soft" }, extra ?? "")))));
  byId("pick-none").hidden = items.length > 0;
  openDialog(byId("pick"));
  const answer = await closed(byId("pick"));
  return answer ? Number(answer) : null;
}

// The words given; null when it was cancelled.
export async function ask(title, label, value = "", button = "Send") {
  byId("ask-title").textContent = title;
  byId("ask-label").textContent = label;
  byId("ask-text").value = value;
  byId("ask-ok").textContent = button;
  openDialog(byId("ask"));
  byId("ask-text").select();
  return (await closed(byId("ask"))) === "ok" ? byId("ask-text").value.trim() : null;
}

let places = {};
const showPlace = () => [byId("latitude").value, byId("longitude").value] = places[byId("city").value];

// Latitude and longitude by name.
export function setPlaces(given) {
  places = given;
  byId("city").replaceChildren(...Object.keys(places).map((name) => make("option", {}, name)));
  showPlace();
}

// A place on Earth as the body of an act; null when it was cancelled.
export async function askPlace() {
  openDialog(byId("place"));
  if ((await closed(byId("place"))) !== "ok") return null;
  return { latitude: byId("latitude").valueAsNumber, longitude: byId("longitude").valueAsNumber };
}

export function setUpDialogs() {
  for (const button of document.querySelectorAll("[data-cancel]")) {
    button.addEventListener("click", () => button.closest("dialog").close());
  }
  byId("ask-text").addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    byId("ask-ok").click();
  });
  byId("city").addEventListener("change", showPlace);
}
