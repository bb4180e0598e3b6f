import { lessonsAbout } from '#app/assessment/papers/lessons-about.ts'
import type { Bilingual, Task } from '#app/courses/course-body.ts'
import { renderMarkup } from '#app/courses/lesson-html.ts'
import { readEnrolment } from '#app/learning/read-enrolment.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readOwnTask } from './course-task.server.ts'
import { mayStartOver } from './open-draft.server.ts'
import { readVersions } from './read-versions.server.ts'
import { type VersionView, viewVersion } from './submission-view.ts'

export type TaskView = {
  enrolmentId: string
  /** The learner may still write: the enrolment is active. */
  active: boolean
  title: Bilingual
  minutes: number
  instructionsHtml: string
  evidence: Task['evidence']
  rubric: Task['rubric']
  timeZone: string
  trainers: string[]
  contactPhone: string | null
  /** The newest version first. */
  versions: VersionView[]
  /** What the learner may do next: write, start over, wait, or nothing more. */
  turn: 'write' | 'start-over' | 'wait' | 'passed' | 'closed'
}

/** The practical task of the learner's own enrolment with every version they handed in. Throws `not_found`. */
export async function readTask({ actor, enrolmentId }: { actor: Actor; enrolmentId: string }): Promise<TaskView> {
  const [{ active, body, task }, { batch, trainers }] = await Promise.all([
    readOwnTask({ actor, enrolmentId }),
    readEnrolment({ actor, enrolmentId }),
  ])
  const rows = await readVersions({ enrolmentId, task: task.key })
  const forLearner = { lessonsOn: (covers: readonly string[]) => lessonsAbout(body, { covers }) }
  const versions = rows.map((row) => viewVersion(row, { rubric: task.rubric, observation: body.observation }, forLearner))
  return {
    enrolmentId,
    active,
    title: task.title,
    minutes: task.minutes,
    instructionsHtml: renderMarkup({ body, source: task.instructions }),
    evidence: task.evidence,
    rubric: task.rubric,
    timeZone: batch.timeZone,
    trainers: trainers.map(({ name }) => name),
    contactPhone: batch.contactPhone,
    versions,
    turn: whoseTurn(versions[0], active),
  }
}

function whoseTurn(latest: VersionView | undefined, active: boolean): TaskView['turn'] {
  const passed = latest?.state === 'graded' ? (latest.grades[0]?.passed ?? false) : null
  if (passed) return 'passed'
  if (!active) return 'closed'
  if (!latest || latest.state === 'draft') return 'write'
  return mayStartOver({ state: latest.state, passed }) ? 'start-over' : 'wait'
}
