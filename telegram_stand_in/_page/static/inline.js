// Inline mode: what stands after the bot's name in the input field is asked of the bot while it is typed, and what the
// bot offers is listed above the field. The focus stays in the field: arrows move in the list, Enter posts.

import { byId, make } from "./dom.js";
import { write } from "./field.js";
import { start } from "./following.js";
import { inTopic } from "./sending.js";
import { act, onChoice, post, whoActs, world } from "./world.js";

const PAUSE = 150; // of the typing, before the bot is asked
const PATIENCE = 10_000; // after which the bot is taken to offer nothing
const MAX_QUERY = 256;

let query = null; // what is asked now: { words, chat, who, id, rows (null: no answer yet), at (which is marked) }
let timer = 0;
const early = new Map(); // answers that came before their question had a number

function wanted() {
  const found = /^@(\w+)\s([^]*)$/.exec(byId("text").value);
  return found?.[1].toLowerCase() === world.bot.username.toLowerCase() ? found[2].slice(0, MAX_QUERY) : null;
}

// To be called whenever the field, the chat or the person may be another.
function look() {
  const words = wanted();
  const chat = world.current?.id;
  const who = whoActs();
  if (query && query.words === words && query.chat === chat && query.who === who) return;
  clearTimeout(timer);
  if (words === null) {
    query = null;
    return draw();
  }
  const mine = query = { words, chat, who, id: null, rows: null, at: -1 };
  byId("results").setAttribute("aria-busy", "true");
  byId("text").removeAttribute("aria-activedescendant");
  timer = setTimeout(() => askBot(mine), PAUSE);
}

async function askBot(mine) {
  early.clear();
  timer = setTimeout(() => { if (query === mine && !mine.rows) offer(mine, { results: [], button: null }); }, PATIENCE);
  const answer = await act("inline", { query: mine.words });
  if (query !== mine) return; // something else was typed meanwhile
  mine.id = answer?.query;
  if (early.has(mine.id)) offer(mine, early.get(mine.id));
}

export function inlineAnswered(answer) {
  if (!query) return;
  if (query.id === answer.query) offer(query, answer);
  else if (query.id === null) early.set(answer.query, answer);
}

function offer(mine, { results, button }) {
  clearTimeout(timer);
  mine.rows = results.map(({ id, title, description }) => ({ title: title || id, description, run: () => choose(mine, id) }));
  if (button) mine.rows.unshift({ title: button.text, above: true, run: () => leaveBy(button) });
  mine.at = Math.min(button ? 1 : 0, mine.rows.length - 1);
  draw();
  byId("inline-said").textContent = !mine.rows.length ? "The bot offers nothing."
    : `${results.length} ${results.length === 1 ? "result" : "results"}. Arrows choose, Enter posts.`;
}

async function choose(mine, result) {
  close();
  const where = world.current.group ? { chat: world.current.id, ...inTopic() } : {};
  if (await post(`/preview/people/${mine.who}/choose`, { query: mine.id, result, ...where })) write("");
}

function leaveBy(button) {
  close();
  write("");
  start(button.start_parameter);
}

// The text stays, and is a text like any other until it is changed.
function close() {
  query.rows = [];
  draw();
}

function draw() {
  const box = byId("results");
  const rows = query?.rows ?? [];
  box.hidden = !rows.length;
  box.setAttribute("aria-busy", "false");
  box.replaceChildren(...rows.map(({ title, description, above, run }, at) => {
    const row = make("div", { id: `result-${at}`, className: above ? "above" : "", attributes: { role: "option" } }, make("b", {}, title));
    if (description) row.append(make("span", {}, description));
    row.addEventListener("click", run);
    return row;
  }));
  if (!rows.length) byId("inline-said").textContent = "";
  mark();
}

function mark() {
  const rows = [...byId("results").children];
  rows.forEach((row, at) => row.setAttribute("aria-selected", String(at === query.at)));
  const marked = rows[query?.at];
  if (marked) byId("text").setAttribute("aria-activedescendant", marked.id);
  else byId("text").removeAttribute("aria-activedescendant");
  marked?.scrollIntoView({ block: "nearest" });
}

// Whether a key pressed in the field was meant for the list.
export function inlineKey(event) {
  if (!query || event.isComposing) return false;
  const { key } = event;
  const rows = query.rows;
  if (key === "Enter" && !event.shiftKey && !rows) return true; // what is typed is no text before the bot has answered
  if (!rows?.length) return false;
  if (key === "ArrowDown" || key === "ArrowUp") {
    query.at = (query.at + (key === "ArrowDown" ? 1 : rows.length - 1)) % rows.length;
    mark();
    return true;
  }
  if (key === "Enter" && !event.shiftKey) {
    rows[query.at].run();
    return true;
  }
  if (key === "Escape") close();
  if (key === "Tab") close();
  return key === "Escape";
}

export function setUpInline() {
  onChoice(look);
  byId("text").addEventListener("input", look);
  byId("as").addEventListener("change", look);
  // A press on the list leaves the focus in the field.
  byId("results").addEventListener("pointerdown", (event) => event.preventDefault());
  document.addEventListener("pointerdown", (event) => {
    if (query?.rows?.length && !event.target.closest(".foot")) close();
  });
}
