import { revokeCertificate } from '#app/certificates/changes/revoke-certificate.server.ts'
import { issueCertificate } from '#app/certificates/issuing/issue-certificate.server.ts'
import { readMyCertificates } from '#app/certificates/read-my-certificates.server.ts'
import { readCourse } from '#app/courses/read-course.server.ts'
import { joinBatch } from '#app/learning/join-batch.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { isAppError } from '#app/platform/app-error.ts'
import { createPortal, portalExists } from '#app/platform/create-portal.server.ts'
import { markDemonstrationComplete } from '#app/platform/demonstration.server.ts'
import { changeBatch } from '#app/programmes/change-batch.server.ts'
import { createBatch } from '#app/programmes/create-batch.server.ts'
import { createProgramme } from '#app/programmes/create-programme.server.ts'
import { nameBatchStaff } from '#app/programmes/name-batch-staff.server.ts'
import { makeLearner, makeSponsor, makeStaff, type Staff } from './demonstration/make-people.ts'
import { playAssessment } from './demonstration/play-assessment.ts'
import { confirmCompletion, confirmName, grade, handInTask, type Play, readLessons, takeQuiz } from './demonstration/play-learner.ts'
import { type DemoBatch, demoProgrammes } from './demonstration/programmes.ts'

const fallbackCourse = 'keamanan-pangan-pirt'
const note =
  'Sebelum: talenan dan pisau dipakai untuk semua bahan. Sesudah: talenan dipisah menurut warna, ada tempat cuci tangan dengan sabun. Biaya Rp 38.000.'

/**
 * Fills an empty portal with a demonstration: one account for each role, programmes, batches and some history.
 * Every row is written by the use-cases that people use. Does nothing in a portal that was set up before.
 */
export async function seedDemonstration({ say = () => {} }: { say?: (line: string) => void } = {}): Promise<void> {
  if (await portalExists()) return
  await createPortal({
    isDemo: true,
    issuerName: 'CONTOH Lembaga Pelatihan Naik Kelas',
    issuerPlace: 'Palembang',
    signerName: 'Hj. Zubaidah Contoh, M.M.',
    signerTitle: 'Kepala Lembaga',
    contactPhone: '+6281200000005',
  })
  const staff = await makeStaff()
  const learners = new Map<string, Actor>()
  const sponsors = new Map<string, string>()
  for (const programme of demoProgrammes) {
    say(programme.name)
    const { programmeId, sponsorId } = await createProgramme({
      actor: staff.operator,
      programme: { sponsorName: programme.sponsor, name: programme.name, fiscalYear: 2026 },
    })
    sponsors.set(programme.sponsor, sponsorId)
    for (const batch of programme.batches) await playBatch(staff, programmeId, batch, learners)
  }
  await makeSponsor(staff.operator, sponsors.get(demoProgrammes[0]!.sponsor)!)
  await playAssessment(staff, day(-7))
  await markDemonstrationComplete()
}

async function playBatch(staff: Staff, programmeId: string, batch: DemoBatch, learners: Map<string, Actor>): Promise<void> {
  const { operator, trainer, decider } = staff
  const courseSlug = (await courseExists(batch.course)) ? batch.course : fallbackCourse
  const { name, seats, venue, placeCode, placeName, timeZone } = batch
  // A batch that is over was open once: people join it before its last day is set.
  const ends = Math.max(batch.ends, 14)
  const { batchId, code } = await createBatch({
    actor: operator,
    batch: {
      programmeId,
      courseSlug,
      name,
      seats,
      venue,
      placeCode,
      placeName,
      timeZone,
      startsOn: day(batch.starts),
      endsOn: day(ends),
      codeExpiresOn: day(ends),
      contactPhone: '+6281200000002',
    },
  })
  await nameBatchStaff({ actor: operator, batchId, personId: trainer.personId, role: 'trainer' })
  await nameBatchStaff({ actor: operator, batchId, personId: decider.personId, role: 'decider' })
  const { body } = await readCourse({ slug: courseSlug })
  const plays: Play[] = []
  for (const learnerName of batch.learners) {
    const learner = learners.get(learnerName) ?? (await makeLearner(operator, learnerName))
    learners.set(learnerName, learner)
    const { enrolmentId } = await joinBatch({ actor: learner, code })
    plays.push({ learner, enrolmentId, body })
  }
  if (batch.story === 'finished') {
    const { enrolmentId } = await joinBatch({ actor: staff.learner, code })
    await changeBatch({
      actor: operator,
      batchId,
      change: { seats, endsOn: day(batch.ends), codeExpiresOn: day(batch.ends), contactPhone: '+6281200000002' },
    })
    await playFinished(staff, [{ learner: staff.learner, enrolmentId, body }, ...plays])
  }
  if (batch.story === 'running') await playRunning(staff, plays, code)
}

/** Seven of the learners complete everything and hold certificates, one of which was revoked; the others stopped on the way. */
async function playFinished({ trainer, decider, operator }: Staff, plays: Play[]): Promise<void> {
  for (const [position, play] of plays.entries()) {
    if (position >= 7) {
      await readLessons(play, 4 + position)
      continue
    }
    await completeAll(play, trainer, decider, position % 4)
  }
  const [certificate] = await readMyCertificates({ actor: plays[6]!.learner })
  await revokeCertificate({ actor: operator, certificateId: certificate!.certificateId, reasonClass: 'data_error' })
}

/** One waits for the trainer, one for the decider, one has the task back, two are reading (one of them the account for trying things out). */
async function playRunning({ trainer, newcomer }: Staff, plays: Play[], code: string): Promise<void> {
  const [first, second, third, fourth] = plays as [Play, Play, Play, Play]
  for (const play of [first, second, third]) {
    await readLessons(play)
    await takeQuiz(play, 2)
    await confirmName(play)
  }
  await handInTask(first, note)
  await grade(second, trainer, await handInTask(second, note), 'graded', 'Foto jelas, perubahannya nyata. Pertahankan tempat cuci tangannya.')
  await grade(
    third,
    trainer,
    await handInTask(third, note),
    'returned',
    'Foto sesudah belum memperlihatkan tempat cuci tangan. Ambil sekali lagi dari depan, ya.',
  )
  await readLessons(fourth, 9)
  const { enrolmentId } = await joinBatch({ actor: newcomer, code })
  await readLessons({ ...fourth, learner: newcomer, enrolmentId }, 10)
}

async function completeAll(play: Play, trainer: Actor, decider: Actor, wrong: number): Promise<void> {
  await readLessons(play)
  await takeQuiz(play, wrong)
  await confirmName(play)
  await grade(play, trainer, await handInTask(play, note), 'graded', 'Bagus. Perubahannya sederhana dan tepat.')
  await confirmCompletion(play, decider)
  // The worker does this from the job that the decision sent; at first start it is not running yet.
  await issueCertificate({ enrolmentId: play.enrolmentId })
}

async function courseExists(slug: string): Promise<boolean> {
  try {
    await readCourse({ slug })
    return true
  } catch (error) {
    if (isAppError(error) && error.code === 'not_found') return false
    throw error
  }
}

function day(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
}
