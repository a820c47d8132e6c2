/* Reports on this device: in IndexedDB, else in localStorage, else in memory only, which the caller is told. */

const NAME = 'cchc-reports';

function indexed() {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('slow')), 1500);
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('reports', { keyPath: 'receipt' });
    request.onerror = () => { clearTimeout(late); reject(request.error); };
    request.onsuccess = () => { clearTimeout(late); resolve(onDatabase(request.result)); };
  });
}

function onDatabase(database) {
  const run = (mode, act) => new Promise((resolve, reject) => {
    const transaction = database.transaction('reports', mode);
    const request = act(transaction.objectStore('reports'));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = transaction.onerror = () => reject(transaction.error || new Error('aborted'));
  });
  return {
    all: () => run('readonly', table => table.getAll()),
    put: report => run('readwrite', table => table.put(report)),
    remove: receipt => run('readwrite', table => table.delete(receipt)),
  };
}

function local() {
  const read = () => JSON.parse(localStorage.getItem(NAME) || '[]');
  const write = reports => localStorage.setItem(NAME, JSON.stringify(reports));
  write(read());
  return {
    all: async () => read(),
    put: async report => write(read().filter(other => other.receipt !== report.receipt).concat(report)),
    remove: async receipt => write(read().filter(other => other.receipt !== receipt)),
  };
}

function memory() {
  const reports = new Map();
  return {
    all: async () => [...reports.values()],
    put: async report => { reports.set(report.receipt, report); },
    remove: async receipt => { reports.delete(receipt); },
  };
}

export async function openQueue() {
  for (const open of [indexed, local]) {
    try {
      const queue = await open();
      await queue.all();
      return queue;
    } catch (closed) {
      // the next one may be open
    }
  }
  return memory();
}
