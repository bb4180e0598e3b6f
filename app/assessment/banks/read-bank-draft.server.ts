import { seededRandom } from '#app/assessment/papers/seeded-random.ts'
import { type ExplainedQuestion, explainQuestion } from '#app/assessment/questions/explained-question.ts'
import { pictureFinder } from '#app/assessment/questions/find-picture.ts'
import { type OpenQuestion, openQuestion } from '#app/assessment/questions/open-question.ts'
import { kindOf } from '#app/assessment/questions/question-kinds.ts'
import type { Bilingual, CourseBody } from '#app/courses/course-body.ts'
import type { PaperProblem } from '#app/courses/paper-checks.ts'
import type { Question } from '#app/courses/question-body.ts'
import { adviseOnQuestions, type QuestionAdvice } from '#app/courses/review/review-questions.ts'
import { readNames } from '#app/people/read-names.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { applyChanges, questionHash } from './bank-changes.ts'
import { readBankCourse } from './bank-scope.server.ts'
import { checkBankPapers } from './check-bank.ts'
import { changesOf } from './lock-draft.server.ts'
import type { DraftState } from './read-bank.server.ts'

/** A question as the learner meets it, and as it is explained to somebody who answered it fully. */
export type QuestionPreview = { open: OpenQuestion; explained: ExplainedQuestion }

export type DraftChangeView = {
  id: string
  kind: 'new' | 'changed' | 'removed'
  text: string
  bank: string
  difficulty: number
  topic: string
  type: Question['type']
  preview: QuestionPreview
  /** How it stands in the course; null for a new one. */
  before: QuestionPreview | null
  /** Somebody else published a change of it since. */
  isOvertaken: boolean
}

export type BankDraftView = {
  draftId: string
  slug: string
  title: Bilingual
  state: DraftState
  writer: string
  isOwn: boolean
  changes: DraftChangeView[]
  /** What keeps it from being sent or published. */
  problems: PaperProblem[]
  /** What a reviewer should look at. */
  advice: QuestionAdvice[]
  events: { id: string; kind: string; by: string; question: string | null; remark: string; at: Date }[]
}

/** Shows a question with the order that a paper might have. */
export function previewQuestion(body: CourseBody, question: Question): QuestionPreview {
  const [kind, findPicture] = [kindOf(question), pictureFinder(body)]
  const order = kind.order(question, seededRandom(`pratinjau:${question.id}`))
  return {
    open: openQuestion(question, order, findPicture),
    explained: explainQuestion({ question, order, answer: kind.key(question), points: 1, findPicture, all: true }),
  }
}

/** A draft: the writer's own in any state, somebody else's once it was sent. Throws `not_found`. */
export async function readBankDraft({ actor, course, draftId }: { actor: Actor; course: string; draftId: string }): Promise<BankDraftView> {
  const { courseId, body } = await readBankCourse({ actor, course })
  const draft = await db.bankDraft.findFirst({
    where: { id: draftId, courseId, OR: [{ writerId: actor.personId }, { state: { in: ['in_review', 'returned', 'published'] } }] },
    include: { events: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
  })
  if (!draft) throw new AppError('not_found')
  const [changes, nameOf] = await Promise.all([changesOf(db, draftId), readNames([draft.writerId, ...draft.events.map(({ actorId }) => actorId)])])
  const isSettled = draft.state === 'published' || draft.state === 'discarded'
  const questions = applyChanges(body.questions, changes)
  const ids = new Set(changes.map(({ id }) => id))
  const lessons = body.lessons.map(({ source }) => source)
  return {
    draftId,
    slug: body.slug,
    title: body.title,
    state: draft.state as DraftState,
    writer: nameOf(draft.writerId),
    isOwn: draft.writerId === actor.personId,
    changes: changes.flatMap(({ id, question, baseHash }): DraftChangeView[] => {
      const current = body.questions.find((candidate) => candidate.id === id)
      const shown = question ?? current
      if (!shown) return []
      const { text, bank, difficulty, topic, type } = shown
      return [
        {
          id,
          kind: question === null ? 'removed' : baseHash === null ? 'new' : 'changed',
          text,
          bank,
          difficulty,
          topic,
          type,
          preview: previewQuestion(body, shown),
          before: current && question && !isSettled ? previewQuestion(body, current) : null,
          isOvertaken: !isSettled && (current ? questionHash(current) : null) !== baseHash,
        },
      ]
    }),
    problems: isSettled ? [] : checkBankPapers(body, questions),
    advice: isSettled ? [] : adviseOnQuestions(questions, lessons).filter(({ question }) => question !== null && ids.has(question)),
    events: draft.events.map(({ id, kind, actorId, question, remark, at }) => ({ id, kind, by: nameOf(actorId), question, remark, at })),
  }
}
