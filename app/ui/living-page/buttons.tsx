import { Badge } from '#app/ui/badge.tsx'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { Icon, iconNames } from '#app/ui/icon.tsx'
import { Cluster, Section } from '#app/ui/layout.tsx'
import { ShareLink } from '#app/ui/share.tsx'

export function Buttons() {
  return (
    <Section title="Tombol, ikon, dan status" id="tombol">
      <ButtonRow>
        <Button type="button">Kirim jawaban</Button>
        <Button type="button" variant="secondary" icon="download">
          Unduh sertifikat
        </Button>
        <Button type="button" variant="danger">
          Mundur dari kursus
        </Button>
        <Button type="button" variant="quiet">
          Batal
        </Button>
        <Button type="button" disabled>
          Belum bisa dikirim
        </Button>
        <ShareLink text="Sertifikat saya:" url="https://example.org/s/abc" />
      </ButtonRow>
      <Cluster>
        {iconNames.map((name) => (
          <Icon key={name} name={name} label={name} />
        ))}
      </Cluster>
      <Cluster>
        <Badge>Draf</Badge>
        <Badge tone="info">Terbit</Badge>
        <Badge tone="success">Kompeten</Badge>
        <Badge tone="warning">Menunggu dinilai</Badge>
        <Badge tone="danger">Dicabut</Badge>
        <Badge tone="neutral" icon="lock">
          Terkunci
        </Badge>
      </Cluster>
    </Section>
  )
}
