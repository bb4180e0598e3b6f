import { finishAttempt } from '#app/assessment/attempts/finish-attempt.server.ts'
import { saveAnswers } from '#app/assessment/attempts/save-answers.server.ts'
import { setPairedTest } from '#app/assessment/paired/set-paired-test.server.ts'
import { startPairedTest } from '#app/assessment/paired/start-paired-test.server.ts'
import { paperItemsSchema } from '#app/assessment/papers/draw-paper.ts'
import type { PairedPart } from '#app/courses/course-body.ts'
import { db } from '#app/platform/database.server.ts'
import { answerOp } from './assessment.ts'
import { makeCourse, sampleCourseFiles } from './courses.ts'
import { type MadeEnrolment, makeEnrolment } from './learning.ts'

const question = (id: string, cover: string) => `
- id: ${id}
  type: truefalse
  covers: [X.000000.001.01/${cover}]
  topic: a
  difficulty: 1
  text: Pernyataan ${id} benar.
  answer: true
  explanation: Penjelasan ${id}.
`

/** The small course with a paired test of two questions, drawn from a bank of four. */
export function pairedCourseFiles(): Record<string, string> {
  const files = sampleCourseFiles()
  files['course.yaml'] = files['course.yaml']!.replace('tasks: [', 'pairedTest: { bank: pasangan, draw: 2, minutes: 10 }\ntasks: [')
  files['banks/pasangan.yaml'] = ['p1', 'p2', 'p3', 'p4'].map((id) => question(id, 'CB-1')).join('')
  files['lessons/satu.md'] = files['lessons/satu.md']!.replace('minutes: 5', 'minutes: 5\ncovers: [X.000000.001.01/CB-1]')
  return files
}

/** A learner of a batch that takes the paired test. */
export async function makePairedEnrolment(): Promise<MadeEnrolment> {
  const made = await makeEnrolment({ courseSlug: (await makeCourse({ files: pairedCourseFiles() })).slug })
  await setPairedTest({ actor: made.operator, batchId: made.batchId, isOn: true })
  return made
}

type Whose = Pick<MadeEnrolment, 'learner' | 'enrolmentId'>

/** One test of the pair with so many right answers, the other questions answered wrongly. */
export async function takePaired(
  { learner: actor, enrolmentId }: Whose,
  part: PairedPart,
  right: number,
): Promise<{ attemptId: string; questions: string[] }> {
  const { attemptId } = await startPairedTest({ actor, enrolmentId, part })
  const { items } = await db.attempt.findUniqueOrThrow({ where: { id: attemptId }, select: { items: true } })
  const questions = paperItemsSchema.parse(items).map((item) => item.question)
  await saveAnswers({ actor, attemptId, ops: questions.map((id, index) => answerOp(id, index < right ? 'true' : 'false', index + 1)) })
  await finishAttempt({ actor, attemptId })
  return { attemptId, questions }
}
