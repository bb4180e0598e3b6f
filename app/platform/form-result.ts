import type { FieldError } from './app-error.ts'

/** What an action answers when it could not do what was asked; the form shows it. */
export type FormResult = {
  form: {
    values: Record<string, string | string[]>
    fields: Record<string, FieldError>
    error: FieldError
  }
}
