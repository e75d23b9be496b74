// A message as an element: text with its entities, media, time, inline keyboard. `deeds` is what it does when tapped.

import { clockTime, icon, make } from "./dom.js";
import { destination } from "./links.js";

const TICKS = "m1 13 4.5 4.5L15 8M10 16l1.5 1.5L21 8";
const PENCIL = "M4 20h4L19 9l-4-4L4 16v4zM13 7l4 4";
const FILE = "M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8zM14 3v5h5";
const PLAY = "M8 5v14l11-7z";
const REPLY = "M10 5 3 12l7 7v-4c6 0 9 1 11 5-.500-6-3.500-11-11-11z";
const UNSEEN = "M3 3l18 18M10 6.200A9 9 0 0 1 21 12a14 14 0 0 1-2.500 3.300M6 7.500A13 13 0 0 0 3 12a9 9 0 0 0 11.500 5.600M10 10a3 3 0 0 0 4 4";

// Entities never cross (the server sees to it), so each one holds those that begin inside it.
export function richText(text, entities, deeds) {
  const build = (from, to, inside) => {
    const nodes = [];
    let position = from;
    while (inside.length) {
      const entity = inside.shift();
      const end = Math.min(entity.offset + entity.length, to);
      if (entity.offset > position) nodes.push(text.slice(position, entity.offset));
      const nested = [];
      while (inside.length && inside[0].offset < end) nested.push(inside.shift());
      nodes.push(wrap(entity, text.slice(entity.offset, end), build(entity.offset, end, nested), deeds));
      position = end;
    }
    if (position < to) nodes.push(text.slice(position, to));
    return nodes;
  };
  return build(0, text.length, [...(entities ?? [])]);
}

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

function wrap(entity, covered, children, deeds) {
  const tag = TAGS[entity.type];
  if (tag) {
    const element = make(tag, {}, ...children);
    if (tag === "code" || tag === "pre") element.addEventListener("click", () => deeds.copy(covered));
    return element;
  }
  switch (entity.type) {
    case "spoiler": {
      const button = make("button", { type: "button", className: "spoiler" }, ...children);
      button.addEventListener("click", () => button.classList.add("open"));
      return button;
    }
    case "bot_command":
      return action(children, () => deeds.say(covered));
    case "text_link":
    case "url":
      return link(entity.url ?? covered, children, deeds);
    case "email":
      return make("a", { href: `mailto:${covered}` }, ...children);
    default:
      return make("span", {}, ...children);
  }
}

function action(children, run) {
  const anchor = make("a", { href: "#" }, ...children);
  anchor.addEventListener("click", (event) => { event.preventDefault(); run(); });
  return anchor;
}

