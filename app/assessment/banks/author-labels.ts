import type { Translate } from '#app/i18n/translate.ts'
import { authorSpecs, type FieldName, type ListSpec, listsOf, type QuestionType } from './author-fields.ts'
import { type AuthorValues, rowsOf } from './author-form.ts'

/** "Pilihan 2". */
export function rowLabel(t: Translate, { name }: ListSpec, row: number): string {
  return t(`assessment.bank.row.${name}`, { number: row + 1 })
}

/** What every field of the form is called, for the list of mistakes. */
export function authorLabels(t: Translate, type: QuestionType, values: AuthorValues): Map<string, string> {
  const own = (name: FieldName | 'question' | 'explanation' | 'bank' | 'topic' | 'difficulty') => t(`assessment.bank.field.${name}`)
  const places = ['explanation', 'bank', 'topic', 'difficulty'] as const
  const names = [...places, ...authorSpecs[type].fields.map(({ name }) => name)]
  const labels = new Map<string, string>([['text', own('question')], ...names.map((name): [string, string] => [name, own(name)])])
  for (const list of listsOf(type)) {
    labels.set(list.name, t(`assessment.bank.list.${list.name}`))
    for (let row = 0; row < rowsOf(values, list); row += 1)
      for (const { name } of list.fields) labels.set(`${list.name}.${row}.${name}`, `${rowLabel(t, list, row)}, ${own(name)}`)
  }
  return labels
}
