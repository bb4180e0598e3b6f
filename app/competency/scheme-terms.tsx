import { formatMoney } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { CheckboxField, RadioGroup } from '#app/ui/choice-field.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { More } from '#app/ui/more.tsx'
import css from './lists.module.css'
import { payers } from './payers.ts'
import type { readSchemes } from './read-schemes.server.ts'
import { RequirementTitle } from './requirement-list.tsx'

type Scheme = Awaited<ReturnType<typeof readSchemes>>[number]

/** What somebody should know before applying. */
export function SchemeTerms({ scheme }: { scheme: Scheme }) {
  const t = useT()
  return (
    <>
      <DataList
        items={[
          { label: t('competency.units'), value: String(scheme.units.length) },
          {
            label: t('competency.reassessment'),
            value: formatMoney(scheme.reassessmentRupiah),
            note: t(`competency.payer.${scheme.payer}`),
          },
          { label: t('competency.valid-years'), value: t('competency.years', { count: scheme.validYears }) },
          { label: t('competency.appeal-days'), value: t('competency.days', { count: scheme.appealDays }) },
          { label: t('competency.panel-days'), value: t('competency.days', { count: scheme.panelDays }) },
          { label: t('competency.edition'), value: t('competency.version', { number: scheme.version }) },
        ]}
      />
      <h4>{t('competency.requirements')}</h4>
      {scheme.requirements.length === 0 ? (
        <p>{t('competency.requirements.none')}</p>
      ) : (
        <ul className={css.list}>
          {scheme.requirements.map((requirement) => (
            <li key={requirement.key}>
              <RequirementTitle requirement={requirement} />
            </li>
          ))}
        </ul>
      )}
      <More title={t('competency.units')}>
        <ul className={css.list}>
          {scheme.units.map(({ code, title }) => (
            <li key={code}>
              {code} {title[t.locale]}
            </li>
          ))}
        </ul>
      </More>
    </>
  )
}

/** The terms of a scheme, for operators. */
export function PolicyForm({ scheme }: { scheme: Scheme }) {
  const t = useT()
  return (
    <Card headingLevel={3} title={scheme.title[t.locale]} eyebrow={t('competency.version', { number: scheme.version })}>
      <Form intent={scheme.slug}>
        <CheckboxField name="isOpen" label={t('competency.policy.open')} defaultChecked={scheme.isOpen} required={false} />
        <TermField name="appealDays" label={t('competency.appeal-days')} suffix={t('competency.policy.days')} scheme={scheme} />
        <TermField name="panelDays" label={t('competency.panel-days')} suffix={t('competency.policy.days')} scheme={scheme} />
        <TermField name="validYears" label={t('competency.valid-years')} scheme={scheme} />
        <TermField name="reassessmentRupiah" label={t('competency.reassessment')} prefix="Rp" scheme={scheme} />
        <RadioGroup
          name="payer"
          label={t('competency.payer')}
          defaultValue={scheme.payer}
          options={payers.map((value) => ({ value, label: t(`competency.payer.${value}`) }))}
        />
        <div>
          <Button variant="secondary">{t('competency.policy.save')}</Button>
        </div>
      </Form>
    </Card>
  )
}

type TermFieldProps = {
  name: 'appealDays' | 'panelDays' | 'validYears' | 'reassessmentRupiah'
  label: string
  prefix?: string
  suffix?: string
  scheme: Scheme
}

function TermField({ scheme, name, ...shown }: TermFieldProps) {
  return <TextField name={name} inputMode="numeric" width="short" defaultValue={String(scheme[name])} required {...shown} />
}
