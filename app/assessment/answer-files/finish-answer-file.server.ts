import { appendingSql } from '#app/assessment/attempts/append-answers.server.ts'
import { saveAnswers } from '#app/assessment/attempts/save-answers.server.ts'
import { evidenceFolder, limitsOf } from '#app/assessment/evidence/evidence-folder.server.ts'
import { asRefusal } from '#app/assessment/evidence/finish-evidence.server.ts'
import { endUpload } from '#app/assessment/evidence/follow-evidence.server.ts'
import { storeArrived } from '#app/assessment/evidence/store-arrived.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db, type Tx } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { nameStoredBytes } from '#app/platform/stored-bytes.server.ts'
import { dropArrived } from '#app/platform/uploads/require-room.server.ts'
import { Prisma } from '#prisma/client/client.ts'
import { findAnswerPlace } from './answer-place.server.ts'
import { nameAnswerFile } from './name-answer-file.server.ts'

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
    const stored = await storeArrived({ upload, limits: limitsOf(takes), placeOf: () => null })
    const { sha256 } = stored.file
    if (!(await fileStore().has(sha256))) throw new AppError('unavailable')
    await nameStoredBytes(sha256, async (tx) => {
      if (!(await endUpload(tx, { uploadId, bytes: upload.bytes }))) return
      await appendAnswer(tx, { actor, upload, named: await nameAnswerFile(tx, upload, stored) })
    })
  } catch (error) {
    throw asRefusal(error)
  }
  await dropArrived({ folder: evidenceFolder(), uploadId })
  // Ends an attempt whose time is over, as any answer does.
  await saveAnswers({ actor, attemptId: upload.attemptId, ops: [] })
}

/** The upload's id is the operation's. */
async function appendAnswer(
  tx: Tx,
  { actor, upload, named }: { actor: Actor; upload: Upload; named: { value: string; seq: number } },
): Promise<void> {
  const { id: opId, attemptId, question, givenAt } = upload
  const op = { opId, question, ...named, givenAt: givenAt?.toISOString() }
  const whose = Prisma.sql`enrolment.person_id = ${actor.personId}::uuid`
  await tx.$executeRaw`with ${appendingSql({ attemptId, whose, ops: [op] })} select 1`
}
