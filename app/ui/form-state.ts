import { createContext, useContext } from 'react'
import type { FieldError } from '#app/platform/app-error.ts'
import { useActionData } from '#app/platform/remix.ts'

/** What an action that could not succeed gives back to its page. Secrets are never among the values. */
export type FormState = {
  values: Record<string, string | string[]>
  fields: Record<string, FieldError>
  error?: FieldError
}

const untouched: FormState = { values: {}, fields: {} }

/**
 * The state of the form that was just sent; an untouched state otherwise. A page with several forms
 * names them by `intent`, so that a mistake is shown only where it was made.
 */
export function useFormState(intent?: string): FormState {
  const data = useActionData() as { form?: Partial<FormState> } | undefined
  const form = data?.form
  if (!form) return untouched
  const state: FormState = { values: form.values ?? {}, fields: form.fields ?? {}, error: form.error }
  return intent !== undefined && state.values.intent !== intent ? untouched : state
}

type FormScope = { state: FormState; idPrefix: string }

export const FormContext = createContext<FormScope>({ state: untouched, idPrefix: 'f' })

/** Value and error of one field, and the id its control has. */
export function useField(name: string): { id: string; value: string | string[] | undefined; error: FieldError | undefined } {
  const { state, idPrefix } = useContext(FormContext)
  return {
    id: fieldId(idPrefix, name),
    value: Object.hasOwn(state.values, name) ? state.values[name] : undefined,
    error: Object.hasOwn(state.fields, name) ? state.fields[name] : undefined,
  }
}

export function fieldId(idPrefix: string, name: string): string {
  return `${idPrefix}-${name.replace(/[^\w-]/g, '-')}`
}
