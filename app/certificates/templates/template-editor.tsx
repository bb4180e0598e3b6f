import type { ReactNode } from 'react'
import { useT } from '#app/i18n/use-translation.ts'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { FieldGroup, Form } from '#app/ui/form.tsx'
import { backRegions, frontRegions, type TemplateBody } from './template-body.ts'
import css from './template-editor.module.css'

/**
 * Everything of a draft that can be typed, with the pictures of it in sight: beside the form, or on a phone above it, to be
 * folded away. The script of the page draws them anew after a change.
 */
export function TemplateEditor({ body, preview }: { body: TemplateBody; preview: ReactNode }) {
  const t = useT()
  return (
    <div className={css.desk}>
      <details className={css.dock} id="pratinjau" open>
        <summary>{t('templates.preview.so-far')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone two pages stand side by side, so keys must reach it */}
        <section className={css.strip} aria-label={t('templates.preview')} tabIndex={0}>
          {preview}
        </section>
      </details>
      <Fields body={body} />
    </div>
  )
}

function Fields({ body }: { body: TemplateBody }) {
  const t = useT()
  return (
    <Form intent="edit" id="templat">
      <TextField name="name" label={t('templates.name')} hint={t('templates.name.hint')} defaultValue={body.name} maxLength={80} />
      <Texts body={body} />
      <Signatories body={body} />
      <Colours body={body} />
      <Styles body={body} />
      <Places body={body} />
      {body.logos.length > 0 && <Logos body={body} />}
      <ButtonRow>
        <Button name="do" value="save" variant="secondary">
          {t('templates.editor.look')}
        </Button>
        <Button name="do" value="publish">
          {t('templates.editor.publish')}
        </Button>
      </ButtonRow>
    </Form>
  )
}

const textNames = ['title', 'awarded', 'statement', 'units', 'annex', 'note'] as const

function Texts({ body }: { body: TemplateBody }) {
  const t = useT()
  return (
    <FieldGroup legend={t('templates.texts')} hint={t('templates.texts.hint')}>
      {textNames.flatMap((name) =>
        (['id', 'en'] as const).map((locale) => (
          <TextField
            key={`${name}.${locale}`}
            name={`texts.${name}.${locale}`}
            label={t(`templates.text.${name}.${locale}`)}
            defaultValue={body.texts[name]?.[locale] ?? ''}
            required={name !== 'note'}
            maxLength={160}
          />
        )),
      )}
    </FieldGroup>
  )
}

function Signatories({ body }: { body: TemplateBody }) {
  const t = useT()
  const options = (['portal', 'trainer', 'decider', 'own'] as const).map((value) => ({ value, label: t(`templates.signatory.${value}`) }))
  return (
    <FieldGroup legend={t('templates.signatories')} hint={t('templates.signatories.hint')}>
      {[0, 1, 2].map((at) => {
        const one = body.signatories[at]
        const own = one?.source === 'own' ? one : null
        return (
          <div key={at} className={css.row}>
            <SelectField
              name={`signatories.${at}.source`}
              label={t('templates.signatory', { number: at + 1 })}
              options={options}
              placeholder={at === 0 ? null : t('templates.signatory.none')}
              defaultValue={one?.source ?? ''}
              required={at === 0}
              markOptional={false}
            />
            <TextField
              name={`signatories.${at}.name`}
              label={t('templates.signatory.name')}
              defaultValue={own?.name ?? ''}
              required={false}
              autoComplete="off"
            />
            <TextField
              name={`signatories.${at}.title`}
              label={t('templates.signatory.title')}
              defaultValue={own?.title ?? ''}
              required={false}
              autoComplete="off"
            />
          </div>
        )
      })}
    </FieldGroup>
  )
}

const colourNames = ['ground', 'band', 'thread', 'primary', 'secondary'] as const

