import pg from 'pg'

/** A running server, as far as its databases are concerned. */
type Server = { url(database: string): string }

/** Makes the role that owns the portal's databases: it may make databases but is no superuser. */
export async function makeRole(superuserUrl: string, role: string): Promise<void> {
  const { rowCount } = await query(superuserUrl, 'select 1 from pg_roles where rolname = $1', [role])
  if (rowCount === 0) {
    await query(superuserUrl, `create role ${role} login createdb`)
  }
}

export async function databaseExists(server: Server, name: string): Promise<boolean> {
  const { rowCount } = await query(server.url('postgres'), 'select 1 from pg_database where datname = $1', [name])
  return rowCount !== 0
}

/** Makes a database unless it exists, empty or as a copy of another one, and answers its address. */
export async function makeDatabase(server: Server, name: string, template?: string): Promise<string> {
  if (!(await databaseExists(server, name))) {
    await query(server.url('postgres'), `create database "${name}"${template ? ` template "${template}"` : ''}`)
  }
  return server.url(name)
}

export async function renameDatabase(server: Server, from: string, to: string): Promise<void> {
  await query(server.url('postgres'), `alter database "${from}" rename to "${to}"`)
}

export async function dropDatabase(server: Server, name: string): Promise<void> {
  await query(server.url('postgres'), `drop database if exists "${name}" with (force)`)
}

async function query(url: string, sql: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return await client.query(sql, values)
  } finally {
    await client.end()
  }
}
