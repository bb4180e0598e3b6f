import { randomUUID } from 'node:crypto'
import { createFirstOperator } from '#app/people/create-first-operator.server.ts'
import { createPerson } from '#app/people/create-person.server.ts'
import { grantRole } from '#app/people/grant-role.server.ts'
import { parsePhone } from '#app/people/phone.ts'
import { signUp } from '#app/people/sign-up.server.ts'
import type { Actor, GrantedRole } from '#app/platform/actor.ts'
import { type DemoAccount, demoAccount } from '../demo-accounts.ts'

export type Staff = { operator: Actor; trainer: Actor; assessor: Actor; decider: Actor; learner: Actor; newcomer: Actor }

export function actorFor(personId: string, name: string, roles: readonly GrantedRole[] = []): Actor {
  return { personId, name, locale: 'id', sessionId: randomUUID(), roles: ['learner', ...roles], sponsorIds: [], mustChangeSecret: false }
}

/** The operator first, who then registers everybody else, as in a real portal. */
export async function makeStaff(): Promise<Staff> {
  const account = demoAccount('operator')
  const { personId } = await createFirstOperator({ name: account.name, phone: account.signIn, password: account.secret })
  const operator = actorFor(personId, account.name, ['operator'])
  return {
    operator,
    trainer: await withRole(operator, demoAccount('trainer'), 'trainer'),
    assessor: await withRole(operator, demoAccount('assessor'), 'assessor'),
    decider: await withRole(operator, demoAccount('decider'), 'decider'),
    learner: await signedUp(demoAccount('learner')),
    newcomer: await signedUp(demoAccount('newcomer')),
  }
}

/** The account that sees what one sponsor funds. */
export async function makeSponsor(operator: Actor, sponsorId: string): Promise<void> {
  await withRole(operator, demoAccount('sponsor'), 'sponsor', sponsorId)
}

async function withRole(operator: Actor, account: DemoAccount, role: GrantedRole, sponsorId?: string): Promise<Actor> {
  const person = await signedUp(account)
  await grantRole({ actor: operator, personId: person.personId, role, sponsorId })
  return actorFor(person.personId, person.name, [role])
}

async function signedUp(account: DemoAccount): Promise<Actor> {
  const isPin = /^\d{6}$/.test(account.secret)
  const phone = parsePhone(account.signIn)
  if (!phone.ok) throw new Error(`not a phone number: ${account.signIn}`)
  const { personId } = await signUp({
    name: account.name,
    phone: account.signIn,
    pin: isPin ? account.secret : '',
    password: isPin ? '' : account.secret,
    agreed: true,
    locale: 'id',
    visitor: { addressKey: randomUUID(), device: 'Portal contoh' },
  })
  return actorFor(personId, account.name)
}

/** A learner without a number of their own, registered by the operator. */
export async function makeLearner(operator: Actor, name: string): Promise<Actor> {
  const { personId } = await createPerson({ actor: operator, name, phone: '', agreed: true })
  return actorFor(personId, name)
}
