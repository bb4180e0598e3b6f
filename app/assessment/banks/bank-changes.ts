import { z } from 'zod'
import { canonicalHash } from '#app/courses/content-hash.ts'
import { type Question, questionSchema } from '#app/courses/question-body.ts'

/** A question as somebody wants it; null takes it out. */
export type BankChange = { id: string; question: Question | null }

/** What the portal holds over the files of a course: changes, each with the hash of the question it replaced first. */
export const overlaySchema = z.array(z.object({ id: z.string(), base: z.string().nullable(), question: questionSchema.nullable() }))
export type BankOverlay = z.output<typeof overlaySchema>

/** The same question has the same hash, whatever the order of its fields. */
export function questionHash(question: Question): string {
  return canonicalHash(question)
}

/** Questions with changes: replaced where they stand, new ones at the end. */
export function applyChanges(questions: readonly Question[], changes: readonly BankChange[]): Question[] {
  const byId = new Map(changes.map((change) => [change.id, change.question]))
  const known = new Set(questions.map(({ id }) => id))
  const kept = questions.flatMap((question) => {
    const changed = byId.get(question.id)
    return changed === undefined ? [question] : changed === null ? [] : [changed]
  })
  return [...kept, ...changes.flatMap(({ id, question }) => (question && !known.has(id) ? [question] : []))]
}

/** An overlay with further changes. `before` are the questions they were made to. */
export function growOverlay(overlay: BankOverlay, changes: readonly BankChange[], before: readonly Question[]): BankOverlay {
  const byId = new Map(changes.map((change) => [change.id, change.question]))
  const held = new Set(overlay.map(({ id }) => id))
  const baseOf = (id: string) => {
    const question = before.find((candidate) => candidate.id === id)
    return question ? questionHash(question) : null
  }
  return [
    ...overlay.map((entry) => (byId.has(entry.id) ? { ...entry, question: byId.get(entry.id) ?? null } : entry)),
    ...changes.flatMap(({ id, question }) => (held.has(id) ? [] : [{ id, base: baseOf(id), question }])),
  ]
}
