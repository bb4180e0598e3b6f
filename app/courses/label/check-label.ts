import { type LabelDate, readLabelDate } from './label-date.ts'
import { type PirtNumber, readPirtNumber } from './pirt-number.ts'

// Judges the form of a label from what somebody typed off it. It knows no register: it never says that a permit exists.

export const labelParts = [
  'name',
  'composition',
  'netWeight',
  'producer',
  'address',
  'produced',
  'code',
  'expires',
  'number',
  'halal',
  'claims',
] as const
export type LabelPart = (typeof labelParts)[number]

export const halalStates = ['none', 'certified', 'uncertified'] as const
export type LabelText = Record<Exclude<LabelPart, 'halal'>, string> & { halal: (typeof halalStates)[number] }

/** `fine`: nothing to say about its form; `look`: there, but look again; `missing`: not there. */
type Verdict = 'fine' | 'look' | 'missing'

/** Why a part is judged so; the page has a sentence for each. */
type LabelReason =
  | 'present'
  | 'absent'
  | 'name-short'
  | 'composition-open'
  | 'composition-repeated'
  | 'weight-no-number'
  | 'weight-no-unit'
  | 'weight-odd-unit'
  | 'weight-zero'
  | 'address-short'
  | 'date-unclear'
  | 'produced-later'
  | 'expires-past'
  | 'expires-before'
  | 'expires-far'
  | 'number-plausible'
  | 'number-old'
  | 'number-count'
  | 'number-signs'
  | 'number-group'
  | 'number-ended'
  | 'halal-none'
  | 'halal-certified'
  | 'halal-uncertified'
  | 'claims-none'
  | 'claims-health'
  | 'claims-free'

export type LabelFinding = { part: LabelPart; verdict: Verdict; reason: LabelReason; params?: Record<string, string | number> }
export type LabelReport = { findings: LabelFinding[]; number: PirtNumber }

/** `today` is `YYYY-MM-DD`. */
export function checkLabel(label: LabelText, today: string): LabelReport {
  const number = readPirtNumber(label.number, Number(today.slice(0, 4)))
  const produced = readLabelDate(label.produced)
  return {
    findings: [
      present('name', label.name) ?? checkName(label.name),
      present('composition', label.composition) ?? checkComposition(label.composition),
      present('netWeight', label.netWeight) ?? checkNetWeight(label.netWeight),
      present('producer', label.producer) ?? fine('producer', 'present'),
      present('address', label.address) ?? checkAddress(label.address),
      present('produced', label.produced) ?? checkProduced(produced, today),
      present('code', label.code) ?? fine('code', 'present'),
      present('expires', label.expires) ?? checkExpiry(readLabelDate(label.expires), produced, today),
      checkNumber(number),
      checkHalal(label.halal),
      checkClaims(label),
    ],
    number,
  }
}

function fine(part: LabelPart, reason: LabelReason, params?: LabelFinding['params']): LabelFinding {
  return { part, verdict: 'fine', reason, ...(params && { params }) }
}

function look(part: LabelPart, reason: LabelReason, params?: LabelFinding['params']): LabelFinding {
  return { part, verdict: 'look', reason, ...(params && { params }) }
}

/** The finding that nothing is there, or null when something is. */
function present(part: LabelPart, text: string): LabelFinding | null {
  return /[\p{L}\p{N}]/u.test(text) ? null : { part, verdict: 'missing', reason: 'absent' }
}

function checkName(name: string): LabelFinding {
  return (name.match(/\p{L}/gu)?.length ?? 0) < 3 ? look('name', 'name-short') : fine('name', 'present')
}

