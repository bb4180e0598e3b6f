import { expect, test } from 'vitest'
import { parseSettings, SettingsError } from '#app/platform/settings.server.ts'

function messageFor(env: Record<string, string>): string {
  try {
    parseSettings(env)
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError)
    return (error as SettingsError).message
  }
  return 'no complaint'
}

test('nothing needs to be set', () => {
  const settings = parseSettings({})
  expect(settings).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', METRICS_PORT: 9464, LOG_LEVEL: 'info', UPLOAD_MAX_MB: 10 })
  expect(settings.DATA_DIR).toBe(`${process.cwd()}/data`)
  expect(settings.DATABASE_URL).toBeUndefined()
  expect(settings.TRUST_PROXY).toBeUndefined()
})

test('a setting left empty counts as not set', () => {
  expect(parseSettings({ PORT: '', DATABASE_URL: ' ', PUBLIC_URL: '' })).toMatchObject({ PORT: 3000 })
})

test.each([
  ['PORT', 'three thousand'],
  ['PORT', '70000'],
  ['HOST', 'not a host'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['PUBLIC_URL', 'kelas.example.id'],
  ['PUBLIC_URL', 'https://kelas.example.id/portal'],
  ['SESSION_SECRET', 'short'],
  ['WEB_PROCESSES', '0'],
  ['METRICS_PORT', '-1'],
  ['TRUST_PROXY', 'yes'],
  ['TRUST_PROXY', '10.0.0.0/99'],
  ['LOG_LEVEL', 'loud'],
  ['UPLOAD_MAX_MB', '1.5'],
  ['REGISTER_WITNESSES', 'https://witness.example'],
  ['REGISTER_WITNESSES', 'witness.example+8d66cf3c+BFWX https://witness.example; other'],
])('a wrong %s (%s) is named in one sentence that says what to do', (name, value) => {
  const message = messageFor({ [name]: value })
  expect(message).toMatch(new RegExp(`^The setting ${name} .*must .*\\. Change it in \\.env or in the environment and start again\\.$`))
  expect(message.split('\n')).toHaveLength(1)
})

test('every wrong setting is told at once', () => {
  expect(messageFor({ PORT: 'x', LOG_LEVEL: 'y' }).split('\n')).toHaveLength(2)
})

test('a secret or a database address is not repeated in a message', () => {
  const message = messageFor({ SESSION_SECRET: 'hush-hush', DATABASE_URL: 'mysql://me:hush-hush@localhost/x' })
  expect(message).not.toContain('hush-hush')
})

test('REGISTER_WITNESSES takes verifier keys with addresses', () => {
  expect(parseSettings({}).REGISTER_WITNESSES).toEqual([])
  expect(
    parseSettings({ REGISTER_WITNESSES: 'a.example+8d66cf3c+BFWX https://a.example/log/; b.example+0d66cf3c+BFWY http://b.example:81' })
      .REGISTER_WITNESSES,
  ).toEqual([
    { key: 'a.example+8d66cf3c+BFWX', url: 'https://a.example/log' },
    { key: 'b.example+0d66cf3c+BFWY', url: 'http://b.example:81' },
  ])
})

test('TRUST_PROXY takes a number of hops, addresses, or none', () => {
  expect(parseSettings({ TRUST_PROXY: '1' }).TRUST_PROXY).toBe(1)
  expect(parseSettings({ TRUST_PROXY: 'loopback, 10.0.0.0/8' }).TRUST_PROXY).toEqual(['loopback', '10.0.0.0/8'])
  expect(parseSettings({ TRUST_PROXY: 'none' }).TRUST_PROXY).toBeUndefined()
})

test('a slash at the end of PUBLIC_URL is dropped', () => {
  expect(parseSettings({ PUBLIC_URL: 'https://kelas.example.id/' }).PUBLIC_URL).toBe('https://kelas.example.id')
})

test('a bucket is named wholly or not at all, its secret never repeated, and only over a private line', () => {
  const bucket = { S3_ENDPOINT: 'https://s3.example.id', S3_BUCKET: 'naik-kelas', S3_ACCESS_KEY_ID: 'kunci', S3_SECRET_ACCESS_KEY: 'hush-hush' }
  expect(parseSettings(bucket)).toMatchObject({ ...bucket, S3_REGION: 'us-east-1', S3_PREFIX: '' })
  expect(messageFor({ S3_BUCKET: 'naik-kelas', S3_SECRET_ACCESS_KEY: 'hush-hush' })).toBe(
    'Files can be kept in a bucket only when S3_ENDPOINT, S3_ACCESS_KEY_ID is set too; docs/operations.md says what they are.',
  )
  expect(messageFor({ ...bucket, S3_ENDPOINT: 'http://s3.example.id' })).toContain('S3_ENDPOINT')
  expect(messageFor({ ...bucket, S3_PREFIX: '/portal' })).toContain('S3_PREFIX')
})
