// Everything that can be sent beside a typed text.

import { ask, askPlace, openDialog } from "./dialogs.js";
import { byId } from "./dom.js";
import { write } from "./field.js";
import { act, arrange, botInside, member, menuNow, rules, world } from "./world.js";

export const menuItems = (prefix = "") => menuNow()
  .filter((each) => each.command.startsWith(prefix))
  .map((each) => [each.description, `/${each.command}`, () => act("say", { text: `/${each.command}`, ...inTopic() })]);

export const inTopic = () => (world.current.topic ? { thread: world.current.topic } : {});

export async function shareLocation() {
  const place = await askPlace();
  if (place) act("location", place);
}

const INLINE = ["Inline mode", "@…", () => write(`@${world.bot.username} `)];
const TOOLS = ["Transcript and faults", "", () => openDialog(byId("tools"))];

const inGroup = () => [
  INLINE,
  ["Group settings", "", () => openDialog(byId("group"))],
  ...(rules(member()?.status)
    ? [[member().anonymous ? "Write under my name" : "Write anonymously", "", () => arrange("anonymous", { on: !member().anonymous })]]
    : []),
  TOOLS,
  ...(botInside(world.current) ? [["Remove the bot", "", () => arrange("remove"), "bad"]] : []),
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
  INLINE,
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
