/** Texts by key in IndexedDB. `null` removes. Both reject where the browser cannot, or does not within seconds. */
export type PhoneDisk = {
  /** What lies under keys that begin so. */
  read: (prefix: string) => Promise<Map<string, string>>
  /** Resolves once all of it is on the disk of the phone, or rejects with none of it there. */
  write: (changes: ReadonlyMap<string, string | null>) => Promise<void>
}

const name = 'nk-ponsel'
const store = 'entries'
const patience = 3_000

/**
 * The phone's IndexedDB, with writes that are flushed before they count as done (`durability: 'strict'`). The database is
 * opened in whatever version it has, so that tabs of an older and a newer portal share it, and again when it was closed.
 * While it is open a write is handed over within the call, so that a page killed right afterwards has still made it.
 */
export function openPhoneDisk(): PhoneDisk {
  let database: IDBDatabase | null = null

  async function use<Result>(work: (database: IDBDatabase) => Promise<Result>): Promise<Result> {
    try {
      return await soon(work(database ?? (await open())))
    } catch {
      // A connection may be lost while the page sleeps: once more with another one.
      database?.close()
      database = null
      return soon(work(await open()))
    }
  }

  function open(): Promise<IDBDatabase> {
    return soon(
      new Promise((resolve, reject) => {
        const request = indexedDB.open(name)
        request.onupgradeneeded = () => request.result.createObjectStore(store)
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const opened = request.result
          database = opened
          opened.onversionchange = () => opened.close()
          opened.onclose = () => {
            if (database === opened) database = null
          }
          resolve(opened)
        }
      }),
    )
  }

  return {
    read: (prefix) =>
      use(async (opened) => {
        const entries = opened.transaction(store).objectStore(store)
        const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`)
        const [keys, texts] = await Promise.all([done(entries.getAllKeys(range)), done(entries.getAll(range))])
        return new Map(keys.map((key, index) => [String(key), String(texts[index])]))
      }),
    write: (changes) =>
      use(
        (opened) =>
          new Promise((resolve, reject) => {
            const isRemovalOnly = [...changes.values()].every((text) => text === null)
            const transaction = opened.transaction(store, 'readwrite', { durability: isRemovalOnly ? 'relaxed' : 'strict' })
            transaction.oncomplete = () => resolve()
            transaction.onabort = () => reject(transaction.error)
            const entries = transaction.objectStore(store)
            for (const [key, text] of changes) text === null ? entries.delete(key) : entries.put(text, key)
            transaction.commit?.()
          }),
      ),
  }
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Some browsers leave a request unanswered for ever. */
function soon<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(reject, patience, new Error('no answer'))
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
