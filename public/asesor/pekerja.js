// Service worker of the forms that assessors fill in without network; scope /asesor/. A form that was opened keeps its
// page in a cache of its own (app/competency/keep-form.ts), this only answers from there, and forgets what may not be
// seen any more.
const prefix = 'lapangan:'
const keptAtHeader = 'x-kept-at'
const longestMs = 7 * 24 * 60 * 60_000
const patienceMs = 4000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(networkFirst(request, url.pathname))
  else if (/^\/(assets|fonts)\//.test(url.pathname) || url.pathname === '/favicon.svg') event.respondWith(cacheFirst(request, url.pathname))
})

/** The page as it is now; as it was kept when the network is away, too slow, or answers with nothing but an error. */
async function networkFirst(request, pathname) {
  const kept = await keptPage(pathname)
  if (!kept) return fetch(request)
  const fresh = fetch(request).then(
    async (answer) => {
      if (answer.status >= 500) return kept.clone()
      // Signed out, or not theirs any more: nothing of it stays on this device.
      if (answer.type === 'opaqueredirect') await forgetAll()
      else if (!answer.ok) await caches.delete(prefix + pathname)
      return answer
    },
    () => kept.clone(),
  )
  const late = new Promise((resolve) => setTimeout(resolve, patienceMs, kept.clone()))
  return Promise.race([fresh, late])
}

async function keptPage(pathname) {
  const cacheName = prefix + pathname
  if (!(await caches.has(cacheName))) return null
  const page = await caches.match(pathname, { cacheName, ignoreVary: true })
  if (page && Date.now() - Number(page.headers.get(keptAtHeader)) < longestMs) return page
  await caches.delete(cacheName)
  return null
}

async function forgetAll() {
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name)
}

async function cacheFirst(request, pathname) {
  return (await caches.match(pathname, { ignoreVary: true })) ?? fetch(request)
}
