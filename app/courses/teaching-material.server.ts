import { type Actor, hasRole, type Role } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { renderMarkup } from './lesson-html.ts'
import { readCatalogue } from './read-catalogue.server.ts'
import { readCourse } from './read-course.server.ts'

/** Who may see guides, checklists and sample answers: a learner who could would no longer show what they can do. */
const teachingRoles: readonly Role[] = ['trainer', 'decider', 'operator']

function requireTeacher(actor: Actor): void {
  if (!teachingRoles.some((role) => hasRole(actor, role))) throw new AppError('not_found')
}

/** The courses there is something to teach with. */
export async function readTeachingCourses({ actor }: { actor: Actor }) {
  requireTeacher(actor)
  const courses = await readCatalogue()
  return courses.map(({ body: { slug, title, observation, oral, tasks, guide } }) => ({
    slug,
    title,
    hasGuide: guide !== null,
    observed: observation?.items.length ?? 0,
    oral: oral.length,
    tasks: tasks.length,
  }))
}

/** All that helps to teach and assess one course, of its current version. Throws `not_found`. */
export async function readTeachingMaterial({ actor, course }: { actor: Actor; course: string }) {
  requireTeacher(actor)
  const { body, number } = await readCourse({ slug: course })
  const html = (source: string) => renderMarkup({ body, source })
  return {
    slug: body.slug,
    title: body.title,
    version: number,
    units: body.units,
    guide: body.guide && { title: body.guide.title, html: html(body.guide.source) },
    observation: body.observation,
    oral: body.oral,
    tasks: body.tasks.map(({ key, title, rubric, instructions, sampleAnswer }) => ({
      key,
      title,
      passPoints: rubric.passPoints,
      criteria: rubric.criteria,
      instructionsHtml: html(instructions),
      sampleAnswerHtml: sampleAnswer === null ? null : html(sampleAnswer),
    })),
    toConfirm: body.sources.flatMap(({ id, title, number: rule, confirm }) => (confirm === null ? [] : [{ id, title, rule, confirm }])),
  }
}

export type TeachingMaterial = Awaited<ReturnType<typeof readTeachingMaterial>>
