// The group's settings: the bot's place and rights, privacy mode, who is there, topics, becoming a supergroup;
// and making another group.

import { openDialog } from "./dialogs.js";
import { byId, make } from "./dom.js";
import { arrange, botInside, choose, post, rules, world } from "./world.js";

const KINDS = { group: "small group", supergroup: "supergroup", channel: "channel" };
const MEMBER = { administrator: "administrator", member: "member", restricted: "may not write", left: "left", kicked: "banned" };
const RIGHTS = {
  can_delete_messages: "delete messages", can_pin_messages: "pin messages", can_restrict_members: "restrict members",
  can_manage_topics: "manage topics",
};

const GENERAL = 1; // the topic that every forum has

const checked = () => Object.keys(RIGHTS).filter((each) => byId(each).checked);

// What is there already is changed in place, so that the focus stays where it is.
export function drawGroup() {
  const group = world.current;
  if (!group?.group) return;
  byId("group-title").textContent = group.name;
  byId("group-kind").textContent = `${group.forum ? "forum" : KINDS[group.type]}, id ${group.id}`;
  byId("bot-place").value = botInside(group) ? group.bot : "left";
  byId("bot-rights").hidden = group.bot !== "administrator";
  for (const each of Object.keys(RIGHTS)) byId(each).checked = group.rights.includes(each);
  byId("privacy").checked = world.settings.privacy;
  byId("startgroup-form").hidden = botInside(group);
  byId("migrate").hidden = group.type !== "group";
  byId("topics-set").hidden = group.type !== "supergroup";
  byId("forum").checked = group.forum;
  byId("topic-form").hidden = !group.forum;
  each(byId("members"), group.members, memberRow, (row, one) => {
    row.querySelector("select").value = one.status;
    row.querySelector("label").hidden = !rules(one.status);
    row.querySelector("input").checked = one.anonymous;
  });
  const topics = [{ id: GENERAL, name: "General", closed: group.general_closed }, ...group.topics];
  each(byId("topics"), group.forum ? topics : [], topicRow, (row, { name, closed }) => {
    row.querySelector("span").textContent = closed ? `${name} (closed)` : name;
    const [shut] = row.querySelectorAll("button");
    shut.textContent = closed ? "Reopen" : "Close";
    shut.ariaLabel = `${shut.textContent} the topic ${name}`;
  });
}

// One row for each of `there`, those of before kept.
function each(list, there, build, fill) {
  const rows = new Map([...list.children].map((row) => [row.dataset.id, row]));
  const wanted = there.map((one) => {
    const row = rows.get(`${world.current.id}/${one.id}`) ?? build(one);
    row.dataset.id = `${world.current.id}/${one.id}`;
    fill(row, one);
    return row;
  });
  if (wanted.length !== list.childElementCount || wanted.some((row, at) => row !== list.children[at])) list.replaceChildren(...wanted);
}

function memberRow({ id, name, status }) {
  const place = make("select", { ariaLabel: `Place of ${name}` },
    ...Object.entries(status === "creator" ? { creator: "owner" } : MEMBER).map(([value, words]) => make("option", { value }, words)));
  place.disabled = status === "creator";
  place.addEventListener("change", () => arrange("place", { who: id, status: place.value }));
  const anonymous = make("input", { type: "checkbox", ariaLabel: `${name} writes anonymously` });
  anonymous.addEventListener("change", () =>
    arrange("anonymous", { person: id, on: anonymous.checked }));
  return make("li", {}, make("span", {}, name), place, make("label", { className: "check" }, anonymous, "anonymous"));
}

function topicRow({ id, name }) {
  const closed = () => (id === GENERAL ? world.current.general_closed : world.current.topics.find((one) => one.id === id)?.closed ?? false);
  const shut = make("button", { type: "button" });
  shut.addEventListener("click", () => arrange("close", { thread: id, on: !closed() }));
  const gone = make("button", { type: "button", ariaLabel: `Delete the topic ${name}` }, "Delete");
  gone.addEventListener("click", async () => {
    await arrange("delete", { thread: id });
    byId("topic-name").focus();
  });
  gone.hidden = id === GENERAL;
  return make("li", {}, make("span", {}), shut, gone);
}

async function placeBot() {
  const place = byId("bot-place").value;
  const deeds = { administrator: "promote", restricted: "mute", left: "remove" };
  if (place !== "left" && !botInside(world.current)) await arrange("add");
  if (place === "member") await arrange("demote");
  else await arrange(deeds[place], place === "administrator" ? { rights: checked() } : {});
}

async function addByLink(event) {
  event.preventDefault();
  const payload = byId("startgroup").value.trim();
  byId("startgroup").value = "";
  await arrange("add", payload ? { payload } : {});
}

async function makeGroup() {
  const person = world.current.group ? world.current.as : world.current.id;
  const title = byId("new-title").value.trim() || "New group";
  const answer = await post("/preview/groups", { person, title, type: byId("new-type").value });
  if (answer) whenThere(answer.group, choose);
}

// The group itself comes as an event, before the answer or after it.
let awaited = null;
function whenThere(id, then) {
  const chat = world.chats.get(id);
  if (chat) then(chat);
  else awaited = { id, then };
}

export function groupArrived(chat) {
  if (awaited?.id !== chat.id) return;
  const { then } = awaited;
  awaited = null;
  then(chat);
}

export function openNewGroup() {
  byId("new-title").value = "";
  openDialog(byId("new-group-dialog"));
}

export function setUpGroup() {
  byId("bot-rights").append(...Object.entries(RIGHTS).map(([id, words]) => {
    const box = make("input", { type: "checkbox", id });
    box.addEventListener("change", () => arrange("promote", { rights: checked() }));
    return make("label", { className: "check" }, box, words);
  }));
  byId("group-button").addEventListener("click", () => openDialog(byId("group")));
  byId("bot-place").addEventListener("change", placeBot);
  byId("startgroup-form").addEventListener("submit", addByLink);
  byId("privacy").addEventListener("change", () => post("/preview/settings", { privacy: byId("privacy").checked }));
  byId("forum").addEventListener("change", () => arrange("forum", { on: byId("forum").checked }));
  byId("topic-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const name = byId("topic-name").value.trim();
    if (name && (await arrange("topic", { name }))) byId("topic-name").value = "";
  });
  byId("migrate").addEventListener("click", async () => {
    const answer = await arrange("migrate");
    byId("group").close();
    if (answer) whenThere(answer.group, choose);
  });
  byId("new-group-dialog").addEventListener("close", () => {
    if (byId("new-group-dialog").returnValue === "ok") makeGroup();
    byId("new-group-dialog").returnValue = "";
  });
}
