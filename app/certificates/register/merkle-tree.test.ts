import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { consistencyProof, type Hash, hashLeaf, hashNode, inclusionProof, rootOf, verifyConsistency, verifyInclusion } from './merkle-tree.ts'
import {
  appendLeaves,
  indexPath,
  parseIndexPath,
  type ReadTile,
  rightEdge,
  subtreesOf,
  tilePath,
  tilesOnPath,
  tileWidth,
  widthOfTile,
} from './tiles.ts'

/** Claims whose roots are no SHA-256 hashes; a verifier of ours refuses them. */
const rootsOfAnyLength = ['additional/sizes-are-equal-one-and-proof-is-empty.json']

const vectors = new URL('../../../tests/vectors/merkle/', import.meta.url)

type Inclusion = { leafIdx: number; treeSize: number; root: string; leafHash: string; proof: string[] | null; wantErr: boolean }
type Consistency = { size1: number; size2: number; root1: string; root2: string; proof: string[] | null; wantErr: boolean }

describe('vectors of transparency-dev/merkle', () => {
  test.for(filesIn('inclusion'))('%s', (file) => {
    const vector = readVector<Inclusion>(file)
    const claim = {
      index: vector.leafIdx,
      size: vector.treeSize,
      leaf: bytes(vector.leafHash),
      proof: (vector.proof ?? []).map(bytes),
      root: bytes(vector.root),
    }
    expect(verifyInclusion(claim)).toBe(!vector.wantErr)
  })

  test.for(filesIn('consistency'))('%s', (file) => {
    const vector = readVector<Consistency>(file)
    const claim = {
      size1: vector.size1,
      root1: bytes(vector.root1),
      size2: vector.size2,
      root2: bytes(vector.root2),
      proof: (vector.proof ?? []).map(bytes),
    }
    expect(verifyConsistency(claim)).toBe(!vector.wantErr)
  })
})

test('the root of a tree from tiles is that of the definition', () => {
  const size = fc.integer({ min: 0, max: 1200 })
  fc.assert(
    fc.property(size, (count) => {
      const tree = grow([count])
      expect(hex(rootOf(count, tree.read))).toBe(hex(rootByDefinition(leavesUpTo(count))))
    }),
    { numRuns: 30 },
  )
})

test('growing in steps gives the same tiles as growing at once, reading only the right edge', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 8 }), (steps) => {
      const sum = steps.reduce((total, step) => total + step, 0)
      expect([...grow(steps).tiles].map(([path, tile]) => [path, hex(tile)])).toEqual([...grow([sum]).tiles].map(([path, tile]) => [path, hex(tile)]))
    }),
    { numRuns: 25 },
  )
}, 30_000)

test('every entry is proved in every larger tree, and no other entry is', () => {
  const pair = fc.integer({ min: 1, max: 700 }).chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })))
  fc.assert(
    fc.property(pair, ([size, index]) => {
      const tree = grow([size])
      const needed = new Set(tilesOnPath(index, size).map((place) => tilePath(place)))
      const proof = inclusionProof(
        index,
        size,
        subtreesOf((place) => (needed.has(tilePath(place)) ? tree.readTile(place) : new Uint8Array())),
      )
      const root = rootOf(size, tree.read)
      expect(verifyInclusion({ index, size, leaf: leafAt(index), proof, root })).toBe(true)
      expect(verifyInclusion({ index, size, leaf: leafAt(index + 1), proof, root })).toBe(false)
      expect(verifyInclusion({ index: (index + 1) % (size + 1), size, leaf: leafAt(index), proof, root })).toBe(false)
    }),
    { numRuns: 60 },
  )
})

test('a later tree is proved to begin with an earlier one, and a changed earlier one is not', () => {
  const pair = fc.integer({ min: 1, max: 700 }).chain((size) => fc.tuple(fc.integer({ min: 1, max: size }), fc.constant(size)))
  fc.assert(
    fc.property(pair, ([size1, size2]) => {
      const { read } = grow([size2])
      const proof = consistencyProof(size1, size2, read)
      const claim = { size1, root1: rootOf(size1, read), size2, root2: rootOf(size2, read), proof }
      expect(verifyConsistency(claim)).toBe(true)
      expect(verifyConsistency({ ...claim, root1: hashLeaf(claim.root1) })).toBe(false)
    }),
    { numRuns: 60 },
  )
})

