import type { Answer } from '#app/assessment/questions/answer.ts'
import { answerOfFile, fileInAnswer } from '#app/assessment/questions/answer-file.ts'
import type { AnswerFileKind } from '#app/courses/question-body.ts'
import { type Actor, hasRole } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { staffedBy } from '#app/programmes/staffed-by.server.ts'
import type { AnswerFileVersion } from './answer-file-view.ts'

/** What was handed in for the questions of an attempt, by question, the oldest first. For who may see the attempt. */
export async function readAnswerFiles({ attemptId }: { attemptId: string }): Promise<Map<string, AnswerFileVersion[]>> {
  const rows = await db.answerFile.findMany({ where: { attemptId, removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  const byQuestion = Map.groupBy(rows, ({ question }) => question)
  return new Map([...byQuestion].map(([question, own]) => [question, own.map(versionOf)]))
}

function versionOf({ id: fileId, kind, sha256, bytes, createdAt }: { id: string; kind: string; sha256: string; bytes: number; createdAt: Date }) {
  const reference = answerOfFile({ kind: kind as AnswerFileKind, fileId, sha256 })
  return { fileId, reference, kind: kind as AnswerFileKind, bytes, at: createdAt }
}

type NamingOp = { opId: string; question: string; value: Answer }

/** Which changes name a file that was not handed in for this very question of this attempt: no answer may. */
export async function findForeignFiles({ attemptId, ops }: { attemptId: string; ops: readonly NamingOp[] }): Promise<Set<string>> {
  const named = ops.flatMap(({ opId, question, value }) => {
    const file = fileInAnswer(value)
    return file ? [{ opId, question, file }] : []
  })
  if (named.length === 0) return new Set()
  const found = await readAnswerFiles({ attemptId })
  const isOwn = (question: string, named: string) => found.get(question)?.some(({ reference }) => reference === named) ?? false
  return new Set(named.flatMap(({ opId, question, file }) => (isOwn(question, answerOfFile(file)) ? [] : [opId])))
}

export type AnswerFile = { kind: AnswerFileKind; mediaType: string; sha256: string; bytes: number }

/**
 * A file for its learner; once the attempt has ended, for who trains or decides in the batch and for operators. To others it
 * does not exist. Throws `not_found`.
 */
export async function findAnswerFile({ actor, fileId }: { actor: Actor; fileId: string }): Promise<AnswerFile> {
  const own = { attempt: { enrolment: { personId: actor.personId } } }
  const ended = { state: { not: 'open' } }
  const staff = { attempt: { ...ended, enrolment: { batch: staffedBy(actor) } } }
  const operator = hasRole(actor, 'operator') ? [{ attempt: ended }] : []
  const file = await db.answerFile.findFirst({
    where: { id: fileId, removedAt: null, OR: [own, staff, ...operator] },
    select: { kind: true, mediaType: true, sha256: true, bytes: true },
  })
  if (!file) throw new AppError('not_found')
  return { ...file, kind: file.kind as AnswerFileKind }
}
