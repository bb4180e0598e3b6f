import { Banner } from '#app/ui/banner.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Section } from '#app/ui/layout.tsx'

export function Messages() {
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
