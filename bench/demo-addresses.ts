import { DEMO_ACCOUNTS } from '#prisma/demo-accounts.ts'

export const lessonPath = '/kursus/keamanan-pangan-pirt/pangan-aman-usaha-aman'

/** Signs in as a demonstration account and returns the cookie. */
export async function signInAs(origin: string, role: string): Promise<string> {
  const account = DEMO_ACCOUNTS.find((one) => one.role === role)
  if (!account) throw new Error(`no demonstration account for ${role}`)
  const answer = await fetch(`${origin}/masuk`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
    body: new URLSearchParams({ who: account.signIn, secret: account.secret }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  if (!cookie) throw new Error(`signing in as ${role} answered ${answer.status}`)
  return cookie
}

/** A certificate of the demonstration by its public number and by its secret link. */
export async function demoCertificate(origin: string): Promise<{ byNumber: string; byToken: string }> {
  const cookie = await signInAs(origin, 'learner')
  const page = await (await fetch(`${origin}/sertifikat`, { headers: { cookie } })).text()
  const token = /\/s\/[\w-]+/.exec(page)?.[0]
  const number = /NK-\d{4}-[0-9A-Z]{6}-[0-9A-Z]/.exec(page)?.[0]
  if (!token || !number) throw new Error('the demonstration learner has no certificate')
  return { byNumber: `/verifikasi/${number}`, byToken: token }
}
