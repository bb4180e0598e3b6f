import { requireExamKeeper } from '#app/assessment/exam-day/schedule-exam.server.ts'
import { readCourse } from '#app/courses/read-course.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readBatch } from '#app/programmes/read-batch.server.ts'
import { changeByElement, type ElementChange } from './element-change.ts'
import { type Change, type GroupChange, groupChange, normalisedGain, percentOf } from './gain.ts'
import { type PairedLearner, readPairs, type TakenTest } from './read-pairs.server.ts'
import { readPairedSetting } from './set-paired-test.server.ts'

/** 'none', 'open', 'empty' (handed in without an answer), or the result in percent. */
export type TestCell = { state: 'none' | 'open' | 'empty' } | { state: 'done'; percent: number }

export type BatchPairs = {
  batchId: string
  batchName: string
  isOn: boolean
  isOffered: boolean
  rows: { enrolmentId: string; learner: string; before: TestCell; after: TestCell; points: number | null; gain: number | null }[]
  group: GroupChange
  /** Of those who took both. */
  elements: ElementChange[]
}

/** Who has which test of the pair, and what changed. For the batch's trainers and operators. Throws `not_found`. */
export async function readBatchPairs({ actor, batchId }: { actor: Actor; batchId: string }): Promise<BatchPairs> {
  await requireExamKeeper({ actor, batchId })
  const [batch, setting, learners] = await Promise.all([readBatch({ batchId }), readPairedSetting({ batchId }), readPairs({ batchId })])
  const { body } = await readCourse({ slug: batch.courseSlug })
  const both = learners.filter((learner) => changeOf(learner) !== null)
  return {
    batchId,
    batchName: batch.name,
    ...setting,
    rows: learners.map((learner) => {
      const change = changeOf(learner)
      return {
        enrolmentId: learner.enrolmentId,
        learner: learner.learner,
        before: cellOf(learner.before),
        after: cellOf(learner.after),
        points: change && change.after - change.before,
        gain: change && normalisedGain(change),
      }
    }),
    group: groupChange(both.flatMap((learner) => changeOf(learner) ?? [])),
    elements: changeByElement(
      body,
      both.map(({ before, after }) => ({ before: before!.byElement, after: after!.byElement })),
    ),
  }
}

/** Both results of a learner in percent; null until both say something. */
export function changeOf({ before, after }: Pick<PairedLearner, 'before' | 'after'>): Change | null {
  const [from, to] = [before, after].map((test) => (test?.points ? percentOf(test.points) : null))
  return from == null || to == null ? null : { before: from, after: to }
}

function cellOf(test: TakenTest | null): TestCell {
  if (!test) return { state: 'none' }
  if (test.state === 'open') return { state: 'open' }
  const percent = test.points ? percentOf(test.points) : null
  return percent === null ? { state: 'empty' } : { state: 'done', percent }
}
