/* Each kind of question: how it is shown, what counts as answered, and the response it makes. */
import { h, icon, prose, replace, say, text } from './dom.js';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LONGEST_WORDS = 500;
const LONGEST_ESSAY = 20000;

/** Whether a response says anything: one may also be taken back. */
export function says(response) {
  if (!response) return false;
  switch (response.kind) {
    case 'choice':
    case 'order': return response.options.length > 0;
    case 'matches': return Object.keys(response.pairs).length > 0;
    default: return response.text.trim() !== '';
  }
}

/** The words of a text, as an essay counts them. */
export function words(written) {
  const found = written.trim().match(/\S+/g);
  return found ? found.length : 0;
}

/** Whether a server would read it as a number: 12 · 12,5 · 12.5 · 1.284 */
export function isNumber(typed) {
  return /^\s*[-+\u2212]?(\d+([.,]\d+)?|\d{1,3}(\.\d{3})+(,\d+)?)\s*$/.test(typed);
}

/**
 * @param asked the question as the paper has it
 * @param changed told of every new response; false as second argument while typing goes on
 * @returns the controls, with show(response) and lock(whether)
 */
export function makeControls(asked, name, changed) {
  switch (asked.kind) {
    case 'SINGLE':
    case 'TRUE_FALSE': return choice(asked, name, 'radio', changed);
    case 'MULTIPLE': return choice(asked, name, 'checkbox', changed);
    case 'ORDERING': return order(asked, changed);
    case 'MATCHING': return matches(asked, name, changed);
    case 'NUMERIC': return line(asked, name, changed, true);
    case 'SHORT_TEXT': return line(asked, name, changed, false);
    case 'ESSAY': return essay(name, changed);
    default: return { element: h('p', { class: 'note bad' }, text('kind-unknown')), show() {}, lock() {} };
  }
}

function choice(asked, name, type, changed) {
  const labels = asked.options.map((option, i) => h('label', { class: 'opt' },
    h('input', { type, name, value: option.id, onchange: tell }),
    h('b', { 'aria-hidden': 'true' }, LETTERS[i] || String(i + 1)),
    h('span', {}, prose(option.text))));
  const inputs = labels.map(label => label.querySelector('input'));

  function mark() {
    labels.forEach((label, i) => label.classList.toggle('chosen', inputs[i].checked));
  }

  function tell() {
    mark();
    changed({ kind: 'choice', options: inputs.filter(input => input.checked).map(input => input.value) }, true);
  }

  return {
    element: h('div', { class: 'opts' }, labels),
    show(response) {
      const taken = response ? response.options : [];
      inputs.forEach(input => { input.checked = taken.includes(input.value); });
      mark();
    },
    lock: whether => inputs.forEach(input => { input.disabled = whether; }),
  };
}

function order(asked, changed) {
  let ids = asked.options.map(option => option.id);
  let locked = false;
  let decided = false;
  const textOf = id => asked.options.find(option => option.id === id).text;
  const list = h('ol', { class: 'order' });
  const keep = h('button', { type: 'button', class: 'btn second s', onclick: () => settle() }, text('order-keep'));
  const state = h('p', { class: 'small quiet' });

  function settle() {
    decided = true;
    draw();
    changed({ kind: 'order', options: ids.slice() }, true);
  }

  function move(from, by) {
    const to = from + by;
    const id = ids[from];
    ids.splice(from, 1);
    ids.splice(to, 0, id);
    settle();
    const row = list.children[to];
    const same = row.querySelector(by < 0 ? '.up' : '.down');
    (same.disabled ? row.querySelector('button:not([disabled])') : same).focus();
    say(text('order-moved', textOf(id), to + 1, ids.length));
  }

  function draw() {
    replace(list, ids.map((id, i) => h('li', {},
      h('span', { class: 'num', 'aria-hidden': 'true' }, String(i + 1)),
      h('span', {}, prose(textOf(id))),
      h('button', { type: 'button', class: 'btn second s up', disabled: locked || i === 0, 'aria-label': text('order-up', textOf(id)), onclick: () => move(i, -1) }, icon('arrow-up')),
      h('button', { type: 'button', class: 'btn second s down', disabled: locked || i === ids.length - 1, 'aria-label': text('order-down', textOf(id)), onclick: () => move(i, 1) }, icon('arrow-down')))));
    keep.hidden = decided || locked;
    state.textContent = text(decided ? 'order-set' : 'order-unset');
  }

  draw();
  return {
    element: h('div', {}, list, state, keep),
    show(response) {
      decided = Boolean(response && response.options.length);
      if (decided) ids = response.options.slice();
      draw();
    },
    lock(whether) {
      locked = whether;
      draw();
    },
  };
}

