import { appendingSql } from '#app/assessment/attempts/append-answers.server.ts'
import { saveAnswers } from '#app/assessment/attempts/save-answers.server.ts'
import type { StoredFile } from '#app/assessment/evidence/add-file.server.ts'
import { evidenceFolder } from '#app/assessment/evidence/evidence-folder.server.ts'
import { asRefusal } from '#app/assessment/evidence/finish-evidence.server.ts'
import { storeArrived } from '#app/assessment/evidence/store-arrived.server.ts'
import { answerOfFile } from '#app/assessment/questions/answer-file.ts'
import type { AnswerFileKind } from '#app/courses/question-body.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db, type Tx } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { lockStoredBytes, nameStoredBytes } from '#app/platform/stored-bytes.server.ts'
import { dropArrived } from '#app/platform/uploads/require-room.server.ts'
import { UploadRefused } from '#app/platform/uploads/upload-refusal.ts'
import { Prisma } from '#prisma/client/client.ts'
import { mostVersions } from './answer-file-view.ts'
import { findAnswerPlace } from './answer-place.server.ts'

type Upload = { id: string; attemptId: string; question: string; bytes: number; givenAt: Date | null }

/**
 * Every byte of a file that answers a question is here: once it was found whole and wanted, and lies in the store, its row
 * and the answer that names it are written together. The answer is an operation like any other: in time it counts, later it
 * is a late one. A repeat does nothing more, nor does a file of a task. Throws `UploadRefused`, `unavailable`.
 */
export async function finishAnswerFile({ actor, uploadId }: { actor: Actor; uploadId: string }): Promise<void> {
  const where = { id: uploadId, state: 'open', attemptId: { not: null }, enrolment: { personId: actor.personId } }
  const found = await db.evidenceUpload.findFirst({ where })
  if (found?.attemptId == null || found.question === null) return
  const upload = { ...found, attemptId: found.attemptId, question: found.question }
  try {
    const { takes } = await findAnswerPlace({ actor, ...upload })
    const { file, storeAgain } = await storeArrived({ upload, takes, placeOf: () => null })
    if (!(await fileStore().has(file.sha256))) throw new AppError('unavailable')
    await nameStoredBytes(file.sha256, async (tx) => {
      const ended = { state: 'finished', offset: upload.bytes, updatedAt: new Date() }
      const { count } = await tx.evidenceUpload.updateMany({ where: { id: uploadId, state: 'open' }, data: ended })
      if (count === 0) return
      await lockStoredBytes(tx, file.sha256)
      if (!(await fileStore().has(file.sha256))) await storeAgain()
      const reference = await nameFile(tx, upload, file)
      await appendAnswer(tx, { actor, upload, value: answerOfFile(reference) })
    })
  } catch (error) {
    throw asRefusal(error)
  }
  await dropArrived({ folder: evidenceFolder(), uploadId })
  // Ends an attempt whose time is over, as any answer does.
  await saveAnswers({ actor, attemptId: upload.attemptId, ops: [] })
}

/** The row of a file; the same file sent twice is one version. Throws `UploadRefused` when there are too many. */
async function nameFile(tx: Tx, { id, attemptId, question }: Upload, stored: StoredFile) {
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

/** The upload's id is the operation's; its number goes on after those that are stored. */
async function appendAnswer(tx: Tx, { actor, upload, value }: { actor: Actor; upload: Upload; value: string }): Promise<void> {
  const { id: opId, attemptId, question, givenAt } = upload
  const [last] = await tx.$queryRaw<{ seq: bigint }[]>`
    select coalesce(max(seq), 0) as seq from (
      select seq from answer_op where attempt_id = ${attemptId}::uuid
      union all select seq from late_answer where attempt_id = ${attemptId}::uuid) as stored`
  const op = { opId, question, value, seq: Number(last?.seq ?? 0) + 1, givenAt: givenAt?.toISOString() }
  const whose = Prisma.sql`enrolment.person_id = ${actor.personId}::uuid`
  await tx.$executeRaw`with ${appendingSql({ attemptId, whose, ops: [op] })} select 1`
}
