import { useT } from '#app/i18n/use-translation.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card, CardGrid } from '#app/ui/card.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { PhoneLink } from './phone-link.tsx'

/** Below signing in and signing up: the way to the other door, and what to do when neither opens. */
export function DoorHelp({ door, back }: { door: 'sign-in' | 'sign-up'; back: string | null }) {
  const t = useT()
  const contactPhone = useRootData()?.contactPhone
  const other = door === 'sign-in' ? 'daftar' : 'masuk'
  const way = back ? `?ke=${encodeURIComponent(back)}` : ''
  return (
    <CardGrid>
      <Card title={t(`people.${door}.other.title`)}>
        <p>{t(`people.${door}.other.text`)}</p>
        <p>
          <LinkButton variant="secondary" href={`/${other}${way}`}>
            {t(`people.${door}.other.link`)}
          </LinkButton>
        </p>
      </Card>
      <Card title={t(`people.${door}.stuck.title`)}>
        <p>{t(`people.${door}.stuck.text`)}</p>
        {contactPhone && (
          <p>
            {t('people.contact')} <PhoneLink phone={contactPhone} />
          </p>
        )}
      </Card>
    </CardGrid>
  )
}
