// What a link or a button leads to: the private chat, a group that the bot is added to, inline mode in some chat.

import { pick } from "./dialogs.js";
import { write } from "./field.js";
import { botInside, choose, isInside, post, whoActs, world } from "./world.js";

const groupsOf = (who) => [...world.chats.values()].filter((chat) => chat.group && chat.members.some((each) => each.id === who && isInside(each.status)));

const open = (chat, who) => {
  if (chat.group) chat.as = who;
  choose(chat);
};

// One of the chats in which a person can write.
async function pickChat(title, who, { own = true, groups = true } = {}) {
  const chats = [];
  const mine = world.chats.get(who);
  if (own && mine.messages.size && !mine.blocked) chats.push([`${world.bot.name}, the private chat`, mine]);
  if (groups) chats.push(...groupsOf(who).map((group) => [group.name, group]));
  const at = await pick(title, chats.map(([name]) => [name]));
  return at === null ? null : chats[at][1];
}

async function startGroup(payload, who) {
  const groups = groupsOf(who);
  const at = await pick("Add the bot to a group", groups.map((group) => [group.name, botInside(group) ? "it is in it" : ""]));
  if (at === null) return;
  open(groups[at], who);
  await post(`/preview/groups/${groups[at].id}/add`, payload ? { person: who, payload } : { person: who });
}

export async function start(payload) {
  const who = whoActs();
  if (world.current.id !== who) choose(world.chats.get(who));
  if (payload) await post(`/preview/people/${who}/start`, { payload });
}

async function share(text) {
  const who = whoActs();
  const chat = await pickChat("Share it in a chat", who);
  if (!chat) return;
  open(chat, who);
  write(text);
}

// `to` as links.js tells it.
export function follow(to) {
  if ("share" in to) return share(to.share);
  return "startgroup" in to ? startGroup(to.startgroup, whoActs()) : start(to.start);
}

const inline = (query) => write(`@${world.bot.username} ${query}`);

// Whether a button starts inline mode, in this chat or in another.
export function switchInline(button) {
  if ("switch_inline_query_current_chat" in button) {
    inline(button.switch_inline_query_current_chat);
    return true;
  }
  const chosen = button.switch_inline_query_chosen_chat;
  if (!chosen && !("switch_inline_query" in button)) return false;
  const allowed = chosen ? { own: chosen.allow_bot_chats, groups: chosen.allow_group_chats } : {};
  inlineElsewhere(chosen ? chosen.query : button.switch_inline_query, allowed);
  return true;
}

async function inlineElsewhere(query, allowed) {
  const who = whoActs();
  const chat = await pickChat("Inline mode in a chat", who, allowed);
  if (!chat) return;
  open(chat, who);
  inline(query);
}
