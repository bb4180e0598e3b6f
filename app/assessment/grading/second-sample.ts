import { createHash } from 'node:crypto'

/**
 * Whether a submission is among the share that is marked twice. It follows from the seed alone, so that nobody chooses and
 * everybody who has the seed can check it.
 */
export function isSampled({ seed, submissionId, percent }: { seed: string; submissionId: string; percent: number }): boolean {
  const draw = createHash('sha256').update(`${seed} ${submissionId}`).digest().readUInt32BE(0) / 2 ** 32
  return draw * 100 < percent
}
