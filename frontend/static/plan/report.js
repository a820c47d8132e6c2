/*
 * Reports of carried-out tasks. Each is put on this device first, then brought to the server, again and again until it says that it
 * has it; the receipt is made here, so that a report that came twice is kept once.
 */
import { data, h, icon, replace, say, text } from '/cchc/exam/dom.js';
import { makeCourier, Refusal, Unreached } from '/cchc/exam/courier.js';
import { openQueue } from '/cchc/plan/queue.js';

const LONGEST_SIDE = 1280;
const form = document.getElementById('form');
const place = document.getElementById('queue');
const queue = await openQueue();
let waiting = await queue.all();
let refused = waiting.filter(report => report.problem);
waiting = waiting.filter(report => !report.problem);
let sent = null;
let stranger = false;
let photo = null;

/** Who is signed in now, and what a request needs to prove that it is ours. */
async function me() {
  let response;
  try {
    response = await fetch('/api/v1/me', { cache: 'no-store' });
  } catch (unreached) {
    throw new Unreached();
  }
  if (!response.ok) throw new Unreached();
  return response.json();
}

async function send([report]) {
  const own = await me();
  // on a shared phone, nobody's report goes out under another's name
  stranger = own.kind !== 'account' || own.name !== report.person;
  if (stranger) throw new Unreached(20000);
  const body = new FormData();
  for (const name of ['receipt', 'occurrence', 'heldOn', 'place', 'people', 'minutes', 'remark']) {
    if (report[name] !== '') body.append(name, report[name]);
  }
  if (report.photo) body.append('photo', await (await fetchData(report.photo)), 'anh.jpg');
  let response;
  try {
    response = await fetch('/api/v1/plan-reports', { method: 'POST', headers: { [own.csrfHeader]: own.csrfToken }, body });
  } catch (unreached) {
    throw new Unreached();
  }
  if (response.ok) {
    await queue.remove(report.receipt);
    waiting = waiting.filter(other => other !== report);
    sent = { report, at: new Date() };
    say(text('sent', short(report)));
  } else if (response.status === 422 || response.status === 400 || response.status === 403 || response.status === 413) {
    const problem = await response.json().catch(() => ({}));
    report.problem = problem.detail || text('refused');
    await queue.put(report);
    waiting = waiting.filter(other => other !== report);
    refused.push(report);
    say(report.problem, true);
  } else if (response.status === 404) {
    throw new Refusal(404);
  } else {
    throw new Unreached();
  }
  show();
}

/** The bytes of a data address; a strict page may not fetch these. */
async function fetchData(address) {
  const [head, body] = address.split(',');
  const bytes = Uint8Array.from(atob(body), character => character.charCodeAt(0));
  return new Blob([bytes], { type: head.slice(5, head.indexOf(';')) });
}

const courier = makeCourier({ waiting: () => waiting, send, changed: show });

function short(report) {
  return report.receipt.slice(0, 8).toUpperCase();
}

function time(date) {
  return String(date.getHours()).padStart(2, '0') + ':' + String(date.getMinutes()).padStart(2, '0');
}

function show() {
  const parts = [];
  for (const report of refused) {
    parts.push(h('div', { class: 'note bad' }, h('p', {}, report.title + ': ' + report.problem),
      h('button', { class: 'linkbtn', type: 'button', onclick: () => drop(report) }, text('drop'))));
  }
  if (waiting.length) {
    parts.push(h('div', { class: 'note warn', id: 'waiting' }, h('p', {}, icon('wifi-off'), ' ',
      stranger ? text('waiting.stranger', waiting[0].person) : text('waiting', waiting.length)),
    h('button', { class: 'linkbtn', type: 'button', onclick: () => courier.poke() }, text('try-now'))));
  }
  if (sent) {
    parts.push(h('div', { class: 'note ok', id: 'sent' }, h('p', {}, icon('circle-check'), ' ',
      text('sent.at', time(sent.at), short(sent.report)))));
  }
  replace(place, parts);
}

async function drop(report) {
  await queue.remove(report.receipt);
  refused = refused.filter(other => other !== report);
  show();
}

