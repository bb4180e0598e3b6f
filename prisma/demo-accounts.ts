/**
 * `learner` holds a certificate and is being assessed, `newcomer` is half-way through the course.
 * Printed at the start of a demonstration portal; such a portal listens on loopback only unless told otherwise.
 */
export type DemoAccount = {
  role: 'learner' | 'newcomer' | 'trainer' | 'assessor' | 'decider' | 'sponsor' | 'operator'
  name: string
  signIn: string
  secret: string
}

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { role: 'learner', name: 'Ratna Contoh', signIn: '0812-0000-0001', secret: '274913' },
  { role: 'newcomer', name: 'Yuliana Contoh', signIn: '0812-0000-0006', secret: '385024' },
  { role: 'trainer', name: 'Sari Contoh', signIn: '0812-0000-0002', secret: 'pelatih-contoh-1' },
  { role: 'assessor', name: 'Wulan Contoh', signIn: '0812-0000-0007', secret: 'asesor-contoh-1' },
  { role: 'decider', name: 'Budiman Contoh', signIn: '0812-0000-0003', secret: 'pemutus-contoh-1' },
  { role: 'sponsor', name: 'Dewi Contoh', signIn: '0812-0000-0004', secret: 'sponsor-contoh-1' },
  { role: 'operator', name: 'Pengelola Contoh', signIn: '0812-0000-0005', secret: 'pengelola-contoh-1' },
]

export function demoAccount(role: DemoAccount['role']): DemoAccount {
  return DEMO_ACCOUNTS.find((account) => account.role === role)!
}
