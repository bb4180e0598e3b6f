import { correctedScore } from '#app/assessment/corrections/correction.ts'
import { readCorrections } from '#app/assessment/corrections/read-corrections.server.ts'
import { lessonsAbout } from '#app/assessment/papers/lessons-about.ts'
import { explainQuestion } from '#app/assessment/questions/explained-question.ts'
import { pictureFinder } from '#app/assessment/questions/find-picture.ts'
import { openQuestion } from '#app/assessment/questions/open-question.ts'
import { elementsOf } from '#app/competency/scheme-body.ts'
import type { CourseBody } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { CompetencyUnit } from '#app/courses/unit-body.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { type LoadedRehearsal, loadRehearsal } from './load-rehearsal.server.ts'
import type { RehearsalPart } from './rehearsal-parts.ts'
import { pictureOfUnit } from './rehearsal-result.ts'

export type RehearsalView = Awaited<ReturnType<typeof readRehearsal>>
export type RehearsedUnit = Awaited<ReturnType<typeof readRehearsedUnit>>

/** A rehearsal of the actor's own with the picture of each unit practised so far. Throws `not_found`. */
export async function readRehearsal({ actor, rehearsalId }: { actor: Actor; rehearsalId: string }) {
  const loaded = await loadRehearsal(db, { actor, rehearsalId })
  const units = await Promise.all(loaded.scheme.units.map((unit) => viewOf(loaded, unit)))
  return {
    rehearsalId,
    slug: loaded.slug,
    createdAt: loaded.createdAt,
    title: loaded.scheme.title,
    units: units.map(({ code, title, picture, oral }) => ({ code, title, picture, oral })),
  }
}

/** One unit of a rehearsal: what to do and answer, or once that was done, how it went. Throws `not_found`. */
export async function readRehearsedUnit({ actor, rehearsalId, unit: code }: { actor: Actor; rehearsalId: string; unit: string }) {
  const loaded = await loadRehearsal(db, { actor, rehearsalId })
  const at = loaded.scheme.units.findIndex((unit) => unit.code === code)
  const unit = loaded.scheme.units[at]
  if (!unit) throw new AppError('not_found')
  const next = [...loaded.scheme.units.slice(at + 1), ...loaded.scheme.units.slice(0, at)].find((one) => !loaded.parts[one.code]?.done)
  return { rehearsalId, scheme: loaded.scheme.title, next: next && { code: next.code, title: next.title }, ...(await viewOf(loaded, unit)) }
}

async function viewOf({ parts }: LoadedRehearsal, unit: CompetencyUnit) {
  const part = parts[unit.code] ?? { courseVersionId: null, asked: [], oral: [], done: null }
  const elements = elementsOf(unit)
  const about = { code: unit.code, title: unit.title, elements }
  const none = { asked: [], explained: [], oral: [] }
  if (part.courseVersionId === null) {
    const picture = pictureOfUnit({ elements, done: part.done, questions: [], points: new Map() })
    return { ...about, ...none, isDone: part.done !== null, picture: withLessons(picture, null) }
  }
  const { body } = await readCourseVersion({ courseVersionId: part.courseVersionId })
  const questions = part.asked.flatMap(({ question: id }) => body.questions.find((one) => one.id === id) ?? [])
  const corrections = await readCorrections(db, part.courseVersionId)
  const points = new Map(
    questions.map((question) => {
      const answer = part.done?.answers[question.id]
      return [question.id, answer === undefined ? 0 : correctedScore(question, answer, corrections.get(question.id) ?? [])]
    }),
  )
  return {
    ...about,
    isDone: part.done !== null,
    picture: withLessons(pictureOfUnit({ elements, done: part.done, questions, points }), body),
    ...written(body, part, points),
    oral: body.oral
      .filter(({ id }) => part.oral.includes(id))
      .map(({ id, question, expect, probe, covers }) => ({
        ...{ id, question },
        // What a good answer holds is told once they have answered.
        guide: part.done ? { said: part.done.said[id] ?? '', heard: part.done.heard[id] ?? null, expect, probe } : null,
        lessons: part.done ? lessonsAbout(body, { covers }) : [],
      })),
  }
}

/** The written questions, open or explained. */
function written(body: CourseBody, { asked, done }: RehearsalPart, points: ReadonlyMap<string, number>) {
  const findPicture = pictureFinder(body)
  const found = asked.flatMap(({ question: id, options }) => {
    const question = body.questions.find((one) => one.id === id)
    return question ? [{ question, options }] : []
  })
  if (!done)
    return { asked: found.map(({ question, options }) => ({ ...openQuestion(question, options, findPicture), answer: null })), explained: [] }
  const explained = found.map(({ question, options }) =>
    explainQuestion({
      ...{ question, order: options, answer: done.answers[question.id], points: points.get(question.id) ?? 0, findPicture, all: true },
      lessons: lessonsAbout(body, question),
    }),
  )
  return { asked: [], explained }
}

function withLessons(picture: ReturnType<typeof pictureOfUnit>, body: CourseBody | null) {
  return picture?.map((element) => ({ ...element, lessons: body ? lessonsAbout(body, { covers: element.weak }) : [] })) ?? null
}
