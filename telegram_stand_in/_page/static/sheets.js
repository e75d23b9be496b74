// Sheets above the input field: the command menu, the things to send, what inline mode offers.

import { byId, make } from "./dom.js";

const IDS = ["menu", "attach"];
let owner = null; // what opened the sheet, and gets the focus back

// `items` are [label, what stands beside it, what it does, class?].
export function openSheet(id, items, from = byId(`${id}-button`)) {
  const sheet = byId(id);
  owner = from;
  const buttons = items.map(([label, extra, run, className]) => {
    const button = make("button", { type: "button", className: className ?? "", role: "menuitem" }, make("span", {}, label));
    if (extra) button.append(make("span", {}, extra));
    button.addEventListener("click", () => {
      closeSheets();
      from.focus(); // a pop-up that the item opens gives the focus back to here
      run();
    });
    return button;
  });
  sheet.replaceChildren(...buttons);
  sheet.hidden = !buttons.length;
  byId(`${id}-button`).setAttribute("aria-expanded", String(!sheet.hidden));
  return buttons;
}

export function closeSheets() {
  for (const id of IDS) {
    byId(id).hidden = true;
    byId(`${id}-button`).setAttribute("aria-expanded", "false");
  }
}

export const isSheetOpen = (id) => !byId(id).hidden;

function toggle(id, items) {
  const open = byId(id).hidden;
  closeSheets();
  if (open) openSheet(id, items())[0]?.focus();
}

function moved(event) {
  const there = [...event.currentTarget.children];
  const at = there.indexOf(document.activeElement);
  const last = there.length - 1;
  const next = { ArrowDown: Math.min(at + 1, last), ArrowUp: Math.max(at - 1, 0), Home: 0, End: last }[event.key];
  if (next !== undefined) {
    event.preventDefault();
    there[next].focus();
  }
  if (event.key === "Tab") closeSheets();
}

export function setUpSheets(itemsOf) {
  for (const id of IDS) {
    byId(`${id}-button`).addEventListener("click", () => toggle(id, itemsOf[id]));
    byId(id).addEventListener("keydown", moved);
  }
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !IDS.some(isSheetOpen)) return;
    if (IDS.some((id) => byId(id).contains(document.activeElement))) owner.focus();
    closeSheets();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!event.target.closest(".foot")) closeSheets();
  });
}
