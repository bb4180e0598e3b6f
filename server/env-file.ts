import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Sets values in a `.env` text: an existing line is replaced, others stay as they are. */
export function setInEnvText(text: string, values: Record<string, string>): string {
  let result = text
  for (const [name, value] of Object.entries(values)) {
    const line = `${name}=${quote(value)}`
    const existing = new RegExp(`^${name}=.*$`, 'm')
    result = existing.test(result) ? result.replace(existing, () => line) : `${result}${result === '' || result.endsWith('\n') ? '' : '\n'}${line}\n`
  }
  return result
}

function quote(value: string): string {
  return /^[\w./:@?&=%+-]*$/.test(value) ? value : `'${value}'`
}

/** The file may hold a database password, so only its owner may read it. */
export function writeEnvFile(file: string, values: Record<string, string>): void {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  writeFileSync(file, setInEnvText(text, values), { mode: 0o600 })
  chmodSync(file, 0o600)
}
