import { z } from 'zod'
import { locales } from '#app/i18n/locale.ts'
import { changeLanguage } from '#app/people/change-language.server.ts'
import { safeReturnPath } from '#app/people/return-path.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, redirect } from '#app/platform/remix.ts'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

export function loader() {
  return redirect('/')
}

const form = z.object({ locale: z.enum(locales), returnTo: z.string().catch('/') })

/** Remembers the language on this phone, and for the person who is signed in. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { locale, returnTo } = await readForm({ request, context }, form)
  if (context.actor) await changeLanguage({ actor: context.actor, locale })
  return redirect(safeReturnPath(returnTo, '/'), { headers: { 'Set-Cookie': `bahasa=${locale}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax` } })
}
