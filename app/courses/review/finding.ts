/** What keeps a course from being finished, told so that its author can mend it. */
export type Finding = {
  /** Path inside the course's folder. */
  file: string
  /** Counted from 1; null when it concerns the whole file. */
  line: number | null
  message: string
}

export function describeFinding(course: string, { file, line, message }: Finding): string {
  return `courses/${course}/${file}${line === null ? '' : `:${line}`}  ${message}`
}
