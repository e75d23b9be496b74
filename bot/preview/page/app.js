// The page: three people, each with their own chat with the bot, a clock that can be moved, and the raw calls.

import { addCall, resetCalls, setUpCalls } from "./calls.js";
import { byId, clockTime, dayName, format, make, setZone } from "./dom.js";
import { fillMessage, messageElement } from "./message.js";
import { drawFaults, setUpTools } from "./tools.js";

const LANGUAGES = { ru: "Russian", ky: "Kyrgyz", en: "English" };
const PLACES = {
  administrator: "administrator", member: "member", restricted: "may not write", left: "not here", kicked: "removed",
};
const ANSWER_PATIENCE = 15_000;

const people = new Map();
let current = null;
let clock = { now: 0, offset: 0, movable: false };
let typingUntil = 0; // when "typing…" goes away again, in the browser's own time
const waitingKeys = new Map();
const answered = new Set();
let botName = "";

// Talking to the server

async function post(path, body = {}) {
  let response;
  try {
    response = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  } catch {
    toast("The preview is not running any more.");
    return null;
  }
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  toast(answer.error ?? `The preview answered ${response.status}.`);
  return null;
}

const act = {
  do: (what, body) => current.group
    ? post(`/preview/groups/${current.id}/${what}`, { person: current.as, ...body })
    : post(`/preview/people/${current.id}/${what}`, body),
  // Whose side of the chat a message stands on, and the name above it if it is another member's.
  mine: (message) => (current.group ? message.from?.id === current.as : !message.by_bot),
  sender(message) {
    if (!current.group || message.by_bot || act.mine(message)) return "";
    return message.sender_chat?.title ?? message.from?.first_name ?? "";
  },
  say: (text) => act.do("say", { text }),
  start: (payload) => act.do("start", payload ? { payload } : {}),
  toast,
  async press(message, button, element) {
    element.classList.add("waiting");
    const answer = await act.do("press", { message: message.message_id, data: button.callback_data });
    if (!answer) return element.classList.remove("waiting");
    if (answered.has(answer.query)) return element.classList.remove("waiting"); // the bot was faster than this answer
    waitingKeys.set(answer.query, element);
    setTimeout(() => settleKey(answer.query), ANSWER_PATIENCE);
  },
  async edit(message) {
    const text = await ask("Edit the message", "New text", message.text);
    if (text) act.do("edit", { message: message.message_id, text });
  },
  async copy(text) {
    await navigator.clipboard.writeText(text).then(() => toast("Copied."), () => toast(text));
  },
};

function settleKey(query) {
  answered.add(query);
  waitingKeys.get(query)?.classList.remove("waiting");
  waitingKeys.delete(query);
}

// What happens while the state is on its way is kept and added to it, so that nothing is missed or shown twice.
let early = [];
let known = -1;

async function load() {
  early = [];
  known = -1;
  const state = await (await fetch("/preview/state")).json();
  setZone(state.clock.zone);
  setClock(state.clock);
  botName = state.bot.name;
  const chosen = current?.id;
  const unread = new Map([...people.values()].map((person) => [person.id, person.unread]));
  people.clear();
  for (const person of state.people) {
    const messages = new Map(person.messages.map((each) => [each.message_id, each]));
    people.set(person.id, { ...person, unread: unread.get(person.id) ?? 0, messages });
  }
  for (const group of state.groups) people.set(group.id, groupEntry(group, people.get(group.id), unread.get(group.id)));
  drawFaults(state.faults);
  resetCalls(state.calls);
  choose(people.get(chosen) ?? people.values().next().value, false);
  known = state.number;
  early.filter((event) => event.number > known).forEach(happen);
}

function groupEntry(group, known, unread = 0) {
  const messages = new Map(group.messages.map((each) => [each.message_id, each]));
  const as = known?.as ?? group.members[0]?.id;
  return { keyboard: null, blocked: false, unread: known?.unread ?? unread, ...group, group: true, as, messages };
}

const memberOf = (group) => group.members.find((each) => each.id === group.as);
const menuNow = () => (current.group ? memberOf(current)?.menu ?? [] : current.menu);
const botInside = (group) => !["left", "kicked"].includes(group.bot);

