import { Children, isValidElement, type ReactNode } from 'react'
import { translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from './banner.tsx'
import css from './form.module.css'
import { FormContext, type FormState, fieldId, useFormState } from './form-state.ts'

type FormProps = {
  /** Where it is sent; the page itself by default. */
  action?: string
  encType?: 'multipart/form-data'
  /** Names this form when a page has several; sent as the hidden field `intent`. */
  intent?: string
  id?: string
  /** State from elsewhere than the page's own action, for example on the living page. */
  state?: FormState
  noValidate?: boolean
  /** Names of fields for the list of mistakes, where the fields stand deeper than in the form's own markup. */
  labels?: ReadonlyMap<string, ReactNode>
  children: ReactNode
}

/** A plain POST form: what went wrong is listed on top, and each field inside shows its own value and error. */
export function Form({ action, encType, intent, id, state: given, noValidate, labels, children }: FormProps) {
  const sent = useFormState(intent)
  const state = given ?? sent
  const idPrefix = intent ?? 'f'
  return (
    <form method="post" action={action} encType={encType} id={id} noValidate={noValidate} className={css.form}>
      <ErrorSummary state={state} idPrefix={idPrefix} focus={given === undefined} labels={labels ?? labelsIn(children)} />
      {intent !== undefined && <input type="hidden" name="intent" value={intent} />}
      <FormContext.Provider value={{ state, idPrefix }}>{children}</FormContext.Provider>
    </form>
  )
}

/** Messages that say nothing about their field, so that in a list only its label tells which one is meant. */
const namelessMessages = new Set([
  'form.required',
  'form.too_long',
  ...['missing', 'too-long', 'too-short', 'not-number', 'shape', 'name', 'foreign-sign'].map((each) => `courses.check.${each}`),
])

/** The labels of the fields that stand in a form's own markup, by name. */
function labelsIn(children: ReactNode, labels = new Map<string, ReactNode>()): Map<string, ReactNode> {
  Children.forEach(children, (child) => {
    if (!isValidElement<{ name?: string; label?: ReactNode; children?: ReactNode }>(child)) return
    const { name, label, children: inside } = child.props
    if (name !== undefined && label !== undefined) labels.set(name, label)
    labelsIn(inside, labels)
  })
  return labels
}

type ErrorSummaryProps = { state: FormState; idPrefix: string; focus: boolean; labels: ReadonlyMap<string, ReactNode> }

function ErrorSummary({ state, idPrefix, focus, labels }: ErrorSummaryProps) {
  const t = useT()
  const names = Object.keys(state.fields)
  if (names.length === 0 && !state.error) return null
  const title = names.length > 0 ? t('ui.form.errors.title', { count: names.length }) : t('ui.form.error.title')
  const say = ({ key, params }: { key: string; params?: FormState['fields'][string]['params'] }) => translate(t.locale, key, params)
  return (
    <Banner kind="danger" title={title} focus={focus}>
      {/* `invalid_form` only says that fields are wrong, which the list says better; other errors may be those of a field. */}
      {state.error && state.error.key !== 'error.invalid_form' && !names.some((name) => state.fields[name]?.key === state.error?.key) && (
        <p>{say(state.error)}</p>
      )}
      {names.length > 0 && (
        <>
          <ul>
            {names.map((name) => (
              <li key={name}>
                <a href={`#${fieldId(idPrefix, name)}`}>
                  {labels.has(name) && namelessMessages.has(state.fields[name]!.key) && <>{labels.get(name)}: </>}
                  {say(state.fields[name]!)}
                </a>
              </li>
            ))}
          </ul>
          <p>{t('ui.form.errors.kept')}</p>
        </>
      )}
    </Banner>
  )
}

/** Fields that belong together, with a heading read out by screen readers. */
export function FieldGroup({ legend, hint, children }: { legend: ReactNode; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className={css.group}>
      <legend>{legend}</legend>
      {hint && <p className={css.groupHint}>{hint}</p>}
      {children}
    </fieldset>
  )
}
