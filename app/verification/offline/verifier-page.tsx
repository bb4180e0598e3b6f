import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'
import sample from '../sample.module.css'
import { type DeskTexts, deskTextKeys } from './desk-texts.ts'
import css from './verifier-page.module.css'

/** The verifier; its script opens what is hidden here. */
export function VerifierPage() {
  const t = useT()
  return (
    <Page title={t('offline.title')} lead={t('offline.lead')} breadcrumbs={[{ href: '/verifikasi', label: t('verification.title') }]}>
      <div data-offline={JSON.stringify(deskTexts(t))}>
        <Stack gap="large">
          <noscript>
            <p>{t('offline.no-script')}</p>
          </noscript>
          <div data-needs-script hidden>
            <Desk />
          </div>
          <Section title={t('offline.take-along')} lead={t('offline.take-along.text')}>
            <ButtonRow>
              <LinkButton variant="secondary" icon="download" href="/periksa/pemeriksa.html" download="pemeriksa.html">
                {t('offline.take-along.file')}
              </LinkButton>
              <LinkButton variant="secondary" icon="download" href="/periksa/bekal.json" download="bekal.json">
                {t('offline.take-along.supply')}
              </LinkButton>
            </ButtonRow>
          </Section>
          <LinkButton variant="quiet" href="/verifikasi">
            {t('offline.other-ways')}
          </LinkButton>
        </Stack>
      </div>
    </Page>
  )
}

function Desk() {
  const t = useT()
  return (
    <Stack gap="large">
      <section data-answer hidden tabIndex={-1} aria-live="polite" aria-label={t('offline.answer')} className={css.answer} />
      <Section title={t('offline.scan')}>
        <Stack>
          <video data-video hidden playsInline muted className={css.video} />
          <p data-said aria-live="polite" className={css.said} />
          <ButtonRow>
            <button type="button" data-camera className={css.camera}>
              {t('offline.camera')}
            </button>
          </ButtonRow>
          <label className={css.field}>
            {t('offline.photo')}
            <input type="file" accept="image/*" data-photo className={css.file} />
          </label>
          <form data-paste className={css.paste}>
            <label className={css.field}>
              {t('offline.paste')}
              <textarea
                name="code"
                rows={3}
                spellCheck={false}
                autoComplete="off"
                autoCapitalize="none"
                required
                aria-describedby="petunjuk-tempel"
              />
            </label>
            <p id="petunjuk-tempel" className={css.hint}>
              {t('offline.paste.hint')}
            </p>
            <Button variant="secondary">{t('offline.check')}</Button>
          </form>
          <p className={css.hint}>{t('offline.scope')}</p>
        </Stack>
      </Section>
      <Section title={t('offline.supply')}>
        <div data-supply className={css.supply} />
        <p data-ready aria-live="polite" className={css.ready} />
      </Section>
      <template data-verdict>
        <article className={css.verdict}>
          <p data-sample className={sample.sample}>
            {t('offline.sample')}
          </p>
          <div className={css.stamp}>
            <h2 data-state>–</h2>
            <p data-meaning />
            <p data-old />
          </div>
          <div data-body className={css.body}>
            <p data-name className={css.name} />
            <p data-cut className={css.hint} />
            <dl data-facts className={css.facts} />
            <p data-compare>{t('offline.compare')}</p>
            <a data-online href="/verifikasi">
              {t('offline.online')}
            </a>
          </div>
        </article>
      </template>
    </Stack>
  )
}

function deskTexts(t: Translate): DeskTexts {
  const kept = { date: '{date}', key: '{key}', host: '{host}' }
  return Object.fromEntries(deskTextKeys.map((key) => [key, t(`offline.${key}`, kept)])) as DeskTexts
}
