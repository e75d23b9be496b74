// The chat that is open: its head, its messages, and where one looks in them.

import { byId, dayName, flash, make } from "./dom.js";
import { fillMessage, messageElement } from "./message.js";
import { act, botInside, isInside, onChoice, world } from "./world.js";

const PLACES = {
  administrator: "administrator", member: "member", restricted: "may not write", left: "not here", kicked: "removed",
};

// What a message can do when it is tapped; app.js gives it.
let deeds = {};
let typingUntil = 0; // when "typing…" goes away again, in the browser's own time

export function botTypes(on) {
  typingUntil = on ? Date.now() + 5000 : 0;
  drawState();
}

function drawState() {
  const { current } = world;
  const typing = Date.now() < typingUntil;
  const people = (current?.members ?? []).filter((each) => isInside(each.status)).length;
  const quiet = current?.group ? `${people} people, the bot: ${PLACES[current.bot]}` : "bot";
  byId("bot-state").textContent = typing ? "typing…" : quiet;
  byId("bot-state").classList.toggle("busy", typing);
}

export function drawHead() {
  const { current } = world;
  const select = byId("as");
  select.hidden = byId("group-button").hidden = !current.group;
  document.querySelector(".chat-head").classList.toggle("group", Boolean(current.group));
  byId("bot-name").textContent = current.group ? current.name : world.bot.name;
  const inside = (current.members ?? []).filter((each) => isInside(each.status));
  select.replaceChildren(...inside.map((each) => {
    const place = each.anonymous ? ", anonymous" : { creator: ", owner", administrator: ", admin" }[each.status] ?? "";
    return make("option", { value: each.id, selected: each.id === current.as }, each.name + place);
  }));
  drawState();
}

// Whoever is at the newest message stays there, whatever grows; whoever reads further up is left alone.
let atBottom = true;

export function toBottom() {
  atBottom = true;
  byId("messages").scrollTop = byId("messages").scrollHeight;
}

export function drawChat() {
  byId("flow").replaceChildren(...[...world.current.messages.values()].map((message) => messageElement(message, deeds)));
  regroup();
  toBottom();
}

export function putMessage(message) {
  const flow = byId("flow");
  const old = flow.querySelector(`article[data-id="${message.message_id}"]`);
  if (old) {
    const focused = old.contains(document.activeElement);
    fillMessage(old, message, deeds);
    flash(old, "changed");
    if (focused) (old.querySelector(".keys button") ?? byId("messages")).focus({ preventScroll: true });
  } else {
    const element = messageElement(message, deeds);
    flow.append(element);
    flash(element, "fresh");
  }
  regroup();
  if (atBottom || (!old && !message.by_bot)) toBottom();
}

export function removeMessage(id) {
  const old = byId("flow").querySelector(`article[data-id="${id}"]`);
  if (old?.contains(document.activeElement)) byId("messages").focus({ preventScroll: true });
  old?.remove();
  regroup();
}

// What is gone with a deleted topic, and what is said of a group that is empty or without the bot.
export function dropGone() {
  for (const element of byId("flow").querySelectorAll("article")) {
    if (!world.current.messages.has(Number(element.dataset.id))) element.remove();
  }
  regroup();
  if (atBottom) toBottom();
}

// Days between messages, tails at the last of several, and what is shown before the first.
function regroup() {
  const box = byId("flow");
  for (const each of box.querySelectorAll(".day, .about")) each.remove();
  let previous = null;
  for (const element of box.querySelectorAll("article")) {
    const message = world.current.messages.get(Number(element.dataset.id));
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
  if (!previous || lonely()) box.append(about());
}

// A group without the bot in which nobody has said anything yet.
function lonely() {
  const { current } = world;
  return current.group && !botInside(current) && ![...current.messages.values()].some((each) => each.text ?? each.caption);
}

const PEOPLE = { creator: "owner", administrator: "administrator", member: "member", restricted: "may not write" };

function about() {
  const { current } = world;
  if (current.group) {
    const people = current.members.filter((each) => isInside(each.status))
      .map(({ name, status, anonymous }) => `${name}: ${PEOPLE[status]}${anonymous ? ", writes anonymously" : ""}`);
    return make("div", { className: "about" }, make("h2", {}, current.name), make("p", {}, people.join("\n")));
  }
  return make("div", { className: "about" },
    make("img", { src: "/page/icon.svg", alt: "" }),
    make("h2", {}, "What can this bot do?"),
    make("p", {}, world.current.description || "It has not said so yet."));
}

// The newest pin in one line above the messages; in a group the page's people cannot unpin.
export function drawPinned() {
  const { current } = world;
  const message = current.messages.get((current.pinned ?? []).at(-1));
  byId("pin-bar").hidden = !message;
  byId("pin-end").hidden = Boolean(current.group);
  byId("pin-text").textContent = (message?.text ?? message?.caption ?? "").replaceAll("\n", " ");
}

function showPinned() {
  const element = byId("flow").querySelector(`article[data-id="${world.current.pinned.at(-1)}"]`);
  element?.scrollIntoView({ block: "center" });
  if (element) flash(element, "changed");
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

export function setUpChat(given) {
  deeds = given;
  onChoice(drawHead);
  onChoice(drawChat);
  onChoice(drawPinned);
  byId("pin-show").addEventListener("click", showPinned);
  byId("pin-end").addEventListener("click", () => act("unpin", { message: world.current.pinned.at(-1) }));
  byId("messages").addEventListener("scroll", scrolled, { passive: true });
  byId("down").addEventListener("click", () => {
    toBottom();
    byId("messages").focus({ preventScroll: true });
  });
  const grown = new ResizeObserver(() => { if (atBottom) toBottom(); });
  grown.observe(byId("flow"));
  grown.observe(byId("messages"));
  byId("as").addEventListener("change", () => {
    world.current.as = Number(byId("as").value);
    drawChat();
  });
  setInterval(drawState, 1000);
}
