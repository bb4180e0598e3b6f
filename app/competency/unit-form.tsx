import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { TextArea, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { DocumentFactsLine } from './document-facts-line.tsx'
import type { FieldSpec } from './field-spec.ts'
import { fieldworkTexts } from './fieldwork-texts.ts'
import { choiceKey, keyOf } from './form-lines.ts'
import lists from './lists.module.css'
import type { AssessmentView } from './read-assessment.server.ts'
import { pointsOf } from './scheme-body.ts'
import { SpecField } from './step-form.tsx'
import css from './unit-form.module.css'
import { partOfName, rowsOf, type UnitFormKind, type UnitFormRow, type UnitFormSpec, unitForms } from './unit-form-specs.ts'

type Unit = AssessmentView['units'][number]

/** A form about one unit, as it was filled in last: what is asked once, then row by row, then the signatures. */
export function UnitForm({ unit, kind, applicationId }: { unit: Unit; kind: UnitFormKind; applicationId: string }) {
  const t = useT()
  const spec: UnitFormSpec = unitForms[kind]
  const body = unit.forms[kind]?.body ?? {}
  const choices = (field: FieldSpec, part: string) =>
    (field.options ?? []).map((value) => {
      const key = choiceKey(value, `unit.${part}`, field.texts)
      const point = field.kind === 'point' ? unit.elements.flatMap(pointsOf).find(({ code }) => code === value) : undefined
      if (point) return { value, label: `${point.code} ${point.text}` }
      return { value, label: key ? t(key) : <span lang="id">{unit.elements.find((one) => one.key === value)?.title ?? value}</span> }
    })
  const rows = rowsOf(spec, unit.elements, unit.documents)
  const fieldsOf = (row: UnitFormRow) =>
    row.fields.map((field) => {
      const part = partOfName(row, field)
      const own = part === '' && spec.rows === 'criteria'
      const label = own ? <span lang="id">{row.title}</span> : t(part === '' ? keyOf(kind, 'row') : keyOf('unit', part))
      return (
        <SpecField key={field.name} name={field.name} field={field} label={label} choices={choices(field, part)} defaultValue={body[field.name]} />
      )
    })
  return (
    <div
      className={css.fieldwork}
      data-fieldwork={spec.isSigned ? JSON.stringify({ seen: unit.forms[kind]?.id ?? null, texts: fieldworkTexts(t) }) : undefined}
    >
      <Form>
        <Stack>
          {spec.head.map((field) => (
            <SpecField
              key={field.name}
              name={field.name}
              field={field}
              label={t(keyOf('unit', field.name))}
              choices={choices(field, field.name)}
              defaultValue={body[field.name]}
            />
          ))}
          {spec.rows === 'criteria'
            ? unit.elements.map((element) => (
                <Card key={element.key} headingLevel={2} title={<span lang="id">{element.title ?? unit.title.id}</span>}>
                  {rows.filter(({ key }) => element.items.some(({ code }) => code === key)).flatMap(fieldsOf)}
                </Card>
              ))
            : rows.map((row) => (
                <Card key={row.key} headingLevel={2} title={titleOf(row, unit, t)}>
                  {row.items.length > 0 && (
                    <ul className={lists.list} lang="id">
                      {row.items.map((item) => (
                        <li key={item.code}>
                          {item.code} {item.text}
                        </li>
                      ))}
                    </ul>
                  )}
                  {spec.rows === 'documents' && (
                    <p>
                      <a href={`/asesmen/${applicationId}/dokumen/${row.key}`}>{t('competency.document.open')}</a>
                      <br />
                      {unit.documents
                        .filter(({ id }) => id === row.key)
                        .map((document) => (
                          <DocumentFactsLine key={document.id} document={document} />
                        ))}
                    </p>
                  )}
                  {fieldsOf(row)}
                </Card>
              ))}
          {spec.isSigned && <Signatures body={body} />}
          <Button icon="check">{t('competency.unit-form.save')}</Button>
        </Stack>
      </Form>
    </div>
  )
}

function titleOf(row: UnitFormRow, unit: Unit, t: ReturnType<typeof useT>) {
  if (/^q\d$/.test(row.key)) return t('competency.question', { number: row.key.slice(1) })
  return <span lang="id">{row.title ?? unit.title.id}</span>
}

/** Both sign: by name, and with a finger where the page's script offers a field for it. */
function Signatures({ body }: { body: Record<string, string | string[]> }) {
  const t = useT()
  return (
    <>
      <TextArea
        name="note"
        label={t('competency.field.unit.note')}
        rows={3}
        maxLength={2000}
        required={false}
        lang="id"
        defaultValue={typeof body.note === 'string' ? body.note : undefined}
      />
      {(['assessor', 'candidate'] as const).map((who) => (
        <div key={who} data-signature={`${who}Sign`} data-label={t(`competency.sign.${who}`)} data-clear={t('competency.sign.clear')}>
          <TextField
            name={`${who}Name`}
            label={t(`competency.field.unit.${who}Name`)}
            hint={t('competency.observation.sign')}
            maxLength={80}
            required
            lang="id"
          />
        </div>
      ))}
    </>
  )
}
