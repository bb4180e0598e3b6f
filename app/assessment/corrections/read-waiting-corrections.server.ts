import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'

/** Proposals on which no operator has spoken yet, the oldest first, with the page of each. Throws `forbidden`. */
export async function readWaitingCorrections({ actor }: { actor: Actor }): Promise<{ correctionId: string; question: string; href: string }[]> {
  requireOperator(actor)
  const rows = await db.questionCorrection.findMany({
    where: { appliedAt: null, declinedAt: null },
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
    take: 50,
    select: { id: true, question: true, courseVersionId: true, courseVersion: { select: { number: true } } },
  })
  return Promise.all(
    rows.map(async ({ id, question, courseVersionId, courseVersion }) => {
      const { body } = await readCourseVersion({ courseVersionId })
      const text = body.questions.find((candidate) => candidate.id === question)?.text ?? question
      return { correctionId: id, question: text, href: `/pelatih/kursus/${body.slug}/soal/${question}?versi=${courseVersion.number}` }
    }),
  )
}
