import { Router } from 'express'
import { db } from '#app/platform/database.server.ts'
import { jobsReady } from '#app/platform/jobs.server.ts'
import { log } from '#app/platform/log.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { pendingMigrations } from '#server/migrate.ts'

let migrationsChecked = false

/** `/healthz`: this process answers. `/readyz`: it can do its work (database, migrations, jobs). */
export function healthRoutes(): Router {
  const router = Router()
  router.get('/healthz', (_req, res) => {
    res.type('text').send('ok\n')
  })
  router.get('/readyz', async (_req, res) => {
    const checks = { database: await succeeds(checkDatabase), migrations: await succeeds(checkMigrations), jobs: await succeeds(jobsReady) }
    const ready = Object.values(checks).every(Boolean)
    res.status(ready ? 200 : 503).json({ ready, ...checks })
  })
  return router
}

async function checkDatabase(): Promise<boolean> {
  await db.$queryRaw`select 1`
  return true
}

/** Asked until none is pending; migrations are only added by a new version, which is a new process. */
async function checkMigrations(): Promise<boolean> {
  if (migrationsChecked) return true
  migrationsChecked = (await pendingMigrations(settings().DATABASE_URL ?? '')).length === 0
  return migrationsChecked
}

async function succeeds(check: () => Promise<boolean>): Promise<boolean> {
  try {
    return await check()
  } catch (error) {
    log.warn({ error: error instanceof Error ? error.message : String(error) }, 'readiness check failed')
    return false
  }
}
