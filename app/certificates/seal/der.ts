// The few pieces of DER (X.690) that CMS signatures, time stamps and key files need.

/** Where a value stands: its tag byte at `at`, its content from `start` to `end`. */
export type Field = { tag: number; start: number; end: number; at: number }

export function sequence(...parts: Uint8Array[]): Uint8Array {
  return value(0x30, ...parts)
}

/** A SET OF: DER wants its members in the order of their bytes. */
export function setOf(...parts: Uint8Array[]): Uint8Array {
  return value(0x31, ...parts.sort(Buffer.compare))
}

export function octets(bytes: Uint8Array): Uint8Array {
  return value(0x04, bytes)
}

export function integer(small: number): Uint8Array {
  return value(0x02, Uint8Array.of(small))
}

export function nothing(): Uint8Array {
  return Uint8Array.of(0x05, 0)
}

/** An object identifier from its dotted form. */
export function identifier(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const bytes = [first * 40 + second]
  for (const part of rest) {
    const digits = [part & 127]
    for (let high = Math.floor(part / 128); high > 0; high = Math.floor(high / 128)) digits.unshift(0x80 | (high & 127))
    bytes.push(...digits)
  }
  return value(0x06, Uint8Array.from(bytes))
}

/** Any value by its tag byte. */
export function value(tag: number, ...parts: Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts)
  return Buffer.concat([Uint8Array.of(tag), lengthOf(content.length), content])
}

/** The value at `offset`: where its content starts and where it ends. Throws a RangeError beyond the bytes. */
export function valueAt(bytes: Uint8Array, offset: number): { tag: number; start: number; end: number } {
  const tag = byteAt(bytes, offset)
  const short = byteAt(bytes, offset + 1)
  let [start, size] = [offset + 2, short]
  if (short & 0x80) {
    const count = short & 0x7f
    if (count === 0 || count > 4) throw new RangeError('a length that DER does not use')
    size = 0
    for (let at = 0; at < count; at++) size = size * 256 + byteAt(bytes, start + at)
    start += count
  }
  if (start + size > bytes.length) throw new RangeError('a value ends behind the bytes')
  return { tag, start, end: start + size }
}

const mostFields = 60

/** The values inside the constructed value at `offset`. */
export function childrenOf(bytes: Uint8Array, offset: number): Field[] {
  const parent = valueAt(bytes, offset)
  return childrenAt(bytes, { ...parent, at: offset })
}

export function childrenAt(bytes: Uint8Array, parent: Field): Field[] {
  const found: Field[] = []
  for (let at = parent.start; at < parent.end; ) {
    const field = { ...valueAt(bytes, at), at }
    if (field.end > parent.end || found.length >= mostFields) throw new RangeError('a value reaches out of the one around it')
    found.push(field)
    at = field.end
  }
  return found
}

/** What a value holds. */
export function contentOf(bytes: Uint8Array, field: Field): Uint8Array {
  return bytes.subarray(field.start, field.end)
}

function byteAt(bytes: Uint8Array, offset: number): number {
  const byte = bytes[offset]
  if (byte === undefined) throw new RangeError('the bytes end too early')
  return byte
}

function lengthOf(size: number): Uint8Array {
  if (size < 128) return Uint8Array.of(size)
  const bytes: number[] = []
  for (let rest = size; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return Uint8Array.of(0x80 | bytes.length, ...bytes)
}
