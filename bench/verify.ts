import { type ChildProcess, fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import autocannon from 'autocannon'
import type pg from 'pg'
import { migrate } from '#server/migrate.ts'
import { startTemporaryPostgres } from '#server/postgres/embedded-postgres.ts'
import { cpuMilliseconds, median } from './processes.ts'
import { onDatabase, scratchSettings, setUpPortal } from './scratch-portal.ts'

const [few, many] = [10_000, 1_000_000]
/** Issued through the portal, with proofs and files; the others are rows copied from them. */
const real = 100
/** Different links that are asked for. */
const asked = 5000
const seconds = 5
const rounds = 8
const connections = 16
/** How much slower the larger portal may be. */
const mostSlower = 1.2

type Target = { name: string; certificates: number; port: number; process: ChildProcess; pid: number; next: () => string; asked: Set<string> }

/**
 * The page behind a QR code, asked for by 5,000 different links, of a portal with 10,000 certificates and of one with
 * 1,000,000, by real web processes (one each), beside a bare Express server that reads one row of the larger one by its
 * token. Each question asks for the next link, through all rounds and connections. Rounds alternate in one run, every other
 * one in the opposite order; the load generator shares the machine, so read the ratios.
 */
export async function run(): Promise<void> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'nk-bench-'))
  const postgres = await startTemporaryPostgres()
  const started: ChildProcess[] = []
  try {
    const small = await postgres.createDatabase('few')
    const env = { ...scratchSettings(dataDir), METRICS_PORT: '0', REQUESTS_PER_MINUTE: '100000000', NODE_ENV: 'production' }
    Object.assign(process.env, env, { DATABASE_URL: small })
    await migrate(small)
    await setUpPortal(small)
    await issueSome()
    const large = await postgres.createDatabase('many', 'few')
    await copyCertificates(small, few)
    await copyCertificates(large, many)
    const open = async (name: string, certificates: number, url: string, file: string, port: number): Promise<Target> => {
      const child = fork(new URL(file, import.meta.url), { env: { ...process.env, DATABASE_URL: url, PORT: String(port) } })
      started.push(child)
      await new Promise((resolve, reject) => child.once('message', resolve).once('exit', reject))
      const tokens = await sampleTokens(url)
      const links = new Set<string>()
      let at = 0
      const next = () => {
        const path = `/s/${tokens[at++ % tokens.length]}`
        links.add(path)
        return path
      }
      return { name, certificates, port, process: child, pid: child.pid ?? 0, next, asked: links }
    }
    await measure([
      await open('bare Express, one row', many, large, './bare-server.ts', 24_321),
      await open('portal', few, small, '../server/web-process.ts', 24_322),
      await open('portal', many, large, '../server/web-process.ts', 24_323),
    ])
  } finally {
    for (const child of started) child.kill()
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function issueSome(): Promise<void> {
  const { makeCompletedBatch } = await import('#tests/builders/completed-batch.ts')
  const { startIssueRun } = await import('#app/certificates/issuing/start-issue-run.server.ts')
  const { issueBatch } = await import('#app/certificates/issuing/issue-batch.server.ts')
  const { closeDatabase } = await import('#app/platform/database.server.ts')
  const { batchId, operator } = await makeCompletedBatch(real)
  await issueBatch(await startIssueRun({ actor: operator, batchId }))
  await closeDatabase()
}

/** Rows of the real shape: person, enrolment, certificate, proof, event and two entries of the register each. */
async function copyCertificates(url: string, upTo: number): Promise<void> {
  await onDatabase(url, (client) => copyRows(client, upTo))
}

async function copyRows(client: pg.Client, upTo: number): Promise<void> {
  // References hold by construction; checking nine million of them would take most of the time.
  const { rows: references } = await client.query<{ table: string; name: string; definition: string }>(`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
    where contype = 'f' and conrelid::regclass::text in ('enrolment', 'certificate', 'certificate_event', 'certificate_proof')`)
  for (const { table, name } of references) await client.query(`alter table ${table} drop constraint ${name}`)
  await client.query(`set work_mem = '256MB'`)
  await client.query(`
    create temporary table pattern as select row_number() over (order by certificate.id) - 1 as place, certificate.id from certificate;
    create temporary table copied as
    select n, pattern.id as pattern_id, uuidv7() as id, uuidv7() as person_id, uuidv7() as enrolment_id,
      'NK-2026-' || lpad(n::text, 6, '0') || '-' || upper(left(md5('check' || n), 4)) as number,
      rtrim(translate(encode(substring(sha256(('token' || n)::bytea) for 16), 'base64'), '+/', '-_'), '=') as token
    from generate_series(${real + 1}, ${upTo}) as n join pattern on pattern.place = n % ${real}`)
  await client.query(`
    insert into person (id, name, participant_code) select person_id, 'Siti ' || n, lpad(upper(to_hex(n)), 8, 'X') from copied`)
  await client.query(`
    insert into enrolment select (jsonb_populate_record(enrolment, jsonb_build_object('id', copied.enrolment_id, 'person_id', copied.person_id))).*
    from copied join certificate on certificate.id = copied.pattern_id join enrolment on enrolment.id = certificate.enrolment_id`)
  await client.query(`
    insert into certificate (id, number, token, enrolment_id, person_id, issue_number, facts, template, pdf_sha256, pdf_bytes, is_demo, issued_at, valid_until)
    select copied.id, copied.number, copied.token, copied.enrolment_id, copied.person_id, 1,
      facts || jsonb_build_object('number', copied.number, 'verification', jsonb_build_object('url', 'https://kelas.example.id/s/' || copied.token, 'domain', 'kelas.example.id')),
      template, encode(sha256(copied.token::bytea), 'hex'), pdf_bytes, is_demo, issued_at, valid_until
    from copied join certificate on certificate.id = copied.pattern_id`)
  await client.query(`
    insert into certificate_event (id, certificate_id, kind) select uuidv7(), id, 'issued' from copied`)
  await client.query(`
    insert into certificate_proof (certificate_id, credential_sha256, blind, issued_entry, checkpoint_size, sealed_entry,
      revocation_list, revocation_index, suspension_list, suspension_index)
    select id, encode(sha256(token::bytea), 'hex'), substring(sha256(id::text::bytea) for 16), n * 2, n * 2, n * 2 + 1,
      10 + n / 100000, n % 100000, 1000 + n / 100000, n % 100000
    from copied`)
  await client.query(`
    insert into register_entry (index, entry, kind, certificate_id, at)
    select 1000000 + n * 2 + half, convert_to(json_build_object('at', now(), 'hash', encode(sha256(token::bytea), 'hex'), 'kind', kind,
      'subject', encode(sha256(id::text::bytea), 'hex'), 'v', 1)::text, 'UTF8'), kind, id, now()
    from copied, (values (0, 'issued'), (1, 'sealed')) as entry (half, kind)`)
  for (const { table, name, definition } of references) await client.query(`alter table ${table} add constraint ${name} ${definition} not valid`)
  await client.query('vacuum (analyze)')
}

async function sampleTokens(url: string): Promise<string[]> {
  const { rows } = await onDatabase(url, (client) =>
    client.query<{ token: string }>(`select token from certificate order by md5(token) limit ${asked}`),
  )
  return rows.map(({ token }) => token)
}

async function measure(targets: Target[]): Promise<void> {
  const results = targets.map((target) => ({ target, rate: [] as number[], p50: [] as number[], p99: [] as number[], cpu: [] as number[], bytes: 0 }))
  for (let round = 0; round <= rounds; round += 1) {
    for (const row of round % 2 === 0 ? results : results.toReversed()) {
      const { port, pid, next } = row.target
      const before = await cpuMilliseconds(pid)
      const result = await autocannon({
        url: `http://127.0.0.1:${port}`,
        connections,
        duration: round === 0 ? 3 : seconds,
        requests: [{ setupRequest: (request) => ({ ...request, path: next() }) }],
      })
      const spent = (await cpuMilliseconds(pid)) - before
      if (result.non2xx > 0 || result.errors > 0)
        throw new Error(`${row.target.name}: ${result.non2xx} answers were not 2xx, ${result.errors} errors`)
      if (round === 0) continue
      row.rate.push(result.requests.average)
      row.p50.push(result.latency.p50)
      row.p99.push(result.latency.p99)
      row.cpu.push(spent / result.requests.total)
      row.bytes = Math.round(result.throughput.total / result.requests.total)
    }
  }
  const bare = median(results[0]!.rate)
  console.table(
    results.map(({ target, rate, p50, p99, cpu, bytes }) => ({
      server: target.name,
      certificates: target.certificates,
      'links asked': target.asked.size,
      'requests/s (median)': Math.round(median(rate)),
      'p50 ms': median(p50),
      'p99 ms': median(p99),
      'CPU ms/request': Number(median(cpu).toFixed(2)),
      'bytes/answer': bytes,
      'of bare': `${((100 * median(rate)) / bare).toFixed(0)} %`,
    })),
  )
  const [small, large] = [results[1]!, results[2]!]
  const byRate = small.rate.map((rate, at) => rate / large.rate[at]!)
  const byCpu = large.cpu.map((cpu, at) => cpu / small.cpu[at]!)
  console.log(`${few.toLocaleString('en')} beside ${many.toLocaleString('en')} certificates, median of ${rounds} rounds:`)
  const byTail = large.p99.map((p99, at) => p99 / small.p99[at]!)
  console.log(
    `requests/s ${median(byRate).toFixed(2)} times, CPU a request ${median(byCpu).toFixed(2)} times, p99 ${median(byTail).toFixed(2)} times`,
  )
  console.log(
    `The larger is to answer at most ${mostSlower} times slower: ${median(byRate) <= mostSlower ? 'it does' : 'it answers slower than that'}.`,
  )
}
