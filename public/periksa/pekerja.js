// Service worker of the page that checks certificates without network; scope /periksa/. The page fills the cache
// (app/verification/offline/verifier.client.ts), this only answers from it.
const cacheName = 'periksa'
const pageAddress = '/periksa/luring'
const patienceMs = 4000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate' && url.pathname === pageAddress) event.respondWith(networkFirst(request))
  else if (/^\/(assets|fonts)\//.test(url.pathname) || url.pathname === '/favicon.svg') event.respondWith(cacheFirst(request))
})

/** The page as it is now; as it was kept when the network is away or too slow. */
async function networkFirst(request) {
  const kept = await caches.match(pageAddress, { cacheName })
  if (!kept) return fetch(request)
  const late = new Promise((resolve) => setTimeout(resolve, patienceMs, kept.clone()))
  return Promise.race([fetch(request).catch(() => kept.clone()), late])
}

async function cacheFirst(request) {
  return (await caches.match(new URL(request.url).pathname, { cacheName })) ?? fetch(request)
}