function listen() {
  const stream = new EventSource("/preview/events");
  stream.addEventListener("open", load);
  stream.addEventListener("message", (message) => {
    const event = JSON.parse(message.data);
    if (known < 0) early.push(event);
    else happen(event);
  });
}

function happen({ kind, chat, by_bot: byBot, data, keyboard }) {
  const person = people.get(chat);
  switch (kind) {
    case "call": return addCall(data);
    case "clock": return setClock(data);
    case "menu":
      for (const [id, menu] of Object.entries(data)) if (people.has(Number(id))) people.get(Number(id)).menu = menu;
      return drawFoot();
    case "faults": return drawFaults(data);
    case "inline":
      offered = { data, chat };
      return data.query === typedInline ? offer(data, chat) : undefined;
    case "group": {
      if (!data) return undefined;
      const entry = groupEntry(data, person);
      people.set(entry.id, entry);
      if (current === person) { current = entry; drawHead(); }
      drawPeople();
      return drawFoot();
    }
    case "answer": {
      settleKey(data.query_id);
      if ((person !== current && !(current.group && current.as === chat)) || !data.text) return undefined;
      return data.alert ? alertBox(data.text) : toast(data.text);
    }
  }
  if (!person) return undefined;
  switch (kind) {
    case "message":
    case "edit":
      person.messages.set(data.message_id, data);
      if (kind === "message") {
        person.keyboard = keyboard;
        if (byBot && (person !== current || document.hidden)) person.unread += 1;
      }
      if (byBot) typingUntil = 0;
      if (person === current) putMessage(data);
      break;
    case "delete":
      person.messages.delete(data);
      if (person === current) {
        byId("flow").querySelector(`[data-id="${data}"]`)?.remove();
        regroup();
      }
      break;
    case "person":
      person.blocked = data;
      break;
    case "action":
      if (person === current) typingUntil = Date.now() + 5000;
      break;
  }
  drawPeople();
  drawFoot();
  tick();
  return undefined;
}

// The clock

function setClock(view) {
  const moment = Date.parse(view.now);
  clock = { ...view, offset: moment - Date.now() };
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
  if (byId("now").textContent !== words) {
    byId("now").textContent = words;
    byId("now").dateTime = now.toISOString();
  }
  const typing = Date.now() < typingUntil;
  const quiet = current?.group ? `${current.members.length} people, the bot: ${PLACES[current.bot]}` : "bot";
  byId("bot-state").textContent = typing ? "typing…" : quiet;
  byId("bot-state").classList.toggle("busy", typing);
}

async function move(button, body) {
  button.disabled = true;
  const answer = await post("/preview/clock", body);
  button.disabled = false;
  if (!answer) return;
  if (!answer.moved) return toast("No notice is planned yet. Log an entry first.");
  byId("now-said").textContent = `It is ${byId("now").textContent} now.`;
  flash(byId("now"), "changed");
}

// People

function choose(person, focus = true) {
  current = person;
  person.unread = 0;
  drawPeople();
  drawHead();
  drawChat();
  drawFoot();
  if (focus && matchMedia("(hover: hover)").matches) byId("text").focus();
}

function drawHead() {
  const select = byId("as");
  select.hidden = !current.group;
  document.querySelector(".chat-head").classList.toggle("group", Boolean(current.group));
  byId("bot-name").textContent = current.group ? current.name : botName;
  select.replaceChildren(...(current.members ?? []).map((each) => {
    const place = each.anonymous ? ", anonymous" : each.status === "creator" ? ", admin" : "";
    return make("option", { value: each.id, selected: each.id === current.as }, each.name + place);
  }));
  tick();
}

