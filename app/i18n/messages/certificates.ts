import { defineMessages } from '../message.ts'

export const certificatesMessages = defineMessages({
  'certificates.number': { id: 'Nomor sertifikat', en: 'Certificate number' },
  'certificates.name': { id: 'Nama', en: 'Name' },
  'certificates.course': { id: 'Kursus', en: 'Course' },
  'certificates.batch': { id: 'Angkatan', en: 'Batch' },
  'certificates.issued': { id: 'Tanggal terbit', en: 'Issued' },
  'certificates.valid-until': { id: 'Berlaku sampai', en: 'Valid until' },
  'certificates.state': { id: 'Status', en: 'Status' },
  'certificates.state.active': { id: 'Berlaku', en: 'Valid' },
  'certificates.state.expired': { id: 'Kedaluwarsa', en: 'Expired' },
  'certificates.state.suspended': { id: 'Dibekukan', en: 'Suspended' },
  'certificates.state.revoked': { id: 'Dicabut', en: 'Revoked' },
  'certificates.state.superseded': { id: 'Diganti', en: 'Replaced' },

  'certificates.reason.data_error': { id: 'Alasan: data pada sertifikat keliru.', en: 'Reason: the data on the certificate were wrong.' },
  'certificates.reason.not_entitled': {
    id: 'Alasan: syarat kelulusan ternyata tidak terpenuhi.',
    en: 'Reason: the requirements turned out not to be met.',
  },
  'certificates.reason.holder_request': { id: 'Alasan: atas permintaan pemiliknya.', en: 'Reason: the holder asked for it.' },
  'certificates.reason.misuse': { id: 'Alasan: sertifikat disalahgunakan.', en: 'Reason: the certificate was misused.' },

  'certificates.reason.under_review': { id: 'Alasan: sedang diperiksa oleh penerbit.', en: 'Reason: the issuer is looking into it.' },

  'certificates.achievement.title': { id: 'Yang dicapai', en: 'What was achieved' },
  'certificates.achievement.lead': {
    id: 'Halaman ini menerangkan apa yang dicapai, sama untuk semua pemegangnya. Milik siapa sertifikatnya dan apakah masih berlaku tidak tertulis di sini: periksalah sertifikatnya.',
    en: 'This page says what was achieved, alike for all who hold it. Whose certificate it is, and whether it is still valid, does not stand here: check the certificate itself.',
  },
  'certificates.achievement.sample': { id: 'Contoh', en: 'Sample' },
  'certificates.achievement.description': { id: 'Tentang', en: 'About' },
  'certificates.achievement.criteria': { id: 'Cara mencapainya', en: 'How it is achieved' },
  'certificates.achievement.required': { id: 'paling rendah {required} dari {most}', en: 'at least {required} of {most}' },
  'certificates.achievement.scale': { id: 'nilai tertinggi {most}', en: 'highest mark {most}' },
  'certificates.achievement.units': { id: 'Unit kompetensi yang diacu', en: 'Competency units referred to' },
  'certificates.achievement.verify': { id: 'Periksa sertifikat', en: 'Check a certificate' },

  'certificates.mine.title': { id: 'Sertifikat saya', en: 'My certificates' },
  'certificates.mine.lead': {
    id: 'Simpan PDF-nya, lalu bagikan tautannya. Siapa pun yang membuka tautan itu bisa memeriksa keasliannya.',
    en: 'Keep the PDF, then share the link. Anyone who opens it can check that the certificate is real.',
  },
  'certificates.mine.empty': { id: 'Belum ada sertifikat', en: 'No certificate yet' },
  'certificates.mine.empty.text': {
    id: 'Sertifikat terbit di sini setelah semua syarat kursus terpenuhi dan pemutus memastikan kelulusan Anda.',
    en: 'A certificate appears here once every requirement of a course is met and the decider has confirmed it.',
  },
  'certificates.mine.empty.action': { id: 'Lihat kursus saya', en: 'See my courses' },
  'certificates.mine.public': { id: 'Lihat yang dilihat orang lain', en: 'See what others see' },
  'certificates.mine.expired': {
    id: 'Masa berlakunya sudah lewat. Sertifikat ini tetap asli dan tetap bisa diperiksa.',
    en: 'It is past its end date. The certificate is still real and can still be checked.',
  },
  'certificates.mine.suspended': {
    id: 'Sertifikat ini dibekukan untuk sementara. Hubungi pengelola untuk mengetahui sebabnya.',
    en: 'This certificate is suspended for now. Contact the operator to learn why.',
  },
  'certificates.mine.revoked': {
    id: 'Sertifikat ini dicabut dan tidak berlaku lagi. Hubungi pengelola bila menurut Anda ini keliru.',
    en: 'This certificate was revoked and is no longer valid. Contact the operator if you think this is a mistake.',
  },
  'certificates.mine.superseded': { id: 'Sertifikat ini sudah diganti dengan yang baru.', en: 'This certificate was replaced by a new one.' },
  'certificates.download': { id: 'Unduh PDF ({size})', en: 'Download PDF ({size})' },
  'certificates.share.text': {
    id: 'Saya menyelesaikan pelatihan {course}. Periksa sertifikat saya:',
    en: 'I completed the training {course}. Check my certificate:',
  },

  'certificates.name.title': { id: 'Nama pada sertifikat', en: 'Name on the certificate' },
  'certificates.name.lead': {
    id: 'Beginilah nama Anda akan tercetak. Periksa huruf demi huruf: setelah kelulusan dipastikan, nama tidak bisa diubah lagi.',
    en: 'This is how your name will be printed. Check it letter by letter: once the completion is confirmed it cannot be changed.',
  },
  'certificates.name.awarded': { id: 'Diberikan kepada', en: 'Awarded to' },
  'certificates.name.label': { id: 'Nama yang dicetak', en: 'Name to print' },
  'certificates.name.hint': {
    id: 'Sama seperti di KTP. Satu kata boleh. Gelar boleh ditambahkan, misalnya S.Pd.',
    en: 'As on your identity card. One word is fine. Titles may be added, for example S.Pd.',
  },
  'certificates.name.confirm': { id: 'Ya, nama ini sudah benar', en: 'Yes, this name is right' },
  'certificates.name.preview': { id: 'Lihat pratinjau sertifikat (PDF)', en: 'See a preview of the certificate (PDF)' },
  'certificates.name.preview.typed': { id: 'Pratinjau dengan nama ini', en: 'Preview with this name' },
  'certificates.name.confirmed': { id: 'Anda memastikan nama ini pada {date}.', en: 'You confirmed this name on {date}.' },
  'certificates.name.confirmed.open': {
    id: 'Selama kelulusan belum dipastikan, Anda masih bisa memperbaikinya di bawah.',
    en: 'Until the completion is confirmed you can still correct it below.',
  },
  'certificates.name.confirmed.closed': {
    id: 'Nama ini tidak bisa diubah lagi di sini. Bila ada yang keliru, hubungi pengelola.',
    en: 'It can no longer be changed here. If something is wrong, contact the operator.',
  },
  'certificates.name.unprintable': {
    id: 'Huruf {character} belum bisa dicetak pada sertifikat. Ganti dengan huruf yang mirip, atau hubungi pengelola.',
    en: 'The character {character} cannot be printed on a certificate. Use a similar letter, or contact the operator.',
  },

  'certificates.operator.title': { id: 'Sertifikat', en: 'Certificates' },
  'certificates.operator.open': { id: 'Buka', en: 'Open' },
  'certificates.operator.issued': { id: 'Sudah terbit', en: 'Issued' },
  'certificates.operator.none': { id: 'Belum ada sertifikat yang terbit', en: 'No certificate has been issued yet' },
  'certificates.operator.unknown': { id: 'Tidak ada sertifikat dengan nomor ini.', en: 'There is no certificate with this number.' },
  'certificates.operator.download': { id: 'Unduh PDF', en: 'Download PDF' },

  'certificates.waiting.title': { id: 'Menunggu terbit', en: 'Waiting to be issued' },
  'certificates.waiting.lead': {
    id: 'Kelulusan sudah dipastikan, tetapi sertifikatnya belum terbit. Nilai dan keputusan tetap tersimpan.',
    en: 'Confirmed, but the certificate has not been issued. Grades and decisions are stored.',
  },
  'certificates.waiting.since': { id: 'Selesai', en: 'Completed' },
  'certificates.waiting.why': { id: 'Sebab', en: 'Why' },
  'certificates.waiting.soon': { id: 'Tidak ada halangan; akan segera terbit.', en: 'Nothing stands in the way; it will be issued soon.' },
  'certificates.waiting.issue': { id: 'Terbitkan sekarang', en: 'Issue now' },

  'certificates.name.picture': { id: 'Halaman depan sertifikat, sebagai pratinjau', en: 'The front of the certificate, as a preview' },
  'certificates.kind.training': { id: 'Sertifikat pelatihan', en: 'Training certificate' },
  'certificates.kind.competency': { id: 'Sertifikat kompetensi', en: 'Certificate of competence' },
  'certificates.kind.attendance': { id: 'Sertifikat kehadiran', en: 'Certificate of attendance' },
  'certificates.kind.facilitator': { id: 'Sertifikat pelatihan fasilitator', en: 'Certificate of facilitator training' },
  'certificates.refusal.not_completed': { id: 'Syarat kursus belum lengkap.', en: 'The requirements of the course are not complete.' },
  'certificates.refusal.name_unconfirmed': { id: 'Peserta belum memastikan namanya.', en: 'The learner has not confirmed the name.' },
  'certificates.refusal.undecided': { id: 'Menunggu keputusan pemutus.', en: 'Waiting for the decider.' },
  'certificates.refusal.drawing': {
    id: 'Sertifikat ini tidak berhasil digambar. Nomornya dinyatakan batal di daftar induk. Laporkan kepada pengelola sistem, lalu terbitkan lagi.',
    en: 'This certificate could not be drawn. Its number is entered as void in the register. Tell whoever runs the system, then issue again.',
  },
  'certificates.refusal.public_url': {
    id: 'Alamat portal (PUBLIC_URL) belum diatur, sehingga kode QR tidak menuju ke mana pun. Atur dulu, lalu terbitkan.',
    en: 'The address of the portal (PUBLIC_URL) is not set, so the QR code would lead nowhere. Set it first, then issue.',
  },
  'certificates.refusal.licence_missing': {
    id: 'Sertifikat kompetensi hanya diterbitkan lembaga sertifikasi berlisensi, dan lisensinya belum diatur (LSP_LICENCE). Pilih templat lain, atau atur lisensinya.',
    en: 'Only a licensed certification body issues certificates of competence, and no licence is set (LSP_LICENCE). Choose another template, or set the licence.',
  },
  'certificates.refusal.licence_expired': {
    id: 'Lisensi lembaga sertifikasi sudah lewat masa berlakunya. Perbarui LSP_LICENCE_UNTIL setelah lisensi diperpanjang.',
    en: 'The licence of the certification body has expired. Update LSP_LICENCE_UNTIL once it is renewed.',
  },
  'certificates.refusal.licence_scope': {
    id: 'Kursus ini tidak punya unit kompetensi yang dipastikan, atau ada unit di luar lingkup lisensi (LSP_LICENCE_UNITS).',
    en: 'The course has no confirmed competency unit, or a unit outside the scope of the licence (LSP_LICENCE_UNITS).',
  },
  'certificates.refusal.character': {
    id: 'Huruf {character} pada {field} tidak ada di huruf cetak kami. Perbaiki sumbernya, lalu terbitkan.',
    en: 'Our typefaces have no {character}, found in {field}. Correct it at its source, then issue.',
  },
  'certificates.refusal.seal_unreachable': {
    id: 'Layanan tanda tangan atau stempel waktu belum menjawab. Tidak ada yang hilang: sertifikat terbit sendiri setelah layanan itu menjawab.',
    en: 'The signing or time-stamp service has not answered. Nothing is lost: the certificate is issued once it answers.',
  },
  'certificates.refusal.text': {
    id: 'Teks {field} kosong atau terlalu panjang untuk dicetak. Perbaiki sumbernya, lalu terbitkan.',
    en: 'The text {field} is empty or too long to print. Correct it at its source, then issue.',
  },

  'certificates.history': { id: 'Riwayat', en: 'History' },
  'certificates.event.issued': { id: 'Diterbitkan', en: 'Issued' },
  'certificates.event.suspended': { id: 'Dibekukan', en: 'Suspended' },
  'certificates.event.reinstated': { id: 'Diberlakukan kembali', en: 'Reinstated' },
  'certificates.event.revoked': { id: 'Dicabut', en: 'Revoked' },
  'certificates.event.superseded': { id: 'Diganti', en: 'Replaced' },

  'certificates.suspend.title': { id: 'Bekukan untuk sementara', en: 'Suspend for now' },
  'certificates.suspend.lead': {
    id: 'Selama dibekukan, siapa pun yang memeriksa sertifikat ini diminta menunggu dan melihat alasannya. Pembekuan bisa diakhiri kapan saja. Pemiliknya diberi kabar.',
    en: 'While it is suspended, whoever checks this certificate is asked to wait and sees the reason. A suspension can be ended at any time. Its holder is told.',
  },
  'certificates.suspend.submit': { id: 'Bekukan sertifikat', en: 'Suspend certificate' },
  'certificates.reinstate.title': { id: 'Akhiri pembekuan', en: 'End the suspension' },
  'certificates.reinstate.lead': {
    id: 'Sertifikat kembali berlaku, kecuali masa berlakunya sudah lewat. Pemiliknya diberi kabar. Selama dibekukan, datanya tidak bisa diperbaiki.',
    en: 'The certificate is valid again, unless it has expired meanwhile. Its holder is told. While suspended, its data cannot be corrected.',
  },
  'certificates.reinstate.submit': { id: 'Akhiri pembekuan', en: 'End suspension' },

  'certificates.correct.title': { id: 'Perbaiki sertifikat', en: 'Correct this certificate' },
  'certificates.correct.lead': {
    id: 'Sertifikat baru dengan nomor baru menggantikan yang ini. Nilai dan batas berlakunya tetap. Keduanya saling menyebut nomor, dan hanya yang baru yang berlaku.',
    en: 'A new certificate with a new number replaces this one. Results and last day stay. Each names the other’s number, and only the new one counts.',
  },
  'certificates.correct.who': {
    id: 'Bila namanya berubah, pemegang melihatnya dulu di tata letak asli dan memastikannya; baru kemudian sertifikat terbit. Perubahan lain langsung terbit.',
    en: 'If the name changes, the holder first sees it on the real layout and confirms it; only then is the certificate issued. Other changes are issued at once.',
  },
  'certificates.proposal.waiting': { id: 'Menunggu dipastikan pemegang', en: 'Waiting for the holder to confirm' },
  'certificates.proposal.waiting.since': {
    id: 'Diusulkan {date}. Sertifikat yang sekarang tetap berlaku sampai pemegang memastikan nama ini.',
    en: 'Proposed on {date}. The present certificate stays valid until the holder confirms this name.',
  },
  'certificates.proposal.stand-in': { id: 'Menunggu pengelola kedua', en: 'Waiting for a second operator' },
  'certificates.proposal.stand-in.since': {
    id: 'Diusulkan {date}. Pemegang belum punya cara masuk, jadi pengelola lain memeriksanya huruf demi huruf, lalu memastikan.',
    en: 'Proposed on {date}. The holder has no way to sign in, so another operator checks it letter by letter and confirms.',
  },
  'certificates.proposal.withdraw': { id: 'Tarik usulan', en: 'Withdraw the proposal' },
  'certificates.proposal.issue': { id: 'Pastikan dan terbitkan', en: 'Confirm and issue' },
  'certificates.new-name.title': { id: 'Nama baru untuk sertifikat Anda', en: 'A new name for your certificate' },
  'certificates.new-name.lead': {
    id: 'Periksa huruf demi huruf. Bila benar, sertifikat baru dengan nama ini menggantikan yang lama. Nilai dan batas berlakunya tetap.',
    en: 'Check it letter by letter. If it is right, a new certificate with this name replaces the old one. Results and last day stay.',
  },
  'certificates.new-name.wrong': { id: 'Belum benar', en: 'Not right yet' },
  'certificates.new-name.none': {
    id: 'Tidak ada nama yang menunggu Anda pastikan. Sertifikat Anda tetap seperti semula.',
    en: 'No name is waiting for you to confirm. Your certificate is as it was.',
  },
  'certificates.new-name.back': { id: 'Lihat sertifikat saya', en: 'See my certificates' },
  'certificates.new-name.open': { id: 'Periksa nama baru', en: 'Check the new name' },
  'certificates.new-name.waits': { id: 'Nama baru menunggu Anda pastikan', en: 'A new name is waiting for you to confirm' },
  'certificates.correct.open': { id: 'Perbaiki data', en: 'Correct the data' },
  'certificates.correct.name': { id: 'Nama yang dicetak', en: 'Name to print' },
  'certificates.correct.changes': { id: 'Data yang ikut berubah', en: 'Data that change as well' },
  'certificates.correct.changes.lead': {
    id: 'Diambil dari data portal hari ini. Bila ada yang keliru, perbaiki sumbernya dulu.',
    en: 'Taken from what the portal holds today. If something is wrong, correct its source first.',
  },
  'certificates.correct.before': { id: 'Sebelumnya: {text}', en: 'Before: {text}' },
  'certificates.correct.nothing': { id: 'Selain nama, tidak ada data yang berubah.', en: 'Apart from the name, no data change.' },
  'certificates.correct.same': {
    id: 'Belum ada yang berubah, jadi tidak ada yang diterbitkan. Ubah namanya, atau perbaiki data sumbernya dulu.',
    en: 'Nothing has changed yet, so nothing was issued. Change the name, or correct the data at their source first.',
  },
  'certificates.correct.sure': { id: 'Saya sudah memeriksa huruf demi huruf', en: 'I have checked it letter by letter' },
  'certificates.correct.submit': { id: 'Kirim perbaikan', en: 'Submit the correction' },
  'certificates.part.course': { id: 'Kursus', en: 'Course' },
  'certificates.part.batch': { id: 'Angkatan', en: 'Batch' },
  'certificates.part.units': { id: 'Unit kompetensi', en: 'Competency units' },
  'certificates.part.issuer': { id: 'Penerbit', en: 'Issuer' },
  'certificates.part.signer': { id: 'Penanda tangan', en: 'Signer' },
  'certificates.part.trainerName': { id: 'Pelatih', en: 'Trainer' },
  'certificates.part.deciderName': { id: 'Pemutus', en: 'Decider' },

  'certificates.revoke.title': { id: 'Cabut sertifikat', en: 'Revoke this certificate' },
  'certificates.revoke.lead': {
    id: 'Pencabutan tidak bisa dibatalkan. Siapa pun yang memeriksa sertifikat ini akan melihat tanggal dan alasannya. Pemiliknya diberi kabar.',
    en: 'Revoking cannot be undone. Whoever checks this certificate will see the date and the reason. Its holder is told.',
  },
  'certificates.revoke.reason': { id: 'Alasan yang tampil untuk umum', en: 'Reason shown to the public' },
  'certificates.revoke.sure': { id: 'Saya yakin mencabut {number}', en: 'I am sure I want to revoke {number}' },
  'certificates.revoke.submit': { id: 'Cabut sertifikat', en: 'Revoke certificate' },
})