function link(address, children, deeds) {
  const to = destination(address);
  if (!to) return action(children, () => deeds.toast(`${address} leads nowhere in the preview.`));
  if (!to.href) return action(children, () => deeds.follow(to));
  return make("a", { href: to.href, title: to.href, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

export function messageElement(message, deeds) {
  const element = make("article", { className: "message", dataset: { id: message.message_id } });
  fillMessage(element, message, deeds);
  return element;
}

// What Telegram itself says in a group; "" for what somebody wrote.
function service(message) {
  const who = message.sender_chat?.title ?? message.from?.first_name ?? "Somebody";
  const names = (users) => users.map((user) => user.first_name).join(", ");
  if (message.new_chat_members) return `${names(message.new_chat_members)} joined`;
  if (message.left_chat_member) return `${message.left_chat_member.first_name} left`;
  if (message.migrate_to_chat_id) return "This group became a supergroup";
  if (message.migrate_from_chat_id) return "Here the group goes on as a supergroup";
  if (message.pinned_message) return `${who} pinned “${(message.pinned_message.text ?? "a message").slice(0, 40)}”`;
  if (message.forum_topic_created) return `${who} opened the topic “${message.forum_topic_created.name}”`;
  if (message.forum_topic_closed) return `${who} closed the topic`;
  if (message.forum_topic_reopened) return `${who} opened the topic again`;
  return "";
}

export function fillMessage(element, message, deeds) {
  const words = service(message);
  if (words) {
    element.classList.add("notice");
    element.replaceChildren(make("div", { className: "service" }, words));
    return;
  }
  const mine = deeds.mine(message);
  const sender = deeds.sender(message);
  const bubble = make("div", { className: "bubble" }, ...above(message, sender, deeds), ...media(message));
  const text = message.text ?? message.caption ?? "";
  if (text) {
    bubble.append(make("span", { className: "text", dir: "auto" }, ...richText(text, message.entities ?? message.caption_entities, deeds)));
  }
  bubble.append(meta(message, mine, deeds));
  if (mine && message.text && message.chat.type === "private") {
    const pencil = make("button", { type: "button", className: "pencil", title: "Edit", ariaLabel: "Edit this message" }, icon(PENCIL));
    pencil.addEventListener("click", () => deeds.edit(message));
    bubble.append(pencil);
  }
  element.classList.toggle("mine", mine);
  element.classList.toggle("bare", Boolean(message.sticker));
  element.setAttribute("aria-label", message.by_bot ? "The bot" : mine ? "You" : sender);
  element.replaceChildren(bubble, ...keys(message, deeds));
}

// What stands above the words: who wrote them, where, after whom, in answer to what.
function above(message, sender, deeds) {
  const lines = [];
  const from = (words) => lines.push(make("span", { className: "from" }, words));
  if (sender) from(sender);
  const topic = deeds.topic(message);
  if (topic) lines.push(make("span", { className: "topic" }, `# ${topic}`));
  const origin = message.forward_origin;
  if (origin) from(`Forwarded from ${origin.sender_user_name ?? origin.sender_user?.first_name ?? origin.chat?.title ?? "somebody"}`);
  if (message.via_bot) from(`via @${message.via_bot.username}`);
  const answered = message.reply_to_message;
  if (answered && !answered.forum_topic_created) {
    const who = answered.sender_chat?.title ?? answered.from?.first_name ?? "";
    lines.push(make("span", { className: "answered" }, make("b", {}, who), ` ${answered.text ?? answered.caption ?? "something else than a text"}`));
  }
  return lines;
}

function meta(message, mine, deeds) {
  const line = make("span", { className: "meta" });
  if (message.unseen) {
    const eye = make("span", { role: "img", ariaLabel: "The bot does not get this", title: "The bot does not get this" });
    eye.append(icon(UNSEEN));
    line.append(eye);
  }
  if (message.chat.type !== "private") {
    const reply = make("button", { type: "button", className: "reply", title: "Answer", ariaLabel: "Answer this message" }, icon(REPLY));
    reply.addEventListener("click", () => deeds.answer(message));
    line.append(reply);
  }
  // Messengers hide the mark where a keyboard shows that the message is there to change.
  if (message.edit_date && !message.reply_markup) line.append(make("span", {}, "edited"));
  line.append(make("time", { dateTime: new Date(message.date * 1000).toISOString() }, clockTime(message.date)));
  if (mine) line.append(icon(TICKS, "ticks"));
  return line;
}

function media(message) {
  if (message.sticker) return [make("span", { role: "img", ariaLabel: `Sticker ${message.sticker.emoji}` }, message.sticker.emoji)];
  if (message.photo) {
    const photo = message.photo.at(-1);
    return [make("img", { className: "photo", alt: "Photo", src: `/preview/files/${photo.file_id}`, width: photo.width, height: photo.height })];
  }
  if (message.voice) {
    const seconds = String(message.voice.duration).padStart(2, "0");
    return [make("span", { className: "voice" }, icon(PLAY), make("span", { className: "wave" }), `0:${seconds}`)];
  }
  if (message.location) {
    const { latitude, longitude } = message.location;
    return [make("span", { className: "text" }, `📍 ${latitude.toFixed(4)}, ${longitude.toFixed(4)}`)];
  }
  if (message.document) {
    const { file_id: id, file_name: name, file_size: size } = message.document;
    const kilobytes = size < 1024 ? `${size} B` : `${(size / 1024).toFixed(1)} kB`;
    return [make("a", { className: "document", href: `/preview/files/${id}`, download: name }, icon(FILE),
      make("div", {}, name, make("span", {}, kilobytes)))];
  }
  return [];
}

function keys(message, deeds) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (!rows.length) return [];
  const keyboard = make("div", { className: "keys", role: "group", ariaLabel: "Buttons" });
  for (const row of rows) keyboard.append(make("div", {}, ...row.map((button) => key(message, button, deeds))));
  return [keyboard];
}

function key(message, button, deeds) {
  if (button.url) {
    const anchor = link(button.url, [button.text], deeds);
    anchor.classList.add("link");
    return anchor;
  }
  const element = make("button", { type: "button", className: button.style ?? "" }, button.text);
  element.addEventListener("click", () => {
    if (button.callback_data) deeds.press(message, button, element);
    else if (button.copy_text) deeds.copy(button.copy_text.text);
    else if (!deeds.switchInline(button)) deeds.toast("This kind of button does nothing in the preview.");
  });
  return element;
}
