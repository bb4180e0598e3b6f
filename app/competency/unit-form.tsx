import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { TextArea, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Stack } from '#app/ui/layout.tsx'
import type { AssessmentView } from './read-assessment.server.ts'

type Unit = AssessmentView['units'][number]

const kept = (body: Unit['observation'], name: string) => (typeof body?.[name] === 'string' ? body[name] : undefined)

/** FR.APL.02 of one unit: element by element, each with what it asks for. */
export function SelfAssessmentForm({ unit }: { unit: Unit }) {
  const t = useT()
  return (
    <Form>
      <Stack>
        {unit.elements.map(({ key, title, items }) => (
          <Card key={key} headingLevel={2} title={<span lang="id">{title ?? unit.title.id}</span>}>
            <ul lang="id">
              {items.map((item) => (
                <li key={item.code}>
                  {item.code} {item.text}
                </li>
              ))}
            </ul>
            <RadioGroup
              name={key}
              label={t('competency.self.can')}
              defaultValue={kept(unit.selfAssessment, key)}
              options={(['K', 'BK'] as const).map((value) => ({ value, label: t(`competency.self.${value}`) }))}
            />
            <TextArea
              name={`${key}.bukti`}
              label={t('competency.self.evidence')}
              hint={t('competency.self.evidence.hint')}
              rows={2}
              maxLength={2000}
              required={false}
              defaultValue={kept(unit.selfAssessment, `${key}.bukti`)}
            />
          </Card>
        ))}
        <Button icon="check">{t('competency.self.save')}</Button>
      </Stack>
    </Form>
  )
}

/** FR.IA.01 of one unit: ya or tidak per criterion, and the names of both as signatures. */
export function ObservationForm({ unit }: { unit: Unit }) {
  const t = useT()
  return (
    <Form>
      <Stack>
        {unit.elements.map(({ key, title, items }) => (
          <Card key={key} headingLevel={2} title={<span lang="id">{title ?? unit.title.id}</span>}>
            {items.map((item) => (
              <RadioGroup
                key={item.code}
                name={item.code}
                label={
                  <span lang="id">
                    {item.code} {item.text}
                  </span>
                }
                defaultValue={kept(unit.observation, item.code)}
                options={[
                  { value: 'ya', label: t('competency.yes') },
                  { value: 'tidak', label: t('competency.no') },
                ]}
              />
            ))}
          </Card>
        ))}
        <TextArea
          name="note"
          label={t('competency.observation.note')}
          rows={3}
          maxLength={2000}
          required={false}
          defaultValue={kept(unit.observation, 'note')}
        />
        <TextField name="assessorName" label={t('competency.observation.assessor')} hint={t('competency.observation.sign')} required />
        <TextField name="candidateName" label={t('competency.observation.candidate')} hint={t('competency.observation.sign')} required />
        <Button icon="check">{t('competency.observation.save')}</Button>
      </Stack>
    </Form>
  )
}
