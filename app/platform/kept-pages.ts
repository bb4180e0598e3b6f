// Pages of a person that stay on their device for work without network, each in a cache of its own. They hold what the
// page shows, so they go when it was sent, on signing out, and after a week. public/asesor/pekerja.js answers from them.

const prefix = 'lapangan:'
const keptAtHeader = 'x-kept-at'
export const keptPageDays = 7
const longestMs = keptPageDays * 24 * 60 * 60_000

type PageToKeep = { pathname: string; text: string; headers: Headers; files: readonly string[] }

/** Keeps a page as `text` has it, under the rules that its headers set, with the files it needs. */
export async function keepPage({ pathname, text, headers, files }: PageToKeep): Promise<void> {
  const cache = await caches.open(prefix + pathname)
  for (const file of files) if (!(await cache.match(file, { ignoreVary: true }))) await cache.add(file)
  for (const { url } of await cache.keys()) if (!files.includes(new URL(url).pathname)) await cache.delete(url)
  const kept = new Headers(headers)
  for (const name of ['Content-Encoding', 'Content-Length']) kept.delete(name)
  kept.set(keptAtHeader, String(Date.now()))
  await cache.put(pathname, new Response(text, { headers: kept }))
}

export async function forgetPage(pathname: string): Promise<void> {
  await caches.delete(prefix + pathname)
}

/** Forgets every page, or those that have been kept for more than a week. */
export async function forgetPages({ onlyOld }: { onlyOld: boolean }): Promise<void> {
  for (const name of await caches.keys()) {
    if (!name.startsWith(prefix)) continue
    const page = onlyOld ? await caches.match(name.slice(prefix.length), { cacheName: name, ignoreVary: true }) : undefined
    if (!page || Date.now() - Number(page.headers.get(keptAtHeader)) >= longestMs) await caches.delete(name)
  }
}
