/* Before the first question: what the rules ask of whoever starts, and nothing else. */
import { api } from './api.js';
import { Refusal } from './courier.js';
import { data, h, icon, replace, text } from './dom.js';

const PAUSE = 250;

/**
 * @param who known to the portal or to this device, null for nobody
 * @param before what the same person entered for an earlier attempt
 * @param atOnce whether the button was pressed on the page before
 * @param start called with who and entry
 */
export function showStart(main, who, before, atOnce, start) {
  if (!data.open) {
    return replace(main, h('section', { class: 'receipt' }, h('h2', { tabindex: '-1' }, text('not-open')), h('p', {}, data.when),
      h('p', {}, h('a', { class: 'btn', href: data.roundAddress }, text('receipt-back')))));
  }
  const complete = who && !needsUnit(who, before) && !needsYear(before) && (!isGuest(who) || data.board.guests);
  if (complete && atOnce) return enter(main, who, before, start);
  return form(main, who, before, start);
}

function isGuest(who) {
  return Boolean(who.guest || who.pass);
}

function needsUnit(who, before) {
  return data.board.unit && !(who && who.unit) && !before.organization;
}

function needsYear(before) {
  return data.board.age && !before.birthYear;
}

async function enter(main, who, entry, start) {
  replace(main, h('p', { class: 'lead', role: 'status' }, text('opening')));
  try {
    await start(who, entry);
  } catch (problem) {
    form(main, problem instanceof Refusal && problem.status === 401 ? null : who, {}, start).refuse(problem);
  }
}

function form(main, who, before, start) {
  const problem = h('div', { class: 'note bad', role: 'alert', tabindex: '-1', hidden: true });
  const fields = h('div', { class: 'step' });
  const button = h('button', { type: 'submit', class: 'btn l' }, text('start', data.minutes));
  const board = data.board;
  const parts = {};
  let work = null;

  function draw() {
    const asked = [];
    if (data.trial) {
      asked.push(h('p', { class: 'note warn' }, text('trial-what')));
    } else if (who) {
      asked.push(h('p', {}, text('start-as', who.name), ' ', h('a', { href: '?nguoi-khac' }, text('start-other'))));
    } else if (board.guests) {
      work = work || solve();
      parts.name = field('name', 'text', { autocomplete: 'name', maxlength: '100' });
      parts.phone = field('phone', 'tel', { autocomplete: 'tel', inputmode: 'tel', maxlength: '20' });
      parts.locality = picked('locality', api.localities);
      asked.push(parts.name.element, parts.phone.element, parts.locality.element);
    }
    if (needsUnit(who, before)) {
      parts.unit = picked('unit', api.organizations);
      asked.push(parts.unit.element);
    }
    if (needsYear(before)) {
      parts.year = field('year', 'text', { inputmode: 'numeric', autocomplete: 'bday-year', maxlength: '4' });
      asked.push(parts.year.element);
    }
    const shut = !board.guests && (!who || isGuest(who));
    button.hidden = shut;
    replace(fields, asked,
      shut ? h('p', { class: 'note' }, text('start-account'), ' ', h('a', { href: data.signIn }, text('sign-in'))) : null,
      who || !board.guests ? null : h('p', { class: 'small quiet' }, text('start-privacy')));
  }

  function refuse(refused) {
    const code = refused instanceof Refusal ? refused.problem.code : null;
    const at = { 'guest-name': 'name', 'guest-phone': 'phone', 'guest-locality': 'locality', 'unit-missing': 'unit', 'age-missing': 'year' }[code];
    // a solution counts once, whatever it was refused for
    work = parts.name ? solve() : null;
    button.disabled = false;
    if (parts[at]) return parts[at].reject(refused.problem.detail);
    replace(problem, refused instanceof Refusal ? refused.problem.detail || text('broken-what') : text('start-unreached'));
    problem.hidden = false;
    problem.focus();
    return undefined;
  }

  async function submit(event) {
    event.preventDefault();
    problem.hidden = true;
    Object.keys(parts).forEach(key => parts[key].accept());
    const missing = ['name', 'phone', 'locality', 'unit', 'year'].find(key => parts[key] && !parts[key].value());
    if (missing) return parts[missing].reject(text(missing + '-missing'));
    button.disabled = true;
    try {
      const entry = { organization: before.organization, birthYear: before.birthYear };
      if (parts.unit) entry.organization = parts.unit.id();
      if (parts.year) entry.birthYear = Number(parts.year.value());
      if (parts.unit && !entry.organization) throw new Refusal(422, { code: 'unit-missing', detail: text('unit-missing') });
      if (parts.name) {
        entry.guest = { name: parts.name.value(), phone: parts.phone.value(), localityId: parts.locality.id(), locality: parts.locality.value() };
        entry.guest.work = await work;
      }
      await start(who, entry);
    } catch (refused) {
      refuse(refused);
    }
    return undefined;
  }

  draw();
  const heading = h('h2', { tabindex: '-1' }, board.title);
  replace(main, h('section', { class: 'start' },
    heading,
    h('p', {}, text('start-what', data.questions, data.minutes)),
    problem,
    h('form', { novalidate: true, onsubmit: submit }, fields, button),
    h('p', { class: 'small quiet' }, text('start-safe'))));
  heading.focus();
  return { refuse };
}

function field(key, type, attributes) {
  const id = 'start-' + key;
  const input = h('input', Object.assign({ id, class: 'input', type, required: true, 'aria-describedby': id + '-error' }, attributes));
  const error = h('p', { id: id + '-error', class: 'field-error', hidden: true });
  const element = h('div', { class: 'field' }, h('label', { for: id }, text(key)), input, error);
  return {
    element,
    input,
    value: () => input.value.trim(),
    id: () => null,
    accept() {
      error.hidden = true;
      element.classList.remove('invalid');
      input.removeAttribute('aria-invalid');
    },
    reject(words) {
      replace(error, icon('circle-alert'), h('span', {}, words));
      error.hidden = false;
      element.classList.add('invalid');
      input.setAttribute('aria-invalid', 'true');
      input.focus();
    },
  };
}

/** A name that the portal suggests from its register while it is typed. */
function picked(key, suggest) {
  const part = field(key, 'text', { autocomplete: 'off', list: 'start-' + key + '-list' });
  const list = h('datalist', { id: 'start-' + key + '-list' });
  const known = new Map();
  let due = null;
  part.element.append(list);
  part.input.addEventListener('input', event => {
    clearTimeout(due);
    if (event.isComposing || part.value().length < 2 || known.has(part.value())) return;
    due = setTimeout(async () => {
      try {
        const found = (await suggest(part.value())).body.items;
        replace(list, found.map(one => {
          const label = one.path ? one.name + ', ' + one.path : one.name;
          known.set(label, one.id);
          return h('option', { value: label });
        }));
      } catch (unreached) {
        // what is typed counts by itself
      }
    }, PAUSE);
  });
  return Object.assign(part, {
    id() {
      const id = known.get(part.value());
      return id === undefined ? null : id;
    },
  });
}

/** The piece of work that keeps programs away, done while the name is typed. */
function solve() {
  const solved = api.challenge().then(challenge => new Promise((resolve, reject) => {
    const worker = new Worker('/cchc/work.js');
    worker.onmessage = done => { worker.terminate(); resolve(done.data); };
    worker.onerror = () => { worker.terminate(); reject(new Error('work')); };
    worker.postMessage(challenge.body);
  }));
  solved.catch(() => {});
  return solved;
}
