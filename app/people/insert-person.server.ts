import type { Locale } from '#app/i18n/locale.ts'
import { AppError } from '#app/platform/app-error.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { drawParticipantCode } from './draw-participant-code.server.ts'
import { privacyNoticeVersion } from './privacy-notice.ts'
import type { SecretKind } from './secret-rules.ts'

export type NewPerson = {
  /** Given by a form that may be sent twice: the second time the person is there already. */
  id?: string
  name: string
  phone: string | null
  locale: Locale
  secret: { kind: SecretKind; hash: string; mustChange: boolean }
}

/** Stores a checked person with a secret and the consent to the privacy notice. Throws `phone_taken`. */
export async function insertPerson(
  tx: Tx,
  { id, name, phone, locale, secret }: NewPerson,
): Promise<{ personId: string; participantCode: string; isNew: boolean }> {
  // A code that is taken, once in billions, is drawn again. Skipping duplicates leaves the transaction alive.
  for (let draw = 0; draw < 5; draw += 1) {
    const participantCode = drawParticipantCode()
    const [person] = await tx.person.createManyAndReturn({
      data: { id, name, phone, locale, participantCode },
      skipDuplicates: true,
      select: { id: true },
    })
    if (person) {
      await tx.signInSecret.create({ data: { personId: person.id, ...secret } })
      await tx.privacyConsent.create({ data: { personId: person.id, noticeVersion: privacyNoticeVersion } })
      return { personId: person.id, participantCode, isNew: true }
    }
    const before = id === undefined ? null : await tx.person.findUnique({ where: { id }, select: { participantCode: true } })
    if (id !== undefined && before) return { personId: id, participantCode: before.participantCode, isNew: false }
    if (phone !== null && (await tx.person.findUnique({ where: { phone }, select: { id: true } }))) throw new AppError('phone_taken')
  }
  throw new Error('no free participant code after five draws')
}
