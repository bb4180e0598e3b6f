import { strToU8, zipSync } from 'fflate'
import { canonicalText } from '#app/courses/content-hash.ts'
import { type Question, questionSchema } from '#app/courses/question-body.ts'
import { readXml } from '#app/platform/xml/read-xml.ts'
import { writeXml } from '#app/platform/xml/write-xml.ts'
import type { ItemPicture } from './item-pieces.ts'
import { writeManifest } from './manifest.ts'
import { ownName } from './qti-names.ts'
import { readItem } from './read-item.ts'
import { writeItem } from './write-item.ts'

export type BankPicture = { bytes: Uint8Array; width: number; height: number }
type Bank = { bank: string; questions: readonly Question[]; pictures: ReadonlyMap<string, BankPicture> }

/** The oldest time a ZIP file can tell, in local time as `fflate` writes it, so that a bank always gives the same bytes. */
const always = new Date(1980, 0, 1)

/** A bank as a QTI 3.0 package: a manifest, one item for each question, the pictures they show. */
export function writePackage({ bank, questions, pictures }: Bank): Uint8Array {
  const items = questions.map((question) => {
    const file = question.type === 'hotspot' ? question.picture : null
    const picture = file === null ? undefined : pictures.get(file)
    const path = file === null || !picture ? null : `pictures/${file}`
    const shown = path && picture ? { path, width: picture.width, height: picture.height } : null
    return { question, href: `items/${question.id}.xml`, files: path ? [path] : [], text: itemText(question, shown) }
  })
  const used = [...pictures].filter(([name]) => items.some(({ files }) => files.includes(`pictures/${name}`)))
  const files = {
    'imsmanifest.xml': strToU8(writeXml(writeManifest(bank, items))),
    ...Object.fromEntries(items.map(({ href, text }) => [href, strToU8(text)])),
    ...Object.fromEntries(used.map(([name, { bytes }]) => [`pictures/${name}`, bytes])),
  }
  return zipSync(files, { mtime: always, level: 6 })
}

/** The form of its type where that says everything; else, such as for a calculation, as data inside a custom interaction. */
function itemText(question: Question, picture: ItemPicture | null): string {
  const text = writeXml(writeItem({ question, picture, asData: false }))
  return saysAll(question, text) ? text : writeXml(writeItem({ question, picture, asData: true }))
}

function saysAll(question: Question, text: string): boolean {
  const { bank, covers, unit, element, topic, difficulty } = question
  const read = questionSchema.safeParse({ bank, covers, unit, element, topic, difficulty, ...readItem(readXml(text)) })
  return read.success && ownName(question.id) === read.data.id && canonicalText(read.data) === canonicalText(question)
}
