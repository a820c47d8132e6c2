/* Opens a locked sheet again, with a reason that stays. */
import { data, once, say, send } from './talk.js';

document.querySelectorAll('[data-reopen]').forEach(act => act.addEventListener('click', () => {
  const reason = prompt(say('reopen-why'))?.trim();
  if (!reason) return;
  once(act, async () => {
    await send('POST', `panels/${data.call}/sheets/${act.dataset.reopen}/reopening`, { reason });
    location.reload();
  });
}));
