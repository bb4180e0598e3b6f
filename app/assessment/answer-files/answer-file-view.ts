import type { AnswerFileKind } from '#app/courses/question-body.ts'

/** How many files one question of one attempt may have had. */
export const mostVersions = 5

/** A file that was handed in for a question; `reference` is the answer that names it. */
export type AnswerFileVersion = { fileId: string; reference: string; kind: AnswerFileKind; bytes: number; at: Date }

/** Where a file of an answer is seen or heard. */
export function answerFileAddress(fileId: string): string {
  return `/berkas-jawaban/${fileId}`
}

/** What the page's script knows of a question that is answered by a file. */
export type LiveAnswerFile = { kinds: AnswerFileKind[]; seconds: number | null; kindsText: string; limitsText: string; most: string }
