import type { RouteHandle } from '#app/platform/access.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { Buttons } from '#app/ui/living-page/buttons.tsx'
import { Cards } from '#app/ui/living-page/cards.tsx'
import { Motifs, Scenes } from '#app/ui/living-page/drawings.tsx'
import { Facts } from '#app/ui/living-page/facts.tsx'
import { Forms } from '#app/ui/living-page/forms.tsx'
import { Lesson } from '#app/ui/living-page/lesson.tsx'
import { Messages } from '#app/ui/living-page/messages.tsx'
import { Tables } from '#app/ui/living-page/tables.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

export const meta = () => [{ title: 'UI · Naik Kelas' }]

/** The living page: every component in all its states, in development only. Its samples, in app/ui/living-page, are not translated. */
export default function LivingPage() {
  return (
    <Page
      width="wide"
      breadcrumbs={[
        { href: '/kursus', label: 'Kursus' },
        { href: '/kursus/pangan', label: 'Keamanan pangan rumah tangga' },
      ]}
      status={<Badge tone="success">Sedang berjalan</Badge>}
      title="Keamanan pangan untuk usaha rumah tangga"
      lead="Dua belas pelajaran pendek, satu kuis, satu praktik di dapur sendiri. Selesai dalam dua minggu, dengan pelatih yang menjawab."
      actions={
        <ButtonRow>
          <LinkButton href="#tombol" icon="arrow-right" iconAt="end">
            Lanjutkan pelajaran 4
          </LinkButton>
          <LinkButton href="#tombol" variant="secondary">
            Lihat silabus
          </LinkButton>
        </ButtonRow>
      }
    >
      <Stack gap="large">
        <Scenes />
        <Buttons />
        <Messages />
        <Cards />
        <Facts />
        <Tables />
        <Forms />
        <Lesson />
        <Motifs />
      </Stack>
    </Page>
  )
}
