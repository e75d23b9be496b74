// What is below the messages: the input field, the keyboard that the bot put there, START and its like.

import { byId, make } from "./dom.js";
import { grow, write } from "./field.js";
import { inlineKey } from "./inline.js";
import { inTopic, menuItems } from "./sending.js";
import { askPlace } from "./dialogs.js";
import { closeSheets, isSheetOpen, openSheet } from "./sheets.js";
import { act, arrange, botInside, member, menuNow, onChoice, world } from "./world.js";

let answering = null; // the message that the next text answers

export function drawFoot() {
  const { current } = world;
  const started = current.messages.size > 0;
  const begin = byId("begin");
  const used = [begin, byId("add-bar")].find((each) => each.contains(document.activeElement));
  begin.hidden = current.group || (started && !current.blocked);
  begin.textContent = current.blocked ? "UNBLOCK" : "START";
  begin.classList.toggle("call", !current.blocked);
  byId("add-bar").hidden = !current.group || botInside(current);
  const silence = begin.hidden ? silenced() : "";
  byId("silenced").hidden = !silence;
  byId("silenced").textContent = silence;
  byId("composer").hidden = !begin.hidden || Boolean(silence);
  byId("menu-button").hidden = !menuNow().length;
  byId("text").placeholder = current.keyboard?.input_field_placeholder || "Message";
  drawTopics();
  drawKeyboard();
  if (used?.hidden) byId("text").focus();
  hint(started);
}

// Why whoever is chosen cannot write here; "" when they can.
function silenced() {
  const { current } = world;
  if (!current.group) return "";
  const { name, status, manages_topics: manages } = member() ?? { name: "Nobody", status: "restricted" };
  if (status === "restricted") return `${name} may not write here.`;
  const closed = current.topic ? current.topics.find((each) => each.id === current.topic).closed : current.forum && current.general_closed;
  return closed && !manages ? "The topic is closed." : "";
}

// Builds the children anew only when `what` they show is another, so that the focus stays in them.
function rebuilt(element, what, build) {
  const shown = JSON.stringify(what);
  if (element.dataset.shown === shown) return;
  element.dataset.shown = shown;
  element.replaceChildren(...build());
}

function drawKeyboard() {
  const { current } = world;
  const rows = byId("begin").hidden ? current.keyboard?.keyboard ?? [] : [];
  const keyboard = byId("reply-keyboard");
  const used = keyboard.contains(document.activeElement);
  byId("keyboard-button").hidden = !rows.length || !current.keyboard.put_away;
  keyboard.hidden = !rows.length || current.keyboard.put_away;
  rebuilt(keyboard, [current.id, rows], () => rows.map((row) => make("div", {}, ...row.map(key))));
  if (used && keyboard.hidden) byId("text").focus();
}

function key(button) {
  const element = make("button", { type: "button", className: button.style ?? "" }, button.text);
  element.addEventListener("click", async () => {
    const place = button.request_location ? await askPlace() : {};
    if (place) act("key", { label: button.text, ...place });
  });
  return element;
}

function drawTopics() {
  const { current } = world;
  byId("topic-row").hidden = !current.forum;
  const topics = [{ id: 0, name: "General", closed: current.general_closed }, ...(current.topics ?? [])];
  rebuilt(byId("topic"), [current.id, topics], () =>
    topics.map(({ id, name, closed }) => make("option", { value: id }, closed ? `${name} (closed)` : name)));
  byId("topic").value = current.topic ?? 0;
}

export function answer(message) {
  answering = message;
  byId("answering").hidden = !message;
  if (!message) return;
  const who = message.by_bot ? world.bot.name : message.sender_chat?.title ?? message.from?.first_name ?? "";
  byId("answering-text").textContent = `${who}: ${message.text ?? message.caption ?? ""}`;
  byId("text").focus();
}

function hint(started) {
  const { current } = world;
  const words = current.group ? ["Members talk here; the bot sees what Telegram’s privacy mode lets it see."] : started
    ? ["Log an entry, then tap ", make("b", {}, "To the next notice"), "."]
    : ["The whole bot, without Telegram. Tap ", make("b", {}, "START"), "."];
  const key = current.group ? "group" : started ? "chat" : "start";
  if (byId("hint").dataset.key === key) return;
  byId("hint").dataset.key = key;
  byId("hint").replaceChildren(...words);
}

async function send() {
  const field = byId("text");
  const text = field.value.trim();
  if (!text) return;
  write("");
  const reply = answering ? { reply_to: answering.message_id } : {};
  answer(null);
  if (!(await act("say", { text, ...reply, ...inTopic() }))) write(text);
}

function typed() {
  grow();
  const field = byId("text");
  const name = `@${world.bot.username}`;
  const command = /^\/([a-z0-9_]*)$/.exec(field.value);
  closeSheets();
  if (command) openSheet("menu", menuItems(command[1]).map(([words, what, run]) => [words, what, () => { field.value = ""; run(); }]), field);
  else if (field.value && name.startsWith(field.value)) openSheet("menu", [[name, "inline", () => write(`${name} `)]], field);
}

export function setUpFoot() {
  onChoice(() => { answer(null); drawFoot(); });
  byId("begin").addEventListener("click", () => act(world.current.blocked ? "unblock" : "start"));
  byId("add-bot").addEventListener("click", () => arrange("add"));
  byId("composer").addEventListener("submit", (event) => { event.preventDefault(); send(); });
  byId("text").addEventListener("input", typed);
  byId("text").addEventListener("keydown", (event) => {
    if (inlineKey(event)) return event.preventDefault();
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(); }
    if (event.key === "ArrowDown" && isSheetOpen("menu")) { event.preventDefault(); byId("menu").firstElementChild.focus(); }
    if (event.key === "Escape" && !isSheetOpen("menu")) answer(null);
    return undefined;
  });
  byId("topic").addEventListener("change", () => {
    world.current.topic = Number(byId("topic").value);
    drawFoot();
  });
  byId("answering-end").addEventListener("click", () => { answer(null); byId("text").focus(); });
  byId("keyboard-button").addEventListener("click", async () => {
    if (!(await act("keyboard"))) return;
    world.current.keyboard.put_away = false;
    drawFoot();
    byId("reply-keyboard").querySelector("button").focus();
  });
}
