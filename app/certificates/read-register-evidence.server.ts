import { db } from '#app/platform/database.server.ts'

/** What the register holds about a certificate, entries as published. */
export type RegisterEvidence = {
  blind: Uint8Array
  /** Entry of the credential, or of a certificate that is older than the register (`before_register`). */
  issued: { kind: string; entry: Uint8Array; at: Date } | null
  /** Entry of the PDF's hash; null for one older than the register. */
  sealed: { entry: Uint8Array; at: Date } | null
}

/** Null for a certificate that has no entry. For callers that have found the certificate by what proves it. */
export async function readRegisterEvidence({ certificateId }: { certificateId: string }): Promise<RegisterEvidence | null> {
  const proof = await db.certificateProof.findUnique({ where: { certificateId }, select: { blind: true, issuedEntry: true, sealedEntry: true } })
  if (!proof) return null
  const indexes = [proof.issuedEntry, proof.sealedEntry].filter((index) => index !== null)
  const entries = await db.registerEntry.findMany({ where: { index: { in: indexes } }, select: { index: true, kind: true, entry: true, at: true } })
  const find = (index: bigint | null) => entries.find((entry) => entry.index === index) ?? null
  return { blind: proof.blind, issued: find(proof.issuedEntry), sealed: find(proof.sealedEntry) }
}
