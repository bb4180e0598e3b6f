import { type GroupChange, groupChange } from '#app/assessment/paired/gain.ts'
import { changeOf } from '#app/assessment/paired/read-batch-pairs.server.ts'
import { readPairs } from '#app/assessment/paired/read-pairs.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readSponsoredBatch } from '#app/programmes/read-sponsored-batches.server.ts'
import { wholeCells } from './small-cells.ts'

/** What changed from the first test to the second; `people` counts those it is about. Null while they are too few. */
export async function readSponsoredChange({ actor, batchId }: { actor: Actor; batchId: string }): Promise<GroupChange | null> {
  await readSponsoredBatch({ actor, batchId })
  const changes = (await readPairs({ batchId }))
    .flatMap((learner) => {
      const change = changeOf(learner)
      return change && learner.after?.finishedAt ? [{ ...change, at: learner.after.finishedAt, id: learner.after.attemptId }] : []
    })
    .sort((one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1))
  const shown = wholeCells(changes)
  return shown.length === 0 ? null : groupChange(shown)
}
