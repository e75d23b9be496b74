// Everything that can be sent beside a typed text.

import { ask, askPlace, openDialog, toast } from "./dialogs.js";
import { byId } from "./dom.js";
import { openSheet } from "./sheets.js";
import { act, member, menuNow, post, rules, world } from "./world.js";

export const menuItems = (prefix = "") => menuNow()
  .filter((each) => each.command.startsWith(prefix))
  .map((each) => [each.description, `/${each.command}`, () => act("say", { text: `/${each.command}`, ...inTopic() })]);

export const inTopic = () => (world.current.topic ? { thread: world.current.topic } : {});

export async function shareLocation() {
  const place = await askPlace();
  if (place) act("location", place);
}

// Inline mode: what is typed after the bot's name, and the list of what may be posted.
let typed = "";
let offered = null;

async function askInline() {
  const words = await ask("Inline mode", "What is typed after the bot’s name (may be empty)");
  if (words === null) return;
  const who = world.current.group ? world.current.as : world.current.id;
  const answer = await post(`/preview/people/${who}/inline`, { query: words });
  if (!answer) return;
  typed = answer.query;
  if (offered?.query === typed) show(offered, who); // the bot was faster than this answer
}

export function inlineAnswered(answer, who) {
  offered = answer;
  if (answer.query === typed) show(answer, who);
}

function show({ query, results }, who) {
  typed = "";
  const group = world.current.group ? { group: world.current.id } : {};
  const items = results.map(({ id, title, description }) =>
    [title || id, description, () => post(`/preview/people/${who}/choose`, { query, result: id, ...group })]);
  if (items.length) openSheet("attach", items)[0].focus();
  else toast("The bot offers nothing.");
}

const TOOLS = ["Transcript and faults", "", () => openDialog(byId("tools"))];

const inGroup = () => [
  ["Inline mode", "@…", askInline],
  ["Group settings", "", () => openDialog(byId("group"))],
  ...(rules(member()?.status)
    ? [[member().anonymous ? "Write under my name" : "Write anonymously", "", () => act("anonymous", { on: !member().anonymous })]]
    : []),
  TOOLS,
  ["Remove the bot", "", () => act("remove"), "bad"],
];

const inPrivate = () => [
  ["Photo", "", () => pickFile("photo", "image/png,image/jpeg,image/gif")],
  ["File", "", () => pickFile("document", "")],
  ["Location", "", shareLocation],
  ["Sticker", "👍", () => act("sticker", { emoji: "👍" })],
  ["Voice message", "0:03", () => act("voice")],
  ["Forward a message", "", async () => {
    const text = await ask("Forward a message", "What somebody wrote");
    if (text) act("forward", { text, from: "Somebody" });
  }],
  ["Inline mode", "@…", askInline],
  ["Open a start link", "?start=…", async () => {
    const payload = await ask("Open a start link", "What stands after ?start=");
    if (payload) act("start", { payload });
  }],
  TOOLS,
  ["Block the bot", "", () => act("block"), "bad"],
];

export const attachItems = () => (world.current.group ? inGroup() : inPrivate());

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
    act(kind, { name: file.name, mime: file.type || "application/octet-stream", content: btoa(binary) });
  };
  input.click();
}
