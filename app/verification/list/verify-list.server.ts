import type { CertificateState } from '#app/certificates/certificate-state.ts'
import { type ListedCertificate, listCertificates } from '#app/certificates/list-certificates.server.ts'
import { parseNumber } from '#app/certificates/number.ts'
import { type Actor, hasRole } from '#app/platform/actor.ts'
import { AppError, isAppError } from '#app/platform/app-error.ts'
import { limitLists, limitUnknownRows } from '../limit-guesses.server.ts'
import { maskName, nameForComparison } from '../mask-name.ts'
import { looksLikeGuessing } from './list-guesses.ts'
import { type ListProblem, type ListRow, mostListBytes, readList } from './read-list.ts'

export type CheckedRow = ListRow & {
  state: CertificateState | 'unknown' | 'unreadable'
  /** As printed, when what was written is a number. */
  known: string | null
  certificate: {
    /** Masked unless the list named the holder. */
    name: string
    /** Null when the list names nobody. */
    isSameName: boolean | null
    course: { id: string; en: string }
    issuedOn: string
    validUntil: string
    isDemo: boolean
    reason: string | null
  } | null
}

/** Rows looked up in one statement. */
const chunk = 500

/**
 * Checks every row of a list as the page for one number does. For sponsors and operators only: whoever is not signed in
 * asks one by one, since a list would try thousands of names and numbers at once; for the same reason a list that tries
 * several for one certificate is refused, and one full of numbers never given is not answered. Throws `forbidden`,
 * `too_many_requests`, and `invalid_form` for a list that cannot be checked.
 */
export async function verifyList({ actor, file, tooLarge }: { actor: Actor; file: Uint8Array | null; tooLarge: boolean }): Promise<CheckedRow[]> {
  if (!hasRole(actor, 'sponsor') && !hasRole(actor, 'operator')) throw new AppError('forbidden')
  limitLists(actor.personId)
  if (tooLarge || (file && file.length > mostListBytes)) throw listProblem('large')
  if (!file) throw listProblem('missing')
  const list = readList(file)
  if ('problem' in list) throw listProblem(list.problem)
  if (looksLikeGuessing(list.rows)) throw listProblem('guesses')
  const checked: CheckedRow[] = []
  for (let from = 0; from < list.rows.length; from += chunk) checked.push(...(await checkRows(list.rows.slice(from, from + chunk))))
  limitUnknown(actor, checked)
  return checked
}

/** A list without numbers never given is answered whatever lists were before it. */
function limitUnknown({ personId }: Actor, checked: readonly CheckedRow[]): void {
  const unknown = checked.filter(({ state }) => state === 'unknown').length
  if (unknown === 0) return
  try {
    limitUnknownRows(personId, unknown)
  } catch (error) {
    if (!isAppError(error)) throw error
    throw new AppError(error.code, { params: error.params, fields: { file: { key: 'verification.list.unknown-numbers' } } })
  }
}

async function checkRows(rows: readonly ListRow[]): Promise<CheckedRow[]> {
  const parsed = rows.map((row) => {
    const read = parseNumber(row.number)
    return { row, known: 'number' in read ? read.number : null }
  })
  const numbers = [...new Set(parsed.flatMap(({ known }) => known ?? []))]
  const found = new Map((await listCertificates({ number: { in: numbers } })).map((certificate) => [certificate.number, certificate]))
  return parsed.map(({ row, known }) => {
    const certificate = known === null ? undefined : found.get(known)
    if (!certificate) return { ...row, known, state: known === null ? 'unreadable' : 'unknown', certificate: null }
    return { ...row, known, state: certificate.state, certificate: shown(certificate, row.name) }
  })
}

function shown({ facts, isDemo, state, reason }: ListedCertificate, written: string): CheckedRow['certificate'] {
  const compared = nameForComparison(written)
  const isSameName = compared === '' ? null : compared === nameForComparison(facts.name)
  return {
    name: isSameName ? facts.name : maskName(facts.name),
    isSameName,
    course: facts.course.title,
    issuedOn: facts.issuedOn,
    validUntil: facts.validUntil,
    isDemo,
    reason: state === 'revoked' || state === 'suspended' ? reason : null,
  }
}

function listProblem(problem: ListProblem): AppError {
  return new AppError('invalid_form', { fields: { file: { key: `verification.list.${problem}` } } })
}
