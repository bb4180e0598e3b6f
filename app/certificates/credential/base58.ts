const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** Bytes as base 58 with the Bitcoin alphabet, which multibase marks with `z`. */
export function toBase58(bytes: Uint8Array): string {
  const zeros = bytes.findIndex((byte) => byte !== 0)
  const leading = zeros < 0 ? bytes.length : zeros
  let value = bytes.length === leading ? 0n : BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  let text = ''
  for (; value > 0n; value /= base58To9) {
    let nine = Number(value % base58To9)
    // All digits of nine places but of the first group, which has no noughts in front.
    for (let place = 0; place < 9 && (nine > 0 || value >= base58To9); place++, nine = Math.floor(nine / 58)) {
      text = alphabet.charAt(nine % 58) + text
    }
  }
  return '1'.repeat(leading) + text
}

/** The largest power that a number divides exactly: large values are taken apart in few steps. */
const base58To9 = 58n ** 9n

/** Reads what `toBase58` writes; null for any other character. Meant for keys and signatures, not for long texts. */
export function fromBase58(text: string): Uint8Array | null {
  let value = 0n
  for (const character of text) {
    const digit = alphabet.indexOf(character)
    if (digit < 0) return null
    value = value * 58n + BigInt(digit)
  }
  const leading = /^1*/.exec(text)?.[0].length ?? 0
  const hex = value === 0n ? '' : value.toString(16)
  const rest = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')
  return new Uint8Array(Buffer.concat([Buffer.alloc(leading), rest]))
}
