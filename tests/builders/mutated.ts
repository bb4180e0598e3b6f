/** A copy with a dozen bytes changed, most of them near the beginning and the end, where headers are. */
export function mutated(bytes: Buffer, seed: number): Buffer {
  const copy = Buffer.from(bytes)
  let state = seed
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state % below
  }
  for (let change = 0; change < 12; change += 1) {
    const near = next(Math.min(3_000, copy.length))
    copy[change % 3 === 0 ? next(copy.length) : change % 3 === 1 ? near : copy.length - 1 - near] = next(256)
  }
  return copy
}
