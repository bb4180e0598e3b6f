import { expect, test } from 'vitest'
import { type CertificateChange, stateOfCertificate } from './certificate-state.ts'

const validUntil = '2029-11-22'
const on = (day: string) => new Date(`${day}T00:00:00Z`)
const issued: CertificateChange = { kind: 'issued', reasonClass: null, at: on('2026-11-22') }
const change = (kind: string, day: string, reasonClass: string | null = null): CertificateChange => ({ kind, reasonClass, at: on(day) })

function state(changes: CertificateChange[], today = '2027-01-01') {
  return stateOfCertificate({ changes: [issued, ...changes], validUntil, today })
}

test('it is valid through its last day and expired the day after', () => {
  expect(state([], '2029-11-22').state).toBe('active')
  expect(state([], '2029-11-23').state).toBe('expired')
})

test('a suspension lasts until it is lifted', () => {
  const suspended = change('suspended', '2027-02-01')
  expect(state([suspended])).toEqual({ state: 'suspended', since: suspended.at, reason: null })
  expect(state([suspended, change('reinstated', '2027-03-01')]).state).toBe('active')
  expect(state([suspended, change('reinstated', '2027-03-01')], '2030-01-01').state).toBe('expired')
  expect(state([suspended, change('reinstated', '2027-03-01'), change('suspended', '2027-04-01')]).since).toEqual(on('2027-04-01'))
})

test('what is revoked stays revoked, with date and reason, also after its end', () => {
  const revoked = change('revoked', '2027-02-01', 'misuse')
  expect(state([revoked], '2031-01-01')).toEqual({ state: 'revoked', since: revoked.at, reason: 'misuse' })
  expect(state([change('suspended', '2027-01-01'), revoked, change('reinstated', '2027-03-01')]).state).toBe('revoked')
})

test('what is replaced says so, unless it is revoked as well', () => {
  expect(state([change('superseded', '2027-02-01')]).state).toBe('superseded')
  expect(state([change('superseded', '2027-02-01'), change('revoked', '2027-05-01', 'data_error')]).state).toBe('revoked')
})
