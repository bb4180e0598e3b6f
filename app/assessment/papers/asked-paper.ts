import { type CourseBody, findPaper, type Paper, pairedPartOf } from '#app/courses/course-body.ts'

/** The practice paper of this key, or without one the quiz that completion asks for. Each has one address only. */
export function askedPaper(body: CourseBody, practice: string | undefined): Paper | undefined {
  if (practice !== undefined) return practicePapers(body).find(({ key }) => key === practice)
  return body.completion.paper === null ? undefined : findPaper(body, body.completion.paper)
}

/** Papers on which nothing depends. */
export function practicePapers(body: CourseBody): Paper[] {
  return body.papers.filter(({ key }) => key !== body.completion.paper)
}

/** Where a paper is started and its earlier attempts are listed. */
export function paperAddress({ enrolmentId, practice }: { enrolmentId: string; practice: string | null }): string {
  if (practice !== null && pairedPartOf(practice)) return `/belajar/${enrolmentId}/tes`
  return practice === null ? `/belajar/${enrolmentId}/kuis` : `/belajar/${enrolmentId}/latihan/${practice}`
}