test('a position outside the tree has no proof', () => {
  const { read } = grow([3])
  expect(() => inclusionProof(3, 3, read)).toThrow(RangeError)
  expect(() => inclusionProof(-1, 3, read)).toThrow(RangeError)
  expect(() => consistencyProof(4, 3, read)).toThrow(RangeError)
})

test('paths of tiles are those of tlog-tiles', () => {
  expect(indexPath(1_234_067)).toBe('x001/x234/067')
  expect(indexPath(0)).toBe('000')
  expect(tilePath({ level: 1, index: 3 }, 17)).toBe('1/003.p/17')
  expect(parseIndexPath('x001/x234/067')).toEqual({ index: 1_234_067, width: 256 })
  for (const wrong of ['0', '0000', 'x000/001', '001.p/0', '001.p/256', '001.p/07', 'x001', '001/', '../001', 'X001/001']) {
    expect(parseIndexPath(wrong), wrong).toBeNull()
  }
})

test('a tree of 70,000 has the tiles that the standard counts', () => {
  expect(widthOfTile({ level: 0, index: 272 }, 70_000)).toBe(256)
  expect(widthOfTile({ level: 0, index: 273 }, 70_000)).toBe(112)
  expect(widthOfTile({ level: 1, index: 0 }, 70_000)).toBe(256)
  expect(widthOfTile({ level: 1, index: 1 }, 70_000)).toBe(17)
  expect(widthOfTile({ level: 2, index: 0 }, 70_000)).toBe(1)
  expect(widthOfTile({ level: 2, index: 1 }, 70_000)).toBe(0)
  expect(rightEdge(70_000)).toEqual([
    { level: 0, index: 273 },
    { level: 1, index: 1 },
    { level: 2, index: 0 },
  ])
})

function filesIn(kind: string): string[] {
  return readdirSync(new URL(`${kind}/`, vectors), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json') && !rootsOfAnyLength.includes(name))
    .map((name) => `${kind}/${name}`)
}

function readVector<Vector>(file: string): Vector {
  return JSON.parse(readFileSync(new URL(file.split('/').map(encodeURIComponent).join('/'), vectors), 'utf8')) as Vector
}

function grow(steps: readonly number[]): { tiles: Map<string, Uint8Array>; readTile: ReadTile; read: ReturnType<typeof subtreesOf> } {
  const tiles = new Map<string, Uint8Array>()
  const readTile: ReadTile = (place) => tiles.get(tilePath(place)) ?? new Uint8Array()
  let size = 0
  for (const step of steps) {
    const edge = new Set(rightEdge(size).map((place) => tilePath(place)))
    const leaves = Array.from({ length: step }, (_, at) => leafAt(size + at))
    const changed = appendLeaves(size, leaves, (place) => (edge.has(tilePath(place)) ? readTile(place) : new Uint8Array()))
    for (const [path, { hashes }] of changed) {
      expect(hashes.length).toBeLessThanOrEqual(tileWidth)
      tiles.set(path, Buffer.concat(hashes))
    }
    size += step
  }
  return { tiles: new Map([...tiles].sort(([left], [right]) => (left < right ? -1 : 1))), readTile, read: subtreesOf(readTile) }
}

function leafAt(index: number): Hash {
  return hashLeaf(Buffer.from(`entry ${index}`))
}

function leavesUpTo(size: number): Hash[] {
  return Array.from({ length: size }, (_, index) => leafAt(index))
}

/** RFC 6962, section 2.1, word by word. */
function rootByDefinition(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return createHash('sha256').digest()
  if (leaves.length === 1) return leaves[0]!
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return hashNode(rootByDefinition(leaves.slice(0, k)), rootByDefinition(leaves.slice(k)))
}

function bytes(base64: string | null): Uint8Array {
  return Buffer.from(base64 ?? '', 'base64')
}

function hex(value: Uint8Array): string {
  return Buffer.from(value).toString('hex')
}
