import { defineMessages } from '../message.ts'

export const offlineMessages = defineMessages({
  'offline.title': { id: 'Periksa tanpa jaringan', en: 'Check without network' },
  'offline.lead': {
    id: 'Pindai kode QR sertifikat dan dapatkan jawabannya, juga di tempat tanpa sinyal. Buka halaman ini sekali selagi ada jaringan.',
    en: 'Scan the QR code of a certificate and get the answer, also where there is no signal. Open this page once while you have one.',
  },
  'offline.no-script': {
    id: 'Pemindaian berjalan di perangkat Anda, jadi membutuhkan JavaScript. Tanpa itu, periksa dengan nomor atau berkas.',
    en: 'Scanning happens on your device and needs JavaScript. Without it, check by number or file.',
  },
  'offline.other-ways': { id: 'Periksa dengan nomor atau berkas', en: 'Check by number or file' },
  'offline.scan': { id: 'Pindai kode QR', en: 'Scan the QR code' },
  'offline.camera': { id: 'Nyalakan kamera', en: 'Start the camera' },
  'offline.camera.stop': { id: 'Matikan kamera', en: 'Stop the camera' },
  'offline.camera.aim': { id: 'Arahkan kamera ke kode QR pada sertifikat.', en: 'Point the camera at the QR code on the certificate.' },
  'offline.camera.denied': {
    id: 'Kamera tidak dapat dibuka. Izinkan kamera untuk halaman ini, atau pilih foto kodenya.',
    en: 'The camera could not be opened. Allow it for this page, or choose a photo of the code.',
  },
  'offline.photo': { id: 'Atau pilih foto kode QR', en: 'Or choose a photo of the QR code' },
  'offline.photo.none': {
    id: 'Tidak ada kode QR yang terbaca pada foto itu. Ambil lagi dari dekat, tegak lurus, dan terang.',
    en: 'No QR code could be read in that photo. Take it again from close by, straight and in good light.',
  },
  'offline.photo.other': {
    id: 'Itu bukan foto. PDF, lencana SVG, dan JSON tidak dibaca di sini: kirim lewat “Periksa dengan berkas” di portal.',
    en: 'That is not a photo. PDF, SVG badges and JSON are not read here: send them by “Check by file” on the portal.',
  },
  'offline.scope': {
    id: 'Yang diperiksa di sini adalah kode QR: tanda tangan penerbit, masa berlaku, dan status menurut bekal. Isi berkas (PDF, lencana, JSON) tidak dibaca di sini. Kirim berkasnya ke portal, atau periksa di komputer tanpa jaringan dengan perintah npm run verify.',
    en: 'What is checked here is the QR code: the issuer’s signature, the dates, and the status as far as the supply knows it. What stands in a file (PDF, badge, JSON) is not read here. Send the file to the portal, or check it on a computer without network by the command npm run verify.',
  },
  'offline.paste': { id: 'Atau tempel isi kode QR', en: 'Or paste what the QR code says' },
  'offline.paste.hint': {
    id: 'Seluruh tautan, sampai huruf terakhir di belakang tanda #.',
    en: 'The whole link, up to the last letter behind the #.',
  },
  'offline.check': { id: 'Periksa', en: 'Check' },
  'offline.answer': { id: 'Jawaban', en: 'Answer' },
  'offline.supply': { id: 'Bekal pemeriksa', en: 'What the check rests on' },
  'offline.supply.none': {
    id: 'Belum ada bekal di perangkat ini. Sambungkan ke jaringan sebentar, lalu buka halaman ini lagi.',
    en: 'Nothing is kept on this device yet. Connect to a network for a moment and open this page again.',
  },
  'offline.supply.age': { id: 'Kunci dan daftar status per {date}.', en: 'Keys and status lists of {date}.' },
  'offline.supply.old': {
    id: 'Sudah lebih dari sehari: pencabutan sesudahnya belum terlihat. Sambungkan ke jaringan untuk memperbarui.',
    en: 'That is more than a day ago: later revocations do not show. Connect to a network to bring it up to date.',
  },
  'offline.supply.key': { id: 'Dijamin oleh kunci pemeriksa {key}', en: 'Vouched for by the verifier key {key}' },
  'offline.ready': { id: 'Siap dipakai tanpa jaringan.', en: 'Ready for use without network.' },
  'offline.preparing': { id: 'Menyiapkan untuk dipakai tanpa jaringan…', en: 'Getting ready for use without network…' },
  'offline.not-kept': {
    id: 'Peramban ini tidak dapat menyimpan halaman; pemeriksaan berjalan selama halaman ini terbuka.',
    en: 'This browser cannot keep the page; checks work while it stays open.',
  },
  'offline.take-along': { id: 'Bawa pemeriksanya', en: 'Take the verifier along' },
  'offline.take-along.text': {
    id: 'Untuk komputer yang tidak pernah tersambung: simpan pemeriksa (satu berkas) dan bekalnya, lalu pindahkan dengan flashdisk. Buka pemeriksanya dan pilih bekalnya.',
    en: 'For a computer that is never connected: save the verifier (one file) and its supply, and carry them over on a stick. Open the verifier and choose the supply.',
  },
  'offline.take-along.file': { id: 'Simpan pemeriksa', en: 'Save the verifier' },
  'offline.take-along.supply': { id: 'Simpan bekal', en: 'Save the supply' },
  'offline.file.choose': { id: 'Pilih bekal (bekal.json)', en: 'Choose the supply (bekal.json)' },
  'offline.file.refused': {
    id: 'Berkas itu bukan bekal yang utuh. Unduh lagi bekal.json dari portal penerbit.',
    en: 'That file is not a whole supply. Download bekal.json again from the issuer’s portal.',
  },
  'offline.file.issuer': { id: 'Penerbit: {issuer} ({origin})', en: 'Issuer: {issuer} ({origin})' },
  'offline.file.compare': {
    id: 'Cocokkan kunci pemeriksanya dengan yang tercantum di halaman Daftar induk portal itu.',
    en: 'Compare its verifier key with the one on the page The register of that portal.',
  },

  'offline.name': { id: 'Nama', en: 'Name' },
  'offline.name.cut': {
    id: 'Nama dipendekkan di kode QR; bandingkan awalnya dengan kertas.',
    en: 'The name is shortened in the code; compare its beginning with the paper.',
  },
  'offline.number': { id: 'Nomor', en: 'Number' },
  'offline.issued': { id: 'Terbit', en: 'Issued' },
  'offline.valid-until': { id: 'Berlaku sampai', en: 'Valid until' },
  'offline.status-as-of': { id: 'Status menurut bekal per', en: 'Status as of the supply of' },
  'offline.kind': { id: 'Jenis', en: 'Kind' },
  'offline.kind.training': { id: 'Sertifikat pelatihan', en: 'Training certificate' },
  'offline.kind.competency': { id: 'Sertifikat kompetensi', en: 'Certificate of competence' },
  'offline.kind.attendance': { id: 'Sertifikat kehadiran', en: 'Certificate of attendance' },
  'offline.kind.facilitator': { id: 'Sertifikat pelatihan fasilitator', en: 'Certificate of facilitator training' },
  'offline.sample': { id: 'CONTOH: bukan sertifikat sungguhan', en: 'SAMPLE: not a real certificate' },
  'offline.compare': {
    id: 'Bandingkan nama, nomor, dan tanggal ini dengan yang tercetak. Semua harus sama.',
    en: 'Compare this name, number and these dates with the paper. All must be the same.',
  },
  'offline.online': { id: 'Periksa lewat portal', en: 'Check with the portal' },

  'offline.state.active': { id: 'Berlaku', en: 'Valid' },
  'offline.meaning.active': {
    id: 'Ditandatangani penerbit, dan tidak dicabut atau dibekukan menurut bekal di perangkat ini.',
    en: 'Signed by the issuer, and neither revoked nor suspended as far as this device knows.',
  },
  'offline.state.expired': { id: 'Kedaluwarsa', en: 'Expired' },
  'offline.meaning.expired': { id: 'Ditandatangani penerbit; masa berlakunya sudah habis.', en: 'Signed by the issuer; its time is over.' },
  'offline.state.not_yet': { id: 'Belum berlaku', en: 'Not valid yet' },
  'offline.meaning.not_yet': {
    id: 'Ditandatangani penerbit, tetapi tanggal terbitnya belum tiba. Periksa dulu tanggal perangkat ini.',
    en: 'Signed by the issuer, but its day of issue has not come. First check the date of this device.',
  },
  'offline.state.suspended': { id: 'Dibekukan', en: 'Suspended' },
  'offline.meaning.suspended': {
    id: 'Untuk sementara jangan dianggap berlaku. Periksa lagi lewat portal.',
    en: 'Do not rely on it for now. Check again with the portal.',
  },
  'offline.state.revoked': { id: 'Dicabut', en: 'Revoked' },
  'offline.meaning.revoked': {
    id: 'Penerbit mencabut sertifikat ini; tidak berlaku lagi. Tanggal dan alasannya ada di portal.',
    en: 'The issuer revoked this certificate; it is no longer valid. The portal says when and why.',
  },
  'offline.state.superseded': { id: 'Diganti', en: 'Replaced' },
  'offline.meaning.superseded': {
    id: 'Penerbit mengganti sertifikat ini. Yang berlaku adalah penggantinya: minta yang baru, atau lihat nomornya di portal.',
    en: 'The issuer replaced this certificate. The new one counts: ask for it, or see its number on the portal.',
  },
  'offline.state.ended': { id: 'Tidak berlaku lagi', en: 'No longer valid' },
  'offline.meaning.ended': {
    id: 'Penerbit mencabut atau mengganti sertifikat ini; bekal yang lama tidak membedakannya. Alasannya ada di portal.',
    en: 'The issuer revoked or replaced this certificate; an old supply does not tell which. The portal says why.',
  },
  'offline.state.status_unknown': { id: 'Statusnya belum dapat diperiksa', en: 'Its status cannot be checked yet' },
  'offline.meaning.status_unknown': {
    id: 'Tanda tangan penerbit benar, tetapi bekal di perangkat ini belum memuat statusnya. Perbarui bekal, lalu periksa lagi.',
    en: 'The issuer’s signature is right, but this device does not hold its status. Bring the supply up to date and check again.',
  },
  'offline.state.clock': { id: 'Tanggal perangkat ini keliru', en: 'The date of this device is wrong' },
  'offline.meaning.clock': {
    id: 'Tanda tangan penerbit benar. Masa berlakunya tidak dapat dinilai, karena jam perangkat ini lebih awal dari bekalnya. Betulkan tanggal, lalu periksa lagi.',
    en: 'The issuer’s signature is right. Whether it is still valid cannot be told: the clock of this device is behind its supply. Set the date and check again.',
  },
  'offline.state.key_unknown': { id: 'Belum dapat diperiksa di sini', en: 'Cannot be checked here yet' },
  'offline.meaning.key_unknown': {
    id: 'Kunci yang disebut kode ini belum ada di perangkat. Mungkin bekalnya terlalu lama, mungkin kodenya palsu. Perbarui bekal, lalu periksa lagi.',
    en: 'This device does not hold the key that the code names. The supply may be too old, or the code false. Bring the supply up to date and check again.',
  },
  'offline.state.key_compromised': { id: 'Hanya dapat diperiksa lewat portal', en: 'Only the portal can tell' },
  'offline.meaning.key_compromised': {
    id: 'Kode ini ditandatangani dengan kunci yang tidak dipercaya lagi. Sertifikatnya bisa saja sah: periksa lewat portal.',
    en: 'It is signed with a key that is no longer trusted. The certificate may be good all the same: check with the portal.',
  },
  'offline.state.forged': { id: 'Bukan tanda tangan penerbit', en: 'Not the issuer’s signature' },
  'offline.meaning.forged': {
    id: 'Isi kode ini berubah, salah salin, atau bukan buatan penerbit. Pindai sekali lagi dari kertasnya; bila tetap begini, jangan percaya.',
    en: 'The code was changed, miscopied, or not made by the issuer. Scan it once more from the paper; if this stays, do not trust it.',
  },
  'offline.state.foreign': { id: 'Kode dari alamat lain', en: 'A code of another address' },
  'offline.meaning.foreign': {
    id: 'Kode ini menuju ke {host}, bukan ke penerbit ini. Kami tidak memeriksanya. Hati-hati dengan tiruan halaman pemeriksa.',
    en: 'It leads to {host}, not to this issuer, so it is not checked here. Beware of imitations of verification pages.',
  },
  'offline.state.link_only': { id: 'Perlu jaringan', en: 'Needs a network' },
  'offline.meaning.link_only': {
    id: 'Kode ini hanya berisi tautan, tanpa tanda tangan. Buka tautannya selagi ada jaringan.',
    en: 'This code holds a link only, without a signature. Open the link while you have a network.',
  },
  'offline.state.unreadable': { id: 'Bukan kode sertifikat kami', en: 'Not a code of our certificates' },
  'offline.meaning.unreadable': {
    id: 'Tidak ada sertifikat di dalamnya, atau isinya terpotong. Pindai sekali lagi kode pada sertifikat.',
    en: 'It holds no certificate, or was cut off. Scan the code on the certificate once more.',
  },
})
