// The form of a P-IRT number, group by group, as PerBPOM 22/2018 is told to describe it (sources.yaml: nomor-pirt-tempo).
// A form says nothing about whether a permit exists.

type NumberGroupName = 'packaging' | 'food' | 'region' | 'product' | 'producer' | 'year'

export type NumberGroup = {
  name: NumberGroupName
  digits: string
  /** False when the digits can hardly mean what their place means. */
  isPlausible: boolean
  /** What they mean, where they mean something by themselves; a key of the lists below, a count or a year. */
  meaning: string | null
}

export type PirtNumber =
  | { form: 'empty' }
  /** Not digits alone, or neither 12 nor 15 of them. */
  | { form: 'unknown'; digits: number; hasOtherSigns: boolean }
  /** 12 digits: given out in former years, not wrong. */
  | { form: 'old' }
  | { form: 'current'; written: string; groups: NumberGroup[] }

/** What stands before the digits: `No.`, `Dinkes`, `P-IRT`, `P.IRT No.:`, in any order. */
const leadIn =
  /^(?:[\s.:/-]*(?:no(?:mor)?|dinkes|dinas kesehatan|dep(?:\.?\s?|artemen )kes(?:ehatan)?|ri|izin(?: edar)?|sertifikat|(?:spp?[-.\s]*)?(?:p[-.\s]*)?i\.?r\.?t)(?![a-z]))+/i

/** Reads what somebody typed from a label. `thisYear` judges the year in which the number ends. */
export function readPirtNumber(typed: string, thisYear: number): PirtNumber {
  const plain = typed.normalize('NFKC').replace(leadIn, '')
  const digits = plain.replace(/\D/g, '')
  const hasOtherSigns = /[^\d\s.\-–:/]/.test(plain)
  if (!/[\p{L}\p{N}]/u.test(plain)) return { form: 'empty' }
  if (hasOtherSigns || (digits.length !== 12 && digits.length !== 15)) return { form: 'unknown', digits: digits.length, hasOtherSigns }
  if (digits.length === 12) return { form: 'old' }
  const group = (
    name: NumberGroupName,
    from: number,
    to: number,
    judge: (value: number, text: string) => Pick<NumberGroup, 'isPlausible' | 'meaning'>,
  ): NumberGroup => {
    const text = digits.slice(from, to)
    return { name, digits: text, ...judge(Number(text), text) }
  }
  return {
    form: 'current',
    written: `P-IRT No. ${digits.slice(0, 13)}-${digits.slice(13)}`,
    groups: [
      group('packaging', 0, 1, (value, text) => ({ isPlausible: value >= 1 && value <= 8, meaning: value >= 1 && value <= 8 ? text : null })),
      group('food', 1, 3, (value) => ({ isPlausible: value >= 1 && value <= 15, meaning: value >= 1 && value <= 15 ? String(value) : null })),
      group('region', 3, 7, (_, text) => judgeRegion(text)),
      group('product', 7, 9, (value) => ({ isPlausible: value > 0, meaning: value > 0 ? String(value) : null })),
      group('producer', 9, 13, (value) => ({ isPlausible: value > 0, meaning: value > 0 ? String(value) : null })),
      // A number lasts five years, so it ends at most five years from now.
      group('year', 13, 15, (value) => ({ isPlausible: 2000 + value >= thisYear && 2000 + value <= thisYear + 5, meaning: String(2000 + value) })),
    ],
  }
}

/** Provinces by the first two digits of the codes of Kepmendagri 300.2.2-2138/2025. */
export const provinces: Readonly<Record<string, string>> = {
  '11': 'Aceh',
  '12': 'Sumatera Utara',
  '13': 'Sumatera Barat',
  '14': 'Riau',
  '15': 'Jambi',
  '16': 'Sumatera Selatan',
  '17': 'Bengkulu',
  '18': 'Lampung',
  '19': 'Kepulauan Bangka Belitung',
  '21': 'Kepulauan Riau',
  '31': 'DKI Jakarta',
  '32': 'Jawa Barat',
  '33': 'Jawa Tengah',
  '34': 'Daerah Istimewa Yogyakarta',
  '35': 'Jawa Timur',
  '36': 'Banten',
  '51': 'Bali',
  '52': 'Nusa Tenggara Barat',
  '53': 'Nusa Tenggara Timur',
  '61': 'Kalimantan Barat',
  '62': 'Kalimantan Tengah',
  '63': 'Kalimantan Selatan',
  '64': 'Kalimantan Timur',
  '65': 'Kalimantan Utara',
  '71': 'Sulawesi Utara',
  '72': 'Sulawesi Tengah',
  '73': 'Sulawesi Selatan',
  '74': 'Sulawesi Tenggara',
  '75': 'Gorontalo',
  '76': 'Sulawesi Barat',
  '81': 'Maluku',
  '82': 'Maluku Utara',
  '91': 'Papua',
  '92': 'Papua Barat',
  '93': 'Papua Selatan',
  '94': 'Papua Tengah',
  '95': 'Papua Pegunungan',
  '96': 'Papua Barat Daya',
}

/** Kabupaten have 01 to 69 behind the province, kota 71 to 99. */
function judgeRegion(text: string): Pick<NumberGroup, 'isPlausible' | 'meaning'> {
  const province = text.slice(0, 2)
  const place = Number(text.slice(2))
  const isPlausible = Object.hasOwn(provinces, province) && place > 0 && place !== 70
  return { isPlausible, meaning: isPlausible ? province : null }
}

export function isKota(region: string): boolean {
  return Number(region.slice(2)) > 70
}
