import { z } from 'zod'
import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import { AppError, isAppError } from '#app/platform/app-error.ts'
import { readJson } from '#app/platform/read-form.server.ts'
import { readUpload } from '#app/platform/read-upload.server.ts'
import type { AppLoadContext } from '#app/platform/remix.ts'
import { limitQuestions } from '../limit-guesses.server.ts'
import type { VerificationAnswer } from '../verification-answer.ts'
import { largestFile, verifyByFile } from '../verify-by-file.server.ts'
import { requireNumber, verifyByNumber } from '../verify-by-number.server.ts'
import { verifyByToken } from '../verify-by-token.server.ts'
import { type ApiAnswer, apiAnswer } from './api-answer.ts'

type Incoming = { request: Request; context: AppLoadContext }

const question = z.strictObject({ number: z.string().min(1).max(100), name: z.string().min(1).max(120).optional() })

/** Answers a program by the token of a link. Throws `too_many_requests`. */
export async function answerToken({ token, addressKey }: { token: string; addressKey: string }): Promise<ApiAnswer> {
  limitQuestions(addressKey)
  return apiAnswer(await verifyByToken({ token }), { at: await databaseNow() })
}

/**
 * Answers a program by number and perhaps name (JSON), or by a file (multipart, field `file`). A wrong name and an
 * unknown number are answered alike. Throws `malformed_body`, `invalid_form`, `not_a_pdf`, `too_many_requests`.
 */
export async function answerQuestion({ request, context }: Incoming): Promise<ApiAnswer> {
  const type = request.headers.get('content-type') ?? ''
  const { addressKey } = context
  if (type.startsWith('multipart/form-data')) {
    const upload = await readUpload({ request, context }, { schema: z.object({}), fileField: 'file', maxBytes: largestFile() })
    return apiAnswer(await verifyByFile({ ...upload, addressKey }), { at: await databaseNow(), isFile: true })
  }
  if (!type.startsWith('application/json')) throw new AppError('malformed_body')
  const { number: typed, name } = await readJson({ request, context }, question)
  const number = requireNumber(typed)
  const answer = await verifyByNumber({ number, name, addressKey }).catch(asUnknown(number))
  return apiAnswer(answer, { at: await databaseNow() })
}

/** A name that is not the recorded one: nothing is said about the number either. */
function asUnknown(number: string): (error: unknown) => VerificationAnswer {
  return (error) => {
    if (isAppError(error) && error.code === 'invalid_form' && 'name' in error.fields) return { state: 'unknown', number, by: 'number' }
    throw error
  }
}
