/* The portal's HTTP API as far as an exam needs it. */
import { Refusal, Unreached } from './courier.js';
import { data } from './dom.js';

const PATIENCE = 15000;

/**
 * @param known statuses that are an answer; a hotel's sign-in page or a proxy's error is none
 * @returns {status, body, date}: the parsed body, null where there is none, and the server's time in milliseconds
 */
async function call(method, path, { token, body, headers = {}, known, keepalive = false }) {
  const stop = typeof AbortController === 'function' ? new AbortController() : null;
  const late = setTimeout(() => stop && stop.abort(), PATIENCE);
  const sent = Object.assign({ Accept: 'application/json' }, headers);
  if (token) sent.Authorization = 'Bearer ' + token;
  if (body !== undefined) sent['Content-Type'] = 'application/json';
  let response;
  let words;
  try {
    response = await fetch(path, {
      method,
      headers: sent,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
      keepalive,
      signal: stop ? stop.signal : undefined,
    });
    words = await response.text();
  } catch (failed) {
    throw new Unreached();
  } finally {
    clearTimeout(late);
  }
  const date = Date.parse(response.headers.get('Date') || '');
  const parsed = parse(response, words);
  if (known.includes(response.status) && (response.status === 204 || parsed)) return { status: response.status, body: parsed, date };
  if (response.status >= 400 && response.status < 500 && ![408, 425, 429].includes(response.status) && parsed) {
    throw new Refusal(response.status, parsed);
  }
  throw new Unreached(1000 * (Number(response.headers.get('Retry-After')) || 0));
}

function parse(response, words) {
  if (!/json/.test(response.headers.get('Content-Type') || '')) return null;
  try {
    return JSON.parse(words);
  } catch (broken) {
    return null;
  }
}

/** A trial's id begins with a t. */
const at = id => (id.startsWith('t') ? '/api/v1/trial-attempts/' : '/api/v1/attempts/') + id;

export const api = {
  start: (round, entry, headers) =>
    call('POST', data.trial || '/api/v1/rounds/' + round + '/attempts', { body: entry, headers, known: [201] }),
  challenge: () => call('GET', '/api/v1/guests/challenge', { known: [200] }),
  read: (id, token) => call('GET', at(id), { token, known: [200] }),
  answer(id, token, letter, keepalive) {
    if (letter.length === 1) {
      const one = letter[0];
      return call('PUT', at(id) + '/answers/' + one.question,
        { token, body: { sequence: one.sequence, response: one.response }, known: [204], keepalive });
    }
    return call('PUT', at(id) + '/answers',
      { token, body: letter, known: [204], keepalive });
  },
  submit: (id, token, prediction) =>
    call('POST', at(id) + '/submission', { token, body: prediction === null ? {} : { prediction }, known: [200] }),
  localities: words => call('GET', '/api/v1/localities?q=' + encodeURIComponent(words), { known: [200] }),
  organizations: words => call('GET', '/api/v1/organizations?q=' + encodeURIComponent(words), { known: [200] }),
};
