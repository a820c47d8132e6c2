/*
 * Keeps what an exam page is made of, so that it opens again without a network. Only the page at …/lam-bai and the portal's own files
 * are kept, never an answer of the API and no page that says anything about a person beyond the name they entered with.
 */
'use strict';

const KEPT = 'cchc-exam-1';
const PATIENCE = 4000;
const PAGE = /^\/thi\/[^/]+\/[^/]+\/lam-bai$/;
const PARTS = ['/cchc/tokens.css', '/cchc/exam/exam.css', '/cchc/display.js', '/cchc/icons.svg', '/cchc/mark.svg', '/cchc/work.js',
  ...['exam', 'api', 'attempt', 'clock', 'courier', 'dom', 'questions', 'receipt', 'screen', 'start', 'store', 'tabs'].map(name => '/cchc/exam/' + name + '.js'),
  ...['latin', 'vietnamese'].flatMap(set => ['400', '600'].map(weight => '/cchc/fonts/be-vietnam-pro-' + set + '-' + weight + '-normal.woff2'))];

self.addEventListener('install', event => {
  event.waitUntil(caches.open(KEPT).then(cache => cache.addAll(PARTS)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', event => {
  event.waitUntil(caches.keys()
    .then(names => Promise.all(names.filter(name => name.startsWith('cchc-exam-') && name !== KEPT).map(name => caches.delete(name))))
    .then(() => self.clients.claim()));
});

/** The page that registers this worker was loaded without it, and asks to be kept. */
self.addEventListener('message', event => {
  if (PAGE.test(event.data)) event.waitUntil(caches.open(KEPT).then(cache => cache.add(event.data)).catch(() => {}));
});

self.addEventListener('fetch', event => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== location.origin) return;
  const page = event.request.mode === 'navigate' && PAGE.test(address.pathname);
  if (page || address.pathname.startsWith('/cchc/')) event.respondWith(answer(event, address.pathname));
});

/** From the network where it answers in time; what it says is kept. */
async function answer(event, path) {
  const cache = await caches.open(KEPT);
  const kept = await cache.match(path);
  const fresh = fetch(event.request).then(response => {
    if (response.ok && !response.redirected) event.waitUntil(cache.put(path, response.clone()));
    return response;
  });
  if (!kept) return fresh;
  fresh.catch(() => {});
  const late = new Promise(resolve => setTimeout(resolve, PATIENCE, kept));
  try {
    const first = await Promise.race([fresh, late]);
    return first.status >= 500 ? kept : first;
  } catch (unreached) {
    return kept;
  }
}
