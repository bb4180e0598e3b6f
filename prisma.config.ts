import { existsSync } from 'node:fs'
import { defineConfig } from 'prisma/config'

// Only for people who use Prisma's own command line; the portal itself needs no engine and never reads this file
// (docs/operations.md, "Prisma's command line").
if (existsSync('.env')) {
  process.loadEnvFile('.env')
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
