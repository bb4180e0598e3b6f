import { contextOf } from '#app/competency/form-context.ts'
import { linesOf } from '#app/competency/form-lines.ts'
import type { AssessmentView } from '#app/competency/read-assessment.server.ts'
import { formatDateTime, officeZone } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import type { Block } from './form-sheets.ts'

type KeptForm = AssessmentView['forms'][number]

/** One kept form as it is printed: whose it is, what was asked and answered, and what hands drew. */
export function formBlocks(view: AssessmentView, form: KeptForm, t: Translate): Block[] {
  const unit = view.units.find(({ code }) => code === form.unit) ?? null
  const application = { requirements: view.requirements.map(({ requirement }) => requirement), documents: view.documents }
  const lines = linesOf({
    kind: form.kind,
    body: form.body,
    about: unit && { ...unit, documents: view.documents },
    application,
    isWhole: Object.keys(form.body).length > 0,
    t,
  })
  const pair = (label: string, value: string | null): Block[] => (value ? [{ kind: 'pair', label, value }] : [])
  return [
    { kind: 'title', text: `${form.code} ${form.title}`, under: t('dossiers.own-layout', { edition: form.edition }) },
    { kind: 'text', text: `${t('competency.simulation')}. ${t('competency.simulation.text')}` },
    ...pair(t('competency.scheme'), view.title.id),
    ...pair(t('competency.candidate'), view.candidate),
    ...pair(t('competency.filled-by'), form.by),
    ...pair(t('competency.unit'), unit && `${unit.code} ${unit.title.id}`),
    ...pair(t('dossiers.round'), String(form.round)),
    ...pair(t('dossiers.kept'), formatDateTime(form.at, 'id', officeZone)),
    { kind: 'heading', text: t('dossiers.content') },
    ...(lines.length === 0 ? [{ kind: 'text', text: t('dossiers.empty') } as const] : []),
    ...lines.flatMap(({ label, value }) => pair(label, value)),
    ...contextOf(view, form, t).flatMap((section): Block[] =>
      section.lines.length === 0 ? [] : [{ kind: 'heading', text: section.title }, ...section.lines.flatMap((line) => pair(line.label, line.value))],
    ),
    ...(['assessor', 'candidate'] as const).flatMap((who): Block[] => {
      const path = form.body[`${who}Sign`]
      return typeof path === 'string' && path !== '' ? [{ kind: 'drawing', label: t(`competency.sign.${who}`), path }] : []
    }),
  ]
}

/** The first page of everything: where the assessment stands, unit by unit. */
export function coverBlocks(view: AssessmentView, t: Translate): Block[] {
  return [
    { kind: 'title', text: `${t('competency.title')}: ${view.title.id}`, under: t('dossiers.own-layout.cover') },
    { kind: 'text', text: t('competency.simulation.text') },
    { kind: 'pair', label: t('competency.candidate'), value: view.candidate },
    { kind: 'pair', label: t('competency.stage'), value: t(`competency.stage.${view.stage}`) },
    ...(view.assessor ? [{ kind: 'pair', label: t('competency.assessor'), value: view.assessor } as const] : []),
    { kind: 'heading', text: t('competency.units') },
    ...view.units.map(
      ({ code, title, result, documents }): Block => ({
        kind: 'pair',
        label: `${code} ${title.id}`,
        value: [
          result === null ? t('dossiers.no-result') : t(`competency.result.${result}`),
          t('dossiers.documents', { count: documents.length }),
        ].join(' · '),
      }),
    ),
    ...(view.documents.length === 0 ? [] : [{ kind: 'heading', text: t('competency.portfolio') } as const]),
    ...view.documents.map(({ name, madeOn, units }): Block => ({ kind: 'pair', label: name, value: `${madeOn} · ${units.join(', ')}` })),
  ]
}
