import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'

const config = `[req]
distinguished_name=dn
[dn]
[ca]
basicConstraints=critical,CA:true
[leaf]
basicConstraints=CA:false
keyUsage=critical,digitalSignature,nonRepudiation
`

/** A key of 3072 bits for "Segel_Lain" and its chain, made by OpenSSL, as a provider hands it over: a PKCS#12 file in a folder. */
export function makePkcs12(folder: string, password: string): { file: string } {
  const at = (name: string) => path.join(folder, name)
  const openssl = (line: string) => execFileSync('openssl', line.split(' '), { cwd: folder, stdio: 'pipe' })
  writeFileSync(at('c.cnf'), config)
  openssl('req -x509 -newkey rsa:2048 -nodes -keyout r.key -out r.pem -subj /CN=Akar_Lain -days 9 -config c.cnf -extensions ca')
  openssl('req -newkey rsa:3072 -nodes -keyout l.key -out l.csr -subj /CN=Segel_Lain -config c.cnf')
  openssl('x509 -req -in l.csr -out l.pem -CA r.pem -CAkey r.key -CAcreateserial -days 8 -extfile c.cnf -extensions leaf')
  openssl(`pkcs12 -export -inkey l.key -in l.pem -certfile r.pem -passout pass:${password} -out l.p12`)
  return { file: at('l.p12') }
}
