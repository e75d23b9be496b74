// Small helpers for making elements. Text is always set as text: nothing that people or the bot wrote is read as HTML.

export function make(tag, properties = {}, ...children) {
  const { className = "", dataset = {}, attributes = {}, ...rest } = properties;
  const element = Object.assign(document.createElement(tag), rest);
  if (className) element.className = className;
  Object.assign(element.dataset, dataset);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function icon(path, className = "") {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  if (className) svg.setAttribute("class", className);
  const shape = document.createElementNS("http://www.w3.org/2000/svg", "path");
  shape.setAttribute("d", path);
  svg.append(shape);
  return svg;
}

export const byId = (id) => document.getElementById(id);

let zone = "UTC";
export const setZone = (name) => { zone = name; };

export function format(moment, options) {
  return new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options }).format(moment);
}

export const clockTime = (seconds) => format(new Date(seconds * 1000), { hour: "2-digit", minute: "2-digit" });

export const dayName = (seconds) =>
  format(new Date(seconds * 1000), { day: "numeric", month: "long", year: "numeric" });

export function flash(element, name) {
  element.classList.remove(name);
  void element.offsetWidth;
  element.classList.add(name);
}

export async function copy(text, say) {
  await navigator.clipboard.writeText(text).then(() => say("Copied."), () => say(text));
}
