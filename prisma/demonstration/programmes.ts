/**
 * Kinds of programme, places, classes, seats and dates follow five published news reports on Indonesian
 * empowerment programmes; organisations and people are invented and carry CONTOH.
 * Places: Kemendagri codes as of Kepmendagri 300.2.2-2138/2025.
 */
export type DemoBatch = {
  name: string
  course: string
  seats: number
  /** Days from today. */
  starts: number
  ends: number
  venue: string
  placeCode: string
  placeName: string
  timeZone: 'Asia/Jakarta' | 'Asia/Makassar'
  /** What the demonstration plays through in it. */
  story: 'finished' | 'running' | 'joined' | 'empty'
  learners: readonly string[]
}

export type DemoProgramme = { sponsor: string; name: string; batches: readonly DemoBatch[] }

const food = 'keamanan-pangan-pirt'
const digital = 'pemasaran-digital'
const wastra = 'desain-wastra'

const kemiren = {
  venue: 'Balai RW Kemiren',
  placeCode: '33.01.21.1004',
  placeName: 'Kel. Tegalkamulyan, Kec. Cilacap Selatan, Kab. Cilacap',
  timeZone: 'Asia/Jakarta',
  starts: -6,
  ends: 50,
} as const

export const demoProgrammes: readonly DemoProgramme[] = [
  {
    sponsor: 'CONTOH PT Nila Nusantara',
    name: 'Kelompok Pangan Desa Maju (CONTOH)',
    batches: [
      {
        name: 'Angkatan 1 Bukur',
        course: food,
        seats: 14,
        starts: -75,
        ends: -5,
        venue: 'Balai Desa Bukur',
        placeCode: '35.19.09.2001',
        placeName: 'Desa Bukur, Kec. Jiwan, Kab. Madiun',
        timeZone: 'Asia/Jakarta',
        story: 'finished',
        learners: [
          'Sumarni',
          'Siti Nur’aini Contoh',
          'Tukiyem',
          'Wahyuningsih Contoh',
          'Suparti',
          'Endang Contoh',
          'Rukmini',
          'Lastri Contoh',
          'Paijem',
          'Mulyani Contoh',
          'Giyem',
          'Sulastri Contoh',
        ],
      },
      {
        name: 'Angkatan 2 Kampung 13 Ulu',
        course: food,
        seats: 20,
        starts: -10,
        ends: 45,
        venue: 'Rumah Pintar RT 13',
        placeCode: '16.71.03.1003',
        placeName: 'Kel. Tiga Belas Ulu, Kec. Seberang Ulu Dua, Kota Palembang',
        timeZone: 'Asia/Jakarta',
        story: 'running',
        learners: ['Masayu Contoh', 'Nyimas', 'Komariah Contoh', 'M. Fauzan Contoh'],
      },
    ],
  },
  {
    sponsor: 'CONTOH PT Samudra Lestari',
    name: 'Rumah Wastra (CONTOH)',
    batches: [
      {
        name: 'Kelas Desain Wastra',
        course: wastra,
        seats: 15,
        starts: 58,
        ends: 62,
        venue: 'Rumah BUMN CONTOH',
        placeCode: '16.71',
        placeName: 'Kota Palembang',
        timeZone: 'Asia/Jakarta',
        story: 'empty',
        learners: [],
      },
    ],
  },
  {
    sponsor: 'CONTOH PT Nila Nusantara',
    name: 'Lima Kelas Pesisir (CONTOH)',
    batches: [
      { ...kemiren, name: 'Kelas kue kering', course: food, seats: 5, story: 'joined', learners: ['Karsini', 'Warsiti Contoh'] },
      { ...kemiren, name: 'Kelas keripik', course: food, seats: 12, story: 'joined', learners: ['Dariyah', 'Tarsih Contoh', 'Kasini Contoh'] },
      { ...kemiren, name: 'Kelas jahe merah', course: food, seats: 12, story: 'joined', learners: ['Rasiti', 'Sutinah Contoh', 'Karsini'] },
      { ...kemiren, name: 'Kelas bumbu kering', course: food, seats: 12, story: 'empty', learners: [] },
      { ...kemiren, name: 'Kelas pemasaran digital', course: digital, seats: 10, story: 'joined', learners: ['Karsini', 'Dariyah'] },
    ],
  },
  {
    sponsor: 'CONTOH Yayasan Daun Hijau',
    name: 'Bazar Naik Kelas (CONTOH)',
    batches: [
      {
        name: 'Persiapan bazar Gunung Sari Ilir',
        course: food,
        seats: 30,
        starts: 21,
        ends: 60,
        venue: 'Kantor Kelurahan',
        placeCode: '64.71.04.1002',
        placeName: 'Kel. Gunung Sari Ilir, Kec. Balikpapan Tengah, Kota Balikpapan',
        timeZone: 'Asia/Makassar',
        story: 'empty',
        learners: [],
      },
    ],
  },
]