/** Smaller than the camera made it, and without what the camera wrote about the place. */
async function smaller(file) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = h('canvas', { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) });
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', 0.8);
}

function field(name, attributes, wide) {
  return h('div', { class: 'field' + (wide ? ' wide' : '') },
    h('label', { for: name }, text('field.' + name)),
    h(attributes.rows ? 'textarea' : 'input', Object.assign({ id: name, name, class: 'input' }, attributes)));
}

function build() {
  const wanted = new URLSearchParams(location.search).get('viec');
  const options = data.tasks.map(task => h('option', { value: task.id, selected: String(task.id) === wanted },
    task.title + ' · ' + task.unit + ' · ' + text(task.late ? 'late-since' : 'due', task.due)));
  const shown = h('img', { alt: text('photo.shown'), hidden: true });
  const camera = h('input', { id: 'photo', type: 'file', accept: 'image/jpeg,image/png', capture: 'environment', class: 'vh' });
  camera.addEventListener('change', async () => {
    if (!camera.files[0]) return;
    try {
      photo = await smaller(camera.files[0]);
      shown.src = photo;
      shown.hidden = false;
      say(text('photo.shown'));
    } catch (broken) {
      photo = null;
      shown.hidden = true;
      problem('photo', text('photo.broken'));
    }
  });
  replace(form,
    h('div', { class: 'field wide' }, h('label', { for: 'occurrence' }, text('field.occurrence')),
      h('select', { id: 'occurrence', name: 'occurrence', class: 'input' }, options)),
    h('div', { class: 'field wide photo' }, camera, h('label', { for: 'photo', class: 'btn second' }, icon('plus'), text('field.photo')), shown),
    field('heldOn', { type: 'date', value: data.today, max: data.today }),
    field('people', { type: 'number', inputmode: 'numeric', min: 0, max: 1000000 }),
    field('place', { type: 'text', maxlength: 300, autocomplete: 'off' }, true),
    field('minutes', { type: 'number', inputmode: 'numeric', min: 0, max: 10000 }),
    field('remark', { rows: 2, maxlength: 2000 }, true),
    h('p', { class: 'small quiet wide', id: 'problem', role: 'alert' }),
    h('button', { class: 'btn l wide', type: 'submit' }, text('send')));
  form.hidden = data.tasks.length === 0;
  if (form.hidden) replace(place, h('p', { class: 'note' }, text('no-tasks')));
}

function problem(name, words) {
  document.getElementById('problem').textContent = words;
  document.getElementById(name).focus();
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  document.getElementById('problem').textContent = '';
  const value = name => form.elements[name].value.trim();
  if (!value('heldOn') || value('heldOn') > data.today && navigator.onLine) return problem('heldOn', text('problem.day'));
  if (!form.elements.people.validity.valid) return problem('people', text('problem.figure'));
  if (!form.elements.minutes.validity.valid) return problem('minutes', text('problem.figure'));
  const chosen = data.tasks.find(task => String(task.id) === value('occurrence'));
  const report = { receipt: receipt(), person: data.person, title: chosen.title, occurrence: value('occurrence'), heldOn: value('heldOn'),
    place: value('place'), people: value('people'), minutes: value('minutes'), remark: value('remark'), photo };
  await queue.put(report);
  waiting.push(report);
  sent = null;
  photo = null;
  data.tasks = data.tasks.filter(task => task !== chosen);
  build();
  show();
  scrollTo(0, 0);
  say(text('kept'));
  courier.poke();
});

function receipt() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

if (data.person) build();
else document.getElementById('nobody').hidden = false;
const known = new Set(waiting.map(report => report.occurrence));
if (data.person && known.size) {
  data.tasks = data.tasks.filter(task => !known.has(String(task.id)));
  build();
}
show();
addEventListener('online', () => courier.poke());
if (waiting.length) courier.poke();
if ('serviceWorker' in navigator && data.person) {
  navigator.serviceWorker.register('/ghi-nhan.js', { scope: '/ghi-nhan' })
    .then(() => navigator.serviceWorker.ready)
    .then(worker => { worker.active.postMessage('/ghi-nhan'); document.documentElement.dataset.kept = 'true'; })
    .catch(() => {});
}
