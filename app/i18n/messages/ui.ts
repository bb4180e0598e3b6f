import { defineMessages } from '../message.ts'

export const uiMessages = defineMessages({
  'ui.brand': { id: 'Naik Kelas', en: 'Naik Kelas' },
  'ui.brand.home': { id: 'Naik Kelas, beranda', en: 'Naik Kelas, home' },
  'ui.skip': { id: 'Langsung ke isi', en: 'Skip to content' },
  'ui.demo': {
    id: 'Portal contoh. Data di sini bukan sungguhan.',
    en: 'Sample portal. Nothing here is real.',
  },

  'ui.nav.label': { id: 'Menu utama', en: 'Main menu' },
  'ui.nav.courses': { id: 'Kursus', en: 'Courses' },
  'ui.nav.verify': { id: 'Periksa sertifikat', en: 'Check a certificate' },
  'ui.nav.learning': { id: 'Belajar', en: 'Learning' },
  'ui.nav.certificates': { id: 'Sertifikat', en: 'Certificates' },
  'ui.nav.teaching': { id: 'Mengajar', en: 'Teaching' },
  'ui.nav.assessment': { id: 'Asesmen', en: 'Assessment' },
  'ui.nav.assessing': { id: 'Asesor', en: 'Assessing' },
  'ui.nav.deciding': { id: 'Keputusan', en: 'Decisions' },
  'ui.nav.sponsor': { id: 'Program sponsor', en: 'Sponsored programmes' },
  'ui.nav.operator': { id: 'Kelola', en: 'Manage' },
  'ui.nav.notices': { id: 'Kabar', en: 'News' },
  'ui.nav.notices.unread': { id: '{count} belum dibaca', en: '{count} unread' },
  'ui.nav.account': { id: 'Akun', en: 'Account' },
  'ui.nav.sign-in': { id: 'Masuk', en: 'Sign in' },
  'ui.nav.sign-up': { id: 'Daftar', en: 'Sign up' },
  'ui.nav.about': { id: 'Tentang', en: 'About' },
  'ui.nav.glossary': { id: 'Kamus', en: 'Glossary' },
  'ui.nav.check-label': { id: 'Periksa label', en: 'Check a label' },
  'ui.nav.privacy': { id: 'Privasi', en: 'Privacy' },
  'ui.nav.breadcrumbs': { id: 'Letak halaman', en: 'Where this page is' },
  'ui.nav.tabs': { id: 'Bagian halaman', en: 'Parts of this page' },

  'ui.person.label': { id: 'Yang sedang masuk', en: 'Who is signed in' },
  'ui.person.not-me': { id: 'Bukan saya', en: 'Not me' },
  'ui.person.not-me.hint': { id: 'Keluar dari akun {name}', en: 'Sign out of the account of {name}' },

  // In the language it leads to.
  'ui.language.switch': { id: 'Read this page in English', en: 'Baca halaman ini dalam Bahasa Indonesia' },

  'ui.footer.issuer': { id: 'Diselenggarakan oleh {issuer}', en: 'Run by {issuer}' },
  'ui.footer.promise': {
    id: 'Belajar dekat rumah, dinilai dengan adil, terbukti dengan sertifikat.',
    en: 'Learn close to home, be assessed fairly, prove it with a certificate.',
  },
  'ui.footer.contact': { id: 'Telepon {phone}', en: 'Phone {phone}' },
  'ui.footer.label': { id: 'Tautan bawah', en: 'Footer links' },

  'ui.form.optional': { id: 'boleh kosong', en: 'optional' },
  'ui.form.errors.title': {
    id: { other: 'Ada {count} isian yang perlu diperbaiki' },
    en: { one: 'There is {count} answer to correct', other: 'There are {count} answers to correct' },
  },
  'ui.form.errors.kept': {
    id: 'Isian lain tetap tersimpan di halaman ini.',
    en: 'Everything else you typed is still on this page.',
  },
  'ui.form.error.title': { id: 'Belum berhasil', en: 'That did not work' },
  'ui.form.error-prefix': { id: 'Perbaiki:', en: 'Correct this:' },
  'ui.form.choose': { id: 'Pilih…', en: 'Choose…' },
  'ui.form.phone.hint': { id: 'Contoh: 0812 3456 7890', en: 'For example: 0812 3456 7890' },
  'ui.form.pin.hint': { id: 'Enam angka', en: 'Six digits' },

  'ui.banner.info': { id: 'Keterangan', en: 'Note' },
  'ui.banner.success': { id: 'Berhasil', en: 'Done' },
  'ui.banner.warning': { id: 'Perhatian', en: 'Attention' },
  'ui.banner.danger': { id: 'Masalah', en: 'Problem' },

  'ui.requirements.done': { id: 'Selesai', en: 'Done' },
  'ui.requirements.waiting': { id: 'Menunggu', en: 'Waiting' },
  'ui.requirements.open': { id: 'Belum', en: 'To do' },
  'ui.requirements.with': { id: 'Sekarang di {holder}', en: 'Now with {holder}' },
  'ui.requirements.with-since': { id: 'Sekarang di {holder}, sejak {since}', en: 'Now with {holder}, since {since}' },
  'ui.requirements.since': { id: 'Sejak {since}', en: 'Since {since}' },

  'ui.progress.of': { id: '{value} dari {max}', en: '{value} of {max}' },

  'ui.pager.label': { id: 'Halaman daftar', en: 'Pages of the list' },
  'ui.pager.previous': { id: 'Sebelumnya', en: 'Previous' },
  'ui.pager.next': { id: 'Berikutnya', en: 'Next' },
  'ui.pager.page': { id: 'Halaman {page} dari {pages}', en: 'Page {page} of {pages}' },

  'ui.share.whatsapp': { id: 'Bagikan lewat WhatsApp', en: 'Share on WhatsApp' },
  'ui.sidik.label': { id: 'Pita sidik: {tiles}', en: 'Sidik band: {tiles}' },

  'ui.problem.403.title': { id: 'Halaman ini bukan untuk akun Anda', en: 'This page is not for your account' },
  'ui.problem.403.text': {
    id: 'Akun yang sedang masuk tidak berhak membuka halaman ini. Tidak ada yang berubah atau hilang. Bila ini seharusnya terbuka bagi Anda, periksa apakah nama di atas benar nama Anda, lalu hubungi pengelola.',
    en: 'The account that is signed in may not open this page. Nothing was changed or lost. If it should be open to you, check that the name above is yours, then contact the people who run the programme.',
  },
  'ui.problem.404.title': { id: 'Halaman tidak ditemukan', en: 'Page not found' },
  'ui.problem.404.text': {
    id: 'Alamat ini tidak ada, sudah pindah, atau bukan milik akun Anda. Periksa kembali alamatnya, atau mulai lagi dari beranda.',
    en: 'This address does not exist, has moved, or does not belong to your account. Check the address, or start again from the home page.',
  },
  'ui.problem.405.title': { id: 'Permintaan itu tidak bisa dilayani di sini', en: 'That request cannot be served here' },
  'ui.problem.405.text': {
    id: 'Halaman ini hanya untuk dibaca, jadi kiriman tadi tidak disimpan. Kembali ke halaman sebelumnya dan coba lagi dari tombolnya.',
    en: 'This page is for reading only, so what was sent has not been stored. Go back to the page before and try again from its button.',
  },
  'ui.problem.429.title': { id: 'Terlalu sering dicoba', en: 'Too many tries' },
  'ui.problem.429.text': {
    id: 'Untuk menjaga akun semua orang, permintaan dari tempat ini dihentikan sebentar. Yang sudah tersimpan tetap aman. Tunggu beberapa menit, lalu coba lagi.',
    en: 'To protect everybody’s account, requests from here are stopped for a moment. What was stored is safe. Wait a few minutes, then try again.',
  },
  'ui.problem.503.title': { id: 'Portal sedang tidak bisa melayani', en: 'The portal cannot answer right now' },
  'ui.problem.503.text': {
    id: 'Yang sudah tersimpan tetap aman. Tunggu sebentar, lalu muat ulang halaman ini.',
    en: 'What was stored is safe. Wait a moment, then reload this page.',
  },
  'ui.problem.500.title': { id: 'Ada yang salah di pihak kami', en: 'Something went wrong on our side' },
  'ui.problem.500.text': {
    id: 'Halaman ini tidak bisa dibuka. Yang sudah tersimpan tetap aman. Muat ulang sebentar lagi; bila tetap tidak bisa, hubungi pengelola dan sebutkan jam kejadiannya.',
    en: 'This page could not be opened. What was stored is safe. Reload it in a moment; if it still fails, contact the people who run the programme and tell them the time it happened.',
  },
  'ui.problem.400.title': { id: 'Permintaan itu tidak bisa dibaca', en: 'That request could not be read' },
  'ui.problem.400.text': {
    id: 'Yang terkirim tidak lengkap atau rusak di jalan, jadi tidak ada yang disimpan. Kembali ke halaman sebelumnya dan kirim sekali lagi.',
    en: 'What arrived was incomplete or damaged on the way, so nothing was stored. Go back to the page before and send it once more.',
  },
  'ui.problem.413.title': { id: 'Kiriman terlalu besar', en: 'Too large to send' },
  'ui.problem.413.text': {
    id: 'Berkas atau isian itu lebih besar dari yang dapat diterima, jadi tidak disimpan. Kembali, pilih berkas yang lebih kecil, lalu kirim lagi.',
    en: 'The file or form is larger than we can take, so it was not stored. Go back, choose a smaller file, and send it again.',
  },
  'ui.problem.contact': { id: 'Pengelola: {phone}', en: 'The people who run the programme: {phone}' },
  'ui.problem.reference': { id: 'Sebutkan kode ini bila melapor: {code}', en: 'Give this code when you report it: {code}' },
  'ui.problem.retry': { id: 'Muat ulang halaman', en: 'Reload the page' },
  'ui.problem.home': { id: 'Ke beranda', en: 'Go to the home page' },
})
