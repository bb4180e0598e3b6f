import { randomInt, randomUUID } from 'node:crypto'
import { changeSecret } from '#app/people/change-secret.server.ts'
import { createFirstOperator } from '#app/people/create-first-operator.server.ts'
import { createPerson } from '#app/people/create-person.server.ts'
import { grantRole } from '#app/people/grant-role.server.ts'
import { readActor } from '#app/people/read-actor.server.ts'
import { signIn } from '#app/people/sign-in.server.ts'
import { signUp } from '#app/people/sign-up.server.ts'
import type { Visitor } from '#app/people/start-session.server.ts'
import type { Actor, GrantedRole } from '#app/platform/actor.ts'
import { isAppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'

export type MadePerson = {
  actor: Actor
  personId: string
  name: string
  phone: string | null
  participantCode: string
  /** The PIN of a learner, the password of everybody else. */
  secret: string
  /** The `Cookie` header of the person's session. */
  cookie: string
}

const pin = '274916'
const password = 'lesung batu di teras'

/** A number that no other test uses. */
export function freshPhone(): string {
  return `+628${randomInt(10 ** 9, 10 ** 10)}`
}

/** A visitor behind an address of their own, so that limits of one test do not reach another. */
export function aVisitor(): Visitor {
  return { addressKey: randomUUID(), device: 'Chrome di Android' }
}

/** The part of a `Set-Cookie` value that the browser sends back. */
export function cookieHeader(setCookie: string): string {
  return setCookie.split(';', 1)[0] ?? ''
}

/** Somebody who may register people and grant roles. */
export async function anOperator(): Promise<Actor> {
  await createFirstOperator({ name: 'Pengelola Pertama', phone: freshPhone(), password }).catch((error) => {
    if (!isAppError(error) || error.code !== 'forbidden') throw error
  })
  const { personId } = await db.roleGrant.findFirstOrThrow({ where: { role: 'operator', revokedAt: null }, orderBy: { grantedAt: 'asc' } })
  return {
    personId,
    name: 'Pengelola Pertama',
    locale: 'id',
    sessionId: randomUUID(),
    roles: ['learner', 'operator'],
    sponsorIds: [],
    mustChangeSecret: false,
  }
}

/**
 * A person made the way people are made: signing up, or registered by an operator when `phone` is null; with roles
 * granted and a password chosen where one is needed. `sponsorId` goes with the role 'sponsor'.
 */
export async function makePerson(
  wanted: { name?: string; phone?: string | null; roles?: readonly GrantedRole[]; sponsorId?: string } = {},
): Promise<MadePerson> {
  const { name = 'Siti Contoh', phone = freshPhone(), roles = [], sponsorId } = wanted
  const { personId, setCookie } = phone === null ? await registered(name) : await signedUp(name, phone)
  const cookie = cookieHeader(setCookie)
  let secret = pin
  if (roles.length > 0) {
    const operator = await anOperator()
    for (const role of roles) await grantRole({ actor: operator, personId, role, sponsorId: role === 'sponsor' ? (sponsorId ?? null) : null })
    secret = password
    await changeSecret({ actor: (await readActor(cookie))!, current: pin, pin: '', password })
  }
  const actor = (await readActor(cookie))!
  const { participantCode } = await db.person.findUniqueOrThrow({ where: { id: personId }, select: { participantCode: true } })
  return { actor, personId, name, phone, participantCode, secret, cookie }
}

async function signedUp(name: string, phone: string) {
  const { personId, cookie } = await signUp({ name, phone, pin, password: '', agreed: true, locale: 'id', visitor: aVisitor() })
  return { personId, setCookie: cookie }
}

async function registered(name: string) {
  const person = await createPerson({ actor: await anOperator(), name, phone: '', agreed: true })
  if (!person.isNew) throw new Error('a person without a given id is always new')
  const { cookie } = await signIn({ who: person.participantCode, secret: person.oneTime.secret, visitor: aVisitor() })
  await changeSecret({ actor: (await readActor(cookieHeader(cookie)))!, current: person.oneTime.secret, pin, password: '' })
  return { personId: person.personId, setCookie: cookie }
}
