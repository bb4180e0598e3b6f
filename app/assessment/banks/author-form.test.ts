import fc from 'fast-check'
import { expect, test } from 'vitest'
import { questionSchema } from '#app/courses/question-body.ts'
import { readContent } from '#app/courses/read-course-files.server.ts'
import { courseBody, questionsOfEveryType } from '#tests/builders/assessment.ts'
import { listsOf, questionTypes } from './author-fields.ts'
import { editRows, formOfQuestion, questionOfForm, rowsOf } from './author-form.ts'
import { checkBankQuestions } from './check-bank.ts'

test('every question of the courses comes out of its form as it went in', async () => {
  const { courses } = await readContent({ folder: 'content' })
  const questions = courses.flatMap(({ parsed }) => parsed.body?.questions ?? [])
  expect(questions.length).toBeGreaterThan(300)
  for (const question of [...questions, ...questionsOfEveryType]) {
    const { raw } = questionOfForm(question.type, formOfQuestion(question))
    expect({ ...questionSchema.parse(raw), unit: question.unit, element: question.element }, question.id).toEqual(question)
  }
})

test('an empty form of every type names what is missing at fields that the form has, and throws nothing', () => {
  for (const type of questionTypes) {
    const { raw, fieldOf } = questionOfForm(type, {})
    const { problems } = checkBankQuestions(courseBody(), [raw])
    const fields = problems.map(({ field }) => fieldOf(field))
    expect(fields, type).toEqual(expect.arrayContaining(['text', 'explanation', 'difficulty', 'topic']))
    for (const field of fields) expect(field, type).toMatch(/^[a-zA-Z]+(\.\d+\.[a-zA-Z]+)?$/)
  }
})

test('what is wrong in a row is told at the row where it was typed, empty rows before it or not', () => {
  const [single] = questionsOfEveryType
  const values = { ...formOfQuestion(single!), 'rows.options': '5', 'options.4.text': 'x'.repeat(3000), 'options.0.text': '', 'options.0.why': '' }
  const { raw, fieldOf } = questionOfForm('single', values)
  const { problems } = checkBankQuestions(courseBody(), [raw])
  expect(problems.map(({ field }) => fieldOf(field))).toEqual(['options.4.text'])
})

test('whatever buttons are pressed, lists stay within bounds and no other field is lost', () => {
  const presses = fc.array(fc.tuple(fc.constantFrom('add', 'remove', 'up'), fc.nat(11)), { maxLength: 30 })
  fc.assert(
    fc.property(fc.constantFrom(...questionsOfEveryType), presses, (question, pressed) => {
      for (const list of listsOf(question.type)) {
        let values = formOfQuestion(question)
        for (const [verb, row] of pressed) {
          const before = values
          values = editRows(question.type, values, verb === 'add' ? `add:${list.name}` : `${verb}:${list.name}.${row}`)!
          expect(rowsOf(values, list)).toBeLessThanOrEqual(list.most)
          expect(values.text).toBe(before.text)
          if (verb === 'up') {
            const texts = (form: typeof values) => Object.entries(form).flatMap(([name, value]) => (name.startsWith(`${list.name}.`) ? value : []))
            expect(texts(values).sort()).toEqual(texts(before).sort())
          }
        }
      }
    }),
  )
  expect(editRows('single', {}, 'add:regions')).toBeNull()
  expect(editRows('single', {}, 'save')).toBeNull()
})
