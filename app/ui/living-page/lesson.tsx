import { Section } from '#app/ui/layout.tsx'
import { Prose } from '#app/ui/prose.tsx'

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

export function Lesson() {
  return (
    <Section title="Pelajaran">
      <Prose lang="id" html={lesson} />
    </Section>
  )
}