/** The order of ingredients cannot be seen from a text; what is left open or said twice can. */
function checkComposition(text: string): LabelFinding {
  if (/\b(?:dll|dsb|dan lain-lain|dan sebagainya|etc)\b|…|\.\.\./i.test(text)) return look('composition', 'composition-open')
  const parts = text
    .replace(/^\s*(?:komposisi|bahan)\s*:/i, '')
    .split(/[,;\n]|\bdan\b/i)
    .map((part) =>
      part
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .filter((part) => part !== '')
  const repeated = parts.find((part, index) => parts.indexOf(part) !== index)
  return repeated === undefined ? fine('composition', 'present') : look('composition', 'composition-repeated', { ingredient: repeated })
}

const weightUnit = /^(?:mg|g|gr|gram|kg|kilogram|ml|mililiter|l|liter)$/i

/** A label may also tell how many pieces there are: the number that has a known unit counts. */
function checkNetWeight(text: string): LabelFinding {
  const found = [...text.normalize('NFKC').matchAll(/(\d+(?:[.,/⁄]\d+)*)\s*(\p{L}*)/gu)].map(([, amount = '', unit = '']) => ({ amount, unit }))
  const [first] = found
  if (!first) return look('netWeight', 'weight-no-number')
  const { amount, unit } = found.find((one) => weightUnit.test(one.unit)) ?? found.find((one) => one.unit !== '') ?? first
  if (!/[1-9]/.test(amount)) return look('netWeight', 'weight-zero')
  if (unit === '') return look('netWeight', 'weight-no-unit')
  return weightUnit.test(unit) ? fine('netWeight', 'present') : look('netWeight', 'weight-odd-unit', { unit })
}

function checkAddress(text: string): LabelFinding {
  return (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < 2 ? look('address', 'address-short') : fine('address', 'present')
}

function checkProduced(produced: LabelDate | null, today: string): LabelFinding {
  if (!produced?.hasDay) return look('produced', 'date-unclear')
  return produced.day > today ? look('produced', 'produced-later') : fine('produced', 'present')
}

function checkExpiry(expires: LabelDate | null, produced: LabelDate | null, today: string): LabelFinding {
  if (!expires) return look('expires', 'date-unclear')
  if (produced && expires.day <= produced.day) return look('expires', 'expires-before')
  if (expires.day < today) return look('expires', 'expires-past')
  const mostYears = 5
  return Number(expires.day.slice(0, 4)) > Number(today.slice(0, 4)) + mostYears
    ? look('expires', 'expires-far', { years: mostYears })
    : fine('expires', 'present')
}

function checkNumber(number: PirtNumber): LabelFinding {
  if (number.form === 'empty') return { part: 'number', verdict: 'missing', reason: 'absent' }
  if (number.form === 'old') return fine('number', 'number-old')
  if (number.form === 'unknown')
    return number.hasOtherSigns ? look('number', 'number-signs') : look('number', 'number-count', { count: number.digits })
  const odd = number.groups.filter((group) => !group.isPlausible)
  const [first] = odd
  if (!first) return fine('number', 'number-plausible')
  return odd.length === 1 && first.name === 'year' ? look('number', 'number-ended', { year: first.meaning ?? '' }) : look('number', 'number-group')
}

function checkHalal(halal: LabelText['halal']): LabelFinding {
  return halal === 'uncertified' ? look('halal', 'halal-uncertified') : fine('halal', halal === 'certified' ? 'halal-certified' : 'halal-none')
}

const healthPromise =
  /\b(?:obat|mengobati|pengobatan|menyembuhkan|sembuh|penyembuh|(?:mencegah|menangkal|mengatasi|meredakan) (?:penyakit|kanker|diabetes|masuk angin|hipertensi|kolesterol|asam urat)|menurunkan (?:kolesterol|gula|darah|tekanan|berat|asam urat)|berkhasiat|khasiat|anti[\s-]*(?:kanker|diabetes|tumor|kolesterol|hipertensi|virus|bakteri|oksidan|inflamasi|radang|stres))\b/i

const contested =
  'pengawet|pewarna|pemanis|perasa|penyedap|msg|micin|bahan kimia|kimia|kolesterol|gluten|gula|garam|lemak(?: (?:trans|jenuh))?|kalori|alkohol|boraks|formalin|parfum'

const freePromise = new RegExp(
  [
    String.raw`\b(?:bebas|tanpa|non|no|zero|nol|rendah|free)[\s-]+(?:(?:dari|bahan|tambahan|zat|persen)\s+)*(?:${contested})\b`,
    String.raw`\b(?:tidak|tak|bukan|nggak|gak|belum)\s+(?:pernah\s+)?(?:pakai|memakai|menggunakan|mengandung|ada|ber|diberi|ditambah(?:kan)?|menambahkan|dicampur|memuat)\s*(?:(?:dari|bahan|tambahan|zat)\s+)*(?:${contested})\b`,
    String.raw`(?<!\d)0+(?:[.,]0+)?\s*%?\s*(?:g\s+|gram\s+)?(?:bahan\s+)?(?:${contested})\b`,
    String.raw`\b(?:gluten|sugar|msg|fat)[\s-]*free\b`,
  ].join('|'),
  'i',
)

/** Promises of health, and "without …" that nobody has proved, anywhere in the words of the label. */
function checkClaims(label: LabelText): LabelFinding {
  const words = `${label.name}\n${label.claims}`.normalize('NFKC').replace(/[\u2010-\u2015]/g, '-')
  const health = healthPromise.exec(words)
  if (health) return look('claims', 'claims-health', { words: health[0] })
  const free = freePromise.exec(words)
  return free ? look('claims', 'claims-free', { words: free[0] }) : fine('claims', 'claims-none')
}
