import { agoOf } from '#app/assessment/attempts/given-ago.ts'

/** Lets the phone save something as a file of its owner. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** The server's time when something was given, told from the phone's clock; undefined where that proves nothing. */
export function givenAt(at: number | undefined, serverNow: number | null): string | undefined {
  const ago = agoOf(at)
  return serverNow === null || ago === undefined ? undefined : new Date(serverNow - ago).toISOString()
}
