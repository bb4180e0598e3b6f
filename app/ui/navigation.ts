import type { MessageKey } from '#app/i18n/catalogue.ts'

export type NavigationLink = { href: string; key: MessageKey }

const visitor: readonly NavigationLink[] = [
  { href: '/kursus', key: 'ui.nav.courses' },
  { href: '/verifikasi', key: 'ui.nav.verify' },
  { href: '/daftar', key: 'ui.nav.sign-up' },
]

const learner: readonly NavigationLink[] = [
  { href: '/belajar', key: 'ui.nav.learning' },
  { href: '/kursus', key: 'ui.nav.courses' },
  { href: '/asesmen', key: 'ui.nav.assessment' },
  { href: '/sertifikat', key: 'ui.nav.certificates' },
]

const byRole: Record<string, NavigationLink> = {
  trainer: { href: '/pelatih', key: 'ui.nav.teaching' },
  assessor: { href: '/asesor', key: 'ui.nav.assessing' },
  decider: { href: '/pemutus', key: 'ui.nav.deciding' },
  sponsor: { href: '/sponsor', key: 'ui.nav.sponsor' },
  operator: { href: '/pengelola', key: 'ui.nav.operator' },
}

export const footerLinks: readonly NavigationLink[] = [
  { href: '/tentang', key: 'ui.nav.about' },
  { href: '/verifikasi', key: 'ui.nav.verify' },
  { href: '/kamus', key: 'ui.nav.glossary' },
  { href: '/alat/periksa-label', key: 'ui.nav.check-label' },
  { href: '/privasi', key: 'ui.nav.privacy' },
]

/** The main menu: work first for those who have a role, then what every learner has. */
export function navigationFor(person: { roles: readonly string[] } | null): readonly NavigationLink[] {
  if (!person) return visitor
  const work = person.roles.flatMap((role) => byRole[role] ?? [])
  return [...work, ...learner]
}

/** The entry whose part of the site is open: the longest address that the path begins with. */
export function currentLink(links: readonly NavigationLink[], path: string): NavigationLink | undefined {
  const matching = links.filter(({ href }) => path === href || path.startsWith(`${href}/`))
  return matching.toSorted((one, other) => other.href.length - one.href.length)[0]
}
