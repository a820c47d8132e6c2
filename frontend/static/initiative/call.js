/* Begins an entry; confirms a share. */
import { data, once, say, send, tell } from './talk.js';

const begin = document.querySelector('[data-begin]');
begin?.addEventListener('click', () => once(begin, async () => {
  location.assign((await send('POST', `calls/${data.call}/entries`)).address);
}));

const confirmed = document.querySelector('[data-confirm]');
confirmed?.addEventListener('click', () => once(confirmed, async () => {
  await send('POST', `shares/${data.share}`);
  tell(say('share-confirmed'), 'ok');
  confirmed.remove();
}));
