import { db, type Tx } from '#app/platform/database.server.ts'
import { type Correction, correctionSchema } from './correction.ts'

/** Applied corrections of a course version by question, the oldest first. */
export async function readCorrections(tx: Tx, courseVersionId: string): Promise<Map<string, Correction[]>> {
  const rows = await tx.questionCorrection.findMany({
    where: { courseVersionId, appliedAt: { not: null } },
    orderBy: [{ appliedAt: 'asc' }, { id: 'asc' }],
    select: { question: true, kind: true, answer: true },
  })
  const byQuestion = Map.groupBy(rows, ({ question }) => question)
  return new Map([...byQuestion].map(([question, corrections]) => [question, corrections.map(correctionOf)]))
}

/** Ids of the questions of a course version that were made void, which no new paper asks. */
export async function readVoidQuestions({ courseVersionId }: { courseVersionId: string }): Promise<Set<string>> {
  const where = { courseVersionId, kind: 'void', appliedAt: { not: null } }
  return new Set((await db.questionCorrection.findMany({ where, select: { question: true } })).map(({ question }) => question))
}

/** A stored correction as the rules take it. */
export function correctionOf({ kind, answer }: { kind: string; answer: unknown }): Correction {
  return correctionSchema.parse(kind === 'void' ? { kind } : { kind, answer })
}

/**
 * Held by whoever scores an attempt and by whoever applies a correction, for the rest of the transaction: either the
 * scoring knows the correction, or the regrading that follows finds the attempt.
 */
export async function lockScoring(tx: Tx, courseVersionId: string, use: 'score' | 'correct'): Promise<void> {
  if (use === 'score') await tx.$executeRaw`select pg_advisory_xact_lock_shared(hashtextextended('scoring ' || ${courseVersionId}, 0))`
  else await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('scoring ' || ${courseVersionId}, 0))`
}
