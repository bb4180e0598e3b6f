import { createHash, type KeyObject, sign, verify } from 'node:crypto'
import { publicKey, splitNote } from './signed-note.ts'

// Cosignatures of witnesses over checkpoints as C2SP tlog-cosignature defines them, with Ed25519 keys (type 4).

/** An outside witness: name and the 32 bytes of its Ed25519 key. */
export type WitnessKey = { name: string; key: Uint8Array }

export type Cosignature = { witness: WitnessKey; line: string; at: Date }

const cosignatureV1 = 4

/** Reads a witness's verifier key, `name+id+key`; null when it is none or its id does not fit. */
export function parseWitnessKey(text: string): WitnessKey | null {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/u.exec(text)
  if (!match?.[1] || !match[3]) return null
  const bytes = Buffer.from(match[3], 'base64')
  if (bytes.length !== 33 || bytes[0] !== cosignatureV1) return null
  const witness = { name: match[1], key: new Uint8Array(bytes.subarray(1)) }
  return witnessKeyId(witness).toString('hex') === match[2] ? witness : null
}

/** `name+id+key` of a witness. */
export function writeWitnessKey(witness: WitnessKey): string {
  return `${witness.name}+${witnessKeyId(witness).toString('hex')}+${Buffer.concat([Uint8Array.of(cosignatureV1), witness.key]).toString('base64')}`
}

/** The line that a witness adds to a checkpoint whose text, without signatures, is `text`. */
export function cosign(text: string, witness: WitnessKey & { privateKey: KeyObject }, at: Date): string {
  const seconds = BigInt(Math.floor(at.getTime() / 1000))
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(seconds)
  const signature = sign(null, messageOf(text, seconds), witness.privateKey)
  return `\u2014 ${witness.name} ${Buffer.concat([witnessKeyId(witness), time, signature]).toString('base64')}\n`
}

/** Those of the lines that a known witness truly signed over the checkpoint; all others are left out. */
export function checkCosignatures(checkpoint: string, lines: string, witnesses: readonly WitnessKey[]): Cosignature[] {
  const note = splitNote(checkpoint)
  const added = splitNote(`${note?.text ?? ''}\n${lines}`)
  if (!note || !added) return []
  return added.signatures.flatMap(({ name, bytes, line }) => {
    const signed = Buffer.from(bytes)
    const witness = witnesses.find((known) => known.name === name && witnessKeyId(known).equals(signed.subarray(0, 4)))
    if (!witness || signed.length !== 76) return []
    const seconds = signed.readBigUInt64BE(4)
    if (!verify(null, messageOf(note.text, seconds), publicKey(witness.key), signed.subarray(12))) return []
    return { witness, line, at: new Date(Number(seconds) * 1000) }
  })
}

function messageOf(text: string, seconds: bigint): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`)
}

function witnessKeyId({ name, key }: WitnessKey): Buffer {
  return createHash('sha256').update(`${name}\n`).update(Uint8Array.of(cosignatureV1)).update(key).digest().subarray(0, 4)
}
