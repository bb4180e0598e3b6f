import { findTask } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import { AppError } from '#app/platform/app-error.ts'

/** How many marks or remarks a file has room for. */
const most = 30

/** A criterion as it was posted, where the rubric of the task has it; null for any other. */
export async function knownCriterion(submission: { courseVersionId: string; task: string }, criterion: string | null): Promise<string | null> {
  const { body } = await readCourseVersion(submission)
  const criteria = findTask(body, submission.task)?.rubric.criteria ?? []
  return criteria.some(({ key }) => key === criterion) ? criterion : null
}

/** Whether something is to be added to what was said of a file: not when it was said already. Throws `mark_limit`. */
export function isNewRemark<Said extends object>(said: readonly Said[], remark: Partial<Said>): boolean {
  const keys = Object.keys(remark) as (keyof Said)[]
  if (said.some((other) => keys.every((key) => other[key] === remark[key]))) return false
  if (said.length >= most) throw new AppError('mark_limit', { params: { maximum: most } })
  return true
}
