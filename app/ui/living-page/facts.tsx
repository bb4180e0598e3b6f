import { Card } from '#app/ui/card.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { Columns, Section } from '#app/ui/layout.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Requirements } from '#app/ui/requirements.tsx'
import { Stat, StatRow } from '#app/ui/stat.tsx'

export function Facts() {
  return (
    <Columns
      side={
        <Card title="Sertifikat">
          <DataList
            items={[
              { label: 'Nomor', value: 'NK-2026-000123-7QX4' },
              { label: 'Nama', value: 'Ratna Dewi Kusumawati' },
              { label: 'Berlaku sampai', value: '22 November 2029', note: 'Tiga tahun sejak terbit' },
            ]}
          />
        </Card>
      }
    >
      <Section title="Menuju sertifikat">
        <Progress label="Pelajaran" value={9} max={12} />
        <Requirements
          items={[
            { key: 'lessons', state: 'done', title: 'Semua pelajaran dibaca', detail: '12 dari 12 pelajaran' },
            { key: 'paper', state: 'done', title: 'Kuis akhir lulus', detail: 'Nilai 85, batas lulus 60' },
            { key: 'task', state: 'waiting', title: 'Praktik dapur dinilai', holder: 'pelatih Sari Wulandari', since: '20 November 2026' },
            { key: 'name', state: 'open', title: 'Nama di sertifikat dipastikan', action: { href: '#n', label: 'Periksa nama' } },
          ]}
        />
      </Section>
      <StatRow>
        <Stat value="128" label="orang belajar" note="Bukan kursi: satu orang dihitung sekali" />
        <Stat value="82,5%" label="menyelesaikan kursus" note="106 dari 128" />
        <Stat value="Rp2.000.000" label="kenaikan omzet per bulan" note="Nilai tengah, 41 dari 106 menjawab" />
      </StatRow>
    </Columns>
  )
}
