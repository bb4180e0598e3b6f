import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { CheckboxField, CheckboxGroup, RadioGroup } from './choice-field.tsx'
import { PasswordField, PinField, SelectField, TextField } from './field.tsx'
import { FieldGroup, Form } from './form.tsx'

const page: { actionData: unknown } = { actionData: undefined }

vi.mock('#app/platform/remix.ts', () => ({
  useActionData: () => page.actionData,
  useRouteLoaderData: () => ({ locale: 'id' }),
}))

afterEach(() => {
  page.actionData = undefined
})

test('a field ties its label and its hint to its control', () => {
  const html = renderToStaticMarkup(
    <Form>
      <TextField name="name" label="Nama" hint="Seperti di KTP" />
    </Form>,
  )
  expect(html).toContain('<label class="label" for="f-name">Nama</label>'.replace(' class="label"', classOf(html, 'label')))
  expect(html).toContain('id="f-name-hint"')
  expect(html).toContain('aria-describedby="f-name-hint"')
  expect(html).not.toContain('aria-invalid')
  expect(html).not.toContain('role="alert"')
})

test('a form that failed shows what was typed, the mistake beside its field, and a list of links on top', () => {
  page.actionData = {
    form: { values: { name: 'Ratna <b>' }, fields: { name: { key: 'Nama terlalu pendek' } }, error: { key: 'error.invalid_form' } },
  }
  const html = renderToStaticMarkup(
    <Form>
      <TextField name="name" label="Nama" defaultValue="sebelumnya" />
    </Form>,
  )
  expect(html).toContain('value="Ratna &lt;b&gt;"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('aria-describedby="f-name-error"')
  expect(html).toContain('<a href="#f-name">Nama terlalu pendek</a>')
  expect(html).toContain('Ada 1 isian yang perlu diperbaiki')
  expect(html).toContain('autofocus=""')
})

test('a mistake that could be of any field is listed with the name of its field', () => {
  page.actionData = {
    form: { values: {}, fields: { venue: { key: 'form.required' }, sponsor: { key: 'form.required' }, phone: { key: 'form.phone.short' } } },
  }
  const html = renderToStaticMarkup(
    <Form>
      <FieldGroup legend="Acara">
        <TextField name="venue" label="Tempat" />
        {['sponsor'].map((name) => (
          <TextField key={name} name={name} label="Sponsor" />
        ))}
      </FieldGroup>
      <TextField name="phone" label="Nomor" />
    </Form>,
  )
  expect(html).toContain('<a href="#f-venue">Tempat: Isian ini belum diisi.</a>')
  expect(html).toContain('<a href="#f-sponsor">Sponsor: Isian ini belum diisi.</a>')
  expect(html).toContain('<a href="#f-phone">Nomor ini kurang panjang.')
})

test('an error of the whole form is said even when no field is wrong', () => {
  page.actionData = { form: { values: {}, fields: {}, error: { key: 'ui.problem.429.title' } } }
  const html = renderToStaticMarkup(<Form>{null}</Form>)
  expect(html).toContain('Belum berhasil')
  expect(html).toContain('Terlalu sering dicoba')
})

test('a mistake is shown only in the form where it was made', () => {
  page.actionData = { form: { values: { intent: 'rename', name: 'x' }, fields: { name: { key: 'Terlalu pendek' } } } }
  const html = renderToStaticMarkup(
    <>
      <Form intent="rename">
        <TextField name="name" label="Nama" />
      </Form>
      <Form intent="close">
        <TextField name="name" label="Nama" />
      </Form>
    </>,
  )
  expect(html.match(/role="alert"/g)).toHaveLength(1)
  expect(html).toContain('<a href="#rename-name">')
  expect(html).toContain('id="close-name"')
})

test('secrets are never written into the page', () => {
  page.actionData = { form: { values: { pin: '123456', password: 'rahasia' }, fields: {} } }
  const html = renderToStaticMarkup(
    <Form>
      <PinField name="pin" label="PIN" />
      <PasswordField name="password" label="Kata sandi" />
    </Form>,
  )
  expect(html).not.toContain('123456')
  expect(html).not.toContain('rahasia')
  expect(html).toContain('inputMode="numeric"')
})

test('choices keep what was chosen, and no default comes back once everything was cleared', () => {
  const choices = (
    <Form>
      <RadioGroup
        name="answer"
        label="Jawaban"
        options={[
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ]}
        defaultValue="a"
      />
      <CheckboxGroup
        name="kinds"
        label="Jenis"
        options={[
          { value: 'food', label: 'Makanan' },
          { value: 'cloth', label: 'Kain' },
        ]}
      />
      <SelectField name="place" label="Tempat" options={[{ value: '35.07', label: 'Malang' }]} />
      <CheckboxField name="agree" label="Setuju" />
    </Form>
  )
  page.actionData = { form: { values: { answer: 'b', kinds: ['food', 'cloth'], place: '35.07', agree: 'on' }, fields: {} } }
  const html = renderToStaticMarkup(choices)
  expect(checkedValues(html)).toEqual(['b', 'food', 'cloth', 'on'])
  expect(html).toContain('<option value="35.07" selected="">')
  page.actionData = undefined
  expect(checkedValues(renderToStaticMarkup(choices))).toEqual(['a'])
})

test('a link in the list of mistakes leads to the first choice of a group', () => {
  page.actionData = { form: { values: {}, fields: { answer: { key: 'Pilih satu' } } } }
  const html = renderToStaticMarkup(
    <Form>
      <RadioGroup
        name="answer"
        label="Jawaban"
        options={[
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ]}
      />
    </Form>,
  )
  expect(html).toContain('href="#f-answer"')
  expect(html.match(/id="f-answer"/g)).toHaveLength(1)
})

test('an optional field says so', () => {
  const html = renderToStaticMarkup(<TextField name="note" label="Catatan" required={false} />)
  expect(html).toContain('boleh kosong')
  expect(html).not.toContain('required=""')
})

function checkedValues(html: string): string[] {
  return [...html.matchAll(/<input[^>]*>/g)].flatMap(([input]) => (input.includes('checked=""') ? (/value="([^"]*)"/.exec(input)?.[1] ?? []) : []))
}

/** The class attribute as the test build names it. */
function classOf(html: string, name: string): string {
  return / class="[^"]*"/.exec(html.slice(html.indexOf(`<${name}`)))?.[0] ?? ''
}
