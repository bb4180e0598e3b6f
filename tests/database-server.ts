import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '#server/migrate.ts'
import { startTemporaryPostgres } from '#server/postgres/embedded-postgres.ts'
import { storeTemplates } from '#tests/builders/store-templates.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
    dataRoot: string
  }
}

/** One real PostgreSQL for the run, with a migrated database that each worker copies. */
export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startTemporaryPostgres()
  const dataRoot = await mkdtemp(path.join(os.tmpdir(), 'nk-test-data-'))
  const template = await postgres.createDatabase('template_portal')
  await migrate(template)
  await setUpPortal(template)
  project.provide('postgresUrl', postgres.url('{database}'))
  project.provide('dataRoot', dataRoot)
  return async () => {
    await postgres.stop()
    await rm(dataRoot, { recursive: true, force: true })
  }
}

/** What every portal has from its first start on. */
async function setUpPortal(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`insert into portal (id, is_demo, issuer_name, issuer_place, signer_name, signer_title)
    values (1, true, 'CONTOH Lembaga Pelatihan', 'Palembang', 'CONTOH Penanda Tangan', 'Kepala')`)
  await storeTemplates(client)
  await client.end()
}
