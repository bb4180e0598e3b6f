import { defineMessages } from '../message.ts'

/** Home, about, privacy. */
export const siteMessages = defineMessages({
  'site.home.meta': {
    id: 'Naik Kelas: belajar dari ponsel, bersertifikat, usaha naik kelas',
    en: 'Naik Kelas: learn on your phone, earn a certificate, move your business up',
  },
  'site.home.description': {
    id: 'Kursus pendek untuk usaha rumahan. Belajar dari ponsel, praktik di tempat sendiri, dinilai pelatih, dan pegang sertifikat pelatihan yang bisa diperiksa siapa saja.',
    en: 'Short courses for small home businesses. Learn on a phone, practise at your own place, be graded by a trainer, and hold a training certificate that anybody can check.',
  },
  'site.home.title': { id: 'Usaha rumahan pun bisa naik kelas', en: 'A business run from home can move up, too' },
  'site.home.lead': {
    id: 'Kursus pendek di ponsel Anda, praktik di dapur atau tempat kerja sendiri, dinilai oleh pelatih. Yang lulus memegang sertifikat yang bisa diperiksa siapa saja.',
    en: 'Short courses on your phone, practice in your own kitchen or workshop, grading by a trainer. Those who pass hold a certificate that anybody can check.',
  },
  'site.home.find': { id: 'Cari kursus', en: 'Find a course' },
  'site.home.sign-up': { id: 'Buat akun', en: 'Create an account' },
  'site.home.carry-on': { id: 'Lanjutkan', en: 'Carry on' },
  'site.home.doors': { id: 'Mulai dari mana?', en: 'Where do you start?' },
  'site.home.find.text': {
    id: 'Lihat isi kursus dan baca pelajarannya dulu, tanpa membuat akun.',
    en: 'See what a course holds and read its lessons first, without an account.',
  },
  'site.home.code': { id: 'Punya kode angkatan?', en: 'Have a batch code?' },
  'site.home.code.text': {
    id: 'Enam huruf dan angka dari pelatih atau penyelenggara.',
    en: 'Six letters and digits from your trainer or the organiser.',
  },
  'site.home.code.label': { id: 'Kode angkatan', en: 'Batch code' },
  'site.home.code.submit': { id: 'Gabung', en: 'Join' },
  'site.home.verify': { id: 'Periksa sertifikat', en: 'Check a certificate' },
  'site.home.verify.text': {
    id: 'Memegang sertifikat seseorang? Pastikan asli, utuh, dan masih berlaku, lewat nomor, kode QR, atau berkas PDF.',
    en: 'Holding somebody’s certificate? Make sure it is real, whole and still valid, by number, QR code or PDF file.',
  },
  'site.home.label': { id: 'Periksa label pangan', en: 'Check a food label' },
  'site.home.label.text': {
    id: 'Ketik isi label Anda. Lihat bagian mana yang sudah ada, dan baca nomor P-IRT kelompok demi kelompok.',
    en: 'Type what your label says. See which parts are there, and read the P-IRT number group by group.',
  },
  'site.home.steps': { id: 'Begini jalannya', en: 'How it goes' },
  'site.home.step.read': { id: 'Baca pelajaran', en: 'Read the lessons' },
  'site.home.step.read.text': {
    id: 'Sedikit demi sedikit. Boleh berhenti kapan saja; Anda kembali ke tempat yang sama.',
    en: 'Little by little. Stop whenever you like; you come back to the same place.',
  },
  'site.home.step.quiz': { id: 'Kerjakan kuis', en: 'Take the quiz' },
  'site.home.step.quiz.text': {
    id: 'Setiap jawaban disimpan, dan setelah selesai Anda membaca penjelasannya.',
    en: 'Every answer is stored, and afterwards you read the explanations.',
  },
  'site.home.step.practise': { id: 'Praktikkan di tempat sendiri', en: 'Practise at your own place' },
  'site.home.step.practise.text': {
    id: 'Perbaiki sesuatu di dapur atau tempat kerja Anda, lalu kirim fotonya.',
    en: 'Improve something in your kitchen or workshop, then send a photo of it.',
  },
  'site.home.step.judged': { id: 'Dinilai oleh dua orang', en: 'Be judged by two people' },
  'site.home.step.judged.text': {
    id: 'Pelatih menilai dan memberi saran. Orang lain yang memutus kelulusan.',
    en: 'The trainer grades and advises. Somebody else confirms that you passed.',
  },
  'site.home.step.certificate': { id: 'Pegang sertifikatnya', en: 'Hold the certificate' },
  'site.home.step.certificate.text': {
    id: 'PDF dengan kode QR: simpan, cetak, atau kirim lewat WhatsApp.',
    en: 'A PDF with a QR code: keep it, print it, or send it on WhatsApp.',
  },
  'site.home.honest': { id: 'Kami hanya menjanjikan yang bisa kami beri', en: 'We promise only what we can give' },
  'site.home.honest.text': {
    id: 'Yang terbit di sini adalah sertifikat pelatihan: bukti bahwa Anda belajar, diuji, dan dinilai. Ini bukan Sertifikat Kompetensi BNSP dan bukan izin usaha. Apa gunanya dan apa batasnya kami tulis terus terang.',
    en: 'What is issued here is a training certificate: proof that you learned, were tested and were graded. It is not a BNSP certificate of competence, nor a licence. What it is good for, and what it is not, we say plainly.',
  },
  'site.home.honest.link': { id: 'Tentang sertifikat kami', en: 'About our certificates' },

  'site.about.title': { id: 'Tentang Naik Kelas', en: 'About Naik Kelas' },
  'site.about.lead': {
    id: 'Siapa penyelenggaranya, apa arti sertifikatnya, dan bagaimana penilaiannya dijaga tetap adil.',
    en: 'Who runs it, what its certificates mean, and how grading is kept fair.',
  },
  'site.about.who': { id: 'Siapa penyelenggaranya', en: 'Who runs it' },
  'site.about.who.text': {
    id: 'Portal ini diselenggarakan oleh {issuer}, {place}. Sertifikat ditandatangani oleh {signer}, {title}.',
    en: 'This portal is run by {issuer}, {place}. Certificates are signed by {signer}, {title}.',
  },
  'site.about.who.demo': {
    id: 'Ini portal contoh. Lembaga, orang, program, dan sertifikat di sini bukan sungguhan, dan setiap sertifikatnya bertuliskan CONTOH.',
    en: 'This is a sample portal. Its organisation, people, programmes and certificates are not real, and every certificate is marked CONTOH (sample).',
  },
  'site.about.is': { id: 'Apa arti sertifikat kami', en: 'What our certificates are' },
  'site.about.is.1': {
    id: 'Sertifikat Pelatihan: bukti bahwa pemegangnya menyelesaikan pelajaran, lulus kuis, dan tugas praktiknya dinilai.',
    en: 'A Sertifikat Pelatihan (training certificate): proof that its holder finished the lessons, passed the quiz and had practical work graded.',
  },
  'site.about.is.2': {
    id: 'Di dalamnya tertulis hasil, tanggal, masa berlaku, dan unit kompetensi yang menjadi acuan materi, sejauh nomor resminya sudah dipastikan.',
    en: 'It states results, dates, how long it is valid, and the competency units that the material refers to, as far as their official number has been confirmed.',
  },
  'site.about.is.3': {
    id: 'Siapa pun bisa memeriksanya dengan nomor, kode QR, atau berkas PDF. Yang dicabut tetap tampil sebagai dicabut.',
    en: 'Anybody can check it by number, QR code or PDF file. A revoked one is shown as revoked.',
  },
  'site.about.is-not': { id: 'Batas sertifikat kami', en: 'What they are not' },
  'site.about.is-not.1': {
    id: 'Sertifikat pelatihan ini bukan Sertifikat Kompetensi BNSP. Sertifikat kompetensi hanya diterbitkan lembaga sertifikasi profesi (LSP) berlisensi, setelah asesmen oleh asesor.',
    en: 'This training certificate is not a BNSP certificate of competence. Those are issued only by a licensed certification body (LSP), after an assessment by an assessor.',
  },
  'site.about.is-not.2': {
    id: 'Bukan izin, bukan nomor P-IRT, dan bukan pengganti penyuluhan keamanan pangan dari dinas kesehatan.',
    en: 'Not a licence, not a P-IRT number, and no substitute for the food safety counselling of the health office.',
  },
  'site.about.is-not.3': { id: 'Kami tidak memakai lambang Garuda atau logo BNSP.', en: 'We use neither the Garuda emblem nor the BNSP logo.' },
  'site.about.fair': { id: 'Bagaimana penilaian dijaga adil', en: 'How grading is kept fair' },
  'site.about.fair.1': {
    id: 'Yang menilai tugas tidak ikut memutus kelulusan. Sistem menolaknya.',
    en: 'Whoever grades a task does not confirm completion. The system refuses it.',
  },
  'site.about.fair.2': {
    id: 'Nilai, keputusan, dan pencabutan dicatat dan tidak bisa dihapus; yang keliru diperbaiki dengan catatan baru.',
    en: 'Grades, decisions and revocations are recorded and cannot be erased; a mistake is corrected by a new entry.',
  },
  'site.about.fair.3': { id: 'Mesin menghitung, manusia yang memutus.', en: 'Machines count, people decide.' },

  'site.privacy.title': { id: 'Pemberitahuan privasi', en: 'Privacy notice' },
  'site.privacy.lead': {
    id: 'Data apa yang kami simpan, untuk apa, siapa yang melihat, dan hak Anda menurut UU 27/2022 tentang Pelindungan Data Pribadi.',
    en: 'What data we store, what for, who sees it, and your rights under Law 27/2022 on Personal Data Protection.',
  },
  'site.privacy.version': { id: 'Versi {version}', en: 'Version {version}' },
  'site.privacy.who': { id: 'Siapa yang bertanggung jawab', en: 'Who is responsible' },
  'site.privacy.who.text': {
    id: '{issuer}, {place}, sebagai pengendali data pribadi. Dasar pemrosesannya adalah persetujuan Anda saat mendaftar.',
    en: '{issuer}, {place}, as the controller of personal data. The legal basis is your consent when signing up.',
  },
  'site.privacy.stored': { id: 'Yang kami simpan', en: 'What we store' },
  'site.privacy.stored.1': {
    id: 'Nama, nomor ponsel (bila ada), kode peserta, bahasa, dan tanggal Anda menyetujui pemberitahuan ini.',
    en: 'Name, mobile number (if any), participant code, language, and the date you agreed to this notice.',
  },
  'site.privacy.stored.2': {
    id: 'PIN atau kata sandi hanya dalam bentuk acak yang tidak bisa dibaca kembali, juga oleh kami.',
    en: 'Your PIN or password only in a scrambled form that nobody can read back, not even we.',
  },
  'site.privacy.stored.3': {
    id: 'Kemajuan belajar, bagian video yang sudah Anda putar, jawaban kuis, tugas dan foto yang Anda kirim, nilai, keputusan, dan sertifikat.',
    en: 'Your progress, the parts of videos you have played, quiz answers, the tasks and photos you send, grades, decisions and certificates.',
  },
  'site.privacy.stored.4': {
    id: 'Jenis perangkat dan waktu masuk (misalnya “Chrome di Android”), agar Anda bisa mengenali dan mengeluarkannya.',
    en: 'Kind of device and time of sign-in (such as “Chrome di Android”), so that you can recognise it and sign it out.',
  },
  'site.privacy.stored.5': {
    id: 'Catatan siapa mengubah apa pada akun, nilai, keputusan, dan sertifikat.',
    en: 'A record of who changed what on accounts, grades, decisions and certificates.',
  },
  'site.privacy.not-stored': { id: 'Yang tidak kami simpan', en: 'What we do not store' },
  'site.privacy.not-stored.1': { id: 'NIK, foto KTP, dan alamat e-mail.', en: 'Your NIK, photos of your ID card, or an e-mail address.' },
  'site.privacy.not-stored.2': {
    id: 'Lokasi dan data lain yang terselip di dalam foto: dibuang sebelum foto disimpan.',
    en: 'Place and other data hidden inside photos: removed before a photo is stored.',
  },
  'site.privacy.not-stored.3': {
    id: 'Alamat internet Anda. Untuk membatasi percobaan masuk, kami hanya memakai bentuk acaknya.',
    en: 'Your internet address. To limit sign-in tries, we use only a scrambled form of it.',
  },
  'site.privacy.not-stored.4': {
    id: 'Tidak ada iklan dan tidak ada pelacak. Kuki hanya empat: satu agar Anda tetap masuk; satu untuk pilihan bahasa; dan satu yang mengenali perangkat tempat Anda pernah masuk, agar orang lain yang menebak-nebak PIN tidak membuat Anda terkunci. Kuki ketiga itu hanya angka acak, tanpa nama, dan hilang setelah 180 hari tidak dipakai masuk. Yang keempat, juga angka acak, hanya ada bila Anda memutar video tanpa masuk, dan hilang saat peramban ditutup.',
    en: 'No advertising and no trackers. There are four cookies: one keeps you signed in; one remembers your language; and one recognises a device where you have signed in, so that somebody else guessing PINs does not lock you out. That third one is random digits without a name, and is gone after 180 days without signing in. The fourth, random digits as well, is there only if you play a video without signing in, and is gone when the browser is closed.',
  },
  'site.privacy.seen': { id: 'Siapa yang melihat', en: 'Who sees it' },
  'site.privacy.seen.1': {
    id: 'Anda sendiri: semuanya, di halaman akun dan halaman belajar.',
    en: 'You: all of it, on your account and learning pages.',
  },
  'site.privacy.seen.2': {
    id: 'Pelatih dan pemutus: nama, kemajuan, hasil kuis, tugas dan foto yang sudah dikirim, serta nilai peserta, di angkatan mereka saja.',
    en: 'Trainers and deciders: names, progress, quiz results, tasks and photos handed in, and grades of learners, in their own batches only.',
  },
  'site.privacy.seen.3': {
    id: 'Pengelola: nama, nomor ponsel, kode peserta, peran, riwayat akun, kepesertaan, dan sertifikat semua orang. Pengelola juga bisa membuka foto tugas yang sudah dikirim, tetapi bukan draf.',
    en: 'Operators: everybody’s name, number, participant code, roles, account history, enrolments and certificates. They can also open photos of tasks that were handed in, but not drafts.',
  },
  'site.privacy.seen.4': {
    id: 'Sponsor: angka angkatan yang mereka danai, tanpa nama. Angka di bawah lima disembunyikan.',
    en: 'Sponsors: numbers of the batches they fund, without names. Numbers under five are hidden.',
  },
  'site.privacy.seen.5': {
    id: 'Yang hanya tahu nomor sertifikat Anda: statusnya, dengan nama yang disamarkan. Yang memegang kode QR atau PDF-nya, atau menyebut nama lengkap Anda: isi sertifikat itu, kecuali nilainya. Tidak ada pencarian nama.',
    en: 'Whoever only knows the number of your certificate: its status, with the name masked. Whoever holds its QR code or PDF, or gives your full name: what it says, except the results. Nobody can search by name.',
  },
  'site.privacy.seen.6': {
    id: 'Bila Anda pelatih: siapa pun yang memegang kode angkatan Anda melihat nama Anda. Nama pelatih dan pemutus juga tercetak di sertifikat.',
    en: 'If you are a trainer: whoever holds your batch’s code sees your name. The names of trainer and decider are also printed on certificates.',
  },
  'site.privacy.seen.7': {
    id: 'Kami tidak menjual data dan tidak memberikannya kepada pihak lain, kecuali diwajibkan hukum.',
    en: 'We do not sell data or hand it to others, unless the law requires it.',
  },
  'site.privacy.kept': { id: 'Berapa lama', en: 'For how long' },
  'site.privacy.kept.text': {
    id: 'Selama akun Anda ada. Bila Anda menarik persetujuan atau meminta penghapusan, pengelola menghapus akun Anda paling lambat 3 × 24 jam kemudian. Bila Anda masih mengikuti angkatan, mundurlah dulu di halaman Belajar.',
    en: 'As long as your account exists. If you withdraw consent or ask for deletion, an operator erases your account within 3 × 24 hours. If you are still in a batch, withdraw on your Learning page first.',
  },
  'site.privacy.kept.gone': {
    id: 'Yang dihapus: nama, nomor ponsel, kode peserta, PIN atau kata sandi, daftar perangkat, peran, kabar, nama yang Anda pastikan untuk sertifikat yang belum terbit, serta catatan dan foto tugas Anda.',
    en: 'What is deleted: name, number, participant code, PIN or password, list of devices, roles, news, the name you confirmed for a certificate not issued yet, and the notes and photos of your tasks.',
  },
  'site.privacy.kept.stays': { id: 'Yang tetap kami simpan, dan mengapa:', en: 'What we still keep, and why:' },
  'site.privacy.kept.stays.1': {
    id: 'Sertifikat yang sudah terbit (nomor, nama yang tercetak, program dan hasil, tanggal, status) beserta PDF-nya, agar keasliannya tetap bisa diperiksa. Nama pelatih dan pemutus yang tercetak di sertifikat orang lain juga tetap.',
    en: 'Certificates already issued (number, printed name, programme and results, dates, status) with their PDF, so that they can still be checked. The names of trainer and decider printed on other people’s certificates stay, too.',
  },
  'site.privacy.kept.stays.2': {
    id: 'Jawaban kuis, nilai beserta komentar pelatih, dan keputusan, tanpa nama Anda: bukti bahwa penilaian dan angka laporan angkatan itu benar.',
    en: 'Quiz answers, grades with the trainer’s comments, and decisions, without your name: proof that the grading and the numbers reported for the batch are right.',
  },
  'site.privacy.kept.stays.3': {
    id: 'Catatan siapa mengubah apa, serta tanggal mendaftar, setuju, dan menarik persetujuan, dengan nomor acak sebagai ganti nama: untuk mempertanggungjawabkan pengelolaan data ini.',
    en: 'The record of who changed what, and the dates of signing up, agreeing and withdrawing, with a random number instead of a name: to account for how this data was handled.',
  },
  'site.privacy.rights': { id: 'Hak Anda', en: 'Your rights' },
  'site.privacy.rights.text': { id: 'Menurut UU 27/2022 Anda berhak:', en: 'Under Law 27/2022 you have the right to:' },
  'site.privacy.rights.1': {
    id: 'tahu untuk apa data Anda dipakai, dan mendapat salinannya;',
    en: 'know what your data is used for, and get a copy of it;',
  },
  'site.privacy.rights.2': { id: 'melengkapi dan memperbaiki data yang keliru;', en: 'complete and correct data that is wrong;' },
  'site.privacy.rights.3': {
    id: 'menarik persetujuan, menunda atau membatasi pemrosesan, dan meminta penghapusan;',
    en: 'withdraw consent, delay or limit processing, and ask for deletion;',
  },
  'site.privacy.rights.4': {
    id: 'tidak diputus oleh mesin semata: di sini kelulusan selalu diputus orang;',
    en: 'not be decided on by a machine alone: here a person always confirms completion;',
  },
  'site.privacy.rights.5': {
    id: 'mengadu dan menuntut ganti rugi bila data Anda disalahgunakan.',
    en: 'complain, and claim compensation if your data is misused.',
  },
  'site.privacy.rights.how': {
    id: 'Sampaikan kepada pengelola, langsung atau lewat pelatih. Penarikan persetujuan, penghapusan, dan pembatasan kami jalankan paling lambat 3 × 24 jam setelah permintaan Anda. Bila data Anda bocor, Anda kami kabari secara tertulis paling lambat 3 × 24 jam.',
    en: 'Tell the operator, directly or through your trainer. We carry out a withdrawal, deletion or limitation within 3 × 24 hours of your request. If your data leaks, we tell you in writing within 3 × 24 hours.',
  },
})
