// A message as an element: text with its entities, media, time, inline keyboard.

import { clockTime, icon, make } from "./dom.js";

const TICKS = "m1 13 4.5 4.5L15 8M10 16l1.5 1.5L21 8";
const PENCIL = "M4 20h4L19 9l-4-4L4 16v4zM13 7l4 4";
const FILE = "M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8zM14 3v5h5";
const PLAY = "M8 5v14l11-7z";

// Entities never cross (the server sees to it), so each one holds those that begin inside it.
export function richText(text, entities, act) {
  const build = (from, to, inside) => {
    const nodes = [];
    let position = from;
    while (inside.length) {
      const entity = inside.shift();
      const end = Math.min(entity.offset + entity.length, to);
      if (entity.offset > position) nodes.push(text.slice(position, entity.offset));
      const nested = [];
      while (inside.length && inside[0].offset < end) nested.push(inside.shift());
      nodes.push(wrap(entity, text.slice(entity.offset, end), build(entity.offset, end, nested), act));
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

function wrap(entity, covered, children, act) {
  const tag = TAGS[entity.type];
  if (tag) {
    const element = make(tag, {}, ...children);
    if (tag === "code" || tag === "pre") element.addEventListener("click", () => act.copy(covered));
    return element;
  }
  switch (entity.type) {
    case "spoiler": {
      const button = make("button", { type: "button", className: "spoiler" }, ...children);
      button.addEventListener("click", () => button.classList.add("open"));
      return button;
    }
    case "bot_command":
      return action(children, () => act.say(covered));
    case "text_link":
    case "url":
      return link(entity.url ?? covered, children, act);
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

function link(address, children, act) {
  const url = URL.parse?.(address) ?? URL.parse?.(`http://${address}`) ?? safeUrl(address);
  const start = url?.hostname === "t.me" ? url.searchParams.get("start") : null;
  if (start) return action(children, () => act.start(start));
  if (!url || !["http:", "https:"].includes(url.protocol)) return make("span", {}, ...children);
  return make("a", { href: url.href, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

function safeUrl(address) {
  for (const candidate of [address, `http://${address}`]) {
    try { return new URL(candidate); } catch { /* the next one */ }
  }
  return null;
}

export function messageElement(message, act) {
  const element = make("article", { className: "message", dataset: { id: message.message_id } });
  fillMessage(element, message, act);
  return element;
}

// What Telegram itself says in a group; "" for what somebody wrote.
function service(message) {
  const who = message.from?.first_name ?? "Somebody";
  const names = (users) => users.map((user) => user.first_name).join(", ");
  if (message.new_chat_members) return `${names(message.new_chat_members)} joined`;
  if (message.left_chat_member) return `${message.left_chat_member.first_name} left`;
  if (message.migrate_to_chat_id) return "This group became a supergroup";
  if (message.migrate_from_chat_id) return "Here the group goes on as a supergroup";
  if (message.forum_topic_created) return `${who} opened the topic “${message.forum_topic_created.name}”`;
  return "";
}

export function fillMessage(element, message, act) {
  const words = service(message);
  if (words) {
    element.classList.add("notice");
    element.replaceChildren(make("div", { className: "service" }, words));
    return;
  }
  const mine = act.mine(message);
  const sender = act.sender(message);
  const bubble = make("div", { className: "bubble" });
  const text = message.text ?? message.caption ?? "";
  if (sender) bubble.append(make("span", { className: "from" }, sender));
  const origin = message.forward_origin;
  if (origin) {
    const name = origin.sender_user_name ?? origin.sender_user?.first_name ?? "somebody";
    bubble.append(make("span", { className: "from" }, `Forwarded from ${name}`));
  }
  if (message.via_bot) bubble.append(make("span", { className: "from" }, `via @${message.via_bot.username}`));
  bubble.append(...media(message));
  if (text) {
    bubble.append(make("span", { className: "text", dir: "auto" }, ...richText(text, message.entities ?? message.caption_entities, act)));
  }
  const meta = make("span", { className: "meta" });
  // Messengers hide the mark where a keyboard shows that the message is there to change.
  if (message.edit_date && !message.reply_markup) meta.append(make("span", {}, "edited"));
  meta.append(make("time", { dateTime: new Date(message.date * 1000).toISOString() }, clockTime(message.date)));
  if (mine) meta.append(icon(TICKS));
  bubble.append(meta);
  if (mine && message.text && message.chat.type === "private") {
    const pencil = make("button", { type: "button", className: "pencil", title: "Edit", attributes: { "aria-label": "Edit this message" } }, icon(PENCIL));
    pencil.addEventListener("click", () => act.edit(message));
    bubble.append(pencil);
  }
  element.classList.toggle("mine", mine);
  element.classList.toggle("bare", Boolean(message.sticker));
  element.setAttribute("aria-label", message.by_bot ? "The bot" : mine ? "You" : sender);
  element.replaceChildren(bubble, ...keys(message, act));
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

function keys(message, act) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (!rows.length) return [];
  const keyboard = make("div", { className: "keys", role: "group", ariaLabel: "Buttons" });
  for (const row of rows) keyboard.append(make("div", {}, ...row.map((button) => key(message, button, act))));
  return [keyboard];
}

function key(message, button, act) {
  if (button.url) {
    const anchor = link(button.url, [button.text], act);
    anchor.classList.add("link");
    return anchor;
  }
  const element = make("button", { type: "button" }, button.text);
  element.addEventListener("click", () => {
    if (button.callback_data) act.press(message, button, element);
    else if (button.copy_text) act.copy(button.copy_text.text);
    else act.toast("This kind of button does nothing in the preview.");
  });
  return element;
}
