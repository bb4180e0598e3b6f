import type { Rubric } from '#app/courses/course-body.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { Levels } from './rubric.ts'

/** Columns of a handed-in version as its learner, its graders and its decider see it. */
export const versionSelect = {
  id: true,
  number: true,
  state: true,
  note: true,
  createdAt: true,
  submittedAt: true,
  files: {
    where: { removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, width: true, height: true },
  },
  grades: { orderBy: [{ at: 'desc' }, { id: 'desc' }] },
} satisfies Prisma.SubmissionSelect

export type VersionRow = Prisma.SubmissionGetPayload<{ select: typeof versionSelect }>

export type Photo = { fileId: string; width: number; height: number }

/** What was said about a version, in the words of its rubric. */
export type GradeView = {
  gradeId: string
  graderId: string
  outcome: 'graded' | 'returned'
  points: number
  maxPoints: number
  passed: boolean
  comment: string
  at: Date
  criteria: { key: string; title: string; levelKey: string; level: string; description: string; points: number }[]
}

export type VersionView = {
  submissionId: string
  number: number
  state: 'draft' | 'submitted' | 'returned' | 'graded'
  note: string
  submittedAt: Date | null
  photos: Photo[]
  /** The newest first: it is the one in force. */
  grades: GradeView[]
}

export function viewVersion(row: VersionRow, rubric: Rubric): VersionView {
  return {
    submissionId: row.id,
    number: row.number,
    state: row.state as VersionView['state'],
    note: row.note,
    submittedAt: row.submittedAt,
    photos: row.files.map(({ id, width, height }) => ({ fileId: id, width, height })),
    grades: row.grades.map(({ id, graderId, outcome, points, maxPoints, passed, comment, at, levels }) => ({
      gradeId: id,
      graderId,
      outcome: outcome as GradeView['outcome'],
      points,
      maxPoints,
      passed,
      comment,
      at,
      criteria: chosenLevels(rubric, levels as Levels),
    })),
  }
}

function chosenLevels(rubric: Rubric, levels: Levels): GradeView['criteria'] {
  return rubric.criteria.flatMap(({ key, title, levels: all }) => {
    const level = all.find((candidate) => candidate.key === levels[key])
    return level ? [{ key, title, levelKey: level.key, level: level.title, description: level.description, points: level.points }] : []
  })
}
