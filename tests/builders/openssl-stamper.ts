import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A time-stamp authority by OpenSSL: `reply` answers a query (DER) as an authority's server would. */
export type Stamper = { certificate: string; reply(query: Uint8Array): Uint8Array; policy: string }

const policy = '1.2.3.4.1'

/** Makes an authority with its own root in a folder. `name` tells several apart. */
export function makeStamper(folder: string, name = 'tsa'): Stamper {
  const file = (part: string, content?: string | Uint8Array) => {
    const place = path.join(folder, `${name}-${part}`)
    if (content !== undefined) writeFileSync(place, content)
    return place
  }
  const settings = file(
    'settings',
    `[tsa]\ndefault_tsa = main\n[main]\nserial = ${file('serial', '01')}\ncrypto_device = builtin\ndigests = sha256\ndefault_policy = ${policy}\nother_policies = 1.2.3.4.2\naccuracy = secs:1\nordering = no\nsigner_digest = sha256\ntsa_name = no\ness_cert_id_chain = no\ness_cert_id_alg = sha256\n[root]\nbasicConstraints = critical,CA:true\n[leaf]\nbasicConstraints = CA:false\nextendedKeyUsage = critical,timeStamping\n[req]\ndistinguished_name = dn\n[dn]\n`,
  )
  const key = (part: string) => ['-newkey', 'rsa:2048', '-nodes', '-keyout', file(part), '-config', settings]
  openssl('req', '-x509', ...key('root.key'), '-out', file('root.pem'), '-subj', `/CN=Akar ${name}`, '-days', '5', '-extensions', 'root')
  openssl('req', ...key('leaf.key'), '-out', file('leaf.csr'), '-subj', `/CN=Stempel ${name}`)
  const by = ['-CA', file('root.pem'), '-CAkey', file('root.key'), '-CAcreateserial', '-extfile', settings, '-extensions', 'leaf']
  openssl('x509', '-req', '-in', file('leaf.csr'), '-out', file('leaf.pem'), '-days', '4', ...by)
  return {
    certificate: file('root.pem'),
    policy,
    reply(query) {
      const signer = ['-signer', file('leaf.pem'), '-inkey', file('leaf.key'), '-chain', file('root.pem'), '-config', settings]
      openssl('ts', '-reply', '-queryfile', file('query', query), '-out', file('reply'), ...signer)
      return readFileSync(file('reply'))
    },
  }
}

function openssl(...args: string[]): void {
  execFileSync('openssl', args, { stdio: 'pipe' })
}
