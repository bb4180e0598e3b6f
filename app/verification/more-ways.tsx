import { useT } from '#app/i18n/use-translation.ts'
import { Section } from '#app/ui/layout.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import css from './more-ways.module.css'

/** Where else to check: without network, whole lists for who may, from programs, and the register itself. */
export function MoreWays() {
  const t = useT()
  const roles = useRootData()?.person?.roles ?? []
  const mayCheckLists = roles.some((role) => role === 'sponsor' || role === 'operator')
  return (
    <Section title={t('verification.more')}>
      <ul className={css.ways}>
        <li>
          <a href="/periksa/luring">{t('offline.title')}</a>
          <p>{t('verification.more.offline')}</p>
        </li>
        {mayCheckLists && (
          <li>
            <a href="/verifikasi/daftar">{t('verification.list.title')}</a>
            <p>{t('verification.list.lead')}</p>
          </li>
        )}
        <li>
          <a href="/daftar-induk">{t('register.title')}</a>
          <p>{t('register.lead')}</p>
        </li>
        <li>
          <a href="/api/v1/openapi.json">{t('verification.more.api')}</a>
          <p>{t('verification.more.api.text')}</p>
        </li>
      </ul>
    </Section>
  )
}
