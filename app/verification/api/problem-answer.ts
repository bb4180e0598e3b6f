import { STATUS_CODES } from 'node:http'
import { type AppError, isAppError } from '#app/platform/app-error.ts'

/** Runs what a program asked for; what can be foreseen is answered as problem details (RFC 9457). */
export async function answerProgram(answer: () => Promise<object>): Promise<Response> {
  try {
    return Response.json(await answer(), { headers: programHeaders })
  } catch (error) {
    if (!isAppError(error)) throw error
    return problemAnswer(error)
  }
}

/** The problem of a method that an address does not know. */
export function methodProblem(allowed: string): Response {
  return problem({ status: 405, code: 'method_not_allowed', fields: [] }, { Allow: allowed })
}

const programHeaders = { 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*', 'X-Robots-Tag': 'noindex' }

function problemAnswer(error: AppError): Response {
  const seconds = error.params.seconds
  const fields = Object.entries(error.fields).map(([name, { key }]) => ({ name, reason: key.slice(key.lastIndexOf('.') + 1) }))
  return problem({ status: error.status, code: error.code, fields }, seconds === undefined ? {} : { 'Retry-After': String(seconds) })
}

type Problem = { status: number; code: string; fields: { name: string; reason: string }[] }

function problem({ status, code, fields }: Problem, headers: Record<string, string>): Response {
  const body = { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, code, fields }
  return new Response(JSON.stringify(body), { status, headers: { ...programHeaders, ...headers, 'Content-Type': 'application/problem+json' } })
}
