const largest = 1_000_000
const deepest = 12
const mostValues = 50_000

/**
 * A JSON object out of bytes that nobody vouches for; null for anything else, and for more or deeper JSON than any of
 * our files has.
 */
export function readJson(bytes: Uint8Array): Record<string, unknown> | null {
  if (bytes.length > largest) return null
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return isObject(value) && isModest(value) ? value : null
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Walks level by level, so that depth costs no stack. */
function isModest(value: object): boolean {
  let level: unknown[] = [value]
  let seen = 0
  for (let depth = 0; level.length > 0; depth++) {
    seen += level.length
    if (depth > deepest || seen > mostValues) return false
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return true
}
