import type { Bilingual } from '#app/courses/course-body.ts'
import { type Question, questionSchema } from '#app/courses/question-body.ts'
import { itemsOfUnit } from '#app/courses/unit-body.ts'
import { readNames } from '#app/people/read-names.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { isQuestionType, type QuestionType } from './author-fields.ts'
import { readBankCourse } from './bank-scope.server.ts'
import { banksOf } from './check-bank.ts'
import { openStates } from './open-draft.server.ts'

export type DraftState = 'draft' | 'in_review' | 'returned' | 'published' | 'discarded'
type DraftLine = { draftId: string; state: DraftState; writer: string; isOwn: boolean; changes: number; at: Date }
type BankLine = { id: string; bank: string; type: Question['type']; topic: string; difficulty: number; text: string; isChanged: boolean }
export type BankOverview = {
  slug: string
  title: Bilingual
  number: number
  banks: string[]
  /** The actor's own open draft. */
  own: DraftLine | null
  /** What waits for a review by the actor. */
  waiting: DraftLine[]
  published: { number: number; draftId: string; writer: string; reviewer: string; changes: number; at: Date }[]
  questions: BankLine[]
  /** The papers that can be printed. */
  papers: { key: string; title: Bilingual }[]
}

/** The banks of a course with what is being changed in them. Throws `not_found`. */
export async function readBank({ actor, course }: { actor: Actor; course: string }): Promise<BankOverview> {
  const { courseId, body, number } = await readBankCourse({ actor, course })
  const [drafts, versions] = await Promise.all([
    db.bankDraft.findMany({
      where: { courseId, state: { in: [...openStates] }, OR: [{ writerId: actor.personId }, { state: 'in_review' }] },
      include: { changes: { select: { question: true } } },
      orderBy: { createdAt: 'asc' },
    }),
    db.bankVersion.findMany({
      where: { courseId },
      orderBy: { number: 'desc' },
      take: 20,
      include: { draft: { select: { writerId: true, reviewerId: true, _count: { select: { changes: true } } } } },
    }),
  ])
  const nameOf = await readNames([...drafts, ...versions.map(({ draft }) => draft)].flatMap((each) => [each.writerId, each.reviewerId ?? []].flat()))
  const lines = drafts.map(
    ({ id, state, writerId, changes, submittedAt, createdAt }): DraftLine => ({
      draftId: id,
      state: state as DraftState,
      writer: nameOf(writerId),
      isOwn: writerId === actor.personId,
      changes: changes.length,
      at: submittedAt ?? createdAt,
    }),
  )
  const changed = new Set(
    drafts.filter(({ writerId }) => writerId === actor.personId).flatMap(({ changes }) => changes.map(({ question }) => question)),
  )
  return {
    slug: body.slug,
    title: body.title,
    number,
    banks: banksOf(body),
    own: lines.find(({ isOwn }) => isOwn) ?? null,
    waiting: lines.filter(({ isOwn, state }) => !isOwn && state === 'in_review'),
    published: versions.map(({ number, draftId, draft, publishedAt }) => ({
      number,
      draftId,
      writer: nameOf(draft.writerId),
      reviewer: nameOf(draft.reviewerId ?? ''),
      changes: draft._count.changes,
      at: publishedAt,
    })),
    questions: body.questions.map(({ id, bank, type, topic, difficulty, text }) => ({
      id,
      bank,
      type,
      topic,
      difficulty,
      text,
      isChanged: changed.has(id),
    })),
    papers: body.papers.map(({ key, title }) => ({ key, title })),
  }
}

export type AuthorChoices = {
  slug: string
  title: Bilingual
  banks: string[]
  topics: string[]
  pictures: string[]
  covers: { value: string; label: string }[]
}

/**
 * What the form of a question needs: the question as the actor's own draft or the course has it (null for a new one), and
 * what may be chosen. Throws `not_found`.
 */
export async function readAuthoring({
  actor,
  course,
  question: id,
  type,
}: {
  actor: Actor
  course: string
  question: string | null
  type: string | null
}): Promise<{ type: QuestionType; question: Question | null; choices: AuthorChoices }> {
  const { courseId, body } = await readBankCourse({ actor, course })
  const choices: AuthorChoices = {
    slug: body.slug,
    title: body.title,
    banks: banksOf(body),
    topics: [...new Set(body.questions.map(({ topic }) => topic))].sort(),
    pictures: Object.keys(body.pictures).sort(),
    covers: body.units.flatMap(itemsOfUnit).map(({ ref, text }) => ({ value: ref, label: `${ref} ${text}` })),
  }
  if (id === null) {
    // An address without a type begins the most usual one.
    const begun = type ?? 'single'
    if (!isQuestionType(begun)) throw new AppError('not_found')
    return { type: begun, question: null, choices }
  }
  const held = await db.bankDraftQuestion.findFirst({
    where: { question: id, draft: { courseId, writerId: actor.personId, state: { in: [...openStates] } } },
    select: { body: true },
  })
  const question = held?.body ? questionSchema.parse(held.body) : body.questions.find((candidate) => candidate.id === id)
  if (!question) throw new AppError('not_found')
  return { type: question.type, question, choices }
}
