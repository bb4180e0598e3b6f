import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import { db } from '#app/platform/database.server.ts'
import { type ExamPhase, examInForce, examPhase } from './exam-window.ts'

export type FoundExam = { examSessionId: string; opensAt: Date; closesAt: Date; startCode: string; courseVersionId: string; phase: ExamPhase }

/** The exam of a batch that decides when its paper may be started; null when there is none, and learners start by themselves. */
export async function findExam({ batchId, paper }: { batchId: string; paper: string }): Promise<FoundExam | null> {
  const exams = await db.examSession.findMany({ where: { batchId, paper, cancelledAt: null } })
  if (exams.length === 0) return null
  const now = await databaseNow()
  const exam = examInForce(exams, now)
  return exam && { ...exam, examSessionId: exam.id, phase: examPhase(exam, now) }
}
