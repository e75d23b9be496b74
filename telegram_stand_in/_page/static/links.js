// Where a link leads: to the bot itself, to a chat of one's own that gets it, out into the web, or nowhere here.

import { world } from "./world.js";

const OWN_HOSTS = ["t.me", "telegram.me"];

function parsed(address) {
  for (const candidate of [address, `http://${address}`]) {
    try { return new URL(candidate); } catch { /* the next one */ }
  }
  return null;
}

// { start: payload }, { startgroup: payload }, { share: text }, { href } or null.
export function destination(address) {
  const url = parsed(address);
  if (!url) return null;
  const asked = url.searchParams;
  const within = url.protocol === "tg:";
  const path = within ? url.pathname.replace(/^\/+/, "") || url.hostname : url.pathname.replace(/^\/|\/$/g, "");
  if (within || OWN_HOSTS.includes(url.hostname)) {
    const name = within ? path === "resolve" && asked.get("domain") : path;
    if (name && name.toLowerCase() === world.bot.username.toLowerCase()) {
      return asked.has("startgroup") ? { startgroup: asked.get("startgroup") } : { start: asked.get("start") ?? "" };
    }
    if ((within ? ["msg_url"] : ["share", "share/url"]).includes(path)) {
      return { share: [asked.get("url"), asked.get("text")].filter(Boolean).join("\n") };
    }
  }
  return ["http:", "https:"].includes(url.protocol) ? { href: url.href } : null;
}
