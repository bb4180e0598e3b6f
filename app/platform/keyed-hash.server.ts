import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { sessionSecret } from './settings.server.ts'

/** HMAC-SHA-256 (hex) with the portal's secret: for what must be compared or counted but not stored. */
export function keyedHash(purpose: string, value: string): string {
  return createHmac('sha256', sessionSecret()).update(`${purpose}\0${value}`).digest('hex')
}

export function sha256Hex(value: string | Uint8Array): string {
  return createHash('sha256').update(value).digest('hex')
}

/** `bytes` random bytes as base64url. */
export function randomToken(bytes: number): string {
  return randomBytes(bytes).toString('base64url')
}

export function equalInConstantTime(left: string, right: string): boolean {
  const a = createHash('sha256').update(left).digest()
  const b = createHash('sha256').update(right).digest()
  return timingSafeEqual(a, b)
}
