import type { StoredFile } from '#app/assessment/evidence/add-file.server.ts'
import { type AnswerFileReference, answerOfFile } from '#app/assessment/questions/answer-file.ts'
import type { AnswerFileKind } from '#app/courses/question-body.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { lockStoredBytes } from '#app/platform/stored-bytes.server.ts'
import { UploadRefused } from '#app/platform/uploads/upload-refusal.ts'
import { mostVersions } from './answer-file-view.ts'

type Stored = { file: StoredFile; storeAgain: () => Promise<unknown> }

/**
 * Writes the row of a stored file, which must be in the store, and answers the operation's value that names it with the
 * number it gets: after those that are stored. The same file sent twice is one version. Throws `UploadRefused` when there
 * are too many.
 */
export async function nameAnswerFile(
  tx: Tx,
  { id, attemptId, question }: { id: string; attemptId: string; question: string },
  { file, storeAgain }: Stored,
): Promise<{ value: string; seq: number }> {
  await lockStoredBytes(tx, file.sha256)
  if (!(await fileStore().has(file.sha256))) await storeAgain()
  const reference = await rowOf(tx, { id, attemptId, question }, file)
  const [last] = await tx.$queryRaw<{ seq: bigint }[]>`
    select coalesce(max(seq), 0) as seq from (
      select seq from answer_op where attempt_id = ${attemptId}::uuid
      union all select seq from late_answer where attempt_id = ${attemptId}::uuid) as stored`
  return { value: answerOfFile(reference), seq: Number(last?.seq ?? 0) + 1 }
}

async function rowOf(tx: Tx, row: { id: string; attemptId: string; question: string }, stored: StoredFile): Promise<AnswerFileReference> {
  const { id, attemptId, question } = row
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`answer-file:${attemptId}:${question}`}, 0))`
  const { sha256, arrivedSha256, mediaType, bytes } = stored
  const kind: AnswerFileKind = stored.kind
  const versions = await tx.answerFile.findMany({ where: { attemptId, question, removedAt: null }, select: { id: true, sha256: true } })
  const same = versions.find((version) => version.sha256 === sha256)
  if (same) return { kind, fileId: same.id, sha256 }
  if (versions.length >= mostVersions) throw new UploadRefused('too_many')
  await tx.answerFile.create({ data: { id, attemptId, question, sha256, arrivedSha256, kind, mediaType, bytes } })
  return { kind, fileId: id, sha256 }
}
