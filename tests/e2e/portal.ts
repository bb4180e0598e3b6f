import { startPortal } from '../start-portal.ts'

/** The portal that all browser tests share. A line of its log at level error fails the run. */
export default async function portalForTests(): Promise<() => Promise<void>> {
  const portal = await startPortal({ port: Number(process.env.E2E_PORT), fixtures: true })
  return async () => {
    const faults = await portal.stop()
    if (faults.length > 0) throw new Error(`The portal logged errors during the tests:\n${faults.slice(0, 10).join('\n')}`)
  }
}
