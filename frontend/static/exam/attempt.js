/*
 * One attempt on this device. Every answer is stored here first, with a sequence number larger than any before, and counts as unsent
 * until the server has acknowledged that very number.
 */
import { api } from './api.js';
import { makeCourier, Refusal } from './courier.js';
import { says } from './questions.js';

const TYPING = 1500;

/**
 * What is kept of an attempt that the server has just opened.
 *
 * @param who {mark} as the server knows whoever is signed in, or {pass, name} of a guest who entered on this page
 */
export function newRecord(round, who, opened) {
  return {
    id: String(opened.attemptId), round, who, token: opened.token, deadline: Date.parse(opened.deadline), paper: opened.paper,
    answers: {}, sequence: 0, flags: [], current: 0, prediction: '', clock: null, receipt: null,
  };
}

/** Takes over what the server holds wherever it is later than what is held here; the questions that changed. */
export function merge(record, saved) {
  const changed = [];
  for (const stored of saved || []) {
    const id = String(stored.question);
    const own = record.answers[id];
    record.sequence = Math.max(record.sequence, stored.sequence);
    if (own && own.sequence > stored.sequence) continue;
    if (own && own.sequence === stored.sequence && same(own.response, stored.response)) {
      own.saved = own.saved || true;
      continue;
    }
    record.answers[id] = { sequence: stored.sequence, response: stored.response, saved: true };
    if (!own || !same(own.response, stored.response)) changed.push(id);
  }
  return changed;
}

function same(one, other) {
  const plain = value => JSON.stringify(value, value && value.pairs ? Object.keys(value.pairs).sort().concat('kind', 'pairs') : undefined);
  if (one.kind === 'choice' && other.kind === 'choice') return one.options.slice().sort().join() === other.options.slice().sort().join();
  return plain(one) === plain(other);
}

/**
 * @param record as kept; it is changed and kept again
 * @param told functions told of what happens: changed(), replaced(questions), over(), token()
 */
export function makeAttempt(record, store, clock, told) {
  let typing = null;
  let writing = Promise.resolve();

  function keep() {
    record.clock = clock.kept();
    const copy = JSON.parse(JSON.stringify(record));
    writing = writing.then(() => store.put(copy)).catch(() => {});
    return writing;
  }

  function unsent() {
    return Object.keys(record.answers)
      .filter(id => !record.answers[id].saved)
      .map(id => ({ question: id, sequence: record.answers[id].sequence, response: record.answers[id].response }));
  }

  function acknowledged(letter) {
    for (const sent of letter) {
      const own = record.answers[sent.question];
      if (own.sequence === sent.sequence) own.saved = clock.now();
    }
    keep();
    told.changed();
  }

  async function send(letter) {
    const sent = clock.counter();
    try {
      const done = await api.answer(record.id, record.token, letter);
      if (done.date) clock.sync(done.date, sent, 1000);
      acknowledged(letter);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      await refused(problem, letter);
    }
  }

  async function refused(problem, letter) {
    const body = problem.problem;
    if (body.code === 'stale') {
      acknowledged(letter);
      const changed = merge(record, body.stored);
      keep();
      if (changed.length) told.replaced(changed);
    } else if (problem.status === 400 || problem.status === 422) {
      // one answer that the paper doesn't fit must not hold up the others
      if (letter.length > 1) for (const one of letter) await send([one]);
      else acknowledged(letter);
    } else {
      if (problem.status === 401) told.token();
      else told.over();
      throw problem;
    }
  }

  const courier = makeCourier({ waiting: unsent, send, changed: () => told.changed() });

  return {
    record,
    courier,
    keep,
    unsent,
    /** @param settled false while typing goes on */
    respond(id, response, settled) {
      record.answers[id] = { sequence: ++record.sequence, response, saved: false };
      const stored = keep();
      told.changed();
      clearTimeout(typing);
      if (settled) stored.then(() => courier.poke());
      else typing = setTimeout(() => courier.poke(), TYPING);
    },
    isAnswered: id => Boolean(record.answers[id]) && says(record.answers[id].response),
    answered() {
      return record.paper.questions.filter(question => this.isAnswered(question.id)).length;
    },
    flag(id) {
      const at = record.flags.indexOf(id);
      if (at < 0) record.flags.push(id);
      else record.flags.splice(at, 1);
      keep();
      return at < 0;
    },
    /** What is still to be sent goes out while the page disappears; whether it arrives, nobody hears. */
    lastLetter() {
      const letter = unsent();
      if (letter.length && courier.state() !== 'sending') api.answer(record.id, record.token, letter, true).catch(() => {});
    },
  };
}

/** Unsent answers of somebody who used this device before: brought in the background with their own token. */
export function bringOthers(records, store, clock) {
  for (const record of records) {
    if (record.receipt || clock.now() > record.deadline + 60000) continue;
    const attempt = makeAttempt(record, store, clock, { changed() {}, replaced() {}, over() {}, token() {} });
    if (attempt.unsent().length) attempt.courier.poke();
  }
}