function matches(asked, name, changed) {
  const rows = asked.prompts.map((prompt, i) => {
    const id = name + '-' + i;
    const select = h('select', { id, class: 'input', onchange: tell },
      h('option', { value: '' }, text('match-none')),
      asked.options.map(option => h('option', { value: option.id }, option.text)));
    return { prompt, select, row: h('div', { class: 'match' }, h('label', { for: id }, prose(prompt.text)), select) };
  });

  function tell() {
    const pairs = {};
    rows.forEach(row => { if (row.select.value) pairs[row.prompt.id] = row.select.value; });
    changed({ kind: 'matches', pairs }, true);
  }

  return {
    element: h('div', { class: 'matches' }, rows.map(row => row.row)),
    show: response => rows.forEach(row => { row.select.value = response && response.pairs[row.prompt.id] || ''; }),
    lock: whether => rows.forEach(row => { row.select.disabled = whether; }),
  };
}

function typing(input, changed) {
  // while a Telex keyboard composes, "input" comes for every intermediate letter; only what stands counts
  input.addEventListener('input', event => { if (!event.isComposing) changed({ kind: 'text', text: input.value }, false); });
  input.addEventListener('compositionend', () => changed({ kind: 'text', text: input.value }, false));
  input.addEventListener('change', () => changed({ kind: 'text', text: input.value }, true));
}

function shown(input, response) {
  const written = response ? response.text : '';
  if (input.value !== written) input.value = written;
}

function line(asked, name, changed, number) {
  const hint = h('p', { id: name + '-hint', class: 'field-error', hidden: true }, icon('circle-alert'), h('span', {}, text('number-wrong')));
  const input = h('input', {
    id: name, class: 'input', type: 'text', maxlength: number ? '40' : LONGEST_WORDS, autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false',
    inputmode: number ? 'decimal' : 'text', enterkeyhint: 'next', 'aria-describedby': number ? name + '-hint' : null,
  });
  typing(input, changed);
  function check() {
    const wrong = number && input.value.trim() !== '' && !isNumber(input.value);
    hint.hidden = !wrong;
    if (wrong) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  }
  input.addEventListener('change', check);
  return {
    element: h('div', { class: 'field' }, h('label', { for: name }, text(number ? 'number-label' : 'words-label')), input, hint),
    show(response) {
      shown(input, response);
      check();
    },
    lock(whether) { input.readOnly = whether; },
  };
}

function essay(name, changed) {
  const count = h('p', { id: name + '-count', class: 'small quiet num' });
  const input = h('textarea', { id: name, class: 'input', rows: '10', maxlength: LONGEST_ESSAY, 'aria-describedby': name + '-count' });
  const draw = () => { count.textContent = text('essay-count', words(input.value), LONGEST_ESSAY - input.value.length); };
  typing(input, changed);
  input.addEventListener('input', draw);
  draw();
  return {
    element: h('div', { class: 'field' }, h('label', { for: name }, text('essay-label')), input, count),
    show(response) {
      shown(input, response);
      draw();
    },
    lock(whether) { input.readOnly = whether; },
  };
}
