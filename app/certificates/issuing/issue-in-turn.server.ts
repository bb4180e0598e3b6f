import { inTransaction, type Tx } from '#app/platform/database.server.ts'

/** Of a transaction that issues: a chunk of a few hundred takes a second or two. */
const timeoutMs = 120_000

let last: Promise<unknown> = Promise.resolve()

/**
 * Runs what issues certificates in a transaction of its own, one after another in each process: the register is appended
 * to one at a time anyway, and each needs a second connection for keys, which transactions that wait for the same
 * enrolment must not all hold.
 */
export function issueInTurn<Result>(issue: (tx: Tx) => Promise<Result>): Promise<Result> {
  const turn = last.then(() => inTransaction(issue, { timeoutMs }))
  last = turn.catch(() => undefined)
  return turn
}
