import { db } from '#app/platform/database.server.ts'

export type LessonProgress = { lesson: string; openedAt: Date; completedAt: Date | null }

/** What was read of an enrolment's lessons; for callers that have proved that it may be seen. */
export async function readLessonProgress({ enrolmentId }: { enrolmentId: string }): Promise<LessonProgress[]> {
  return db.lessonProgress.findMany({
    where: { enrolmentId },
    orderBy: { openedAt: 'asc' },
    select: { lesson: true, openedAt: true, completedAt: true },
  })
}
