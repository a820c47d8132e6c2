/* What the pages of entries and score sheets share: talking to the server, saving what is typed, texts. */

export const data = JSON.parse(document.getElementById('data').textContent);

export const say = (key, ...values) =>
  values.reduce((text, value, i) => text.replace(`{${i}}`, value), data.texts[key] ?? key);

const status = document.getElementById('noti');

/** Says what happened, where screen readers hear it. */
export function tell(text, tone = '') {
  if (!status) return;
  status.textContent = text;
  status.className = tone ? `status said ${tone}` : 'status';
}

/** What the server refused: a sentence, a code for the script, and more. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail ?? say('failed'));
    this.status = status;
    this.code = problem.code ?? '';
    this.problem = problem;
  }
}

/** A session proves itself by a token, a guest says to be one; no other site can send either. */
const own = () => data.csrf ? { [data.csrf.header]: data.csrf.token } : { Authorization: 'Guest' };

export async function send(method, path, body, raw = false) {
  const response = await fetch(`/api/v1/${path}`, {
    method,
    credentials: 'same-origin',
    headers: { ...own(), Accept: 'application/json', ...(raw ? {} : { 'Content-Type': 'application/json' }) },
    body: raw ? body : body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) {
    let problem = {};
    try { problem = await response.json(); } catch { /* an answer of something in between */ }
    throw new Refused(response.status, problem);
  }
  const text = response.status === 204 ? '' : await response.text();
  return text ? JSON.parse(text) : null;
}

export const clock = time =>
  new Date(time).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' });

/**
 * Keeps what is typed: in the browser at once, on the server after a pause, again and again until the server has it.
 *
 * read() gives what the form holds, write(held) puts back what the browser kept, save(version, held) sends it.
 */
export class Keeper {
  constructor({ key, version, read, write, save, onSaved = () => {}, pause = 800 }) {
    Object.assign(this, { key, version, read, write, save, onSaved, pause });
    this.dirty = false;
    this.busy = null;
    this.tries = 0;
    this.stopped = false;
    addEventListener('online', () => this.push());
    addEventListener('beforeunload', event => { if (this.dirty) event.preventDefault(); });
  }

  /** Puts back what an earlier visit could not send. */
  restore() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key) ?? 'null');
      if (!kept) return;
      this.write(kept.held);
      this.changed();
      if (kept.version !== this.version) tell(say('restored'), 'warn');
    } catch { localStorage.removeItem(this.key); }
  }

  changed() {
    this.dirty = true;
    this.generation = (this.generation ?? 0) + 1;
    try {
      localStorage.setItem(this.key, JSON.stringify({ version: this.version, held: this.read() }));
    } catch { /* full or forbidden: the server still gets it */ }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.push(), this.pause);
  }

  /** Sends what there is; resolves to whether the server has everything. */
  push() {
    this.busy ??= this.work().finally(() => { this.busy = null; });
    return this.busy;
  }

  async work() {
    while (this.dirty && !this.stopped) {
      clearTimeout(this.timer);
      const generation = this.generation;
      try {
        tell(say('saving'));
        const saved = await this.save(this.version, this.read());
        this.version = saved.version;
        this.tries = 0;
        if (generation === this.generation) {
          this.dirty = false;
          localStorage.removeItem(this.key);
          tell(say('saved', clock(saved.savedAt)), 'ok');
        }
        this.onSaved(saved);
      } catch (failed) {
        if (failed instanceof Refused && failed.status < 500 && failed.status !== 429) {
          this.refused(failed);
          return false;
        }
        this.tries++;
        tell(say('offline'), 'warn');
        this.timer = setTimeout(() => this.push(), Math.min(30000, 1000 * 2 ** this.tries));
        return false;
      }
    }
    return !this.dirty;
  }

  refused(failed) {
    if (failed.status === 409 && failed.problem.version !== undefined) {
      tell(failed.message, 'bad');
      const acts = document.createElement('span');
      const keep = button(say('keep-mine'), () => { this.version = failed.problem.version; acts.remove(); this.push(); });
      const take = button(say('take-theirs'), () => {
        this.stopped = true; this.dirty = false; localStorage.removeItem(this.key); location.reload();
      });
      acts.append(' ', keep, ' ', take);
      status?.append(acts);
    } else if (failed.status === 401 || failed.status === 403) {
      tell(say('signed-out'), 'bad');
    } else {
      tell(failed.message, 'bad');
    }
  }

  /** Nothing is kept any more. */
  finish() {
    this.stopped = true;
    this.dirty = false;
    clearTimeout(this.timer);
    localStorage.removeItem(this.key);
  }
}

export function button(text, act, classes = 'btn second s') {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = classes;
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}

/** Runs an act of a button once at a time and says what went wrong. */
export async function once(element, act) {
  if (element.getAttribute('aria-disabled') === 'true') return;
  element.setAttribute('aria-disabled', 'true');
  try {
    await act();
  } catch (failed) {
    tell(failed instanceof Refused ? failed.message : say('offline'), 'bad');
  } finally {
    element.removeAttribute('aria-disabled');
  }
}
