import { kindOf } from '#app/assessment/questions/question-kinds.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { readAskedCourse } from './find-asked-question.server.ts'

export type QuestionStanding = {
  id: string
  text: string
  /** Finished attempts that were asked it, and what they reached on average in percent; null when nobody was. */
  asked: number
  percent: number | null
  corrections: number
}

/** The questions of a course version that a machine scores, those that went worst first. Throws `not_found`. */
export async function readAskedQuestions({ actor, course, number }: { actor: Actor; course: string; number: number | null }) {
  const { courseVersionId, body, ...version } = await readAskedCourse({ actor, course, number })
  const [stats, corrections] = await Promise.all([
    db.$queryRaw<{ question: string; asked: number; points: number }[]>`
      select each.key as question, count(*)::int as asked, avg(each.value::float) as points
      from attempt cross join lateral jsonb_each_text(attempt.result -> 'byQuestion') as each
      where attempt.course_version_id = ${courseVersionId}::uuid and attempt.state <> 'open' and attempt.result is not null
      group by each.key`,
    db.questionCorrection.groupBy({ by: ['question'], where: { courseVersionId, declinedAt: null }, _count: { _all: true } }),
  ])
  const standings = body.questions
    .filter((question) => kindOf(question).isScored)
    .map(({ id, text }): QuestionStanding => {
      const stat = stats.find(({ question }) => question === id)
      const percent = stat ? Math.round(stat.points * 100) : null
      return { id, text, asked: stat?.asked ?? 0, percent, corrections: corrections.find(({ question }) => question === id)?._count._all ?? 0 }
    })
  const rank = ({ percent }: QuestionStanding) => percent ?? 101
  return { title: body.title, slug: body.slug, ...version, questions: standings.sort((left, right) => rank(left) - rank(right)) }
}
