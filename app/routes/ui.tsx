import type { ReactNode } from 'react'
import type { RouteHandle } from '#app/platform/access.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Banner } from '#app/ui/banner.tsx'
import { Button, ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { Card, CardGrid, CardLink } from '#app/ui/card.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { Empty } from '#app/ui/empty.tsx'
import {
  CheckboxField,
  CheckboxGroup,
  DateField,
  FileField,
  PasswordField,
  PhoneField,
  PinField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '#app/ui/field.tsx'
import { FieldGroup, Form } from '#app/ui/form.tsx'
import { Icon, iconNames } from '#app/ui/icon.tsx'
import { Illustration } from '#app/ui/illustration.tsx'
import { Cluster, Columns, Section, Stack } from '#app/ui/layout.tsx'
import { tilesOf } from '#app/ui/motif.ts'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Requirements } from '#app/ui/requirements.tsx'
import { ShareLink } from '#app/ui/share.tsx'
import { Stat, StatRow } from '#app/ui/stat.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { SidikBand } from '#app/ui/woven-band.tsx'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

export const meta = () => [{ title: 'UI · Naik Kelas' }]

/** The living page: every component in all its states, in development only. Its samples are not translated. */
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

function Scenes() {
  return (
    <Section title="Gambar">
      <CardGrid>
        {(['kitchen', 'cloth', 'door', 'basket'] as const).map((name) => (
          <Illustration key={name} name={name} />
        ))}
      </CardGrid>
    </Section>
  )
}

function Buttons() {
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

function Messages() {
  return (
    <Section title="Pesan">
      <Banner kind="info" title="Kursus ini memakai sekitar 4,2 MB data">
        Setiap pelajaran menyebut ukurannya. Versi teks selalu tersedia.
      </Banner>
      <Banner kind="success" title="12 dari 12 jawaban aman">
        Jawaban sudah tersimpan. Anda boleh menutup halaman ini.
      </Banner>
      <Banner kind="warning" title="Waktu tinggal 5 menit" action={<LinkButton href="#tombol">Kirim sekarang</LinkButton>}>
        Yang sudah terisi akan dikirim dengan sendirinya bila waktu habis.
      </Banner>
      <Banner kind="danger" title="Foto belum terkirim">
        Sambungan terputus. Foto masih ada di ponsel Anda; pilih sekali lagi bila sinyal kembali.
      </Banner>
    </Section>
  )
}

function Cards() {
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

function Facts() {
  return (
    <Columns
      side={
        <Card title="Sertifikat">
          <DataList
            items={[
              { label: 'Nomor', value: 'NK-2026-7QX4M2-K' },
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

const people = [
  { id: '1', name: 'Ratna Dewi Kusumawati', phone: '0812-3456-7890', lessons: '12 dari 12', status: <Badge tone="warning">Menunggu dinilai</Badge> },
  { id: '2', name: 'Suparman', phone: '0857-1122-3344', lessons: '7 dari 12', status: <Badge tone="info">Belajar</Badge> },
  { id: '3', name: 'Ni Luh Ayu Sukmawati', phone: '0819-9988-776', lessons: '12 dari 12', status: <Badge tone="success">Selesai</Badge> },
]

function Tables() {
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

const wrong = {
  values: { phone: '0812', name: 'Ratna' },
  fields: {
    phone: { key: 'Nomor itu terlalu pendek; tulis lengkap, misalnya 0812 3456 7890.' },
    consent: { key: 'Setujui dulu pemakaian data ini.' },
  },
}

function Forms() {
  return (
    <Columns side={<FormWithErrors />}>
      <Section title="Isian">
        <Form intent="all">
          <TextField name="name" label="Nama lengkap" hint="Seperti di KTP; satu kata boleh." autoComplete="name" autoCapitalize="words" />
          <PhoneField name="phone" label="Nomor ponsel" />
          <PinField name="pin" label="PIN" />
          <PasswordField name="password" label="Kata sandi" />
          <TextField name="price" label="Harga jual sebungkus" prefix="Rp" inputMode="numeric" width="short" />
          <TextField name="minutes" label="Lama" suffix="menit" inputMode="numeric" width="short" required={false} />
          <DateField name="start" label="Tanggal mulai" />
          <SelectField
            name="place"
            label="Kabupaten atau kota"
            options={[
              { value: '35.07', label: 'Kabupaten Malang' },
              { value: '35.73', label: 'Kota Malang' },
            ]}
          />
          <TextArea name="story" label="Cerita singkat usaha Anda" required={false} hint="Dua atau tiga kalimat." />
          <FileField name="photo" label="Foto dapur" accept="image/*" hint="JPEG atau PNG, paling besar 8 MB." />
          <RadioGroup
            name="answer"
            label="Kapan tangan harus dicuci?"
            options={[
              { value: 'a', label: 'Sebelum menyentuh bahan pangan, dan setiap kali setelah memegang benda lain' },
              { value: 'b', label: 'Sekali di pagi hari', hint: 'Dengan sabun' },
            ]}
            defaultValue="a"
          />
          <CheckboxGroup
            name="kinds"
            label="Jenis usaha"
            required={false}
            options={[
              { value: 'food', label: 'Makanan' },
              { value: 'cloth', label: 'Kain' },
            ]}
            defaultValue={['food']}
          />
          <ButtonRow>
            <Button>Simpan</Button>
            <Button variant="quiet" type="reset">
              Batal
            </Button>
          </ButtonRow>
        </Form>
      </Section>
    </Columns>
  )
}

function FormWithErrors(): ReactNode {
  return (
    <Form intent="wrong" state={wrong}>
      <FieldGroup legend="Ada yang keliru" hint="Begini isian yang perlu diperbaiki.">
        <TextField name="name" label="Nama lengkap" />
        <PhoneField name="phone" label="Nomor ponsel" />
        <CheckboxField name="consent" label="Saya setuju data saya dipakai untuk kursus ini" hint="Dapat dicabut kapan saja." required />
      </FieldGroup>
      <Button>Daftar</Button>
    </Form>
  )
}

const lesson = `
<p>Pangan yang aman bukan soal mahal. Yang menentukan adalah <strong>kebiasaan kecil yang diulang setiap hari</strong>: tangan, air, alat, dan suhu.</p>
<h2>Tiga hal pertama</h2>
<ul><li>Cuci tangan dengan sabun selama 20 detik.</li><li>Pisahkan bahan mentah dari yang matang.</li><li>Simpan pada suhu yang tepat.</li></ul>
<div class="lesson-example"><p class="lesson-title">Contoh: keripik pisang Bu Ratna</p><p>Bu Ratna memindahkan talenan bawang ke meja lain. Sejak itu keripiknya tidak lagi berbau.</p></div>
<div class="lesson-try"><p class="lesson-title">Coba hari ini</p><p>Foto tempat cuci tangan Anda. Apakah sabun terlihat dari pintu?</p></div>
<div class="lesson-note"><p class="lesson-title">Catatan</p><p>Peraturan BPOM tentang CPPB-IRT mengatur tata letak dapur.</p></div>
<table><thead><tr><th>Suhu</th><th>Yang terjadi</th></tr></thead><tbody><tr><td>Di bawah 5 °C</td><td>Kuman tidur</td></tr><tr><td>5–60 °C</td><td>Kuman berkembang cepat</td></tr></tbody></table>
<div class="lesson-check"><p class="lesson-title">Uji diri: berapa lama mencuci tangan?</p><ol type="A"><li>5 detik</li><li>20 detik</li></ol><details><summary>Lihat jawaban</summary><p><strong>B.</strong> Kira-kira dua kali menyanyikan “Selamat Ulang Tahun”.</p></details></div>
<div class="lesson-summary"><p class="lesson-title">Ringkasan</p><ul><li>Tangan</li><li>Air</li><li>Suhu</li></ul></div>`

function Lesson() {
  return (
    <Section title="Pelajaran">
      <Prose lang="id" html={lesson} />
    </Section>
  )
}

function Motifs() {
  return (
    <Section title="Pita sidik">
      <SidikBand tiles={tilesOf('0123456789abcdef')} showNames />
      <SidikBand tiles={tilesOf('7d3c90ab21ef5846')} />
    </Section>
  )
}
