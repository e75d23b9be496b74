// What is there to try things out: the chat as text, what shall go wrong between the bot and its server, and how
// strict that server is.

import { openDialog, toast } from "./dialogs.js";
import { byId, clockTime, copy, dayName, make } from "./dom.js";
import { post, world } from "./world.js";

let seconds = {};

export function drawFaults({ names, seconds: given, waiting }) {
  seconds = given;
  const select = byId("fault-name");
  if (select.childElementCount !== names.length) select.replaceChildren(...names.map((name) => make("option", { value: name }, name)));
  offerSeconds();
  byId("faults").replaceChildren(...waiting.map(({ name, method, times, chat }) => {
    const where = chat === null ? "" : `, in ${world.chats.get(chat)?.name ?? chat}`;
    return make("li", {}, `${name}, ${method}${where}, ${times === null ? "until cleared" : `${times} to come`}`);
  }));
  byId("faults-clear").disabled = !waiting.length;
  byId("tools-button").classList.toggle("on", waiting.length > 0);
  byId("tools-button").ariaLabel = `Transcript and faults${waiting.length ? `, ${waiting.length} to come` : ""}`;
}

function offerSeconds() {
  const usual = seconds[byId("fault-name").value];
  byId("fault-seconds-row").hidden = usual === undefined;
  if (usual !== undefined) byId("fault-seconds").value = usual;
}

export function drawSettings() {
  byId("rates").checked = world.settings.rates;
  byId("feedback").checked = world.settings.inline_feedback;
}

const OTHER = { photo: "a picture", document: "a file", voice: "a voice message", sticker: "a sticker", location: "a location" };

function transcript(chat, botName) {
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

async function order(event) {
  event.preventDefault();
  const times = byId("fault-times").value;
  await post("/preview/faults", {
    name: byId("fault-name").value,
    method: byId("fault-method").value,
    times: times ? Number(times) : null,
    chat: byId("fault-here").checked ? world.current.id : null,
    seconds: byId("fault-seconds-row").hidden ? null : byId("fault-seconds").valueAsNumber,
  });
}

export function setUpTools() {
  byId("tools-button").addEventListener("click", () => openDialog(byId("tools")));
  byId("transcript").addEventListener("click", () => {
    const words = transcript(world.current, "Bot");
    byId("tools").close();
    if (words) copy(words, toast);
    else toast("Nothing was said yet.");
  });
  byId("fault-name").addEventListener("change", offerSeconds);
  byId("fault-form").addEventListener("submit", order);
  byId("faults-clear").addEventListener("click", async () => {
    await post("/preview/faults", { clear: true });
    byId("fault-name").focus();
  });
  byId("rates").addEventListener("change", () => post("/preview/settings", { rates: byId("rates").checked }));
  byId("feedback").addEventListener("change", () => post("/preview/settings", { inline_feedback: byId("feedback").checked }));
}
