import { expect, test } from 'vitest'
import { readTask } from '#app/assessment/evidence/read-task.server.ts'
import { forgetPerson } from '#app/assessment/forget-person.server.ts'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { handIn, passingVerdict } from '#tests/builders/assessment.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { addVoiceNote, removeVoiceNote } from './add-voice-note.server.ts'
import { claimItem } from './claim-item.server.ts'
import { gradeSubmission } from './grade-submission.server.ts'
import { readVoiceNote } from './read-voice-note.server.ts'

const recording = (tail: string) => new TextEncoder().encode(`RIFF\u0001\u0001\u0001\u0001WAVEfmt ${tail}`)

async function onTheDesk() {
  const made = await makeEnrolment()
  const { submissionId } = await handIn(made)
  await claimItem({ actor: made.trainer, itemId: submissionId })
  return { ...made, actor: made.trainer, submissionId }
}

test('a recording is heard by the learner with the verdict and not before, by staff at once, by nobody else', async () => {
  const { actor, submissionId, learner, decider, enrolmentId } = await onTheDesk()
  const stranger = await onTheDesk()
  await addVoiceNote({ actor, submissionId, bytes: recording('satu') })
  await addVoiceNote({ actor, submissionId, bytes: recording('satu') })
  const [note, ...others] = await db.voiceNote.findMany({ where: { submissionId } })
  expect(others).toEqual([])
  const hear = (who: typeof actor) => readVoiceNote({ actor: who, noteId: note!.id })
  expect(await hear(actor)).toMatchObject({ mediaType: 'audio/wav' })
  for (const who of [learner, stranger.actor, stranger.learner, stranger.decider])
    await expect(hear(who)).rejects.toMatchObject({ code: 'not_found' })
  expect((await readTask({ actor: learner, enrolmentId })).versions[0]!.voiceNotes).toEqual([])
  await gradeSubmission({ actor, submissionId, verdict: passingVerdict })
  for (const who of [learner, decider]) expect((await hear(who)).bytes).toEqual(Buffer.from(recording('satu')))
  expect((await readTask({ actor: learner, enrolmentId })).versions[0]!.voiceNotes).toEqual([note!.id])
  await expect(removeVoiceNote({ actor, submissionId, noteId: note!.id })).rejects.toMatchObject({ code: 'grade_stale' })
})

test('what is no sound, a fourth one, and one from a stranger is refused', async () => {
  const { actor, submissionId } = await onTheDesk()
  const stranger = await onTheDesk()
  await expect(addVoiceNote({ actor, submissionId, bytes: new TextEncoder().encode('MZ program') })).rejects.toMatchObject({
    code: 'voice_unreadable',
  })
  await expect(addVoiceNote({ actor: stranger.actor, submissionId, bytes: recording('x') })).rejects.toMatchObject({ code: 'not_found' })
  for (const tail of ['1', '2', '3']) await addVoiceNote({ actor, submissionId, bytes: recording(tail) })
  await expect(addVoiceNote({ actor, submissionId, bytes: recording('4') })).rejects.toMatchObject({ code: 'voice_limit' })
  const { id: noteId } = await db.voiceNote.findFirstOrThrow({ where: { submissionId } })
  await removeVoiceNote({ actor, submissionId, noteId })
  await addVoiceNote({ actor, submissionId, bytes: recording('4') })
})

test('an erased learner takes the recordings about them away', async () => {
  const { actor, submissionId, learner } = await onTheDesk()
  await addVoiceNote({ actor, submissionId, bytes: recording('tentang Siti') })
  const { sha256 } = await db.voiceNote.findFirstOrThrow({ where: { submissionId } })
  await forgetPerson({ personId: learner.personId })
  expect(await fileStore().has(sha256)).toBe(false)
  expect(await db.voiceNote.count({ where: { submissionId, removedAt: null } })).toBe(0)
})
