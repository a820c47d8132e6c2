/*
 * Brings answers to the server, one letter at a time, until each is acknowledged. A letter that fails is tried again after a pause
 * that doubles up to half a minute and is spread at random, so that a thousand phones don't come back in the same second.
 */

const FIRST = 1000;
const LONGEST = 30000;

/** What the server said that no repetition changes. */
export class Refusal extends Error {
  constructor(status, problem) {
    super('refused ' + status);
    this.status = status;
    this.problem = problem || {};
  }
}

/** Nothing reached the server, or it can't take it now. @param after milliseconds it asked to be left alone */
export class Unreached extends Error {
  constructor(after = 0) {
    super('unreached');
    this.after = after;
  }
}

/** How long to wait before the so many-th repetition: between half and all of the doubled pause. */
export function pause(failures, asked, random = Math.random) {
  const longest = Math.min(LONGEST, FIRST * Math.pow(2, Math.max(0, failures - 1)));
  return Math.max(asked, longest / 2 + random() * longest / 2);
}

/**
 * @param waiting the answers not acknowledged yet
 * @param send brings some of them; throws Unreached to be asked again, anything else to stop
 * @param changed told of every change of state: idle, sending, waiting or stopped
 */
export function makeCourier({ waiting, send, changed = () => {}, timer = setTimeout, stopTimer = clearTimeout, random = Math.random }) {
  let state = 'idle';
  let failures = 0;
  let due = null;
  let watchers = [];

  function become(next) {
    if (state !== next) {
      state = next;
      changed(state);
    }
  }

  function settle(error) {
    const asked = watchers;
    watchers = [];
    asked.forEach(watcher => error ? watcher.reject(error) : watcher.resolve());
  }

  async function run() {
    due = null;
    for (let letter = waiting(); letter.length; letter = waiting()) {
      become('sending');
      try {
        await send(letter);
        failures = 0;
      } catch (problem) {
        if (problem instanceof Unreached) {
          failures++;
          become('waiting');
          due = timer(run, pause(failures, problem.after, random));
        } else {
          become('stopped');
          settle(problem);
        }
        return;
      }
    }
    become('idle');
    settle(null);
  }

  return {
    state: () => state,
    /** There is something to bring, or reason to hope: the network is said to be back. */
    poke() {
      if (state === 'sending' || state === 'stopped') return;
      if (due !== null) stopTimer(due);
      run();
    },
    /** Resolves once nothing waits any more. */
    delivered() {
      if (state === 'stopped') return Promise.reject(new Refusal(0));
      if (state === 'idle' && !waiting().length) return Promise.resolve();
      const promise = new Promise((resolve, reject) => watchers.push({ resolve, reject }));
      if (state === 'idle') run();
      return promise;
    },
    /** After what had stopped it was mended. */
    resume() {
      if (state === 'stopped') {
        state = 'idle';
        failures = 0;
        run();
      }
    },
  };
}

/** Repeats something until it works or is refused, with the same pauses. @param wake a promise-maker that may end a pause early */
export async function insist(act, failed = () => {}, wake = never, random = Math.random) {
  for (let failures = 1; ; failures++) {
    try {
      return await act();
    } catch (problem) {
      if (!(problem instanceof Unreached)) throw problem;
      failed();
      await Promise.race([new Promise(go => setTimeout(go, pause(failures, problem.after, random))), wake()]);
    }
  }
}

function never() {
  return new Promise(() => {});
}
