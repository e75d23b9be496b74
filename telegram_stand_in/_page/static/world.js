// What the page knows: people and groups with their chats, who is looked at; and the way to the server.

import { toast } from "./dialogs.js";

export const world = {
  chats: new Map(), // people and groups, by id
  current: null,
  bot: { name: "", username: "" },
  settings: { privacy: true, inline_feedback: false, rates: false },
};

export async function post(path, body = {}) {
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

// Whoever is looked at now does something in the chat that is open: in a group it is the member chosen there.
export const act = (what, body = {}) =>
  post(`/preview/people/${whoActs()}/${what}`, world.current.group ? { chat: world.current.id, ...body } : body);
// … or to the group that is open, or to the bot there.
export const arrange = (what, body = {}) =>
  post(`/preview/groups/${world.current.id}/${what}`, { person: world.current.as, ...body });

const whenChosen = [];
export const onChoice = (draw) => whenChosen.push(draw);

export function choose(chat, focus = true) {
  world.current = chat;
  chat.unread = 0;
  for (const draw of whenChosen) draw();
  if (focus && matchMedia("(hover: hover)").matches) document.getElementById("text").focus();
}

const byNumber = (messages) => new Map(messages.map((each) => [each.message_id, each]));

export function take(state) {
  const before = new Map(world.chats);
  world.chats.clear();
  world.bot = state.bot;
  world.settings = state.settings;
  for (const person of state.people) {
    world.chats.set(person.id, { ...person, unread: before.get(person.id)?.unread ?? 0, messages: byNumber(person.messages) });
  }
  for (const group of state.groups) takeGroup(group, before.get(group.id));
}

// A small group that became a supergroup is gone; the supergroup stands in its place.
export function takeGroup(group, known = world.chats.get(group.id)) {
  if (group.migrated_to) {
    world.chats.delete(group.id);
    return null;
  }
  const inside = group.members.filter((each) => isInside(each.status));
  const as = inside.some((each) => each.id === known?.as) ? known.as : inside[0]?.id;
  const entry = {
    keyboard: null, blocked: false, unread: known?.unread ?? 0, topic: known?.topic ?? 0, ...group,
    group: true, as, messages: byNumber(group.messages),
  };
  if (!group.topics.some((each) => each.id === entry.topic) || !group.forum) entry.topic = 0;
  world.chats.set(group.id, entry);
  return entry;
}

export const isInside = (status) => !["left", "kicked"].includes(status);
// In a group it is the member chosen there who does things, in a private chat its person.
export const whoActs = () => (world.current?.group ? world.current.as : world.current?.id);
export const member = () => world.current.members.find((each) => each.id === world.current.as);
export const menuNow = () => (world.current.group ? member()?.menu ?? [] : world.current.menu);
export const botInside = (group) => isInside(group.bot);
export const rules = (status) => status === "creator" || status === "administrator";
