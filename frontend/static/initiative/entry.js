/* An entry while it is written: saved as one types, checked, submitted. The server has the last word on everything. */
import { button, data, Keeper, once, Refused, say, send, tell } from './talk.js';

const form = document.getElementById('ho-so');
const authors = document.getElementById('tac-gia');
const files = document.getElementById('tep');
const field = name => form.elements[name];
let state = null;

const number = text => Number(String(text).replace(',', '.')) || 0;

function input(label, name, value, more = {}) {
  const wrap = document.createElement('div');
  wrap.className = 'field';
  const id = `a-${name}-${authors.children.length}`;
  const text = document.createElement('label');
  text.htmlFor = id;
  text.textContent = label;
  const made = Object.assign(document.createElement('input'), { className: 'input', id, value, ...more });
  made.dataset.of = name;
  wrap.append(text, made);
  return wrap;
}

function addAuthor(author) {
  const row = document.createElement('div');
  row.className = 'author';
  row.dataset.id = author.id ?? '';
  row.dataset.unit = author.unitId ?? '';
  const head = document.createElement('div');
  head.className = 'fields';
  head.append(
    input(say('author-name'), 'name', author.name ?? '', { maxLength: 200, autocomplete: 'off' }),
    input(say('author-unit'), 'unit', author.unit ?? '', { maxLength: 300, autocomplete: 'off' }),
    input(say('author-contact'), 'contact', author.contact ?? '', { maxLength: 250, autocomplete: 'off' }),
    input(say('author-share'), 'share', String(author.share ?? '').replace('.', ','), { inputMode: 'decimal', maxLength: 6 }));
  const acts = document.createElement('div');
  acts.className = 'acts';
  row.append(head, acts);
  authors.append(row);
  decorate(row, author);
}

/** What can be done with an author depends on what the server knows of them. */
function decorate(row, author) {
  const acts = row.querySelector('.acts');
  const first = row === authors.firstElementChild;
  acts.replaceChildren();
  if (!first) {
    const badge = document.createElement('span');
    badge.className = author.confirmed ? 'badge ok' : 'badge warn';
    badge.textContent = say(author.confirmed ? 'author-confirmed' : 'author-unconfirmed');
    acts.append(badge);
    if (!author.confirmed && author.id) {
      acts.append(button(say('author-link'), event => once(event.target, async () => {
        await keeper.push();
        const made = await send('POST', `entries/${data.id}/authors/${row.dataset.id}/link`);
        const link = new URL(made.address, location.href);
        const shown = Object.assign(document.createElement('input'), { className: 'input', readOnly: true, value: link.href });
        shown.setAttribute('aria-label', say('author-link-label'));
        acts.querySelector('input')?.remove();
        acts.append(shown);
        shown.select();
        tell(say(made.sent ? 'author-link-sent' : 'author-link-made'), 'ok');
      })));
    }
    acts.append(button(say('author-remove'), () => { row.remove(); keeper.changed(); }, 'btn plain s'));
  }
}

function read() {
  const sections = {};
  form.querySelectorAll('[data-section]').forEach(one => { sections[one.name.slice(8)] = one.value; });
  return {
    title: field('title').value,
    kind: field('kind').value,
    field: field('field')?.value ?? '',
    applicant: field('applicant').value,
    sections,
    authors: [...authors.children].map(row => {
      const of = name => row.querySelector(`[data-of=${name}]`).value;
      return {
        name: of('name'), unit: of('unit'), contact: of('contact'),
        unitId: row.dataset.unit && of('unit') === row.dataset.unitName ? Number(row.dataset.unit) : null,
        share: number(of('share')),
      };
    }),
  };
}

function write(held) {
  field('title').value = held.title;
  field('kind').value = held.kind;
  if (field('field')) field('field').value = held.field;
  field('applicant').value = held.applicant;
  for (const [slug, text] of Object.entries(held.sections)) {
    const one = form.elements[`section.${slug}`];
    if (one) one.value = text;
  }
  authors.replaceChildren();
  held.authors.forEach(addAuthor);
  rememberUnits(held.authors);
}

function rememberUnits(list) {
  [...authors.children].forEach((row, i) => { row.dataset.unitName = list[i]?.unit ?? ''; });
}

function showFiles(list) {
  files.replaceChildren(...list.map(file => {
    const item = document.createElement('li');
    const link = Object.assign(document.createElement('a'), {
      href: `/sang-kien/ho-so/${data.id}/tep/${file.id}`, textContent: file.name,
    });
    item.append(link, ` (${Math.max(1, Math.round(file.size / 1000))} KB) `);
    if (file.said) {
      const badge = document.createElement('span');
      badge.className = file.state === 'REFUSED' ? 'badge bad' : 'badge none';
      badge.textContent = file.said;
      item.append(badge, ' ');
    }
    if (file.preview) {
      const more = document.createElement('details');
      const summary = document.createElement('summary');
      summary.textContent = say('file-preview');
      const text = document.createElement('p');
      text.className = 'lines small';
      text.textContent = file.preview;
      more.append(summary, text);
      item.append(more);
    }
    if (data.open) {
      item.append(button(say('file-remove'), event => once(event.target, async () => {
        await send('DELETE', `entries/${data.id}/files/${file.id}`);
        await refresh();
      }), 'btn plain s'));
    }
    return item;
  }));
}

