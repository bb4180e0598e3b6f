import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import { db } from '#app/platform/database.server.ts'
import { type ExamPhase, examInForce, examPhase } from './exam-window.ts'

export type FoundExam = {
  examSessionId: string
  opensAt: Date
  closesAt: Date
  startCode: string
  /** Opens sealed papers; it starts the exam as well, once it was shown to a supervisor. */
  longCode: string | null
  codeShownAt: Date | null
  courseVersionId: string
  phase: ExamPhase
}

/** An exam that was not cancelled, as it is stored. */
export type ExamRow = Omit<FoundExam, 'phase' | 'examSessionId'> & { id: string; paper: string }

/** The exam of a batch that decides when its paper may be started; null when there is none, and learners start by themselves. */
export async function findExam({ batchId, paper }: { batchId: string; paper: string }): Promise<FoundExam | null> {
  const exams = await db.examSession.findMany({ where: { batchId, paper, cancelledAt: null } })
  return exams.length === 0 ? null : examNow({ exams, paper, now: await databaseNow() })
}

/** The one among a batch's exams that decides at this moment; null when the paper has none. */
export function examNow({ exams, paper, now }: { exams: readonly ExamRow[]; paper: string; now: Date }): FoundExam | null {
  const exam = examInForce(
    exams.filter((each) => each.paper === paper),
    now,
  )
  return exam && { ...exam, examSessionId: exam.id, phase: examPhase(exam, now) }
}
