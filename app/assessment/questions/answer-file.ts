import { answerFileKinds } from '#app/courses/answer-file-kinds.ts'
import type { AnswerFileKind, Question } from '#app/courses/question-body.ts'
import type { Answer } from './answer.ts'

/** What an answer by file names: a row, what it is, and the SHA-256 of its bytes, so that a receipt holds the file too. */
export type AnswerFileReference = { kind: AnswerFileKind; fileId: string; sha256: string }

const pattern = new RegExp(`^berkas/(${answerFileKinds.join('|')})/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([0-9a-f]{64})$`)

/** The answer that names a file. */
export function answerOfFile({ kind, fileId, sha256 }: AnswerFileReference): string {
  return `berkas/${kind}/${fileId}/${sha256}`
}

/** The file that an answer names; null for any other answer. */
export function fileInAnswer(answer: Answer | null | undefined): AnswerFileReference | null {
  const [, kind, fileId, sha256] = (typeof answer === 'string' ? pattern.exec(answer) : null) ?? []
  return kind && fileId && sha256 ? { kind: kind as AnswerFileKind, fileId, sha256 } : null
}

/** What may answer a question; nothing where it is not answered by a file. */
export function kindsTaken(question: Question): readonly AnswerFileKind[] {
  if (question.type === 'audio') return ['audio']
  return question.type === 'file' ? question.takes : []
}
