import type { z } from 'zod'
import { AppError, type FieldError } from './app-error.ts'
import { collectFields, formLimits, isStorableText, withoutSecrets } from './form-guard.ts'
import type { AppLoadContext } from './remix.ts'

type Incoming = { request: Request; context: AppLoadContext }

/**
 * The one reader of form bodies. Reads `application/x-www-form-urlencoded` within limits and parses it
 * with `schema`, whose messages are message keys. Throws `invalid_form` with one message key a field,
 * `malformed_body` or `body_too_large`. What was typed is kept in the context for the page to show again.
 */
export async function readForm<Schema extends z.ZodType>({ request, context }: Incoming, schema: Schema): Promise<z.output<Schema>> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) throw new AppError('malformed_body')
  const text = new TextDecoder().decode(await readLimited(request, formLimits.bytes))
  const fields = collectFields(new URLSearchParams(text))
  context.formValues = withoutSecrets(fields)
  return parseFields(fields, schema)
}

/**
 * Like `readForm` for a JSON body; used by page scripts. A text that cannot be stored makes the body malformed, unless the
 * schema `cleans` its texts itself.
 */
export async function readJson<Schema extends z.ZodType>(
  { request }: Incoming,
  schema: Schema,
  { cleans = false }: { cleans?: boolean } = {},
): Promise<z.output<Schema>> {
  const body = await readLimited(request, formLimits.bytes)
  const parsed = schema.safeParse(parseJson(new TextDecoder().decode(body), cleans))
  if (!parsed.success) throw new AppError('malformed_body', { cause: parsed.error })
  return parsed.data
}

/** The body as it came, at most `bytes` of it; for what is signed as a whole. */
export async function readText({ request }: { request: Request }, bytes: number): Promise<string> {
  return new TextDecoder().decode(await readLimited(request, bytes))
}

/** Parses flat fields; throws `invalid_form` with the first problem of each field. */
export function parseFields<Schema extends z.ZodType>(fields: Record<string, unknown>, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse({ ...fields })
  if (parsed.success) return parsed.data
  const problems: Record<string, FieldError> = {}
  for (const issue of parsed.error.issues) {
    const name = String(issue.path[0] ?? '')
    problems[name] ??= { key: issue.message.startsWith('form.') ? issue.message : 'form.required', params: paramsOf(issue) }
  }
  throw new AppError('invalid_form', { fields: problems })
}

/** What the message of a field may name: the bound that was missed, or what a rule of ours says. */
function paramsOf(issue: z.core.$ZodIssue): FieldError['params'] {
  if (issue.code === 'custom') return issue.params
  if (issue.code === 'too_small') return { minimum: Number(issue.minimum) }
  return issue.code === 'too_big' ? { maximum: Number(issue.maximum) } : undefined
}

/** The whole body, refused with `body_too_large` as soon as it passes `limit` bytes. */
async function readLimited(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new AppError('body_too_large')
  const chunks: Uint8Array[] = []
  let size = 0
  if (request.body === null) return new Uint8Array()
  try {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength
      if (size > limit) throw new AppError('body_too_large')
      chunks.push(chunk)
    }
  } catch (error) {
    throw isDroppedConnection(error) ? new AppError('malformed_body', { cause: error }) : error
  }
  return Buffer.concat(chunks)
}

/** True when the visitor left while sending: nobody waits for an answer, and nothing is wrong with us. */
export function isDroppedConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'AbortError' || /aborted|premature|terminated|ECONNRESET/i.test(`${error.message} ${'code' in error ? error.code : ''}`)
}

/** Undefined, which no schema takes, for anything but JSON, and for texts that cannot be stored where those are not taken. */
function parseJson(text: string, takesAnyText: boolean): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (takesAnyText) return value
      if (!isStorableText(key) || (typeof value === 'string' && !isStorableText(value))) throw new SyntaxError('text that cannot be stored')
      return value
    })
  } catch {
    return undefined
  }
}
