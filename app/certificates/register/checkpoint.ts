import { type Hash, verifyInclusion } from './merkle-tree.ts'
import { type NoteSigner, type NoteVerifier, openNote, signNote } from './signed-note.ts'

// Checkpoints and proofs that travel, as C2SP tlog-checkpoint and tlog-proof define them.

/** The state of a log: whose it is, how many entries, and the root of its tree. */
export type TreeHead = { origin: string; size: number; root: Hash }

const proofHeader = 'c2sp.org/tlog-proof@v1'
/** A tree of 2^53 entries needs no longer path. */
const mostHashes = 64

export function signCheckpoint({ origin, size, root }: TreeHead, signer: NoteSigner): string {
  return signNote(`${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`, [signer])
}

/** The tree head of a checkpoint signed by a known key; null when it is unsigned, wrong or of another log. */
export function openCheckpoint(checkpoint: string, origin: string, verifiers: readonly NoteVerifier[]): TreeHead | null {
  const note = openNote(checkpoint, verifiers)
  const head = note && parseTreeHead(note.text)
  return head?.origin === origin ? head : null
}

/** The lines of a checkpoint's text; null when they are not ones. */
export function parseTreeHead(text: string): TreeHead | null {
  const match = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n/.exec(text)
  if (!match?.[1] || !match[3]) return null
  const size = Number(match[2])
  return Number.isSafeInteger(size) ? { origin: match[1], size, root: Buffer.from(match[3], 'base64') } : null
}

/** One self-contained text: where an entry stands, the path to the root, and the signed checkpoint. */
export type LogProof = {
  index: number
  path: Hash[]
  checkpoint: string /** What the reader needs to compute the leaf; nothing vouches for it. */
  extra?: Uint8Array
}

export function writeLogProof({ index, path, checkpoint, extra }: LogProof): string {
  const start = extra ? [proofHeader, `extra ${Buffer.from(extra).toString('base64')}`] : [proofHeader]
  return [...start, `index ${index}`, ...path.map((hash) => Buffer.from(hash).toString('base64')), '', checkpoint].join('\n')
}

/** Reads what `writeLogProof` writes; null for anything else. Nothing is checked yet. */
export function parseLogProof(text: string): LogProof | null {
  const end = text.indexOf('\n\n')
  if (end < 0) return null
  const [header, ...lines] = text.slice(0, end).split('\n')
  const extra = /^extra ([A-Za-z0-9+/]+={0,2})$/.exec(lines[0] ?? '')?.[1]
  if (extra) lines.shift()
  const index = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '')?.[1]
  if (header !== proofHeader || index === undefined || lines.length > mostHashes) return null
  if (!lines.every((line) => /^[A-Za-z0-9+/]{43}=$/.test(line))) return null
  const proof = { index: Number(index), path: lines.map((line) => Buffer.from(line, 'base64')), checkpoint: text.slice(end + 2) }
  return extra ? { ...proof, extra: Buffer.from(extra, 'base64') } : proof
}

/** The tree head in which the leaf is proved to be; null when the proof does not hold for this log and these keys. */
export function verifyLogProof(proof: LogProof, leaf: Hash, log: { origin: string; verifiers: readonly NoteVerifier[] }): TreeHead | null {
  const head = openCheckpoint(proof.checkpoint, log.origin, log.verifiers)
  if (!head) return null
  return verifyInclusion({ index: proof.index, size: head.size, leaf, proof: proof.path, root: head.root }) ? head : null
}
