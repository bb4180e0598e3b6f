import { parseNumber } from './parse-number.ts'

/** True when what was typed is a number within the tolerance. */
export function isNear(typed: string | undefined, right: number, tolerance: number): boolean {
  const given = typed === undefined ? null : parseNumber(typed)
  if (given === null) return false
  // Binary fractions: 0.3 typed for 0.1 + 0.2 must not fall outside a tolerance of 0.
  const rounding = 1e-9 * Math.max(1, Math.abs(right))
  return Math.abs(given - right) <= tolerance + rounding
}
