/** Why a file could not be read to its end. */
export type ReadingProblem =
  /** It does not follow the grammar, or points outside itself. */
  | 'malformed'
  /** It wants more work or memory than any file of ours. */
  | 'too_much'
  /** It is locked with a password or otherwise encrypted. */
  | 'encrypted'
  /** It is built in a way that we never build, as other programs save it. */
  | 'other_structure'

/** Thrown inside the reader; whoever reads a part turns it into a finding. */
export class UnreadableError extends Error {
  override name = 'UnreadableError'
  readonly problem: ReadingProblem

  constructor(problem: ReadingProblem) {
    super(problem)
    this.problem = problem
  }
}

/** What one file may cost: `worked` until then, in milliseconds. Files of ours need a few thousand steps and unpack to less than 300 KB. */
export type ReadingBudget = { steps: number; unpacked: number; worked: number }

export const largestPart = 1_000_000

/** A budget for one file; `milliseconds` of work from now. */
export function newBudget(milliseconds = 400): ReadingBudget {
  return { steps: 300_000, unpacked: 6_000_000, worked: workedMs() + milliseconds }
}

/** Takes one step. Throws when there are none left or the time is over. */
export function spend(budget: ReadingBudget): void {
  budget.steps -= 1
  if (budget.steps < 0) throw new UnreadableError('too_much')
  if (budget.steps % 512 === 0 && workedMs() > budget.worked) throw new UnreadableError('too_much')
}

/** What this thread has worked: a busy machine, where it waits for its turn, must not change an answer. */
function workedMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
