import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import { AppError } from '#app/platform/app-error.ts'
import { equalInConstantTime, keyedHash, sha256Hex } from '#app/platform/keyed-hash.server.ts'
import { type ApiAnswer, apiAnswer } from '../api/api-answer.ts'
import type { VerificationAnswer } from '../verification-answer.ts'

/** What was answered about a file that is not kept: it travels in the page that showed it, sealed, until a receipt is asked for. */
type FileClaim = { sha256: string; bytes: number; answer: ApiAnswer }

const purpose = 'verification receipt'
/** A receipt can be had for so long after the answer. */
const longestMs = 3_600_000
/** In characters; answers take some thousand. */
const longest = 20_000

/** The claim of what was just answered about a file. Null for what no receipt is given: another receipt, and an answer without our records. */
export async function claimAnswer({ file, answer }: { file: Uint8Array | null; answer: VerificationAnswer }): Promise<string | null> {
  if (!file || answer.state === 'receipt' || (answer.state === 'cannot_check' && (answer.by === 'database' || answer.by === 'busy'))) return null
  return sealClaim({ sha256: sha256Hex(file), bytes: file.length, answer: apiAnswer(answer, { at: await databaseNow(), isFile: true }) })
}

/** Text for a hidden field. It says what the page says, and nobody else can write one. */
function sealClaim(claim: FileClaim): string {
  const body = deflateRawSync(JSON.stringify(claim)).toString('base64url')
  return `${body}.${keyedHash(purpose, body)}`
}

/** The claim as it was sealed. Throws `invalid_form` for anything else (`receipt.refused.unknown`), or after an hour (`….expired`). */
export function openClaim(text: string, now: Date): FileClaim {
  const [body = '', seal = ''] = text.slice(0, longest).split('.')
  if (!equalInConstantTime(seal, keyedHash(purpose, body))) throw claimProblem('unknown')
  const claim = JSON.parse(inflateRawSync(Buffer.from(body, 'base64url')).toString('utf8')) as FileClaim
  if (now.getTime() - Date.parse(claim.answer.checkedAt) > longestMs) throw claimProblem('expired')
  return claim
}

function claimProblem(problem: 'unknown' | 'expired'): AppError {
  return new AppError('invalid_form', { fields: { claim: { key: `receipt.refused.${problem}` } } })
}
