/*
 * Attempts on this device: in IndexedDB, else in localStorage, else in memory only. Whatever fails later falls back one step, too:
 * in-app browsers may close storage at any time.
 */

const NAME = 'cchc-exam';
const KEPT = 30 * 24 * 3600 * 1000;

function indexed() {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('slow')), 1500);
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('attempts', { keyPath: 'id' });
    request.onerror = () => { clearTimeout(late); reject(request.error); };
    request.onsuccess = () => { clearTimeout(late); resolve(onDatabase(request.result)); };
  });
}

function onDatabase(database) {
  const run = (mode, act) => new Promise((resolve, reject) => {
    const transaction = database.transaction('attempts', mode);
    const request = act(transaction.objectStore('attempts'));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = transaction.onerror = () => reject(transaction.error || new Error('aborted'));
  });
  return {
    kind: 'database',
    all: () => run('readonly', table => table.getAll()),
    put: record => run('readwrite', table => table.put(record)),
    remove: id => run('readwrite', table => table.delete(id)),
  };
}

function local() {
  const prefix = NAME + '-attempt-';
  localStorage.setItem(NAME + '-probe', '1');
  localStorage.removeItem(NAME + '-probe');
  return {
    kind: 'local',
    async all() {
      return Object.keys(localStorage)
        .filter(key => key.startsWith(prefix))
        .map(key => JSON.parse(localStorage.getItem(key)));
    },
    async put(record) { localStorage.setItem(prefix + record.id, JSON.stringify(record)); },
    async remove(id) { localStorage.removeItem(prefix + id); },
  };
}

function memory(records = []) {
  const held = new Map(records.map(record => [record.id, record]));
  return {
    kind: 'memory',
    async all() { return Array.from(held.values()); },
    async put(record) { held.set(record.id, record); },
    async remove(id) { held.delete(id); },
  };
}

async function first(ways) {
  for (const way of ways) {
    try {
      const opened = await way();
      await opened.all();
      return opened;
    } catch (closed) {
      // the next way
    }
  }
  return memory();
}

/** @param changed told when what is kept is no longer kept beyond this page */
export async function openStore(changed = () => {}) {
  let way = await first([indexed, local]);

  async function attempt(act) {
    try {
      return await act(way);
    } catch (refused) {
      way = way.kind === 'database' ? await first([local]) : memory();
      if (way.kind === 'memory') changed();
      return act(way);
    }
  }

  return {
    lasts: () => way.kind !== 'memory',
    /** Everything kept, latest first; what is long over goes. */
    async all(now) {
      const records = await attempt(open => open.all());
      const old = records.filter(record => record.deadline + KEPT < now);
      for (const record of old) await attempt(open => open.remove(record.id));
      return records.filter(record => !old.includes(record)).sort((one, other) => other.deadline - one.deadline);
    },
    put: record => attempt(open => open.put(record)),
  };
}

/** A choice of this device, such as how questions are shown. */
export function preference(name, value) {
  try {
    if (value !== undefined) localStorage.setItem(NAME + '-' + name, value);
    return localStorage.getItem(NAME + '-' + name);
  } catch (closed) {
    return value === undefined ? null : value;
  }
}