function drawPeople() {
  const list = byId("people");
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.id : null;
  list.replaceChildren(...[...people.values()].map((person, index) => {
    const last = [...person.messages.values()].at(-1);
    const words = last ? (last.text ?? last.caption ?? "something else than a text").replace(/\s+/g, " ") : "no messages yet";
    const button = make("button", { type: "button", dataset: { id: person.id } },
      make("span", { className: `avatar a${index % 4}`, ariaHidden: "true" }, person.name[0]),
      make("span", { className: "who" },
        make("b", {}, person.name),
        make("span", { className: "soft" }, person.group ? "group" : LANGUAGES[person.language] ?? person.language ?? ""),
        make("span", { className: "soft last-words" }, words)));
    if (person.unread) {
      button.append(make("span", { className: "badge", ariaHidden: "true" }, String(person.unread)));
    }
    const unread = person.unread ? `, ${person.unread} unread` : "";
    button.setAttribute("aria-label", `${person.name}, ${person.group ? "group" : LANGUAGES[person.language] ?? ""}${unread}`);
    button.setAttribute("aria-current", String(person === current));
    button.addEventListener("click", () => choose(person));
    return make("li", {}, button);
  }));
  if (focused) list.querySelector(`[data-id="${focused}"]`)?.focus();
  const unread = [...people.values()].reduce((sum, person) => sum + person.unread, 0);
  document.title = unread ? `(${unread}) Kaldy preview` : "Kaldy preview";
}

// The chat

// Whoever is at the newest message stays there, whatever grows; whoever reads further up is left alone.
let atBottom = true;

function toBottom() {
  atBottom = true;
  byId("messages").scrollTop = byId("messages").scrollHeight;
}

function drawChat() {
  byId("flow").replaceChildren(...[...current.messages.values()].map((message) => messageElement(message, act)));
  regroup();
  toBottom();
}

function putMessage(message) {
  const flow = byId("flow");
  const old = flow.querySelector(`article[data-id="${message.message_id}"]`);
  if (old) {
    const focused = old.contains(document.activeElement);
    fillMessage(old, message, act);
    flash(old, "changed");
    if (focused) (old.querySelector(".keys button") ?? byId("messages")).focus({ preventScroll: true });
  } else {
    const element = messageElement(message, act);
    flow.append(element);
    flash(element, "fresh");
  }
  regroup();
  if (atBottom || (!old && !message.by_bot)) toBottom();
}

function flash(element, name) {
  element.classList.remove(name);
  void element.offsetWidth;
  element.classList.add(name);
}

// Days between messages, tails at the last of several, and what is shown before the first.
function regroup() {
  const box = byId("flow");
  for (const each of box.querySelectorAll(".day, .about")) each.remove();
  let previous = null;
  for (const element of box.querySelectorAll("article")) {
    const message = current.messages.get(Number(element.dataset.id));
    const sameDay = previous && dayName(previous.date) === dayName(message.date);
    if (!sameDay) element.before(make("div", { className: "day" }, dayName(message.date)));
    const alike = previous && previous.by_bot === message.by_bot && previous.from?.id === message.from?.id;
    element.classList.toggle("follows", Boolean(sameDay && alike));
    const before = element.previousElementSibling;
    if (before?.matches("article")) before.classList.toggle("last", !alike || !sameDay);
    element.classList.add("last");
    if (before?.matches(".day")) before.previousElementSibling?.classList.add("last");
    previous = message;
  }
  if (!previous) box.append(about());
}

function about() {
  if (current.group) {
    return make("div", { className: "about" }, make("h2", {}, current.name), make("p", {}, "A group of the three. Add the bot to it."));
  }
  return make("div", { className: "about" },
    make("img", { src: "/page/icon.svg", alt: "" }),
    make("h2", {}, "What can this bot do?"),
    make("p", {}, current.description || "It counts the days you may still stay in Kazakhstan and warns you in time."));
}

let lastTop = 0;

// Only going up leaves the newest message: a bubble that grows under it does not.
function scrolled() {
  const box = byId("messages");
  const below = box.scrollHeight - box.scrollTop - box.clientHeight;
  if (below < 60) atBottom = true;
  else if (box.scrollTop < lastTop) atBottom = false;
  lastTop = box.scrollTop;
  byId("down").hidden = below < 200;
}

// What is below the messages

function drawFoot() {
  const started = current.messages.size > 0;
  const begin = byId("begin");
  begin.hidden = current.group ? botInside(current) : started && !current.blocked;
  begin.textContent = current.group ? "ADD THE BOT" : current.blocked ? "UNBLOCK" : "START";
  begin.classList.toggle("call", !current.blocked);
  byId("composer").hidden = !begin.hidden;
  byId("menu-button").hidden = !menuNow().length;
  const rows = begin.hidden ? current.keyboard?.keyboard ?? [] : [];
  const keyboard = byId("reply-keyboard");
  keyboard.hidden = !rows.length;
  keyboard.replaceChildren(...rows.map((row) => make("div", {}, ...row.map((button) => {
    const element = make("button", { type: "button" }, button.text);
    element.addEventListener("click", () => (button.request_location ? shareLocation() : act.say(button.text)));
    return element;
  }))));
  byId("text").placeholder = current.keyboard?.input_field_placeholder || "Message";
  hint(started);
}

