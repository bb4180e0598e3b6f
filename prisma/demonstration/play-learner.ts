import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { finishAttempt } from '#app/assessment/attempts/finish-attempt.server.ts'
import { readAttempt } from '#app/assessment/attempts/read-attempt.server.ts'
import { saveAnswers } from '#app/assessment/attempts/save-answers.server.ts'
import { startAttempt } from '#app/assessment/attempts/start-attempt.server.ts'
import { decide } from '#app/assessment/decisions/decide.server.ts'
import { addPhoto } from '#app/assessment/evidence/add-photo.server.ts'
import { saveDraft } from '#app/assessment/evidence/save-draft.server.ts'
import { submitTask } from '#app/assessment/evidence/submit-task.server.ts'
import { claimItem } from '#app/assessment/grading/claim-item.server.ts'
import { gradeSubmission } from '#app/assessment/grading/grade-submission.server.ts'
import type { Answer } from '#app/assessment/questions/answer.ts'
import { kindOf } from '#app/assessment/questions/question-kinds.ts'
import { type CourseBody, findLesson } from '#app/courses/course-body.ts'
import { videosAsked } from '#app/courses/lesson-videos.ts'
import type { Question } from '#app/courses/question-body.ts'
import { completeLesson } from '#app/learning/complete-lesson.server.ts'
import { confirmPrintedName } from '#app/learning/confirm-name.server.ts'
import { answerField } from '#app/learning/video-answer.ts'
import type { Actor } from '#app/platform/actor.ts'

/** One learner's way through a course, played with the use-cases that people use. */
export type Play = { learner: Actor; enrolmentId: string; body: CourseBody }

/** Reads the first `count` lessons. */
export async function readLessons({ learner, enrolmentId, body }: Play, count = Number.POSITIVE_INFINITY): Promise<void> {
  const lessons = body.modules.flatMap((module) => module.lessons)
  for (const lesson of lessons.slice(0, count))
    await completeLesson({ actor: learner, enrolmentId, lesson, answers: rightAnswersAboutVideos(body, lesson) })
}

/** The demonstration's learners read the text of each video that is asked for. */
function rightAnswersAboutVideos(body: CourseBody, lesson: string): Record<string, string> {
  const found = findLesson(body, lesson)
  return Object.fromEntries((found ? videosAsked(found) : []).map(({ name, right }) => [answerField(name), String(right)]))
}

/** Takes the quiz with `wrong` answers missed. */
export async function takeQuiz({ learner, enrolmentId, body }: Play, wrong: number): Promise<void> {
  const { attemptId } = await startAttempt({ actor: learner, enrolmentId })
  const attempt = await readAttempt({ actor: learner, attemptId })
  const known = new Map(body.questions.map((question) => [question.id, question]))
  const ops = attempt.questions
    .slice(wrong)
    .map(({ id }, index) => ({ opId: randomUUID(), question: id, seq: index + 1, value: rightAnswer(known.get(id)!) }))
  await saveAnswers({ actor: learner, attemptId, ops })
  await finishAttempt({ actor: learner, attemptId })
}

function rightAnswer(question: Question): Answer {
  return kindOf(question).key(question)
}

/** Hands in the task with drawn stand-ins for photos that say CONTOH. */
export async function handInTask({ learner, enrolmentId }: Play, note: string): Promise<string> {
  await saveDraft({ actor: learner, enrolmentId, note })
  for (const [caption, colour] of [
    ['Sebelum', '#7A4526'],
    ['Sesudah', '#2B6148'],
  ] as const) {
    await addPhoto({ actor: learner, enrolmentId, bytes: await drawnPhoto(caption, colour) })
  }
  const { submissionId } = await saveDraft({ actor: learner, enrolmentId })
  await submitTask({ actor: learner, enrolmentId, submissionId, note })
  return submissionId
}

/** A drawing that stands for a photo. */
export async function drawnPhoto(caption: string, colour: string): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900"><rect width="1200" height="900" fill="#FBF8F2"/>
    <rect y="560" width="1200" height="340" fill="${colour}"/><rect x="180" y="300" width="360" height="260" rx="20" fill="#1F3A6E"/>
    <circle cx="820" cy="430" r="150" fill="#E0A526"/><circle cx="820" cy="430" r="90" fill="#FBF8F2"/></svg>`
  return sharp(Buffer.from(svg), { density: 72 + caption.length })
    .jpeg({ quality: 80 })
    .toBuffer()
}

/** Grades with the level at `position` of each criterion, or returns for revision. */
export async function grade({ body }: Play, trainer: Actor, submissionId: string, outcome: 'graded' | 'returned', comment: string): Promise<void> {
  const task = body.tasks.find((one) => one.key === body.completion.task)
  const levels = Object.fromEntries((task?.rubric.criteria ?? []).map((criterion) => [criterion.key, criterion.levels.at(-1)!.key]))
  await claimItem({ actor: trainer, itemId: submissionId })
  await gradeSubmission({ actor: trainer, submissionId, verdict: { outcome, levels: outcome === 'graded' ? levels : {}, comment } })
}

export async function confirmName({ learner, enrolmentId }: Play): Promise<void> {
  await confirmPrintedName({ actor: learner, enrolmentId, name: learner.name })
}

export async function confirmCompletion({ enrolmentId }: Play, decider: Actor): Promise<void> {
  await decide({ actor: decider, enrolmentId, decision: { outcome: 'confirmed', reason: '', seen: null } })
}
