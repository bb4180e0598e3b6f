import { readAttemptResult } from '#app/assessment/papers/score-paper.ts'
import { sameAnswer } from '#app/assessment/questions/answer.ts'
import { db } from '#app/platform/database.server.ts'
import { pointsOf, questionsAsked } from './course.ts'
import type { Diary } from './learner.ts'

type StoredOp = { attempt_id: string; op_id: string; question: string; seq: bigint; value: string | string[] }

/** What the phones know against what the database holds, counted from its rows. */
export async function compare(diaries: readonly Diary[]) {
  const enrolments = diaries.map(({ enrolmentId }) => enrolmentId)
  const attempts = await db.attempt.findMany({ where: { enrolmentId: { in: enrolments } } })
  const rows = await db.$queryRaw<StoredOp[]>`
    select answer_op.* from answer_op join attempt on attempt.id = answer_op.attempt_id where attempt.enrolment_id = any(${enrolments}::uuid[])`
  const late = await db.lateAnswer.findMany({
    where: { attempt: { enrolmentId: { in: enrolments } } },
    select: { attemptId: true, opId: true },
  })
  const stored = Map.groupBy(rows, ({ attempt_id }) => attempt_id)
  const counts = {
    learners: diaries.length,
    'handed in': 0,
    'answers given': 0,
    'changes made': 0,
    'changes stored': rows.length,
    'kept as late': late.length,
    'answers still on the phone': 0,
    'answers lost': 0,
    'acknowledged, not stored': 0,
    'changes duplicated': 0,
    'attempts too many': attempts.length - new Set(attempts.map(({ enrolmentId }) => enrolmentId)).size,
    'stored, never made': 0,
    'wrong results': 0,
    'pages killed': 0,
    'learners with a fault': 0,
  }
  for (const diary of diaries) {
    const attempt = attempts.find(({ id }) => id === diary.attemptId)
    const ops = stored.get(diary.attemptId ?? '') ?? []
    const made = new Map(diary.ops.map((op) => [op.opId, op]))
    const storedIds = new Set(ops.map(({ op_id }) => op_id))
    counts['answers given'] += diary.last.size
    counts['changes made'] += diary.ops.length
    counts['pages killed'] += diary.reloads
    if (diary.fault) counts['learners with a fault'] += 1
    if (attempt?.state === 'submitted') counts['handed in'] += 1
    for (const [question, value] of diary.last) {
      if (sameAnswer(value, inForce(ops, question))) continue
      const isKept = diary.unsent().some((op) => op.question === question && sameAnswer(op.value, value))
      counts[isKept ? 'answers still on the phone' : 'answers lost'] += 1
    }
    for (const id of diary.acknowledged) {
      // A change that a newer one of the same question overtook may be acknowledged by the newer one's number.
      const op = made.get(id)
      if (op && !storedIds.has(id) && !ops.some(({ question, seq }) => question === op.question && Number(seq) > op.seq))
        counts['acknowledged, not stored'] += 1
    }
    counts['changes duplicated'] += ops.length - new Set(ops.map(({ question, seq, value }) => JSON.stringify([question, Number(seq), value]))).size
    counts['changes duplicated'] += late.filter(({ attemptId, opId }) => attemptId === diary.attemptId && storedIds.has(opId)).length
    counts['stored, never made'] += ops.filter(({ op_id, question, seq, value }) => {
      const op = made.get(op_id)
      return !op || op.question !== question || op.seq !== Number(seq) || !sameAnswer(op.value, value)
    }).length
    const result = attempt ? readAttemptResult(attempt.result) : null
    if (result === null) continue
    const expected = [...diary.last].filter(([question, value]) => pointsOf(question, value)).length
    if (result.points !== expected || result.answered !== questionsAsked) counts['wrong results'] += 1
  }
  return counts
}

function inForce(ops: readonly StoredOp[], question: string): string | string[] | undefined {
  const own = ops.filter((op) => op.question === question)
  return own.sort((left, right) => Number(right.seq - left.seq))[0]?.value
}