function Colours({ body }: { body: TemplateBody }) {
  const t = useT()
  const sides = (['left', 'right', 'sides', 'top'] as const).map((value) => ({ value, label: t(`templates.band.${value}`) }))
  return (
    <FieldGroup legend={t('templates.colours')} hint={t('templates.colours.hint')}>
      <div className={css.row}>
        {colourNames.map((name) => (
          <TextField
            key={name}
            name={`palette.${name}`}
            label={t(`templates.colour.${name}`)}
            defaultValue={body.palette[name]}
            width="short"
            spellCheck={false}
            autoComplete="off"
          />
        ))}
      </div>
      <div className={css.row}>
        <SelectField name="band" label={t('templates.band')} options={sides} placeholder={null} defaultValue={body.band} />
        <SelectField
          name="pages"
          label={t('templates.pages')}
          options={[
            { value: '1', label: t('templates.pages.one') },
            { value: '2', label: t('templates.pages.two') },
          ]}
          placeholder={null}
          defaultValue={String(body.pages)}
        />
      </div>
      <div className={css.row}>
        {(['x', 'y', 'radius'] as const).map((name) => (
          <TextField
            key={name}
            name={`rosette.${name}`}
            label={t(`templates.rosette.${name}`)}
            defaultValue={body.rosette ? String(body.rosette[name]) : ''}
            inputMode="decimal"
            width="short"
            required={false}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

const styleNames = ['title', 'name', 'course', 'body'] as const

function Styles({ body }: { body: TemplateBody }) {
  const t = useT()
  const faces = (['regular', 'italic', 'semibold', 'extrabold'] as const).map((value) => ({ value, label: t(`templates.face.${value}`) }))
  const colours = (['ink', 'primary', 'secondary', 'quiet'] as const).map((value) => ({ value, label: t(`templates.style-colour.${value}`) }))
  return (
    <FieldGroup legend={t('templates.styles')}>
      {styleNames.map((name) => {
        const style = body.styles[name]
        const label = t(`templates.style.${name}`)
        return (
          <div key={name} className={css.row}>
            <SelectField
              name={`styles.${name}.face`}
              label={t('templates.style.face', { part: label })}
              options={faces}
              placeholder={null}
              defaultValue={style.face}
            />
            <TextField
              name={`styles.${name}.size`}
              label={t('templates.style.size', { part: label })}
              defaultValue={String(style.size)}
              inputMode="decimal"
              width="short"
            />
            <SelectField
              name={`styles.${name}.colour`}
              label={t('templates.style.colour', { part: label })}
              options={colours}
              placeholder={null}
              defaultValue={style.colour}
            />
          </div>
        )
      })}
    </FieldGroup>
  )
}

function Places({ body }: { body: TemplateBody }) {
  const t = useT()
  const aligns = (['left', 'centre', 'right'] as const).map((value) => ({ value, label: t(`templates.align.${value}`) }))
  return (
    <FieldGroup legend={t('templates.regions')} hint={t('templates.regions.hint')}>
      {[...frontRegions, ...backRegions].map((name) => {
        const part = t(`templates.region.${name}`)
        return (
          <div key={name} className={css.row}>
            {sides.map((side) => (
              <TextField
                key={side}
                name={`regions.${name}.${side}`}
                label={t(`templates.place.${side}`, { part })}
                defaultValue={String(body.regions[name][side])}
                inputMode="decimal"
                width="short"
              />
            ))}
            <SelectField
              name={`regions.${name}.align`}
              label={t('templates.place.align', { part })}
              options={aligns}
              placeholder={null}
              defaultValue={body.regions[name].align}
            />
          </div>
        )
      })}
    </FieldGroup>
  )
}

const sides = ['x', 'y', 'width', 'height'] as const

function Logos({ body }: { body: TemplateBody }) {
  const t = useT()
  return (
    <FieldGroup legend={t('templates.logos')}>
      {body.logos.map((logo, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a logo is known by its place alone
        <div key={at} className={css.row}>
          <TextField name={`logos.${at}.label`} label={t('templates.logo.label')} defaultValue={logo.label} />
          {sides.map((side) => (
            <TextField
              key={side}
              name={`logos.${at}.${side}`}
              label={t(`templates.place.${side}`, { part: `Logo ${at + 1}` })}
              defaultValue={String(logo[side])}
              inputMode="decimal"
              width="short"
            />
          ))}
        </div>
      ))}
    </FieldGroup>
  )
}
