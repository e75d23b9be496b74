// The clock that can be moved.

import { toast } from "./dialogs.js";
import { byId, flash, format } from "./dom.js";
import { post } from "./world.js";

let clock = { offset: 0 };

export function setClock(view) {
  clock = { offset: Date.parse(view.now) - Date.now() };
  byId("clock").hidden = false;
  document.querySelector(".moves").hidden = !view.movable;
  byId("next-notice").hidden = !view.notices;
  const days = Math.round(view.ahead / 86_400);
  const hours = Math.round(view.ahead / 3600);
  const ahead = byId("ahead");
  ahead.hidden = Math.abs(view.ahead) < 60 || !view.movable;
  ahead.textContent = Math.abs(hours) < 24 ? `${hours >= 0 ? "+" : "−"}${Math.abs(hours)} h` : `${days >= 0 ? "+" : "−"}${Math.abs(days)} d`;
  ahead.title = "How far this clock is ahead of the real one";
  tick();
}

function tick() {
  const now = new Date(Date.now() + clock.offset);
  const words = format(now, { weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });
  if (byId("now").textContent === words) return;
  byId("now").textContent = words;
  byId("now").dateTime = now.toISOString();
}

async function move(button, body) {
  button.disabled = true;
  const answer = await post("/preview/clock", body);
  button.disabled = false;
  button.focus();
  if (!answer) return;
  if (!answer.moved) {
    toast("No notice is planned yet. Log an entry first.");
    return;
  }
  setClock(answer.clock);
  byId("now-said").textContent = `It is ${byId("now").textContent} now.`;
  flash(byId("now"), "changed");
}

export function setUpClock() {
  for (const button of document.querySelectorAll("[data-days]")) {
    button.addEventListener("click", () => move(button, { days: Number(button.dataset.days) }));
  }
  byId("next-notice").addEventListener("click", () => move(byId("next-notice"), { to: "next" }));
  setInterval(tick, 1000);
}
