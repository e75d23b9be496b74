// The input field.

import { byId } from "./dom.js";

export function grow() {
  const field = byId("text");
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, 132)}px`;
}

// As if somebody had typed it: what listens to the field hears of it.
export function write(text) {
  const field = byId("text");
  field.value = text;
  field.focus();
  field.setSelectionRange(text.length, text.length);
  field.dispatchEvent(new Event("input"));
}
