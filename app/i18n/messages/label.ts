import { defineMessages } from '../message.ts'

export const labelMessages = defineMessages({
  'label.title': { id: 'Periksa bentuk label', en: 'Check the form of a label' },
  'label.lead': {
    id: 'Ketik isi label pangan Anda. Alat ini melihat bagian mana yang sudah ada dan mana yang perlu dilihat lagi. Yang Anda ketik tidak disimpan.',
    en: 'Type what your food label says. This tool shows what is there and what needs another look. Nothing you type is kept.',
  },
  'label.limits': { id: 'Yang tidak diketahui alat ini', en: 'What this tool does not know' },
  'label.limits.text': {
    id: 'Alat ini hanya melihat bentuk. Ia tidak tahu apakah izin atau sertifikat Anda ada, dan tidak menilai dapur Anda. Yang memastikan adalah Dinas Kesehatan.',
    en: 'This tool looks at form only. It does not know whether your permit or certificate exists, and it does not judge your kitchen. The Health Office does that.',
  },
  'label.form.words': { id: 'Isi dan pembuat', en: 'Content and maker' },
  'label.form.dates': { id: 'Tanggal dan kode', en: 'Dates and code' },
  'label.form.permit': { id: 'Nomor, halal, dan janji', en: 'Number, halal and promises' },
  'label.form.empty': { id: 'Kosongkan bagian yang tidak ada di label.', en: 'Leave empty what is not on the label.' },
  'label.form.submit': { id: 'Periksa label', en: 'Check the label' },
  'label.form.again': { id: 'Ubah dan periksa lagi', en: 'Change it and check again' },

  'label.part.name': { id: 'Nama produk', en: 'Product name' },
  'label.part.composition': { id: 'Komposisi', en: 'Ingredients' },
  'label.part.netWeight': { id: 'Berat atau isi bersih', en: 'Net weight or volume' },
  'label.part.producer': { id: 'Nama produsen', en: 'Producer’s name' },
  'label.part.address': { id: 'Alamat produsen', en: 'Producer’s address' },
  'label.part.produced': { id: 'Tanggal produksi', en: 'Date of production' },
  'label.part.code': { id: 'Kode produksi', en: 'Production code' },
  'label.part.expires': { id: 'Kedaluwarsa', en: 'Use-by date' },
  'label.part.number': { id: 'Nomor P-IRT', en: 'P-IRT number' },
  'label.part.halal': { id: 'Tanda halal', en: 'Halal mark' },
  'label.part.claims': { id: 'Kalimat lain di label', en: 'Other words on the label' },
  'label.hint.composition': { id: 'Pisahkan dengan koma, dari yang paling banyak.', en: 'Separated by commas, the largest first.' },
  'label.hint.netWeight': { id: 'Misalnya 100 g atau 600 ml.', en: 'For example 100 g or 600 ml.' },
  'label.hint.produced': { id: 'Misalnya 12/11/2026.', en: 'For example 12/11/2026.' },
  'label.hint.expires': { id: 'Misalnya Baik sebelum 12 Februari 2027.', en: 'For example Baik sebelum 12 Februari 2027 (best before).' },
  'label.hint.number': { id: '15 angka, atau 12 angka bila nomornya lama.', en: '15 digits, or 12 when the number is old.' },
  'label.hint.claims': {
    id: 'Misalnya janji tentang rasa, kesehatan, atau pengawet.',
    en: 'For example promises about taste, health or preservatives.',
  },
  'label.halal.none': { id: 'Tidak ada tanda halal', en: 'No halal mark' },
  'label.halal.certified': { id: 'Ada, dan sertifikat halal sudah terbit', en: 'There is one, and the halal certificate is issued' },
  'label.halal.uncertified': { id: 'Ada, tetapi belum bersertifikat', en: 'There is one, but no certificate yet' },

  'label.result': { id: 'Hasil', en: 'Result' },
  'label.result.fine': { id: 'Semua bagian ada dan bentuknya wajar', en: 'All parts are there and their form is sound' },
  'label.result.look': {
    id: { other: '{count} bagian perlu dilihat lagi' },
    en: { one: '{count} part needs another look', other: '{count} parts need another look' },
  },
  'label.result.next': {
    id: 'Yang Anda ketik masih ada di bawah. Perbaiki di label, lalu periksa lagi sebelum mencetak.',
    en: 'What you typed is still below. Mend the label and check again before you print it.',
  },
  'label.verdict.fine': { id: 'wajar', en: 'sound' },
  'label.verdict.look': { id: 'lihat lagi', en: 'look again' },
  'label.verdict.missing': { id: 'belum ada', en: 'not there' },

  'label.reason.absent': {
    id: 'Bagian ini belum ada. Tambahkan sebelum label dicetak.',
    en: 'This part is not there. Add it before the label is printed.',
  },
  'label.reason.name-short': { id: 'Sebut isi yang sebenarnya, misalnya Keripik Pisang.', en: 'Say what is inside, for example Keripik Pisang.' },
  'label.reason.composition-open': {
    id: 'Tulis semua bahan. Jangan akhiri dengan “dll.” atau titik-titik.',
    en: 'Write all ingredients. Do not end with “etc.” or dots.',
  },
  'label.reason.composition-repeated': {
    id: 'Bahan “{ingredient}” tertulis dua kali. Tulis sekali saja.',
    en: 'The ingredient “{ingredient}” is written twice. Write it once.',
  },
  'label.reason.weight-no-number': {
    id: 'Belum ada angkanya. Timbang isi tanpa kemasan, lalu tulis angkanya.',
    en: 'There is no number. Weigh the content without its pack and write it.',
  },
  'label.reason.weight-no-unit': {
    id: 'Tambahkan satuannya: g atau kg untuk padat, ml atau l untuk cair.',
    en: 'Add the unit: g or kg for solids, ml or l for liquids.',
  },
  'label.reason.weight-odd-unit': {
    id: 'Satuan “{unit}” tidak lazim. Pakai g atau kg untuk padat, ml atau l untuk cair.',
    en: 'The unit “{unit}” is not usual. Use g or kg for solids, ml or l for liquids.',
  },
  'label.reason.weight-zero': {
    id: 'Angkanya nol. Timbang lagi isi tanpa kemasan.',
    en: 'The number is zero. Weigh the content without its pack again.',
  },
  'label.reason.address-short': {
    id: 'Alamatnya sangat pendek. Sebut sedikitnya desa atau kelurahan dan kabupaten atau kota.',
    en: 'The address is very short. Name at least the village and the regency or city.',
  },
  'label.reason.date-unclear': {
    id: 'Tanggalnya tidak terbaca. Tulis seperti 12/11/2026 atau 12 November 2026.',
    en: 'The date cannot be read. Write it as 12/11/2026 or 12 November 2026.',
  },
  'label.reason.produced-later': {
    id: 'Tanggal produksi ini belum tiba. Periksa hari, bulan, dan tahunnya.',
    en: 'This date of production has not come yet. Check day, month and year.',
  },
  'label.reason.expires-past': { id: 'Tanggal ini sudah lewat. Periksa bulan dan tahunnya.', en: 'This date has passed. Check month and year.' },
  'label.reason.expires-before': {
    id: 'Kedaluwarsa jatuh sebelum atau pada tanggal produksi. Periksa keduanya.',
    en: 'The use-by date is not after the date of production. Check both.',
  },
  'label.reason.expires-far': {
    id: 'Lebih dari {years} tahun lagi terlalu lama untuk dipercaya. Periksa tahunnya.',
    en: 'More than {years} years from now is hard to believe. Check the year.',
  },
  'label.reason.number-plausible': {
    id: 'Bentuk nomor wajar. Ini belum membuktikan izinnya ada.',
    en: 'The form of the number is sound. This does not prove that a permit exists.',
  },
  'label.reason.number-old': {
    id: 'Nomor 12 angka adalah bentuk lama, bukan salah. Tanyakan masa berlakunya kepada Dinas Kesehatan.',
    en: 'A number of 12 digits is the old form, not wrong. Ask the Health Office how long it is valid.',
  },
  'label.reason.number-count': {
    id: 'Terbaca {count} angka. Nomor P-IRT punya 15 angka; yang lama 12. Hitung lagi.',
    en: '{count} digits are read. A P-IRT number has 15; an old one 12. Count again.',
  },
  'label.reason.number-signs': {
    id: 'Ada huruf atau tanda di antara angka. Huruf O sering tertukar dengan angka 0.',
    en: 'There are letters or signs among the digits. The letter O is often taken for a 0.',
  },
  'label.reason.number-group': {
    id: 'Jumlah angkanya benar, tetapi ada kelompok yang tidak lazim. Lihat tabel di bawah, lalu cocokkan dengan surat izin.',
    en: 'The count is right, but a group of digits is unusual. See the table below and compare it with the permit.',
  },
  'label.reason.number-ended': {
    id: 'Dua angka terakhir dibaca sebagai tahun {year}. Nomor berlaku 5 tahun, jadi cocokkan tahun itu dengan surat izin.',
    en: 'The last two digits read as the year {year}. A number lasts 5 years, so compare that year with the permit.',
  },
  'label.reason.halal-none': {
    id: 'Tidak ada tanda halal. Menurut PP 42/2024 yang kami baca dari sumber kedua, makanan dan minuman usaha mikro dan kecil wajib bersertifikat halal paling lambat 17 Oktober 2026. Tanyakan kepada pendamping halal.',
    en: 'There is no halal mark. PP 42/2024, as we read it in a secondary source, obliges food and drink of micro and small businesses to be halal-certified by 17 October 2026. Ask a halal adviser.',
  },
  'label.reason.halal-certified': {
    id: 'Tanda halal boleh dipasang bila sertifikatnya ada. Alat ini tidak memeriksa sertifikat itu.',
    en: 'The halal mark may stand there when the certificate exists. This tool does not check the certificate.',
  },
  'label.reason.halal-uncertified': {
    id: 'Lepaskan tanda halal sampai sertifikatnya terbit.',
    en: 'Take the halal mark off until the certificate is issued.',
  },
  'label.reason.claims-none': { id: 'Tidak ada janji yang perlu dilihat lagi.', en: 'No promise that needs another look.' },
  'label.reason.claims-health': {
    id: 'Kata “{words}” adalah janji kesehatan. Hapus dari label pangan.',
    en: 'The word “{words}” is a promise of health. Take it off a food label.',
  },
  'label.reason.claims-free': {
    id: 'Kalimat “{words}” perlu bukti. Tanpa hasil uji, hapus dari label.',
    en: 'The words “{words}” need proof. Without a test result, take them off.',
  },

  'label.number': { id: 'Nomor Anda, kelompok demi kelompok', en: 'Your number, group by group' },
  'label.number.lead': {
    id: 'Arti kelompok ini kami baca dari sumber kedua yang mengutip PerBPOM 22/2018. Cocokkan dengan surat izin Anda.',
    en: 'We read the meaning of these groups in a secondary source that quotes PerBPOM 22/2018. Compare it with your permit.',
  },
  'label.number.odd': { id: 'Tidak lazim. Cocokkan dengan surat izin.', en: 'Unusual. Compare it with the permit.' },
  'label.group.packaging': { id: 'Jenis kemasan', en: 'Kind of pack' },
  'label.group.food': { id: 'Jenis pangan', en: 'Kind of food' },
  'label.group.region': { id: 'Kabupaten atau kota', en: 'Regency or city' },
  'label.group.product': { id: 'Urutan pangan Anda', en: 'Which of your foods' },
  'label.group.producer': { id: 'Urutan produsen di daerah itu', en: 'Which producer of the area' },
  'label.group.year': { id: 'Tahun berakhir', en: 'Year in which it ends' },
  'label.packaging.1': { id: 'gelas', en: 'glass' },
  'label.packaging.2': { id: 'plastik', en: 'plastic' },
  'label.packaging.3': { id: 'karton atau kertas', en: 'cardboard or paper' },
  'label.packaging.4': { id: 'kaleng', en: 'can' },
  'label.packaging.5': { id: 'aluminium foil', en: 'aluminium foil' },
  'label.packaging.6': { id: 'lain-lain', en: 'other' },
  'label.packaging.7': { id: 'komposit', en: 'composite' },
  'label.packaging.8': { id: 'ganda', en: 'double' },
  'label.food': { id: 'jenis ke-{number} dari 15 jenis pangan', en: 'kind {number} of 15 kinds of food' },
  'label.region.kabupaten': { id: 'sebuah kabupaten di {province}', en: 'a regency (kabupaten) in {province}' },
  'label.region.kota': { id: 'sebuah kota di {province}', en: 'a city (kota) in {province}' },
  'label.product': { id: 'pangan ke-{number} milik produsen ini', en: 'food number {number} of this producer' },
  'label.producer': { id: 'produsen ke-{number}', en: 'producer number {number}' },
  'label.year': { id: 'berlaku sampai tahun {year}', en: 'valid until {year}' },
})
