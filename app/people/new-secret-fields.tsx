import { useContext } from 'react'
import { useT } from '#app/i18n/use-translation.ts'
import { PasswordField, PinField } from '#app/ui/field.tsx'
import { FormContext } from '#app/ui/form-state.ts'
import css from './new-secret-fields.module.css'

/**
 * A new PIN, or a password for those who prefer one; only a password where a role asks for it. The form around them
 * has `noValidate`: either field may stay empty when the other is filled in, which a browser cannot know.
 */
export function NewSecretFields({ passwordOnly = false }: { passwordOnly?: boolean }) {
  const t = useT()
  const { state } = useContext(FormContext)
  // After a mistake elsewhere in the form the secret has to be typed again; after one in the secret, its rules help more.
  const again = state.error !== undefined && state.fields.pin === undefined && state.fields.password === undefined
  if (passwordOnly) {
    return (
      <PasswordField
        name="password"
        label={t('people.password.new')}
        hint={t(again ? 'people.secret.again' : 'people.password.hint')}
        autoComplete="new-password"
      />
    )
  }
  return (
    <>
      <PinField name="pin" label={t('people.pin.new')} hint={t(again ? 'people.secret.again' : 'people.pin.hint')} autoComplete="new-password" />
      <details className={css.other} open={state.fields.password !== undefined}>
        <summary>{t('people.password.instead')}</summary>
        <PasswordField
          name="password"
          label={t('people.password.new')}
          hint={t('people.password.hint')}
          autoComplete="new-password"
          required={false}
        />
      </details>
    </>
  )
}
