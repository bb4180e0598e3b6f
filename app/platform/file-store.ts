/** Bytes by their SHA-256 (hex). What is stored is never changed; it may be removed. */
export type FileStore = {
  put(bytes: Uint8Array): Promise<string>
  get(sha256: string): Promise<Uint8Array | null>
  has(sha256: string): Promise<boolean>
  /** Takes bytes out for good. That nothing needs them any more is for the caller to know; unknown ones are no mistake. */
  remove(sha256: string): Promise<void>
  /** Puts a file in without reading it into memory or, on the same disk, copying it. The file itself stays and must not change. */
  add(file: string): Promise<{ sha256: string; bytes: number }>
  /** The bytes, or those from one place to another with both ends, as they come; null when they are not here. */
  open(sha256: string, range?: { from: number; to: number }): Promise<ReadableStream<Uint8Array> | null>
}

/** Where an object lies below a folder or in a bucket: `ab/cd/abcd…`. */
export function objectName(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('not a SHA-256')
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
}
