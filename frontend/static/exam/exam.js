/* The exam page: finds or starts the attempt, shows it, and sees it through to its receipt. */
import { api } from './api.js';
import { bringOthers, makeAttempt, merge, newRecord } from './attempt.js';
import { makeClock } from './clock.js';
import { insist, Refusal } from './courier.js';
import { data, h, icon, replace, say, text } from './dom.js';
import { makeScreen } from './screen.js';
import { showReceipt } from './receipt.js';
import { showStart } from './start.js';
import { openStore } from './store.js';
import { makeSeat } from './tabs.js';

const RESYNC = 60000;
const GRACE = 15000;

const clock = makeClock();
const main = document.getElementById('cau');
let store;
let attempt = null;
let seat = null;
let seated = null;
let screen = null;
let finishing = 0;
let checkedDeadline = false;
let lastSync = 0;
let lost = 0;

async function begin() {
  store = await openStore(() => screen && screen.draw());
  const records = await store.all(Date.now());
  records.forEach(record => clock.restore(record.clock));
  const query = new URLSearchParams(location.search);
  history.replaceState(null, '', location.pathname);
  const own = query.has('nguoi-khac') ? [] : records.filter(isOwn);
  const open = own.find(record => !record.receipt);
  bringOthers(records.filter(record => record !== open), store, clock);
  if (open) return resume(open);
  frame(false);
  const done = own.find(record => record.receipt);
  if (done && !query.has('bat-dau')) return showReceipt(main, done.receipt, 0);
  const known = query.has('nguoi-khac') && !data.trial ? null : data.person || (done && done.who.pass ? done.who : null);
  return showStart(main, known, known && done && done.entry || {}, query.has('bat-dau') && !done, start);
}

/** Taken on this device by whoever is known now; a guest who entered on this page is known to nobody but the device. */
function isOwn(record) {
  return record.round === data.round && (record.who.mark ? Boolean(data.person) && record.who.mark === data.person.mark : !data.person);
}

/** @param who null for a guest who registers with what they entered; throws what the server says against it */
async function start(who, entry) {
  const sent = clock.counter();
  const opened = (await api.start(data.round, entry, headers(who))).body;
  clock.sync(Date.parse(opened.serverTime), sent);
  lastSync = clock.counter();
  const record = newRecord(data.round, who ? who : { pass: opened.pass, name: entry.guest.name }, opened);
  record.entry = { organization: entry.organization, birthYear: entry.birthYear };
  if (opened.resumed) {
    try {
      merge(record, (await api.read(record.id, record.token)).body.answers);
    } catch (unreached) {
      // the first answer that is stale brings what is stored
    }
  }
  await store.put(record);
  await resume(record);
}

/** A guest says so in a header that no other site can send; somebody signed in shows the token of their session. */
function headers(who) {
  if (!who || who.pass || who.guest) return { Authorization: 'Guest' + (who && who.pass ? ' ' + who.pass : '') };
  return data.csrf ? { [data.csrf.header]: data.csrf.token } : {};
}

async function resume(record) {
  seated = record.id;
  seat = makeSeat(record.id, elsewhere);
  if (!await seat.ask()) return elsewhere();
  return sit(record);
}

/** Another tab writes this attempt. */
function elsewhere() {
  if (screen) screen.close();
  screen = null;
  attempt = null;
  frame(false);
  const heading = h('h2', { tabindex: '-1' }, text('other-tab'));
  replace(main, h('section', { class: 'receipt' }, heading, h('p', {}, text('other-tab-what')),
    h('p', { class: 'row' }, h('button', { type: 'button', class: 'btn l', onclick: takeOver }, text('other-tab-take')))));
  heading.focus();
}

async function takeOver() {
  seat.take();
  const record = (await store.all(Date.now())).find(kept => kept.id === seated);
  if (record) sit(record);
  else location.reload();
}

function sit(record) {
  attempt = makeAttempt(record, store, clock, {
    changed: () => screen && screen.draw(),
    replaced(questions) {
      screen.refresh(questions);
      say(text('replaced', questions.length));
      screen.notice(text('replaced', questions.length));
    },
    over: () => finish(),
    token: renew,
  });
  frame(true);
  screen = makeScreen(main, attempt, clock, { lasts: () => store.lasts(), timeUp, submit: finish, isFinishing: () => finishing > 0 });
  attempt.courier.poke();
  check();
}

function frame(inside) {
  if (!inside) {
    replace(document.getElementById('where'), data.title, h('small', {}, data.contestTitle));
    document.title = data.title + ', ' + data.contestTitle;
  }
  document.getElementById('go').hidden = !inside;
  document.getElementById('timer').hidden = !inside;
  document.getElementById('prog').hidden = !inside;
}

