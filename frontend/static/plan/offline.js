/* Keeps the report page for places without a network. What the network says in time is always preferred. */

const KEPT = 'cchc-report-1';
const PATIENCE = 4000;
const PARTS = ['/cchc/display.js', '/cchc/tokens.css', '/cchc/portal.css', '/cchc/plan.css', '/cchc/icons.svg', '/cchc/mark.svg',
  '/cchc/exam/dom.js', '/cchc/exam/courier.js', '/cchc/plan/report.js', '/cchc/plan/queue.js',
  ...['latin', 'vietnamese'].flatMap(set => ['400', '600'].map(weight => '/cchc/fonts/be-vietnam-pro-' + set + '-' + weight + '-normal.woff2'))];

self.addEventListener('install', event => {
  event.waitUntil(caches.open(KEPT).then(cache => cache.addAll(PARTS)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', event => {
  event.waitUntil(caches.keys()
    .then(names => Promise.all(names.filter(name => name.startsWith('cchc-report-') && name !== KEPT).map(name => caches.delete(name))))
    .then(() => self.clients.claim()));
});

/** The page that registers this worker was loaded without it, and asks to be kept. */
self.addEventListener('message', event => {
  if (event.data === '/ghi-nhan') event.waitUntil(caches.open(KEPT).then(cache => cache.add('/ghi-nhan')).catch(() => {}));
});

self.addEventListener('fetch', event => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== location.origin) return;
  if (address.pathname === '/ghi-nhan' || address.pathname.startsWith('/cchc/')) event.respondWith(answer(event, address.pathname));
});

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
