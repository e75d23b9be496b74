// Who there is: the list of people and groups, with what was said last and how much is unread.

import { byId, make } from "./dom.js";
import { choose, onChoice, world } from "./world.js";

const LANGUAGES = { ru: "Russian", ky: "Kyrgyz", en: "English" };
const about = (chat) => (chat.group ? "group" : LANGUAGES[chat.language] ?? chat.language ?? "");

function lastWords(chat) {
  const last = [...chat.messages.values()].at(-1);
  return last ? (last.text ?? last.caption ?? "something else than a text").replace(/\s+/g, " ") : "no messages yet";
}

function row(chat, index) {
  const unread = chat.unread ? `, ${chat.unread} unread` : "";
  const button = make("button", {
    type: "button", dataset: { id: chat.id }, ariaLabel: `${chat.name}, ${about(chat)}${unread}`, ariaCurrent: String(chat === world.current),
  },
  make("span", { className: `avatar a${index % 4}`, ariaHidden: "true" }, chat.name[0]),
  make("span", { className: "who" },
    make("b", {}, chat.name), make("span", { className: "soft" }, about(chat)), make("span", { className: "soft last-words" }, lastWords(chat))));
  if (chat.unread) button.append(make("span", { className: "badge", ariaHidden: "true" }, String(chat.unread)));
  button.addEventListener("click", () => choose(chat));
  return make("li", {}, button);
}

export function drawPeople() {
  const list = byId("people");
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.id : null;
  list.replaceChildren(...[...world.chats.values()].map(row));
  if (focused) list.querySelector(`[data-id="${focused}"]`)?.focus();
  const unread = [...world.chats.values()].reduce((sum, chat) => sum + chat.unread, 0);
  document.title = `${unread ? `(${unread}) ` : ""}${world.bot.name} preview`;
}

export function setUpPeople(newGroup) {
  onChoice(drawPeople);
  byId("new-group").addEventListener("click", newGroup);
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || !world.current?.unread) return;
    world.current.unread = 0;
    drawPeople();
  });
}
