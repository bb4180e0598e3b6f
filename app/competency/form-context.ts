import { formatDateTime, formatDay, officeZone } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { choiceKey, type FormLine } from './form-lines.ts'
import type { AssessmentView } from './read-assessment.server.ts'
import { recordsOf } from './records.ts'
import { instruments } from './unit-form-specs.ts'

type Form = AssessmentView['forms'][number]
type Fact = { label: string; value: string; isLabelOwn?: boolean; isOwn?: boolean }
type Part = { title: string; lines: FormLine[] }

/** What a kept form says besides its own answers, as the set of forms has it: units, schedule, results, and who decided what when. */
export function contextOf(view: AssessmentView, form: Form, t: Translate): Part[] {
  switch (form.kind) {
    case 'submit':
      return [schemePart(view, t), unitsPart(view, t)]
    case 'plan':
      return [purposePart(view, form, t), mapsPart(view, form, t)]
    case 'consent':
      return [schedulePart(view, form, t)]
    case 'report':
      return [resultsPart(view, form, t)]
    case 'decide':
      return [resultsPart(view, form, t), coursePart(view, form, t)]
    default:
      return []
  }
}

function part(title: string, facts: readonly (Fact | null)[]): Part {
  return { title, lines: facts.flatMap((fact) => (fact ? [{ isLabelOwn: false, isOwn: true, ...fact }] : [])) }
}

const newestOf = (view: AssessmentView, kind: string, { round, at }: Form) =>
  view.forms.findLast((form) => form.kind === kind && form.round === round && form.at <= at) ?? null

function schemePart(view: AssessmentView, t: Translate): Part {
  return part(t('competency.context.scheme'), [
    { label: t('competency.scheme'), value: view.title[t.locale], isOwn: false },
    { label: t('competency.edition'), value: t('competency.version', { number: view.version }), isOwn: false },
    { label: t('competency.context.nik'), value: t('competency.context.nik.text'), isOwn: false },
  ])
}

function unitsPart(view: AssessmentView, t: Translate): Part {
  const standard = ({ own, decree }: AssessmentView['units'][number]) =>
    own ? t('competency.context.own-unit') : decree === null ? t('competency.context.unconfirmed') : t('competency.context.decree', { decree })
  return part(
    t('competency.context.units'),
    view.units.map((unit) => ({ label: `${unit.code} ${unit.title.id}`, isLabelOwn: true, value: standard(unit), isOwn: false })),
  )
}

function purposePart(view: AssessmentView, form: Form, t: Translate): Part {
  const application = view.forms.findLast(({ kind, at }) => kind === 'submit' && at <= form.at)
  const key = choiceKey(String(application?.body.purpose ?? ''), 'submit.purpose')
  return part(t('competency.context.approach'), [
    { label: t('competency.field.submit.purpose'), value: key ? t(key) : '–', isOwn: false },
    { label: t('competency.context.assessed-by'), value: t('competency.context.assessed-by.text'), isOwn: false },
  ])
}

/** Kinds of evidence and instruments for each element, as the maps of the round have them. */
function mapsPart(view: AssessmentView, form: Form, t: Translate): Part {
  const lines = view.units.flatMap((unit): Fact[] => {
    const map = view.forms.findLast((one) => one.kind === 'map' && one.unit === unit.code && one.round === form.round && one.at <= form.at)
    if (!map) return []
    return unit.elements.map(({ key, title }): Fact => {
      const said = (name: 'kinds' | 'instruments') => [map.body[`${key}.${name}`] ?? []].flat().map((one) => sayChoice(one, `unit.${name}`, t))
      const label = [unit.code, title].filter(Boolean).join(' · ')
      return { label, isLabelOwn: true, value: [said('kinds').join(', '), said('instruments').join(', ')].join(' · '), isOwn: false }
    })
  })
  return part(t('competency.context.maps'), lines)
}

function sayChoice(value: string, name: string, t: Translate): string {
  const key = choiceKey(value, name)
  return key ? t(key) : value
}

/** What was agreed on: evidence to be collected, day, time and place, and the word of the assessor. */
function schedulePart(view: AssessmentView, form: Form, t: Translate): Part {
  const plan = newestOf(view, 'plan', form)
  const body = plan?.body ?? {}
  const chosen = instruments.filter((one) => [body.instruments ?? []].flat().includes(one))
  const written = (name: string) => (typeof body[name] === 'string' && body[name] !== '' ? body[name] : null)
  const day = written('day')
  return part(t('competency.context.schedule'), [
    { label: t('competency.assessor'), value: plan?.by ?? view.assessor ?? '–' },
    { label: t('competency.context.evidence'), value: chosen.map((one) => t(`competency.instrument.${one}`)).join(', ') || '–', isOwn: false },
    { label: t('competency.field.plan.day'), value: day === null ? '–' : formatDay(day, t.locale), isOwn: false },
    { label: t('competency.field.plan.time'), value: written('time') ?? '–' },
    { label: t('competency.field.plan.place'), value: written('place') ?? '–' },
    body.confidential === 'on' && plan
      ? {
          label: t('competency.context.assessor-says'),
          value: `${t('competency.field.plan.confidential')} (${formatDateTime(plan.at, t.locale, officeZone)})`,
          isOwn: false,
        }
      : null,
  ])
}

/** Of each unit the newest recommendation, with the round that it is from. */
function resultsPart(view: AssessmentView, form: Form, t: Translate): Part {
  const before = view.forms.filter(({ at, round }) => at <= form.at && round <= form.round)
  return part(
    t('competency.context.results'),
    view.units.map(({ code, title }) => {
      const record = recordsOf(before, code).at(-1)
      const note = typeof record?.body.note === 'string' && record.result === 'BK' ? record.body.note : ''
      const said = record ? [t(`competency.result.${record.result}`), t('competency.round', { number: record.round }), record.by, note] : ['–']
      return { label: `${code} ${title.id}`, isLabelOwn: true, value: said.filter(Boolean).join(' · ') }
    }),
  )
}

/** Who did what on the way to a decision, step by step with its day, and on what grounds. */
function coursePart(view: AssessmentView, form: Form, t: Translate): Part {
  const told = ['submit', 'check', 'assign', 'tell', 'appeal', 'appoint-panel', 'settle', 'report', 'review', 'decide']
  const steps = view.history.filter(({ kind, round, at }) => told.includes(kind) && round <= form.round && at.getTime() <= form.at.getTime() + 1000)
  return part(
    t('competency.context.course'),
    steps.map(({ kind, at, round, by, part: duty, chosen, outcome, reason }) => {
      const key = outcome === null ? null : choiceKey(outcome, `${kind}.outcome`)
      const said = [
        formatDateTime(at, t.locale, officeZone),
        `${by ?? t('competency.person.erased')} (${t(`competency.part.${duty}`)})`,
        chosen === null ? null : `${t('competency.context.chosen')} ${chosen}`,
        key && t(key),
        reason,
      ]
      return { label: `${t(`competency.step.${kind}`)} (${t('competency.round', { number: round })})`, value: said.filter(Boolean).join(' · ') }
    }),
  )
}
