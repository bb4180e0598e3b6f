import { readFileSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { lossesIn, sqlBetween } from './migration.ts'
import { SCHEMA_AT_LAST_MIGRATION, SCHEMA_FILE } from './migration-files.ts'

const server = () => inject('postgresUrl').replace('%7Bdatabase%7D', 'postgres').replace('{database}', 'postgres')

test('the migrations are up to date with the schema', async () => {
  const sql = await sqlBetween(server(), readFileSync(SCHEMA_AT_LAST_MIGRATION, 'utf8'), readFileSync(SCHEMA_FILE, 'utf8'))
  expect(sql, 'Run npm run migration -- name').toBe('')
})

test('what a migration would lose is told in words', async () => {
  const from = readFileSync(SCHEMA_AT_LAST_MIGRATION, 'utf8')
  const to = from
    .replace(/model Notice \{[^}]*\}/, '')
    .replace(/ *notices .*\n/, '')
    .replace('printedName     String?', 'printedName     String ')
    .replace('  slug             String  ', '  added Int\n  harmless Int @default(0)\n  slug             String @db.VarChar(9)')
  expect(lossesIn(await sqlBetween(server(), from, to))).toEqual([
    'The column course.slug gets another type; values may not fit.',
    'The new column course.added is required and has no default; a table with rows fails.',
    'The column enrolment.printed_name becomes required; rows without a value fail.',
    'The table notice and all its rows are dropped.',
  ])
})

test('a migration that only adds loses nothing', async () => {
  const from = readFileSync(SCHEMA_AT_LAST_MIGRATION, 'utf8')
  const to = from.replace('model Notice {', 'model Extra {\n  id Int @id\n  text String\n}\n\nmodel Notice {')
  const sql = await sqlBetween(server(), from, to)
  expect(sql).toContain('CREATE TABLE "Extra"')
  expect(lossesIn(sql)).toEqual([])
})
