import pg from 'pg'
import { storeTemplates } from '#tests/builders/store-templates.ts'

/** What a process of a bench is set to, its data in a folder that goes away. */
export function scratchSettings(dataDir: string): Record<string, string> {
  const secret = 'only-for-this-bench-only-for-this-bench'
  return {
    DATA_DIR: dataDir,
    SESSION_SECRET: secret,
    KEYS_SECRET: secret,
    PUBLIC_URL: 'https://kelas.example.id',
    WEB_PROCESSES: '1',
    LOG_LEVEL: 'silent',
  }
}

/** Makes a migrated database of a bench a portal that issues. */
export async function setUpPortal(url: string): Promise<void> {
  await onDatabase(url, async (client) => {
    await client.query(`insert into portal (id, is_demo, issuer_name, issuer_place, signer_name, signer_title)
      values (1, false, 'CONTOH Lembaga Pelatihan', 'Palembang', 'CONTOH Penanda Tangan', 'Kepala')`)
    await storeTemplates(client)
  })
}

/** Statements on a connection of their own, closed whatever happens. */
export async function onDatabase<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
