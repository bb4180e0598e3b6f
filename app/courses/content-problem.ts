/** A mistake in a content file, told so that its author can mend it. */
export type ContentProblem = {
  /** Path inside the content folder. */
  file: string
  /** Counted from 1. */
  line: number
  /** What is wrong and what to do, in plain English. */
  message: string
}

export function describeProblem({ file, line, message }: ContentProblem): string {
  return `${file}:${line}  ${message}`
}

/** Collects problems; each file has its own notebook. */
export type Report = (line: number, message: string) => void

export function reportTo(problems: ContentProblem[], file: string): Report {
  return (line, message) => problems.push({ file, line: Math.max(1, line), message })
}
