import { db } from './database.server.ts'

/** What was decided when the portal was set up. */
export type Portal = {
  isDemo: boolean
  issuerName: string
  issuerPlace: string
  signerName: string
  signerTitle: string
  contactPhone: string | null
}

let remembered: { portal: Portal; until: number } | undefined

/** The portal's own row, remembered for ten seconds a process. Throws when the portal was never set up. */
export async function readPortal(): Promise<Portal> {
  if (remembered && remembered.until > Date.now()) return remembered.portal
  const portal = await db.portal.findUniqueOrThrow({
    where: { id: 1 },
    select: { isDemo: true, issuerName: true, issuerPlace: true, signerName: true, signerTitle: true, contactPhone: true },
  })
  remembered = { portal, until: Date.now() + 10_000 }
  return portal
}
