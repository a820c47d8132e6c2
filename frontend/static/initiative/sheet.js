/* A judge's score sheet: saves itself, survives being offline, locks. */
import { data, Keeper, once, Refused, say, send, tell } from './talk.js';

const form = document.getElementById('phieu');
const words = value => value === null ? '–' : String(value).replace('.', ',');

if (form) {
  const rows = data.criteria.map(criterion => ({ ...criterion, row: form.querySelector(`[data-criterion="${criterion.slug}"]`) }));
  const comment = document.getElementById('nx');
  const note = document.getElementById('gc');

  const value = ({ row }) => {
    const range = row.querySelector('input[type=range]');
    if (range) return range.dataset.given === 'true' ? Number(range.value) : null;
    const checked = row.querySelector('input:checked');
    return checked ? Number(checked.value) : null;
  };

  const set = (one, mark) => {
    const range = one.row.querySelector('input[type=range]');
    if (range) {
      range.dataset.given = String(mark !== null);
      if (mark !== null) range.value = String(mark);
    } else {
      one.row.querySelectorAll('input').forEach(input => { input.checked = mark !== null && Number(input.value) === mark; });
    }
  };

  const show = () => {
    let total = 0;
    let missing = 0;
    for (const one of rows) {
      const mark = value(one);
      one.row.classList.toggle('todo', mark === null);
      one.row.querySelector('.missing').hidden = mark !== null;
      one.row.querySelector('[data-value]').textContent = words(mark);
      const range = one.row.querySelector('input[type=range]');
      if (range) range.setAttribute('aria-valuetext', mark === null ? say('none') : say('points', words(mark)));
      if (mark === null) missing++; else total += mark * one.weight;
    }
    document.getElementById('tong').textContent = missing === rows.length ? '–' : words(Math.round(total * 1000) / 1000);
    document.getElementById('con-thieu').textContent = missing ? say('missing', missing) : say('total');
    const lock = form.querySelector('button[type=submit]');
    if (lock) lock.setAttribute('aria-disabled', String(missing > 0));
    return missing;
  };

  const read = () => ({
    points: Object.fromEntries(rows.map(one => [one.slug, value(one)])),
    comment: comment.value,
    note: note.value,
  });

  const keeper = new Keeper({
    key: `cchc-sheet-${data.sheet}`,
    version: data.version,
    read,
    write: held => {
      for (const one of rows) set(one, held.points[one.slug] ?? null);
      comment.value = held.comment;
      note.value = held.note;
    },
    save: (version, held) => send('PUT', `score-sheets/${data.sheet}`, { version, ...held }),
    pause: 600,
  });

  const changed = () => { show(); keeper.changed(); };
  form.addEventListener('input', event => {
    if (event.target.id === 'ly-do') return;
    if (event.target.type === 'range') event.target.dataset.given = 'true';
    changed();
  });
  form.addEventListener('click', event => {
    const step = event.target.closest('[data-step]');
    if (!step) return;
    const one = rows.find(({ row }) => row.contains(step));
    const range = one.row.querySelector('input[type=range]');
    const before = value(one) ?? 0;
    const next = Math.min(one.maximum, Math.max(0, before + Number(step.dataset.step) * one.step));
    range.dataset.given = 'true';
    range.value = String(next);
    changed();
  });

  form.addEventListener('submit', event => {
    event.preventDefault();
    const lock = form.querySelector('button[type=submit]');
    if (show() > 0) {
      tell(say('incomplete'), 'bad');
      form.querySelector('.crit.todo input')?.focus();
      return;
    }
    if (!confirm(say('lock-sure'))) return;
    once(lock, async () => {
      if (!await keeper.push()) { tell(say('lock-offline'), 'bad'); return; }
      await send('POST', `score-sheets/${data.sheet}/lock`, { version: keeper.version, ...read() });
      keeper.finish();
      location.assign('/cham-diem');
    });
  });

  const recuse = form.querySelector('[data-recuse]');
  recuse?.addEventListener('click', () => once(recuse, async () => {
    const reason = document.getElementById('ly-do').value.trim();
    if (!reason) { tell(say('recuse-why'), 'bad'); document.getElementById('ly-do').focus(); return; }
    await send('POST', `score-sheets/${data.sheet}/recusal`, { reason });
    keeper.finish();
    location.assign('/cham-diem');
  }));

  if (data.state === 'OPEN') keeper.restore();
  else localStorage.removeItem(`cchc-sheet-${data.sheet}`);
  show();
}

document.querySelectorAll('[data-vote]').forEach(vote => vote.addEventListener('click', () => {
  if (!confirm(say('vote-sure', vote.textContent))) return;
  once(vote, async () => {
    try {
      await send('POST', `score-sheets/${data.sheet}/ballot`, { agrees: vote.dataset.vote === 'true' });
    } catch (failed) {
      // the answer to the first try was lost: the vote is cast
      if (!(failed instanceof Refused && failed.code === 'sheet-locked')) throw failed;
    }
    location.assign('/cham-diem');
  });
}));
