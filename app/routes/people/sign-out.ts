import { forgetsPages } from '#app/people/forgets-pages.ts'
import { signOut } from '#app/people/sign-out.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type ActionFunctionArgs, redirect } from '#app/platform/remix.ts'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

export function loader() {
  return redirect('/')
}

/**
 * 'Bukan saya': the next person finds the door, and neither the back button nor the disk shows them pages of the one
 * before. That this device knows the account stays, as a mark that names nobody (known-device.server.ts).
 */
export async function action({ context }: ActionFunctionArgs) {
  const { cookie } = await signOut({ actor: context.actor })
  return redirect(forgetsPages(context.actor) ? '/masuk?perangkat=bersih' : '/masuk', {
    headers: { 'Set-Cookie': cookie, 'Clear-Site-Data': '"cache"' },
  })
}
