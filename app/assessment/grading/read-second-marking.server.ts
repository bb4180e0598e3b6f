import type { GradeView } from '#app/assessment/evidence/submission-view.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { holdSecondMarking } from './claim-second-marking.server.ts'
import { readSubmissionToGrade, type SubmissionToGrade, withoutVerdict } from './read-submission.server.ts'
import type { Levels } from './rubric.ts'

export type MarkBefore = Pick<GradeView, 'criteria' | 'points' | 'maxPoints' | 'comment'> & { round: 1 | 2 }

export type SecondMarkingDesk = {
  markingId: string
  round: 2 | 3
  submission: SubmissionToGrade
  /** What the two before said; only for the third, who decides between them. */
  before: MarkBefore[]
}

/**
 * A submission for its second or third marker, who holds it by reading it. A second marker sees nothing of the first grade: no
 * levels, no comment, no marks on photos. Throws `not_found`, and `claimed_by_other` when somebody else holds it or has done it.
 */
export async function readSecondMarking({ actor, markingId }: { actor: Actor; markingId: string }): Promise<SecondMarkingDesk> {
  const row = await db.secondMarking.findUnique({
    where: { id: markingId },
    select: {
      round: true,
      submissionId: true,
      submission: { select: { secondMarkings: { where: { round: 2 }, select: { mark: true } } } },
      firstGradeId: true,
    },
  })
  if (!row) throw new AppError('not_found')
  const submission = await readSubmissionToGrade({ actor, submissionId: row.submissionId })
  if (!(await holdSecondMarking({ actor, markingId }))) throw new AppError('claimed_by_other')
  const first = submission.grades.find(({ gradeId }) => gradeId === row.firstGradeId)
  const second = row.submission.secondMarkings[0]?.mark
  const before: MarkBefore[] = []
  if (row.round === 3 && first) before.push({ ...first, round: 1 })
  if (row.round === 3 && second) {
    const { points, maxPoints, comment } = second
    before.push({ criteria: chosen(submission, second.levels as Levels), points, maxPoints, comment, round: 2 })
  }
  return {
    markingId,
    round: row.round as 2 | 3,
    submission: {
      ...submission,
      ...(row.round === 2 ? withoutVerdict(submission) : { voiceNotes: [], grades: [] }),
      earlier: [],
      sentBack: null,
    },
    before,
  }
}

function chosen({ rubric }: SubmissionToGrade, levels: Levels): GradeView['criteria'] {
  return rubric.criteria.flatMap(({ key, title, levels: all }) => {
    const level = all.find((candidate) => candidate.key === levels[key])
    return level ? [{ key, title, levelKey: level.key, level: level.title, description: level.description, points: level.points, lessons: [] }] : []
  })
}
