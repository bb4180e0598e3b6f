/** A file that waits on the phone. `at` is when it was made, by the phone's own clock; `upload` where sending it was begun. */
export type KeptFile = { question: string; id: string; file: Blob; at: number; upload: string | null }

export type KeptFiles = {
  all: () => KeptFile[]
  of: (question: string) => KeptFile | undefined
  /** Keeps a file in the place of an earlier one of the same question. False when it is kept in memory only. */
  put: (file: KeptFile) => Promise<boolean>
  remove: (question: string) => Promise<void>
}

const name = 'nk-berkas'
const store = 'files'

/**
 * What one person has recorded or chosen for one attempt and the server does not have yet, in IndexedDB: it outlives the page.
 * Where the browser keeps nothing, it stays in memory.
 */
export async function openKeptFiles({ person, attempt }: { person: string; attempt: string }): Promise<KeptFiles> {
  const prefix = `${person}:${attempt}:`
  const database = await openDatabase().catch(() => null)
  const found = database ? await done(read(database).getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`))).catch(() => []) : []
  const files = new Map((found as KeptFile[]).map((file) => [file.question, file]))
  return {
    all: () => [...files.values()],
    of: (question) => files.get(question),
    async put(file) {
      files.set(file.question, file)
      if (!database) return false
      return written(database, (files) => files.put(file, prefix + file.question)).then(
        () => true,
        () => false,
      )
    },
    async remove(question) {
      files.delete(question)
      if (database) await written(database, (files) => files.delete(prefix + question)).catch(() => {})
    },
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(store))
  return done(request)
}

function read(database: IDBDatabase): IDBObjectStore {
  return database.transaction(store).objectStore(store)
}

/** Resolves once it is on the disk of the phone: a file that is said to be kept outlives the whole browser. */
function written(database: IDBDatabase, change: (files: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, 'readwrite', { durability: 'strict' })
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
    change(transaction.objectStore(store))
  })
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}
