import { formatDateTime, officeZone } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { ShareLink } from '#app/ui/share.tsx'
import type { OpenPassportLink } from './list-passport-links.server.ts'
import { passportDays } from './passport-days.ts'
import css from './passport-links.module.css'

/** The new link, the only time it can be shown. */
export function NewPassportLink({ url, expiresAt }: { url: string; expiresAt: Date }) {
  const t = useT()
  return (
    <Banner
      kind="success"
      focus
      title={t('passport.links.made', { date: formatDateTime(expiresAt, t.locale, officeZone) })}
      action={<ShareLink text={t('passport.share.text')} url={url} />}
    >
      <p className={css.address}>{url}</p>
      <p>{t('passport.links.once')}</p>
    </Banner>
  )
}

/** Makes links and closes them. */
export function PassportLinks({ links }: { links: readonly OpenPassportLink[] }) {
  const t = useT()
  return (
    <Section title={t('passport.links.title')} lead={t('passport.links.lead')} id="tautan">
      <Form intent="open">
        <RadioGroup
          name="days"
          label={t('passport.links.days')}
          defaultValue={String(passportDays[1])}
          options={passportDays.map((days) => ({ value: String(days), label: t('passport.links.days.value', { count: days }) }))}
        />
        <Button icon="share">{t('passport.links.make')}</Button>
      </Form>
      {links.length > 0 && (
        <Stack gap="small">
          <h3>{t('passport.links.open')}</h3>
          <ul className={css.links}>
            {links.map(({ linkId, createdAt, expiresAt }) => {
              const made = formatDateTime(createdAt, t.locale, officeZone)
              return (
                <li key={linkId}>
                  <p>{t('passport.links.line', { made, ends: formatDateTime(expiresAt, t.locale, officeZone) })}</p>
                  <form method="post">
                    <input type="hidden" name="intent" value="close" />
                    <input type="hidden" name="linkId" value={linkId} />
                    <Button variant="secondary" icon="cross" aria-label={t('passport.links.close.label', { made })}>
                      {t('passport.links.close')}
                    </Button>
                  </form>
                </li>
              )
            })}
          </ul>
        </Stack>
      )}
    </Section>
  )
}
