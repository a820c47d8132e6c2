/* What a contestant keeps: the receipt on the screen, as a picture and as a code. */
import { data, decimal, h, icon, replace, say, text } from './dom.js';

/** @param moment milliseconds */
export function time(moment) {
  const shown = new Date(moment + data.zoneMinutes * 60000).toISOString();
  const [day, clock] = shown.split('T');
  return text('time', Number(clock.slice(0, 2)), clock.slice(3, 5), day.split('-').reverse().join('/'));
}

export function hour(moment) {
  const shown = new Date(moment + data.zoneMinutes * 60000).toISOString();
  return text('hour', Number(shown.slice(11, 13)), shown.slice(14, 16));
}

export function checkAddress(code) {
  return location.origin + '/bien-nhan/' + encodeURIComponent(code);
}

/** @param receipt {receipt, submittedAt, score?, byClock?} as the server gave it */
export function showReceipt(main, receipt, unreachedAnswers) {
  const submitted = Date.parse(receipt.submittedAt);
  if (data.trial) return showTrial(main, receipt);
  const picture = h('img', { class: 'qr', src: '/bien-nhan/' + encodeURIComponent(receipt.receipt) + '/qr.svg', alt: text('receipt-qr'), width: '160', height: '160' });
  picture.addEventListener('error', () => { picture.hidden = true; });
  const heading = h('h2', { tabindex: '-1' }, text(receipt.byClock ? 'receipt-clock' : 'receipt-done', hour(submitted)));
  const saved = h('p', { class: 'small quiet', role: 'status' });
  replace(main, h('section', { class: 'receipt' },
    h('p', { class: 'tick' }, icon('circle-check')),
    heading,
    h('p', {}, data.contestTitle + ', ' + data.title),
    unreachedAnswers ? h('p', { class: 'note warn' }, text('receipt-lost', unreachedAnswers)) : null,
    h('div', { class: 'ticket' },
      h('div', {},
        h('p', { class: 'small quiet' }, text('receipt-code')),
        h('p', { class: 'code num' }, receipt.receipt),
        h('p', { class: 'small quiet' }, time(submitted)),
        receipt.score === undefined ? null : h('p', {}, text('receipt-score', decimal(receipt.score)))),
      picture),
    h('p', {}, text('receipt-next')),
    h('div', { class: 'row' },
      h('button', { type: 'button', class: 'btn l', onclick: () => save(receipt, picture, saved) }, icon('download'), text('receipt-save')),
      h('button', { type: 'button', class: 'btn second l', onclick: () => copy(receipt, saved) }, icon('copy'), text('receipt-copy'))),
    saved,
    h('p', { class: 'links' },
      h('a', { href: '/bien-nhan/' + encodeURIComponent(receipt.receipt) }, text('receipt-check')),
      h('a', { href: data.roundAddress }, text('receipt-back')))));
  heading.focus();
}

/** A trial has no receipt, as there is nothing to prove. */
function showTrial(main, receipt) {
  const heading = h('h2', { tabindex: '-1' }, text('trial-done'));
  replace(main, h('section', { class: 'receipt' },
    heading,
    receipt.score === undefined ? null : h('p', {}, text('receipt-score', decimal(receipt.score))),
    h('p', { class: 'note warn' }, text('trial-what')),
    h('p', { class: 'row' }, h('a', { class: 'btn l', href: location.pathname + '?nguoi-khac' }, text('trial-again')),
      h('a', { class: 'btn second l', href: data.roundAddress }, text('trial-back')))));
  heading.focus();
}

async function copy(receipt, saved) {
  const words = receipt.receipt + ' ' + checkAddress(receipt.receipt);
  try {
    await navigator.clipboard.writeText(words);
    saved.textContent = text('receipt-copied');
  } catch (closed) {
    // in-app browsers often close the clipboard to scripts but not to a selection
    const field = h('textarea', { class: 'vh', readonly: true, value: words, 'aria-hidden': 'true' });
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    saved.textContent = text(done ? 'receipt-copied' : 'receipt-by-hand');
  }
  say(saved.textContent);
}

async function save(receipt, picture, saved) {
  try {
    const canvas = await draw(receipt, picture);
    const file = await new Promise((resolve, reject) => canvas.toBlob(made => made ? resolve(made) : reject(new Error('empty')), 'image/png'));
    const name = 'bien-nhan-' + receipt.receipt + '.png';
    const shared = typeof File === 'function' && navigator.canShare ? new File([file], name, { type: 'image/png' }) : null;
    if (shared && matchMedia('(pointer: coarse)').matches && navigator.canShare({ files: [shared] })) {
      await navigator.share({ files: [shared] });
    } else {
      const address = URL.createObjectURL(file);
      const link = h('a', { href: address, download: name });
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(address), 60000);
    }
    saved.textContent = text('receipt-saved');
  } catch (failed) {
    saved.textContent = failed && failed.name === 'AbortError' ? '' : text('receipt-by-hand');
  }
}

/** Black on white whatever the scheme, because it is printed and scanned. */
async function draw(receipt, picture) {
  const canvas = h('canvas', { width: '720', height: '960' });
  const pen = canvas.getContext('2d');
  const font = '"Be Vietnam Pro", sans-serif';
  let y = 80;
  const line = (words, size, bold) => {
    pen.font = (bold ? '600 ' : '400 ') + size + 'px ' + font;
    for (const part of wrap(pen, words, 624)) {
      pen.fillText(part, 48, y);
      y += size * 1.5;
    }
  };
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, 720, 960);
  pen.fillStyle = '#000';
  line(data.contestTitle + ', ' + data.title, 30, true);
  y += 16;
  line(text('receipt-code'), 26);
  line(receipt.receipt, 46, true);
  line(time(Date.parse(receipt.submittedAt)), 26);
  if (!picture.hidden && picture.complete && picture.naturalWidth !== 0) pen.drawImage(picture, 48, y + 8, 320, 320);
  y += 376;
  line(text('receipt-check'), 26);
  line(checkAddress(receipt.receipt), 22);
  return canvas;
}

function wrap(pen, words, width) {
  const lines = [];
  let current = '';
  for (const word of words.split(' ')) {
    const longer = current ? current + ' ' + word : word;
    if (current && pen.measureText(longer).width > width) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  return lines.concat(current);
}
