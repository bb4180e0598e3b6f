import type { Locale } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'

/** Remembers the language a person reads the portal in, on every device. */
export async function changeLanguage({ actor, locale }: { actor: Actor; locale: Locale }): Promise<void> {
  await db.person.update({ where: { id: actor.personId }, data: { locale } })
}
