import { hash, timingSafeEqual } from 'node:crypto'

// Merkle trees as RFC 6962, section 2.1, and RFC 9162 define them. Hashes are SHA-256, 32 bytes; a position is a plain
// integer, so a tree holds at most 2^53 entries.

export type Hash = Uint8Array

/** A run of entries, `from` included, `to` not. */
type Run = { from: number; to: number }

/** The hash of a whole, aligned subtree: `2^height` entries from `index * 2^height` on. */
export type ReadSubtree = (height: number, index: number) => Hash

/** Hash of one entry as a leaf: the prefix 0 keeps it apart from a node. */
export function hashLeaf(entry: Uint8Array): Hash {
  return hash('sha256', Buffer.concat([leafPrefix, entry]), 'buffer')
}

/** Hash of a node above two. */
export function hashNode(left: Hash, right: Hash): Hash {
  const node = new Uint8Array(65)
  node[0] = 1
  node.set(left, 1)
  node.set(right, 33)
  return hash('sha256', node, 'buffer')
}

/** Root of a tree of `size` entries; of an empty one, the hash of nothing. */
export function rootOf(size: number, read: ReadSubtree): Hash {
  return size === 0 ? emptyRoot : hashOfRun({ from: 0, to: size }, read)
}

/** What shows that entry `index` is in a tree of `size`: the siblings from the leaf up. Throws a RangeError outside. */
export function inclusionProof(index: number, size: number, read: ReadSubtree): Hash[] {
  requireIndex(index, size)
  return siblings({ from: 0, to: size }, index).map((run) => hashOfRun(run, read))
}

/** What shows that a tree of `to` entries begins with the one of `from`. Throws a RangeError unless 0 <= from <= to. */
export function consistencyProof(from: number, to: number, read: ReadSubtree): Hash[] {
  if (!isSize(from) || !isSize(to) || from > to) throw new RangeError(`no proof from ${from} to ${to}`)
  if (from === 0 || from === to) return []
  return agreements({ from: 0, to }, from, true).map((run) => hashOfRun(run, read))
}

/** True when `proof` leads from the leaf to the root (RFC 9162, 2.1.3.2). */
export function verifyInclusion(claim: { index: number; size: number; leaf: Hash; proof: readonly Hash[]; root: Hash }): boolean {
  const { index, size, leaf, proof, root } = claim
  if (!isSize(size) || !isSize(index) || index >= size || ![leaf, root, ...proof].every(isHash)) return false
  let [node, last, found] = [index, size - 1, leaf]
  for (const sibling of proof) {
    if (last === 0) return false
    if (isOdd(node) || node === last) {
      found = hashNode(sibling, found)
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)]
    } else {
      found = hashNode(found, sibling)
    }
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && isSame(found, root)
}

/** True when `proof` shows that the second tree begins with the first (RFC 9162, 2.1.4.2). */
export function verifyConsistency(claim: { size1: number; root1: Hash; size2: number; root2: Hash; proof: readonly Hash[] }): boolean {
  const { size1, root1, size2, root2, proof } = claim
  if (!isSize(size1) || !isSize(size2) || size1 > size2 || ![root1, root2, ...proof].every(isHash)) return false
  if (size1 === size2) return proof.length === 0 && isSame(root1, root2)
  if (size1 === 0) return proof.length === 0 && isSame(root1, emptyRoot)
  const path = isPowerOfTwo(size1) ? [root1, ...proof] : [...proof]
  let [node, last] = [size1 - 1, size2 - 1]
  while (isOdd(node)) [node, last] = [half(node), half(last)]
  const [start, ...rest] = path
  if (!start) return false
  let [first, second] = [start, start]
  for (const sibling of rest) {
    if (last === 0) return false
    if (isOdd(node) || node === last) {
      ;[first, second] = [hashNode(sibling, first), hashNode(sibling, second)]
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)]
    } else {
      second = hashNode(second, sibling)
    }
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && isSame(first, root1) && isSame(second, root2)
}

/** Hash over a run that starts where its largest subtree is aligned, as every run of a proof does. */
function hashOfRun({ from, to }: Run, read: ReadSubtree): Hash {
  const size = to - from
  if (isPowerOfTwo(size)) return read(Math.log2(size), from / size)
  const middle = from + split(size)
  return hashNode(hashOfRun({ from, to: middle }, read), hashOfRun({ from: middle, to }, read))
}

function siblings({ from, to }: Run, index: number): Run[] {
  if (to - from === 1) return []
  const middle = from + split(to - from)
  return index < middle
    ? [...siblings({ from, to: middle }, index), { from: middle, to }]
    : [...siblings({ from: middle, to }, index), { from, to: middle }]
}

/** RFC 9162, 2.1.4.1; `isWhole` while the old tree is one subtree, whose hash the verifier knows. */
function agreements({ from, to }: Run, old: number, isWhole: boolean): Run[] {
  if (old === to) return isWhole ? [] : [{ from, to }]
  const middle = from + split(to - from)
  return old <= middle
    ? [...agreements({ from, to: middle }, old, isWhole), { from: middle, to }]
    : [...agreements({ from: middle, to }, old, false), { from, to: middle }]
}

const leafPrefix = Uint8Array.of(0)
const emptyRoot: Hash = hash('sha256', new Uint8Array(), 'buffer')

/** The largest power of two below `size`; `size` is at least 2. */
function split(size: number): number {
  return 2 ** Math.ceil(Math.log2(size) - 1)
}

function half(value: number): number {
  return Math.floor(value / 2)
}

function isOdd(value: number): boolean {
  return value % 2 === 1
}

function isPowerOfTwo(value: number): boolean {
  return 2 ** Math.round(Math.log2(value)) === value
}

function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

function isHash(value: Uint8Array): boolean {
  return value.length === 32
}

function isSame(left: Hash, right: Hash): boolean {
  return timingSafeEqual(left, right)
}

function requireIndex(index: number, size: number): void {
  if (!isSize(index) || !isSize(size) || index >= size) throw new RangeError(`no entry ${index} in a tree of ${size}`)
}
