import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// Rules of the house that a text search can hold (docs/architecture.md).
const sources = globSync(['app/**/*.{ts,tsx}', 'server/**/*.ts']).filter((file) => !file.includes('.test.'))
const read = (file: string) => readFileSync(file, 'utf8')
const lines = (file: string) => read(file).split('\n').length

function filesWith(pattern: RegExp, files = sources): string[] {
  return files.filter((file) => pattern.test(read(file).replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')))
}

test('bodies are read by the guarded readers only', () => {
  expect(filesWith(/request\.(formData|json|text|arrayBuffer|blob)\(/)).toEqual([])
})

test('request.signal is not used: it dies after a garbage collection', () => {
  expect(filesWith(/request\.signal/)).toEqual([])
})

test('no json(), defer() or client components of the framework', () => {
  expect(
    filesWith(
      /import \{[^}]*\b(json|defer|Form|Link|NavLink|Scripts|useFetcher|useNavigation|useSubmit)\b[^}]*\} from '(#app\/platform\/remix\.ts|@remix-run)/,
    ),
  ).toEqual([])
})

test('every route file declares who may enter', () => {
  const routes = globSync('app/routes/**/*.{ts,tsx}')
  expect(routes.length).toBeGreaterThan(40)
  expect(routes.filter((file) => !/export const handle = \{[^}]*access:/s.test(read(file)))).toEqual([])
})

test('every route of the site map has its file, and every file is on the site map', () => {
  const map = [...read('app/routes.ts').matchAll(/'(routes\/[^']+)'/g)].map((match) => `app/${match[1]}`).sort()
  expect(globSync('app/routes/**/*.{ts,tsx}').sort()).toEqual(map)
})

test('route files stay tables of contents', () => {
  expect(globSync('app/routes/**/*.{ts,tsx}').filter((file) => lines(file) > 160)).toEqual([])
})

test('no file needs scrolling for minutes', () => {
  // Lists of texts are looked up, not read through.
  const code = sources.filter((file) => !file.startsWith('app/i18n/messages/'))
  expect(code.filter((file) => lines(file) > 350)).toEqual([])
})

test('no page pretends: no words that stand for work not done', () => {
  expect(filesWith(/\b(TODO|FIXME|XXX|coming soon|segera hadir|not implemented)\b/i)).toEqual([])
})
