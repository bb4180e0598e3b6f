import { looseForms, stepForms } from '#app/competency/step-forms.ts'
import { unitForms } from '#app/competency/unit-form-specs.ts'

const { consent, record, feedback, appeal } = stepForms

/** The forms that a candidate meets on the day, in order, and whether a rehearsal practises them. */
export const dayForms = [
  { key: 'consent', form: consent.form, isPractised: false },
  { key: 'adjustment', form: looseForms.adjustment.form, isPractised: false },
  { key: 'IA.01', form: unitForms['IA.01'], isPractised: true },
  { key: 'IA.05', form: unitForms['IA.05'], isPractised: true },
  { key: 'IA.07', form: unitForms['IA.07'], isPractised: true },
  { key: 'IA.08', form: unitForms['IA.08'], isPractised: false },
  { key: 'record', form: record.form, isPractised: false },
  { key: 'feedback', form: feedback.form, isPractised: false },
  { key: 'appeal', form: appeal.form, isPractised: false },
] as const
