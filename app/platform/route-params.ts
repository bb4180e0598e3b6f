import { AppError } from './app-error.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A UUID from the address. Anything else names nothing, so it throws `not_found`. */
export function idParam(params: Record<string, string | undefined>, name: string): string {
  const value = params[name]?.toLowerCase() ?? ''
  if (!uuid.test(value)) throw new AppError('not_found')
  return value
}

/** A slug from the address: lower-case letters, digits and hyphens. Anything else names nothing, so it throws `not_found`. */
export function slugParam(params: Record<string, string | undefined>, name: string): string {
  const value = params[name] ?? ''
  if (!slug.test(value)) throw new AppError('not_found')
  return value
}

/** A number from 1 on from the address, written the one way. Anything else names nothing, so it throws `not_found`. */
export function countParam(params: Record<string, string | undefined>, name: string): number {
  const value = params[name] ?? ''
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new AppError('not_found')
  return Number(value)
}
