// What is there to try things out: the chat as text, and what shall go wrong between the bot and its server.

import { byId, clockTime, dayName, make } from "./dom.js";

export function drawFaults({ names, waiting }) {
  const select = byId("fault-name");
  if (select.childElementCount !== names.length) select.replaceChildren(...names.map((name) => make("option", { value: name }, name)));
  byId("faults").replaceChildren(...waiting.map(({ name, method, times }) =>
    make("li", {}, `${name}, ${method}, ${times === null ? "until cleared" : `${times} to come`}`)));
  byId("faults-clear").disabled = !waiting.length;
  byId("tools-button").classList.toggle("on", waiting.length > 0);
  byId("tools-button").setAttribute("aria-label", `Transcript and faults${waiting.length ? `, ${waiting.length} to come` : ""}`);
}

const OTHER = { photo: "a picture", document: "a file", voice: "a voice message", sticker: "a sticker", location: "a location" };

export function transcript(chat, botName) {
  const lines = [];
  let day = "";
  for (const message of chat.messages.values()) {
    const words = message.text ?? message.caption ?? "";
    const other = Object.keys(OTHER).filter((kind) => message[kind]).map((kind) => `[${OTHER[kind]}]`);
    const body = [...other, words].filter(Boolean).join(" ");
    if (!body) continue;
    if (dayName(message.date) !== day) lines.push(...(day ? [""] : []), (day = dayName(message.date)));
    const who = message.by_bot ? botName : message.sender_chat?.title ?? message.from?.first_name ?? "";
    lines.push(`${clockTime(message.date)} ${who}: ${body}`);
    for (const row of message.reply_markup?.inline_keyboard ?? []) lines.push(`      ${row.map((button) => `[${button.text}]`).join(" ")}`);
  }
  return lines.join("\n");
}

export function setUpTools({ post, copy, toast, chat }) {
  const dialog = byId("tools");
  byId("tools-button").addEventListener("click", () => dialog.showModal());
  byId("transcript").addEventListener("click", () => {
    const words = transcript(chat(), "Bot");
    if (words) copy(words);
    else toast("Nothing was said yet.");
    dialog.close();
  });
  byId("fault-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const times = byId("fault-times").value;
    await post("/preview/faults", { name: byId("fault-name").value, method: byId("fault-method").value, times: times ? Number(times) : null });
  });
  byId("faults-clear").addEventListener("click", () => post("/preview/faults", { clear: true }));
}
