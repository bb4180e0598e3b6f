import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine, SchemasContainer } from '@prisma/schema-engine-wasm'
import type pg from 'pg'

/** No table or enum of ours is managed by somebody else. */
export const NO_FILTER = { externalTables: [], externalEnums: [] }

/**
 * Prisma's adapter cuts a script at every semicolon, which breaks functions and triggers apart. Sent whole, PostgreSQL
 * reads it itself and runs it as one transaction: a migration is applied completely or not at all.
 */
class WholeScriptPg extends PrismaPg {
  /** The engine does not close what it opened. */
  readonly opened: pg.Pool[] = []

  override async connect() {
    const adapter = await super.connect()
    const pool = adapter.underlyingDriver()
    this.opened.push(pool)
    adapter.executeScript = async (script: string) => {
      await pool.query(script)
    }
    return adapter
  }

  async close(): Promise<void> {
    await Promise.all(this.opened.filter((pool) => !pool.ending).map((pool) => pool.end()))
  }
}

const process_ = globalThis as typeof globalThis & { naikKelasSchemaEngine?: Promise<typeof SchemaEngine> }

/** Prisma's migration engine from WebAssembly: no binary, no download. Its bindings bear only one instance per process. */
function engineClass(): Promise<typeof SchemaEngine> {
  process_.naikKelasSchemaEngine ??= loadEngineClass()
  return process_.naikKelasSchemaEngine
}

async function loadEngineClass(): Promise<typeof SchemaEngine> {
  const bindingsFile = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bindings = await import(pathToFileURL(bindingsFile).href)
  const bytes = await readFile(path.join(path.dirname(bindingsFile), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return bindings.SchemaEngine
}

/** Runs `work` with a migration engine for this database, which must be reachable even if only schemas are compared. */
export async function withSchemaEngine<Result>(
  databaseUrl: string,
  schema: string,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  const Engine = await engineClass()
  const factory = new WholeScriptPg({ connectionString: databaseUrl, max: 2 })
  const engine = await Engine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
  try {
    return await work(engine)
  } finally {
    engine.free()
    await factory.close()
  }
}

/** A schema's text in the shape the engine takes. */
export function schemaFiles(content: string): SchemasContainer {
  return { files: [{ path: 'schema.prisma', content }] }
}
