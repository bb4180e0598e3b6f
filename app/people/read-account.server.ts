import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import type { SecretKind } from './secret-rules.ts'
import type { VouchedBy } from './vouch-phone.server.ts'

export type Account = {
  name: string
  phone: string | null
  phoneVouchedBy: VouchedBy | null
  participantCode: string
  secretKind: SecretKind
  secretChangedAt: Date
  consent: { noticeVersion: string; agreedAt: Date } | null
  /** Until a certificate carries the name, its owner may correct it. */
  mayChangeName: boolean
}

/** The person's own data, as their account page shows it. */
export async function readAccount({ actor }: { actor: Actor }): Promise<Account> {
  const person = await db.person.findUniqueOrThrow({
    where: { id: actor.personId },
    select: {
      name: true,
      phone: true,
      phoneVouchedBy: true,
      participantCode: true,
      secret: { select: { kind: true, changedAt: true } },
      consents: { orderBy: { agreedAt: 'desc' }, take: 1, select: { noticeVersion: true, agreedAt: true } },
      _count: { select: { certificates: true } },
    },
  })
  return {
    name: person.name,
    phone: person.phone,
    phoneVouchedBy: person.phoneVouchedBy as VouchedBy | null,
    participantCode: person.participantCode,
    secretKind: (person.secret?.kind ?? 'pin') as SecretKind,
    secretChangedAt: person.secret?.changedAt ?? new Date(0),
    consent: person.consents[0] ?? null,
    mayChangeName: person._count.certificates === 0,
  }
}
