import { confirmNewName } from '#app/certificates/changes/confirm-new-name.server.ts'
import { correctCertificate } from '#app/certificates/changes/correct-certificate.server.ts'
import { readNameProposal } from '#app/certificates/changes/read-name-proposal.server.ts'
import { issueCertificate } from '#app/certificates/issuing/issue-certificate.server.ts'
import type { IssuedCertificate } from '#app/certificates/issuing/issued-certificate.ts'
import { readCourse } from '#app/courses/read-course.server.ts'
import { confirmPrintedName } from '#app/learning/confirm-name.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { confirmCompletion, grade, handInTask, readLessons, takeQuiz } from '#prisma/demonstration/play-learner.ts'
import { type MadeEnrolment, makeEnrolment } from './learning.ts'
import { makePerson } from './people.ts'

/** An enrolment that a decider has confirmed, played with the use-cases that people use. No certificate yet. */
export async function makeCompletion({ name = 'Siti Aminah' }: { name?: string } = {}): Promise<MadeEnrolment> {
  const enrolment = await makeEnrolment({ learner: (await makePerson({ name: 'Siti Contoh' })).actor })
  const { learner, enrolmentId, courseSlug, trainer, decider } = enrolment
  const play = { learner, enrolmentId, body: (await readCourse({ slug: courseSlug })).body }
  await readLessons(play)
  await takeQuiz(play, 0)
  await confirmPrintedName({ actor: learner, enrolmentId, name })
  await grade(play, trainer, await handInTask(play, 'Catatan.'), 'graded', 'Bagus.')
  await confirmCompletion(play, decider)
  return enrolment
}

/** The same with its certificate. */
export async function makeCertificate(wanted: { name?: string } = {}): Promise<MadeEnrolment & IssuedCertificate> {
  const completion = await makeCompletion(wanted)
  return { ...completion, ...(await issueCertificate(completion)) }
}

/** A certificate whose name an operator corrected and its holder confirmed. */
export async function correctName({
  operator,
  holder,
  certificateId,
  name,
}: {
  operator: Actor
  holder: Actor
  certificateId: string
  name: string
}): Promise<IssuedCertificate> {
  await correctCertificate({ actor: operator, certificateId, name })
  const proposal = await readNameProposal({ actor: holder, certificateId })
  return confirmNewName({ actor: holder, certificateId, proposalId: proposal!.proposalId })
}
