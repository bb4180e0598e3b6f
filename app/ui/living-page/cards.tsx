import { Badge } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card, CardGrid, CardLink } from '#app/ui/card.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Progress } from '#app/ui/progress.tsx'

export function Cards() {
  return (
    <Section title="Kartu" lead="Satu tautan, seluruh kartu." action={<a href="#tombol">Semua kursus</a>}>
      <CardGrid>
        <CardLink
          href="#a"
          headingLevel={3}
          eyebrow="12 pelajaran · 12 jam"
          title="Keamanan pangan untuk usaha rumah tangga"
          footer="Angkatan Malang, mulai 3 November 2026"
        >
          Dari dapur yang bersih sampai label yang benar: yang diminta P-IRT, langkah demi langkah.
        </CardLink>
        <CardLink
          href="#b"
          headingLevel={3}
          eyebrow="8 pelajaran · 6 jam"
          title="Harga pokok dan harga jual"
          status={<Badge tone="info">Baru</Badge>}
          footer="Dapat dimulai kapan saja"
        >
          Menghitung biaya sebungkus keripik sampai ke rupiah terakhir.
        </CardLink>
        <Card headingLevel={3} tone="accent" eyebrow="Langkah berikutnya" title="Foto dapur Anda" footer="Batas: 22 November 2026, 14.30 WIB">
          <Progress label="Foto" value={2} max={6} words="2 dari 6 aman" />
          <LinkButton href="#c" icon="camera">
            Tambah foto
          </LinkButton>
        </Card>
      </CardGrid>
    </Section>
  )
}
