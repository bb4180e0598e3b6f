/** Writes numbers one after the other, each in as many bits as it is given, the most significant first. */
export function writeBits(fields: readonly (readonly [value: number, bits: number])[]): Uint8Array<ArrayBuffer> {
  const length = fields.reduce((sum, [, bits]) => sum + bits, 0)
  const bytes = new Uint8Array(Math.ceil(length / 8))
  let at = 0
  for (const [value, bits] of fields) {
    if (!Number.isInteger(value) || value < 0 || value >= 2 ** bits) throw new RangeError(`${value} does not fit ${bits} bits`)
    for (let bit = bits - 1; bit >= 0; bit--, at++) if ((value >> bit) & 1) bytes[at >> 3]! |= 0x80 >> (at & 7)
  }
  return bytes
}

/** Reads numbers as `writeBits` wrote them. Bits beyond the end are noughts. */
export function bitReader(bytes: Uint8Array): { read: (bits: number) => number; position: () => number } {
  let at = 0
  return {
    read: (bits) => {
      let value = 0
      for (const end = at + bits; at < end; at++) value = (value << 1) | (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1)
      return value
    },
    position: () => at,
  }
}
