import { type Hash, hashNode, type ReadSubtree } from './merkle-tree.ts'

// The tree as tiles of up to 256 hashes (C2SP tlog-tiles): tile n of level l holds the hashes of the subtrees of
// 256^l entries, and of those only the complete ones.

/** Hashes in a full tile, and entries in a full bundle. */
export const tileWidth = 256
const tileHeight = 8

export type TilePlace = { level: number; index: number }

/** Bytes of a tile: 32 for each hash it holds so far. */
export type ReadTile = (place: TilePlace) => Uint8Array

/**
 * Reads whole subtrees out of tiles, remembering the nodes between. What is whole never changes, so `known` may be kept
 * as long as the log is the same. Throws a RangeError where a tile is too short.
 */
export function subtreesOf(readTile: ReadTile, known = new Map<string, Hash>()): ReadSubtree {
  function read(height: number, index: number): Hash {
    const key = `${height}/${index}`
    let hash = known.get(key)
    if (hash === undefined) {
      hash = height % tileHeight === 0 ? fromTile(height, index) : hashNode(read(height - 1, index * 2), read(height - 1, index * 2 + 1))
      known.set(key, hash)
    }
    return hash
  }
  function fromTile(height: number, index: number): Hash {
    const place = { level: height / tileHeight, index: Math.floor(index / tileWidth) }
    const start = (index % tileWidth) * 32
    const hash = readTile(place).subarray(start, start + 32)
    if (hash.length !== 32) throw new RangeError(`tile ${tilePath(place)} has no hash ${index % tileWidth}`)
    return hash
  }
  return read
}

/** The tiles whose content changes when a tree of `size` grows: the last of each level. */
export function rightEdge(size: number): TilePlace[] {
  return levelsOf(size).map((level) => ({ level, index: Math.floor(size / tileWidth ** (level + 1)) }))
}

/** All tiles that a proof about entry `index` in a tree of `size` can need. */
export function tilesOnPath(index: number, size: number): TilePlace[] {
  const places = levelsOf(size).flatMap((level) => [index, size - 1].map((entry) => ({ level, index: Math.floor(entry / tileWidth ** (level + 1)) })))
  return [...new Map(places.map((place) => [tilePath(place), place])).values()]
}

/**
 * Adds leaf hashes to a tree of `size`. `readTile` must know the right edge of the present tree. Returns the tiles
 * that changed, each with all its bytes.
 */
export function appendLeaves(size: number, leaves: readonly Hash[], readTile: ReadTile): Map<string, { place: TilePlace; hashes: Hash[] }> {
  const changed = new Map<string, { place: TilePlace; hashes: Hash[] }>()
  function push(level: number, position: number, hash: Hash): void {
    const place = { level, index: Math.floor(position / tileWidth) }
    const path = tilePath(place)
    const held = position % tileWidth
    const tile = changed.get(path) ?? { place, hashes: held === 0 ? [] : hashesOf(readTile(place)) }
    if (tile.hashes.length !== held) throw new RangeError(`tile ${path} holds ${tile.hashes.length} hashes instead of ${held}`)
    tile.hashes.push(hash)
    changed.set(path, tile)
    if (tile.hashes.length === tileWidth) push(level + 1, place.index, rootOfFull(tile.hashes))
  }
  for (const [offset, leaf] of leaves.entries()) push(0, size + offset, leaf)
  return changed
}

/** `3/x001/234` style path of a tile; `width` only for a partial one. */
export function tilePath({ level, index }: TilePlace, width?: number): string {
  return `${level}/${indexPath(index, width)}`
}

/** `x001/x234/067`, with `.p/<width>` for a partial tile. */
export function indexPath(index: number, width?: number): string {
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? []
  const path = groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join('/')
  return width === undefined ? path : `${path}.p/${width}`
}

/** Reads what `indexPath` writes; null for every other text, so that each tile has one address. */
export function parseIndexPath(path: string): { index: number; width: number } | null {
  const match = /^((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path)
  if (!match?.[1]) return null
  const index = Number(match[1].replace(/[x/]/g, ''))
  const width = match[2] === undefined ? tileWidth : Number(match[2])
  if (match[2] !== undefined && width >= tileWidth) return null
  return indexPath(index, match[2] === undefined ? undefined : width) === path ? { index, width } : null
}

/** Hashes that a tile holds in a tree of `size`; 0 when the tree does not reach it. */
export function widthOfTile({ level, index }: TilePlace, size: number): number {
  const complete = Math.floor(size / tileWidth ** level)
  return Math.max(0, Math.min(tileWidth, complete - index * tileWidth))
}

function levelsOf(size: number): number[] {
  const levels = [0]
  for (let level = 1; tileWidth ** level <= size; level++) levels.push(level)
  return levels
}

function hashesOf(tile: Uint8Array): Hash[] {
  return Array.from({ length: tile.length / 32 }, (_, at) => tile.subarray(at * 32, at * 32 + 32))
}

function rootOfFull(hashes: readonly Hash[]): Hash {
  let row = [...hashes]
  while (row.length > 1) row = Array.from({ length: row.length / 2 }, (_, at) => hashNode(row[at * 2]!, row[at * 2 + 1]!))
  return row[0]!
}