/** What the server says of the entry: what is missing, what became of its files. */
async function refresh() {
  state = await send('GET', `entries/${data.id}`);
  keeper.version = state.version;
  showFiles(state.files);
  const rows = [...authors.children];
  if (rows.length === state.authors.length) {
    rows.forEach((row, i) => { row.dataset.id = state.authors[i].id; decorate(row, state.authors[i]); });
  }
  const list = document.getElementById('thieu');
  list.replaceChildren(...state.problems.map(problem => {
    const item = document.createElement('li');
    const target = form.elements[problem.field];
    if (target?.id) {
      item.append(Object.assign(document.createElement('a'), { href: `#${target.id}`, textContent: problem.text }));
    } else {
      item.textContent = problem.text;
    }
    return item;
  }));
  document.getElementById('du').hidden = state.problems.length > 0;
  const withdraw = document.querySelector('[data-withdraw]');
  if (withdraw) withdraw.hidden = state.state !== 'SUBMITTED';
  const submit = document.querySelector('[data-submit]');
  if (submit) submit.textContent = say(state.state === 'SUBMITTED' ? 'replace' : 'submit');
  document.querySelector('[data-code]').textContent = state.code;
  const badge = document.querySelector('[data-state]');
  badge.textContent = say(`state-${state.state}`) + (state.state === 'SUBMITTED' && state.changed ? ` ${say('changed')}` : '');
  badge.className = `badge ${state.state === 'SUBMITTED' ? 'ok' : 'none'}`;
  if (state.files.some(file => file.state === 'WAITING')) setTimeout(() => refresh().catch(() => {}), 4000);
}

const keeper = new Keeper({
  key: `cchc-entry-${data.id}`,
  version: 0,
  read,
  write,
  save: (version, held) => send('PUT', `entries/${data.id}`, { version, ...held }),
  onSaved: () => refresh().catch(() => {}),
});

function count(area) {
  const shown = area.parentElement.querySelector('.count');
  if (shown) shown.textContent = `${area.value.length} / ${area.dataset.most}`;
}

form.addEventListener('submit', event => event.preventDefault());
form.addEventListener('input', event => {
  if (event.target.type === 'file') return;
  if (event.target.matches('[data-section]')) count(event.target);
  keeper.changed();
});

document.querySelector('[data-add-author]').addEventListener('click', () => {
  if (authors.children.length >= data.mostAuthors) { tell(say('authors-most', data.mostAuthors), 'warn'); return; }
  addAuthor({ share: '' });
  authors.lastElementChild.querySelector('input').focus();
  keeper.changed();
});

const chosen = document.getElementById('f-file');
chosen.addEventListener('change', () => once(chosen, async () => {
  await keeper.push();
  for (const file of chosen.files) {
    tell(say('uploading', file.name));
    await send('POST', `entries/${data.id}/files?name=${encodeURIComponent(file.name)}`, file, true);
  }
  chosen.value = '';
  tell(say('uploaded'), 'ok');
  await refresh();
}));

const submit = document.querySelector('[data-submit]');
submit?.addEventListener('click', () => once(submit, async () => {
  if (!await keeper.push()) return;
  tell(say('submitting'));
  // an answer that got lost on the way is asked for again: the same version gets the same receipt
  for (let tries = 0; ; tries++) {
    try {
      const receipt = await send('POST', `entries/${data.id}/submission`, { version: keeper.version });
      tell(say('submitted', receipt.receipt), 'ok');
      const link = Object.assign(document.createElement('a'), {
        href: receipt.address, textContent: say('receipt', receipt.receipt), className: 'num',
      });
      const place = document.getElementById('bien-nhan');
      place.className = 'note ok';
      place.replaceChildren(link);
      break;
    } catch (failed) {
      if (failed instanceof Refused && failed.status !== 503) throw failed;
      if (tries === 8) throw failed;
      tell(say('submit-again'), 'warn');
      await new Promise(done => setTimeout(done, Math.min(8000, 500 * 2 ** tries)));
    }
  }
  await refresh();
}).then(() => state?.problems.length && refresh().catch(() => {})));

const withdraw = document.querySelector('[data-withdraw]');
withdraw?.addEventListener('click', () => {
  if (confirm(say('withdraw-sure'))) {
    once(withdraw, async () => {
      await send('POST', `entries/${data.id}/withdrawal`);
      tell(say('withdrawn'), 'ok');
      await refresh();
    });
  }
});

const appeal = document.getElementById('khieu-nai');
appeal?.addEventListener('submit', event => {
  event.preventDefault();
  once(appeal, async () => {
    await send('POST', `entries/${data.id}/appeals`, { text: appeal.querySelector('textarea').value });
    location.reload();
  });
});

form.querySelectorAll('[data-section]').forEach(count);
refresh().then(() => {
  state.authors.forEach(addAuthor);
  rememberUnits(state.authors);
  if (data.open) keeper.restore();
}).catch(failed => tell(failed instanceof Refused ? failed.message : say('offline'), 'bad'));
