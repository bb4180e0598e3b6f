import { parseNumber } from '#app/certificates/number.ts'
import { nameForComparison } from '../mask-name.ts'
import type { ListRow } from './read-list.ts'

/** Somebody may have married, or been written in two ways; more is no list of people. */
const mostNames = 3
/** A check group typed wrong, and typed wrong again. */
const mostChecks = 3

/** True when a list tries several names for one number, or several check groups for one serial. */
export function looksLikeGuessing(rows: readonly ListRow[]): boolean {
  const names = new Map<string, Set<string>>()
  const checks = new Map<string, Set<string>>()
  for (const { number: written, name } of rows) {
    const parsed = parseNumber(written)
    if (!('number' in parsed)) continue
    const { number } = parsed
    if (name !== '' && add(names, number, nameForComparison(name)) > mostNames) return true
    if (add(checks, number.slice(0, number.lastIndexOf('-')), number) > mostChecks) return true
  }
  return false
}

/** How many different ones that key has now. */
function add(sets: Map<string, Set<string>>, key: string, value: string): number {
  const known = sets.get(key) ?? new Set()
  sets.set(key, known.add(value))
  return known.size
}
