// The page: people and a group, each chat with the bot in it, a clock that can be moved, and the raw calls.

import { addCall, resetCalls, setUpCalls } from "./calls.js";
import { botTypes, dropGone, drawHead, drawPinned, putMessage, removeMessage, setUpChat } from "./chat.js";
import { setClock, setUpClock } from "./clock.js";
import { alertBox, ask, setPlaces, setUpDialogs, toast } from "./dialogs.js";
import { byId, copy, setZone } from "./dom.js";
import { follow, switchInline } from "./following.js";
import { answer, drawFoot, setUpFoot } from "./foot.js";
import { drawGroup, groupArrived, openNewGroup, setUpGroup } from "./group.js";
import { inlineAnswered, setUpInline } from "./inline.js";
import { destination } from "./links.js";
import { drawPeople, setUpPeople } from "./people.js";
import { attachItems, inTopic, menuItems } from "./sending.js";
import { setUpSheets } from "./sheets.js";
import { drawFaults, drawSettings, setUpTools } from "./tools.js";
import { act, choose, onChoice, take, takeGroup, whoActs, world } from "./world.js";

const ANSWER_PATIENCE = 15_000;

// Buttons that wait for the bot's answer, by the press; an answer may be here before the press has a number.
const waiting = new Map();
const answered = new Set();

function settle(query) {
  answered.add(query);
  waiting.get(query)?.classList.remove("waiting");
  waiting.delete(query);
}

// What a message does when it is tapped.
const deeds = {
  toast,
  answer,
  copy: (text) => copy(text, toast),
  mine: (message) => (world.current.group ? message.from?.id === world.current.as : !message.by_bot),
  sender(message) {
    if (!world.current.group || deeds.mine(message)) return "";
    return message.sender_chat?.title ?? message.from?.first_name ?? "";
  },
  topic: (message) => (message.is_topic_message ? world.current.topics?.find((each) => each.id === message.message_thread_id)?.name ?? "" : ""),
  say: (text) => act("say", { text, ...inTopic() }),
  follow,
  switchInline,
  async press(message, button, element) {
    element.classList.add("waiting");
    const pressed = await act("press", { message: message.message_id, data: button.callback_data });
    if (!pressed || answered.has(pressed.query)) {
      element.classList.remove("waiting");
      return;
    }
    waiting.set(pressed.query, element);
    setTimeout(() => settle(pressed.query), ANSWER_PATIENCE);
  },
  async edit(message) {
    const text = await ask("Edit the message", "New text", message.text);
    if (text) act("edit", { message: message.message_id, text });
  },
};

// What happens while the state is on its way is kept and added to it, so that nothing is missed or shown twice.
let early = [];
let known = -1;

async function load() {
  early = [];
  known = -1;
  const state = await (await fetch("/preview/state")).json();
  setZone(state.clock.zone);
  setClock(state.clock);
  const chosen = world.current?.id;
  take(state);
  byId("brand").textContent = state.bot.name;
  setPlaces(state.places);
  drawFaults(state.faults);
  drawSettings();
  resetCalls(state.calls);
  choose(world.chats.get(chosen) ?? world.chats.values().next().value, false);
  known = state.number;
  early.filter((event) => event.number > known).forEach(happen);
}

function listen() {
  const stream = new EventSource("/preview/events");
  stream.addEventListener("open", load);
  stream.addEventListener("message", (message) => {
    const event = JSON.parse(message.data);
    if (known < 0) early.push(event);
    else happen(event);
  });
}

function drawAround() {
  drawPeople();
  drawFoot();
}

const EVERYWHERE = {
  call: addCall,
  clock: setClock,
  faults: drawFaults,
  settings(data) {
    world.settings = data;
    drawSettings();
    drawGroup();
  },
  menu(data) {
    for (const [id, menu] of Object.entries(data)) if (world.chats.has(Number(id))) world.chats.get(Number(id)).menu = menu;
    drawFoot();
  },
  inline: inlineAnswered,
  group(data) {
    if (!data) return;
    const before = world.chats.get(data.id);
    const now = takeGroup(data);
    if (now) groupArrived(now);
    if (before === world.current) {
      if (!now) choose(world.chats.get(data.migrated_to) ?? world.chats.values().next().value, false);
      else world.current = now;
      drawHead();
      dropGone();
      drawGroup();
    }
    drawAround();
  },
  answer(data, chat) {
    settle(data.query_id);
    if (chat !== whoActs()) return;
    if (data.url) follow(destination(data.url));
    if (data.text) (data.alert ? alertBox : toast)(data.text);
  },
};

const IN_A_CHAT = {
  message(chat, data, { by_bot: byBot, keyboard }) {
    chat.messages.set(data.message_id, data);
    chat.keyboard = keyboard;
    if (byBot && (chat !== world.current || document.hidden)) chat.unread += 1;
    shown(chat, data, byBot);
  },
  edit(chat, data, { by_bot: byBot }) {
    chat.messages.set(data.message_id, data);
    shown(chat, data, byBot);
  },
  pins(chat, pinned) { chat.pinned = pinned; },
  delete(chat, id) {
    chat.messages.delete(id);
    if (chat === world.current) removeMessage(id);
  },
  person(chat, blocked) { chat.blocked = blocked; },
  action(chat) { if (chat === world.current) botTypes(true); },
};

function shown(chat, message, byBot) {
  if (chat !== world.current) return;
  if (byBot) botTypes(false);
  putMessage(message);
}

function happen(event) {
  const { kind, chat: id, data } = event;
  const chat = world.chats.get(id);
  if (EVERYWHERE[kind]) EVERYWHERE[kind](data, id);
  else if (chat) {
    IN_A_CHAT[kind](chat, data, event);
    drawPinned();
    drawAround();
  }
}

setUpDialogs();
setUpClock();
setUpCalls();
setUpPeople(openNewGroup);
setUpChat(deeds);
setUpSheets({ menu: () => menuItems(), attach: attachItems });
setUpFoot();
setUpInline();
setUpGroup();
setUpTools();
onChoice(drawGroup);
byId("as").addEventListener("change", drawFoot);
listen();
