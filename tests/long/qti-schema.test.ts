import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { writePackage } from '#app/assessment/banks/qti/write-package.ts'
import { readContent } from '#app/courses/read-course-files.server.ts'
import { questionsOfEveryType } from '#tests/builders/assessment.ts'
import { installTools, runTool } from '#tests/builders/debian-tools.ts'

// Every exported question against the published schema of QTI 3.0 (tests/vectors/SOURCES.md), by libxml2.

const check = test.skipIf(!installTools())
const folder = mkdtempSync(path.join(os.tmpdir(), 'nk-qti-'))
afterAll(() => rmSync(folder, { recursive: true }))

const schema = path.join(folder, 'qtiv3p0', 'items.xsd')
mkdirSync(path.dirname(schema))
copyFileSync('tests/vectors/qti/imsqti_asiv3p0_sbacv1p0_v1p0.xsd', schema)

// The schema imports vocabularies of the W3C that our items never use: for them it is enough that their names exist.
const spoken = ['p', 's', 'say-as', 'phoneme', 'sub', 'voice', 'emphasis', 'break', 'prosody', 'mark', 'audio', 'speak']
imported('w3/xml.xsd', 'http://www.w3.org/XML/1998/namespace', '<attribute name="lang" type="language"/><attribute name="base" type="anyURI"/>')
imported('w3/XInclude.xsd', 'http://www.w3.org/2001/XInclude', elements('include'))
imported('w3/mathml3/mathml3.xsd', 'http://www.w3.org/1998/Math/MathML', elements('math'))
imported('w3/ssml11/ssmlv1p1-core.xsd', 'http://www.w3.org/2001/10/synthesis', elements(...spoken))

function imported(file: string, namespace: string, declared: string) {
  const target = path.join(folder, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, `<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}">${declared}</schema>`)
}

function elements(...names: string[]): string {
  return names.map((name) => `<element name="${name}"/>`).join('')
}

/** What libxml2 says of each item that is not as the schema wants it. */
function faults(name: string, bytes: Uint8Array): string[] {
  const into = path.join(folder, name)
  mkdirSync(into, { recursive: true })
  const items = Object.entries(unzipSync(bytes)).filter(([file]) => file.startsWith('items/'))
  const files = items.map(([file, item]) => {
    writeFileSync(path.join(into, path.basename(file)), item)
    return path.join(into, path.basename(file))
  })
  expect(files.length).toBeGreaterThan(0)
  const { said } = runTool('xmllint', '--noout', '--nonet', '--schema', schema, ...files)
  const lines = said.split('\n').filter(Boolean)
  expect(lines.filter((line) => line.endsWith(' validates')).length + lines.filter((line) => line.endsWith(' fails to validate')).length).toBe(
    files.length,
  )
  return lines.filter((line) => !line.endsWith(' validates'))
}

check('each question of each bank is as the schema wants it', async () => {
  const { courses } = await readContent({ folder: 'content' })
  for (const { slug, parsed } of courses) {
    if (!parsed.body) throw new Error(`${slug} has problems`)
    const { body, pictures } = parsed
    const shown = new Map([...pictures].map(([name, bytes]) => [name, { ...body.pictures[name]!, bytes }]))
    for (const bank of new Set(body.questions.map((question) => question.bank))) {
      const questions = body.questions.filter((question) => question.bank === bank)
      expect(faults(`${slug}-${bank}`, writePackage({ bank, questions, pictures: shown }))).toEqual([])
    }
  }
})

check('so is each type of question', () => {
  const pictures = new Map([['daun.svg', { width: 320, height: 200, bytes: new Uint8Array() }]])
  expect(faults('types', writePackage({ bank: 'latihan', questions: questionsOfEveryType, pictures }))).toEqual([])
})

check('an item with a part that QTI does not know is told', () => {
  const bytes = writePackage({ bank: 'latihan', questions: questionsOfEveryType.slice(0, 1), pictures: new Map() })
  const [file, item] = Object.entries(unzipSync(bytes)).find(([name]) => name.startsWith('items/'))!
  const altered = path.join(folder, path.basename(file))
  writeFileSync(altered, new TextDecoder().decode(item).replaceAll('qti-prompt', 'qti-question'))
  expect(runTool('xmllint', '--noout', '--nonet', '--schema', schema, altered)).toMatchObject({
    status: 3,
    said: expect.stringContaining('qti-question'),
  })
})
