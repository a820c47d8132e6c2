/*
 * One tab writes an attempt. A tab that opens it asks whether another has it; a living one answers at once, a frozen or closed one
 * does not and loses it. Whoever takes it over says so to the others.
 */

const PATIENCE = 350;

function channel(name, heard) {
  if (typeof BroadcastChannel === 'function') {
    const open = new BroadcastChannel(name);
    open.onmessage = event => heard(event.data);
    return message => open.postMessage(message);
  }
  addEventListener('storage', event => {
    if (event.key === name && event.newValue) heard(JSON.parse(event.newValue));
  });
  return message => {
    try {
      localStorage.setItem(name, JSON.stringify(Object.assign({ once: Math.random() }, message)));
    } catch (closed) {
      // then the server's sequence numbers decide between tabs
    }
  };
}

function mark(name, value) {
  try {
    if (value !== undefined) localStorage.setItem(name, value);
    return localStorage.getItem(name);
  } catch (closed) {
    return null;
  }
}

/** @param lost told when another tab has taken the attempt */
export function makeSeat(attempt, lost) {
  const name = 'cchc-exam-seat-' + attempt;
  const own = String(Math.random()).slice(2) + Date.now();
  let seated = false;
  let answered = null;

  const tell = channel(name, message => {
    if (message.from === own) return;
    if (message.what === 'ask' && seated) tell({ what: 'here', from: own });
    if (message.what === 'here' && answered) answered();
    if (message.what === 'mine') leave();
  });

  function leave() {
    if (seated) {
      seated = false;
      lost();
    }
  }

  function take() {
    seated = true;
    mark(name + '-owner', own);
    tell({ what: 'mine', from: own });
  }

  return {
    /** True where no other tab has it. */
    ask() {
      return new Promise(resolve => {
        const late = setTimeout(() => { answered = null; take(); resolve(true); }, PATIENCE);
        answered = () => { clearTimeout(late); answered = null; resolve(false); };
        tell({ what: 'ask', from: own });
      });
    },
    take,
    isOwn: () => seated,
    /** After having been frozen: another may have taken it meanwhile without being heard. */
    check() {
      const owner = mark(name + '-owner');
      if (owner !== null && owner !== own) leave();
    },
  };
}
