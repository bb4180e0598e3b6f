import { AppError } from './app-error.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A UUID from the address. Anything else names nothing, so it throws `not_found`. */
export function idParam(params: Record<string, string | undefined>, name: string): string {
  const value = params[name]?.toLowerCase() ?? ''
  if (!uuid.test(value)) throw new AppError('not_found')
  return value
}
