/* Votes for an entry, or takes the vote back; the server has the last word. */
import { data, once, say, send, tell } from './talk.js';

document.querySelectorAll('[data-vote]').forEach(act => act.addEventListener('click', () => once(act, async () => {
  const gives = act.getAttribute('aria-pressed') !== 'true';
  await send(gives ? 'PUT' : 'DELETE', `calls/${data.call}/votes/${act.dataset.vote}`);
  act.setAttribute('aria-pressed', String(gives));
  act.textContent = say(gives ? 'given' : 'give');
  act.classList.toggle('second', !gives);
  tell(say(gives ? 'said' : 'taken', act.dataset.vote), 'ok');
})));
