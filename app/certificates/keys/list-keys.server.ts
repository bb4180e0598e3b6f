import { X509Certificate } from 'node:crypto'
import { db } from '#app/platform/database.server.ts'

export type ListedKey = {
  id: string
  purpose: string
  algorithm: string
  holder: string
  provider: string | null
  publicKey: Uint8Array
  chain: Uint8Array[]
  registerEntry: number | null
  createdAt: Date
  retiredAt: Date | null
  compromisedAt: Date | null
  /** When its certificate ends; null without one. */
  until: Date | null
  /** Signs now: the youngest of its purpose and holder that has not ended. */
  isCurrent: boolean
}

/** Every key that ever was, public halves only, the oldest first. */
export async function listKeys(): Promise<ListedKey[]> {
  const rows = await db.signingKey.findMany({
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    omit: { encryptedKey: true, subject: true },
  })
  const current = new Map<string, string>()
  for (const { id, purpose, holder, retiredAt, compromisedAt } of rows) if (!retiredAt && !compromisedAt) current.set(`${purpose} ${holder}`, id)
  return rows.map(({ registerEntry, ...key }) => ({
    ...key,
    registerEntry: registerEntry === null ? null : Number(registerEntry),
    until: key.chain[0] ? new Date(new X509Certificate(key.chain[0]).validTo) : null,
    isCurrent: current.get(`${key.purpose} ${key.holder}`) === key.id,
  }))
}
