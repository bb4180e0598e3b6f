import { expect, test } from 'vitest'
import { readTask } from '#app/assessment/evidence/read-task.server.ts'
import { db } from '#app/platform/database.server.ts'
import { handIn, passingVerdict, returningVerdict } from '#tests/builders/assessment.ts'
import { makeCourse, sampleCourseFiles } from '#tests/builders/courses.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { claimItem } from './claim-item.server.ts'
import { gradeSubmission } from './grade-submission.server.ts'
import { gradingFormSchema, verdictOf } from './grading-form.ts'
import { readSubmissionToGrade } from './read-submission.server.ts'

const checklist = `
title: Dapur
setting: Di rumah produksi
items:
  - { covers: [X.000000.001.01/1.1], look: Tangan dicuci }
  - { covers: [X.000000.001.01/1.1], look: Rambut tertutup }
  - { covers: [X.000000.001.01/1.1], look: Lap bersih }
`

async function enrolled() {
  const { slug } = await makeCourse({ files: { ...sampleCourseFiles(), 'observation.yaml': checklist } })
  return makeEnrolment({ courseSlug: slug })
}

test('what the trainer saw on the spot is stored with the grade and told to the learner, not before', async () => {
  const made = await enrolled()
  const { submissionId } = await handIn(made)
  const observedByLearner = async () => (await readTask({ actor: made.learner, enrolmentId: made.enrolmentId })).versions[0]!.grades[0]?.observed
  await claimItem({ actor: made.trainer, itemId: submissionId })
  expect(await observedByLearner()).toBeUndefined()
  const verdict = { ...passingVerdict, observed: [2, 0, 2, 17] }
  const first = await gradeSubmission({ actor: made.trainer, submissionId, verdict })
  expect(await gradeSubmission({ actor: made.trainer, submissionId, verdict })).toEqual(first)
  await expect(gradeSubmission({ actor: made.trainer, submissionId, verdict: passingVerdict })).rejects.toMatchObject({ code: 'grade_stale' })
  expect((await db.gradeEvent.findUniqueOrThrow({ where: { id: first.gradeId } })).observed).toEqual([0, 2])
  expect(await observedByLearner()).toMatchObject([
    { look: 'Tangan dicuci', seen: true, lessons: [] },
    { look: 'Rambut tertutup', seen: false },
    { look: 'Lap bersih', seen: true },
  ])
})

test('a return keeps the ticks too, and without any tick nothing is said of an observation', async () => {
  const made = await enrolled()
  const { submissionId } = await handIn(made)
  await claimItem({ actor: made.trainer, itemId: submissionId })
  await gradeSubmission({ actor: made.trainer, submissionId, verdict: { ...returningVerdict, observed: [1] } })
  const again = await handIn(made)
  const { earlier, grades } = await readSubmissionToGrade({ actor: made.trainer, submissionId: again.submissionId })
  expect(grades).toEqual([])
  expect(earlier[0]!.grades[0]!.observed.map(({ seen }) => seen)).toEqual([false, true, false])
  await claimItem({ actor: made.trainer, itemId: again.submissionId })
  await gradeSubmission({ actor: made.trainer, submissionId: again.submissionId, verdict: passingVerdict })
  expect((await readSubmissionToGrade({ actor: made.trainer, submissionId: again.submissionId })).grades[0]!.observed).toEqual([])
})

test('the form takes one tick, many or none, and nothing that is no place in a list', () => {
  const observed = (given: unknown) => gradingFormSchema.safeParse({ intent: 'verdict', ...(given === undefined ? {} : { observed: given }) })
  expect([observed(undefined), observed('3'), observed(['0', '4'])].map(({ data }) => data && verdictOf(data).observed)).toEqual([[], [3], [0, 4]])
  for (const wrong of ['-1', 'x', '1.5', '9999', ['1', 'y']]) expect(observed(wrong).success).toBe(false)
})