function hint(started) {
  const words = current.group ? ["Members talk here; the bot sees what Telegram’s privacy mode lets it see."] : started
    ? ["Log an entry, then tap ", make("b", {}, "To the next notice"), "."]
    : ["The whole bot, without Telegram. Tap ", make("b", {}, "START"), "."];
  const key = current.group ? "group" : started ? "chat" : "start";
  if (byId("hint").dataset.key !== key) {
    byId("hint").dataset.key = key;
    byId("hint").replaceChildren(...words);
  }
}

function grow() {
  const field = byId("text");
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, 132)}px`;
}

async function send() {
  const field = byId("text");
  const text = field.value.trim();
  if (!text) return;
  field.value = "";
  grow();
  closeSheets();
  if (!(await act.say(text))) field.value = text;
}

// Sheets: the command menu and the things to send

function openSheet(id, items) {
  const sheet = byId(id);
  const buttons = items.map(([label, extra, run, className]) => {
    const button = make("button", { type: "button", className: className ?? "", role: "menuitem" }, make("span", {}, label));
    if (extra) button.append(make("span", {}, extra));
    button.addEventListener("click", () => { closeSheets(); run(); });
    return button;
  });
  sheet.replaceChildren(...buttons);
  sheet.hidden = !buttons.length;
  byId(`${id}-button`).setAttribute("aria-expanded", String(!sheet.hidden));
  return buttons;
}

function closeSheets() {
  for (const id of ["menu", "attach"]) {
    byId(id).hidden = true;
    byId(`${id}-button`).setAttribute("aria-expanded", "false");
  }
}

function toggleSheet(id, items) {
  const open = byId(id).hidden;
  closeSheets();
  if (open) openSheet(id, items)[0]?.focus();
}

const menuItems = (prefix = "") => menuNow()
  .filter((each) => each.command.startsWith(prefix))
  .map((each) => [each.description, `/${each.command}`, () => act.say(`/${each.command}`)]);

async function shareLocation() {
  const words = await ask("Share a location", "Latitude, longitude", "43.2389, 76.8897");
  if (!words) return;
  const [latitude, longitude] = words.split(/[,;\s]+/).map(Number);
  act.do("location", { latitude, longitude });
}

// Inline mode: what is typed after the bot's name, and the list of what may be posted.
let typedInline = "";
let offered = null;
async function askInline() {
  const words = await ask("Inline mode", "What is typed after the bot’s name (may be empty)", "", true);
  if (words === null) return;
  const who = current.group ? current.as : current.id;
  const answer = await post(`/preview/people/${who}/inline`, { query: words });
  if (!answer) return;
  typedInline = answer.query;
  if (offered?.data.query === typedInline) offer(offered.data, who); // the bot was faster than this answer
}

function offer({ query, results }, who) {
  typedInline = "";
  const group = current.group ? { group: current.id } : {};
  const items = results.map(({ id, title, description }) =>
    [title || id, description, () => post(`/preview/people/${who}/choose`, { query, result: id, ...group })]);
  if (items.length) openSheet("attach", items)[0]?.focus();
  else toast("The bot offers nothing.");
}

const groupItems = () => [
  ["Inline mode", "@…", askInline],
  current.bot === "administrator"
    ? ["Make the bot a member", "", () => act.do("demote")]
    : ["Make the bot an administrator", "", () => act.do("promote")],
  ["Forbid the bot to write", "", () => act.do("mute")],
  ...(memberOf(current)?.status === "creator"
    ? [[memberOf(current).anonymous ? "Write under my name" : "Write anonymously", "", () => act.do("anonymous", { on: !memberOf(current).anonymous })]]
    : []),
  ["Transcript and faults", "", () => byId("tools").showModal()],
  ["Remove the bot", "", () => act.do("remove"), "bad"],
];

const attachItems = () => current.group ? groupItems() : [
  ["Photo", "", () => pickFile("photo", "image/png,image/jpeg,image/gif")],
  ["File", "", () => pickFile("document", "")],
  ["Location", "", shareLocation],
  ["Sticker", "👍", () => act.do("sticker", { emoji: "👍" })],
  ["Voice message", "0:03", () => act.do("voice")],
  ["Forward a message", "", async () => {
    const text = await ask("Forward a message", "What somebody wrote", "");
    if (text) act.do("forward", { text, from: "Somebody" });
  }],
  ["Inline mode", "@…", askInline],
  ["Open a start link", "?start=…", async () => {
    const payload = await ask("Open a start link", "What stands after ?start=", "");
    if (payload) act.start(payload.trim());
  }],
  ["Transcript and faults", "", () => byId("tools").showModal()],
  ["Block the bot", "", () => act.do("block"), "bad"],
];

function pickFile(kind, accept) {
  const input = byId("file");
  input.value = "";
  input.accept = accept;
  input.onchange = async () => {
    const [file] = input.files;
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    let binary = "";
    for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    act.do(kind, { name: file.name, mime: file.type || "application/octet-stream", content: btoa(binary) });
  };
  input.click();
}

// Pop-ups

function alertBox(text) {
  byId("alert-text").textContent = text;
  if (!byId("alert").open) byId("alert").showModal();
}

let toastTimer = 0;
function toast(text) {
  const box = byId("toast");
  box.textContent = text;
  box.classList.add("shown");
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => box.classList.remove("shown"), 3500);
}

// The words given, "" when it was cancelled; with `mayBeEmpty` null then.
function ask(title, label, value, mayBeEmpty = false) {
  const dialog = byId("ask");
  byId("ask-title").textContent = title;
  byId("ask-label").textContent = label;
  byId("ask-text").value = value;
  dialog.returnValue = "";
  dialog.showModal();
  byId("ask-text").select();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "ok" ? byId("ask-text").value.trim() : mayBeEmpty ? null : ""), { once: true });
  });
}

// Setting up

function setUp() {
  for (const button of document.querySelectorAll("[data-days]")) {
    button.addEventListener("click", () => move(button, { days: Number(button.dataset.days) }));
  }
  byId("next-notice").addEventListener("click", () => move(byId("next-notice"), { to: "next" }));
  byId("begin").addEventListener("click", () => (current.group ? act.do("add") : current.blocked ? act.do("unblock") : act.start()));
  byId("composer").addEventListener("submit", (event) => { event.preventDefault(); send(); });
  byId("text").addEventListener("input", () => {
    grow();
    const typed = /^\/([a-z0-9_]*)$/.exec(byId("text").value);
    if (typed) openSheet("menu", menuItems(typed[1]).map(([words, name, run]) => [words, name, () => { byId("text").value = ""; run(); }]));
    else closeSheets();
  });
  byId("text").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(); }
    if (event.key === "ArrowDown" && !byId("menu").hidden) { event.preventDefault(); byId("menu").firstElementChild.focus(); }
  });
  byId("menu-button").addEventListener("click", () => toggleSheet("menu", menuItems()));
  byId("attach-button").addEventListener("click", () => toggleSheet("attach", attachItems()));
  for (const id of ["menu", "attach"]) {
    byId(id).addEventListener("keydown", (event) => {
      const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
      if (step) { event.preventDefault(); document.activeElement[step]?.focus(); }
    });
  }
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const id of ["menu", "attach"]) if (byId(id).contains(document.activeElement)) byId(`${id}-button`).focus();
    closeSheets();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!event.target.closest(".foot")) closeSheets();
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && current?.unread) { current.unread = 0; drawPeople(); }
  });
  byId("messages").addEventListener("scroll", scrolled, { passive: true });
  byId("down").addEventListener("click", toBottom);
  const grown = new ResizeObserver(() => { if (atBottom) toBottom(); });
  grown.observe(byId("flow"));
  grown.observe(byId("messages"));
  byId("as").addEventListener("change", () => {
    current.as = Number(byId("as").value);
    drawChat();
    drawFoot();
  });
  setUpCalls();
  setUpTools({ post, copy: act.copy, toast, chat: () => current });
  setInterval(tick, 1000);
}

setUp();
listen();
