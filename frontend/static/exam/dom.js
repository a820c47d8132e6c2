/* Elements, icons and the page's texts. The texts come from the server in the reader's language, in a block of JSON. */

const block = document.getElementById('exam-data');

/** What the server says about the round, and every text. Empty where a test loads a module by itself. */
export const data = block ? JSON.parse(block.textContent) : { texts: {} };

/** The text of a key with {0}, {1} … filled in. */
export function text(key, ...values) {
  const pattern = data.texts[key];
  if (pattern === undefined) return key;
  return pattern.replace(/\{(\d)\}/g, (_, place) => String(values[place]));
}

/** Whole numbers grouped as the language does it: 1.284 or 1,284. */
export function figure(number) {
  return String(number).replace(/\B(?=(\d{3})+(?!\d))/g, document.documentElement.lang === 'en' ? ',' : '.');
}

/** 32,5 or 32.5. */
export function decimal(number) {
  return document.documentElement.lang === 'en' ? String(number) : String(number).replace('.', ',');
}

/** h('p', {class: 'quiet', onclick: f}, 'text', element); false and null attributes and children are left out. */
export function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const key of Object.keys(attributes || {})) {
    const value = attributes[key];
    if (value === false || value === null || value === undefined) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'value') element.value = value;
    else element.setAttribute(key, value === true ? '' : value);
  }
  add(element, children);
  return element;
}

function add(element, children) {
  for (const child of children) {
    if (Array.isArray(child)) add(element, child);
    else if (child !== null && child !== undefined && child !== false) element.append(child);
  }
}

const SVG = 'http://www.w3.org/2000/svg';

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'i');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', '/cchc/icons.svg#' + name);
  svg.append(use);
  return svg;
}

export function replace(parent, ...children) {
  while (parent.firstChild) parent.removeChild(parent.firstChild);
  add(parent, children);
}

/** Text with its line breaks as paragraphs; a document's number such as 16/KH-STTTT stays in one piece. */
export function prose(words) {
  const lines = words.split(/\n+/).filter(Boolean);
  return lines.length < 2 ? unbroken(words) : lines.map(line => h('span', { class: 'para' }, unbroken(line)));
}

function unbroken(line) {
  return line.split(/(\d+\/[\p{L}\d]+(?:[-/][\p{L}\d]+)*)/u).map((part, i) => i % 2 ? h('span', { class: 'nowrap' }, part) : part);
}

/** Said to screen readers; at once where it can't wait. */
export function say(words, atOnce) {
  const region = document.getElementById(atOnce ? 'said-now' : 'said');
  if (!region) return;
  // the same words twice are only said twice when the region was empty in between
  region.textContent = '';
  setTimeout(() => { region.textContent = words; }, 60);
}