/** What the server knows of the attempt, and what time it is there. */
async function check() {
  const current = attempt;
  if (!current) return;
  const sent = clock.counter();
  try {
    const standing = (await api.read(current.record.id, current.record.token)).body;
    clock.sync(Date.parse(standing.serverTime), sent);
    lastSync = clock.counter();
    current.record.deadline = Date.parse(standing.deadline);
    const changed = merge(current.record, standing.answers);
    current.keep();
    if (attempt !== current) return;
    if (screen) screen.refresh(changed);
    if (standing.submission) settle(standing.submission);
  } catch (problem) {
    if (problem instanceof Refusal && problem.status === 401) renew();
  }
}

/** The token no longer holds: whoever is still known to the portal gets another. */
async function renew() {
  const record = attempt.record;
  try {
    const opened = (await insist(() => api.start(data.round, record.entry, headers(record.who)), () => {}, wake)).body;
    if (String(opened.attemptId) !== record.id) throw new Refusal(0);
    attempt.record.token = opened.token;
    await attempt.keep();
    attempt.courier.resume();
  } catch (refused) {
    screen.notice(text('sign-in-again'), h('a', { href: data.signIn }, text('sign-in')));
  }
}

/** The time is over as far as this page knows. The server is asked before anything is given away. */
async function timeUp() {
  if (finishing || checkedDeadline) return;
  checkedDeadline = true;
  screen.lock(true);
  screen.notice(text('time-up'));
  say(text('time-up'), true);
  await check();
  if (attempt && !attempt.record.receipt && clock.now() < attempt.record.deadline) {
    screen.lock(false);
    screen.notice('');
    checkedDeadline = false;
    return;
  }
  finish();
}

/** Everything that is unsent, then the submission; as often as it takes. */
async function finish() {
  const own = ++finishing;
  const current = attempt;
  const abandoned = () => own !== finishing || attempt !== current;
  screen.sending(() => {
    finishing = 0;
    screen.waits(false);
  });
  try {
    await current.courier.delivered();
  } catch (over) {
    lost = current.unsent().length;
  }
  if (abandoned() || current.record.receipt) return undefined;
  try {
    const asked = current.record.prediction === '' ? null : Number(current.record.prediction);
    const done = await insist(() => {
      if (abandoned()) throw new Refusal(0);
      return api.submit(current.record.id, current.record.token, asked);
    }, () => screen && !abandoned() && screen.waits(true), wake);
    return settle(done.body);
  } catch (problem) {
    if (abandoned()) return undefined;
    finishing = 0;
    if (problem.status === 401) {
      await renew();
      return undefined;
    }
    if (checkedDeadline) await mindTheGrace(current);
    if (screen && attempt === current) screen.review(problem.problem && problem.problem.detail || text('not-submitted'));
    return undefined;
  }
}

/** The time looked over here, but the server still takes a full submission: there is time after all, or its grace is running. */
async function mindTheGrace(current) {
  await check();
  if (attempt !== current || current.record.receipt) return;
  if (clock.now() < current.record.deadline) {
    checkedDeadline = false;
    screen.lock(false);
    screen.notice('');
  } else {
    setTimeout(() => attempt === current && !finishing && !current.record.receipt && finish(), GRACE);
  }
}

function settle(receipt) {
  if (attempt.record.receipt) return;
  attempt.record.receipt = receipt;
  attempt.keep();
  if (screen) screen.close();
  screen = null;
  frame(false);
  say(text('receipt-said'));
  showReceipt(main, receipt, lost);
}

/** Resolves when there is reason to try at once. */
function wake() {
  return new Promise(resolve => {
    addEventListener('online', resolve, { once: true });
    document.addEventListener('visibilitychange', () => { if (!document.hidden) resolve(); }, { once: true });
  });
}

addEventListener('online', () => attempt && setTimeout(() => attempt && attempt.courier.poke(), 500 * Math.random()));
addEventListener('offline', () => screen && screen.draw());
addEventListener('pagehide', () => { if (attempt && !attempt.record.receipt) attempt.lastLetter(); });
addEventListener('pageshow', event => { if (event.persisted) returned(); });
document.addEventListener('visibilitychange', () => { if (!document.hidden) returned(); });
addEventListener('beforeunload', event => {
  if (attempt && !attempt.record.receipt && !store.lasts() && attempt.unsent().length) {
    event.preventDefault();
    event.returnValue = '';
  }
});

function returned() {
  if (!attempt || attempt.record.receipt) return;
  seat.check();
  if (!attempt) return;
  attempt.courier.poke();
  if (clock.counter() - lastSync > RESYNC) check();
}

if ('serviceWorker' in navigator && !data.trial) {
  // without TLS or in browsers that refuse it, the page still works while it stays open
  navigator.serviceWorker.register('/thi/offline.js', { scope: '/thi/' })
    .then(() => navigator.serviceWorker.ready)
    .then(ready => ready.active.postMessage(location.pathname))
    .catch(() => {});
}

begin().catch(() => {
  replace(main, h('section', { class: 'receipt' }, h('h2', {}, icon('circle-alert'), ' ', text('broken')), h('p', {}, text('broken-what')),
    h('p', {}, h('a', { class: 'btn', href: location.pathname }, text('again')))));
});
