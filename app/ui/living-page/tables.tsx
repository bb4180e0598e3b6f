import { Badge } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tabs } from '#app/ui/tabs.tsx'

const people = [
  { id: '1', name: 'Ratna Dewi Kusumawati', phone: '0812-3456-7890', lessons: '12 dari 12', status: <Badge tone="warning">Menunggu dinilai</Badge> },
  { id: '2', name: 'Suparman', phone: '0857-1122-3344', lessons: '7 dari 12', status: <Badge tone="info">Belajar</Badge> },
  { id: '3', name: 'Ni Luh Ayu Sukmawati', phone: '0819-9988-776', lessons: '12 dari 12', status: <Badge tone="success">Selesai</Badge> },
]

export function Tables() {
  return (
    <Section title="Daftar">
      <Tabs
        items={[
          { href: '#1', label: 'Peserta', count: 24, current: true },
          { href: '#2', label: 'Perlu dinilai', count: 3 },
          { href: '#3', label: 'Jadwal' },
        ]}
      />
      <Table
        caption="Peserta angkatan Malang"
        columns={[
          { key: 'name', label: 'Nama', isHeader: true, render: (row) => <a href={`#${row.id}`}>{row.name}</a> },
          { key: 'phone', label: 'Telepon', render: (row) => row.phone },
          { key: 'lessons', label: 'Pelajaran', align: 'end', render: (row) => row.lessons },
          { key: 'status', label: 'Keadaan', render: (row) => row.status },
        ]}
        rows={people}
        rowKey={(row) => row.id}
      />
      <Pager page={2} pages={5} hrefOf={(page) => `?halaman=${page}`} />
      <Empty title="Belum ada kursus yang Anda ikuti" action={<LinkButton href="#k">Cari kursus</LinkButton>}>
        Pilih kursus yang dekat dengan usaha Anda, atau masukkan kode angkatan dari pelatih.
      </Empty>
    </Section>
  )
}
