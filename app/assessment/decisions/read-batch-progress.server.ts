import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { requireBatchRole } from '#app/programmes/read-batch-role.server.ts'
import type { Completion } from './completion.ts'
import { readCompletions } from './read-completion.server.ts'

export type LearnerProgress = {
  enrolmentId: string
  learner: string
  state: 'active' | 'waiting' | 'completed' | 'withdrawn' | 'lapsed'
  completion: Completion
  /** The newest version that was handed in; null in a batch that is graded blind, where nobody learns whose it is. */
  submissionId: string | null
  /** Grading is blind: nothing about the task is told by name, or one that waits alone would name its code. */
  isBlind: boolean
  /** The task was graded by somebody else and waits for its second marker: the actor is not told how. */
  concealed: boolean
}

/** How far each learner of one of the trainer's own batches is, by name. Throws `not_found`. */
export async function readBatchProgress({ actor, batchId }: { actor: Actor; batchId: string }): Promise<LearnerProgress[]> {
  await requireBatchRole({ actor, batchId, role: 'trainer' })
  const policy = await db.gradingPolicy.findUnique({ where: { batchId }, select: { blind: true } })
  const enrolments = await db.enrolment.findMany({
    where: { batchId },
    select: {
      id: true,
      state: true,
      person: { select: { name: true } },
      submissions: {
        where: { state: { not: 'draft' } },
        orderBy: { number: 'desc' },
        take: 1,
        select: { id: true, grades: { select: { graderId: true } }, secondMarkings: { where: { round: 2, mark: null }, select: { id: true } } },
      },
    },
  })
  const completions = await readCompletions({ enrolmentIds: enrolments.map(({ id }) => id) })
  return enrolments
    .map(({ id, state, person, submissions: [newest] }) => {
      const concealed = newest !== undefined && newest.secondMarkings.length > 0 && newest.grades.every(({ graderId }) => graderId !== actor.personId)
      const completion = completions.get(id)!
      return {
        enrolmentId: id,
        learner: person.name,
        state: state as LearnerProgress['state'],
        completion: policy?.blind ? withoutTask(completion) : concealed ? withoutTaskResult(completion) : completion,
        isBlind: policy?.blind ?? false,
        submissionId: policy?.blind ? null : (newest?.id ?? null),
        concealed,
      }
    })
    .sort((left, right) => left.learner.localeCompare(right.learner, 'id'))
}

function withoutTaskResult(completion: Completion): Completion {
  const requirements = completion.requirements.map((each) => (each.kind === 'task' ? { ...each, passed: null, points: null } : each))
  return { ...completion, requirements }
}

/** Without what follows from the task too: the decision waits for it. */
function withoutTask(completion: Completion): Completion {
  const requirements = completion.requirements.filter(({ kind }) => kind !== 'task' && kind !== 'decision')
  return { ...completion, requirements, readyToDecide: false }
}
