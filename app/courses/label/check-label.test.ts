import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkLabel, halalStates, type LabelPart, type LabelText, labelParts } from './check-label.ts'
import { readLabelDate } from './label-date.ts'
import { readPirtNumber } from './pirt-number.ts'

const today = '2026-11-22'

const good: LabelText = {
  name: 'Keripik Pisang Bu Ratna',
  composition: 'pisang, minyak goreng, gula, garam',
  netWeight: 'Berat bersih: 100 g',
  producer: 'Dapur Bu Ratna',
  address: 'Desa Bukur RT 02, Jiwan, Kabupaten Madiun',
  produced: '12/11/2026',
  code: '12A',
  expires: 'Baik sebelum 12 Februari 2027',
  number: 'P-IRT No. 2063519010045-29',
  halal: 'none',
  claims: '',
}

const reason = (part: LabelPart, changes: Partial<LabelText>) =>
  checkLabel({ ...good, ...changes }, today).findings.find((finding) => finding.part === part)?.reason

test('a label with all its parts in form has nothing to look at', () => {
  const { findings } = checkLabel(good, today)
  expect(findings.map(({ part }) => part)).toEqual([...labelParts])
  expect(findings.filter(({ verdict }) => verdict !== 'fine')).toEqual([])
})

test('each part that is empty is missing, and nothing else changes', () => {
  for (const part of ['name', 'composition', 'netWeight', 'producer', 'address', 'produced', 'code', 'expires', 'number'] as const) {
    const { findings } = checkLabel({ ...good, [part]: ' - ' }, today)
    expect(
      findings.filter(({ verdict }) => verdict === 'missing').map((finding) => finding.part),
      part,
    ).toEqual([part])
  }
})

test('net weight needs a number above zero and a known unit', () => {
  for (const text of ['100 g', '1,5 kg', '250gram', 'Isi bersih 600 ml', '1 L', '100 gr', 'isi 12 (250 g)', '1/2 kg', '½ kg', '12 bungkus @ 20 g'])
    expect(reason('netWeight', { netWeight: text }), text).toBe('present')
  expect(reason('netWeight', { netWeight: 'satu bungkus' })).toBe('weight-no-number')
  expect(reason('netWeight', { netWeight: '100' })).toBe('weight-no-unit')
  expect(reason('netWeight', { netWeight: '2 ons' })).toBe('weight-odd-unit')
  expect(reason('netWeight', { netWeight: '0 g' })).toBe('weight-zero')
})

test('ingredients are all written, each once', () => {
  expect(reason('composition', { composition: 'pisang, garam, dll.' })).toBe('composition-open')
  expect(reason('composition', { composition: 'Komposisi: pisang, gula, Gula' })).toBe('composition-repeated')
  expect(reason('composition', { composition: 'jahe' })).toBe('present')
})

test('dates must be dates, in an order that can be', () => {
  expect(reason('produced', { produced: 'kemarin' })).toBe('date-unclear')
  expect(reason('produced', { produced: '23/11/2026' })).toBe('produced-later')
  expect(reason('expires', { expires: '31/02/2027' })).toBe('date-unclear')
  expect(reason('expires', { expires: '11/11/2026' })).toBe('expires-before')
  expect(reason('expires', { produced: 'x', expires: 'Oktober 2026' })).toBe('expires-past')
  expect(reason('expires', { expires: '12/2032' })).toBe('expires-far')
})

test('dates are read in the ways labels write them', () => {
  for (const text of [
    '12/03/2027',
    '12-3-27',
    '12.03.2027',
    '12 Maret 2027',
    'EXP 12 Mar 27',
    '120327',
    '12032027',
    '2027-03-12',
    '12 MARET 27',
    '12Mar27',
    '12MAR2027',
    'EXP12MAR27',
    '08:30 12/03/27',
    '12/03/27 08:30',
    '12/03/27 08:30:15 WIB',
    '12 03 27 pukul 08.30',
  ])
    expect(readLabelDate(text), text).toEqual({ day: '2027-03-12', hasDay: true })
  for (const text of ['Maret 2027', '03/2027', 'baik sebelum mar 2027'])
    expect(readLabelDate(text), text).toEqual({ day: '2027-03-31', hasDay: false })
  for (const text of ['', '2027', '32/01/2027', '12/13/2027', 'A12', '29 Februari 2027', '123456789']) expect(readLabelDate(text), text).toBeNull()
})

test('any day that is written can be read again', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10)
      const [year, month, dayOfMonth] = day.split('-')
      expect(readLabelDate(`${dayOfMonth}/${month}/${year}`)?.day).toBe(day)
      expect(readLabelDate(`${dayOfMonth}${month}${year?.slice(2)}`)?.day).toBe(day)
      expect(readLabelDate(new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }).format(date))?.day).toBe(day)
    }),
  )
})

test('a number of 15 digits is read in six groups, and never said to be a permit', () => {
  const number = readPirtNumber('P-IRT No. 3063306010072-19', 2018)
  expect(number).toMatchObject({ form: 'current', written: 'P-IRT No. 3063306010072-19' })
  expect(number.form === 'current' && number.groups.map(({ name, digits, meaning }) => [name, digits, meaning])).toEqual([
    ['packaging', '3', '3'],
    ['food', '06', '6'],
    ['region', '3306', '33'],
    ['product', '01', '1'],
    ['producer', '0072', '72'],
    ['year', '19', '2019'],
  ])
  expect(reason('number', {})).toBe('number-plausible')
  expect(reason('number', { number: '3063306010072-19' })).toBe('number-ended')
  expect(reason('number', { number: '2063519010045-35' })).toBe('number-ended')
  for (const odd of ['9063519010045-29', '2163519010045-29', '2060019010045-29', '2063500010045-29', '2063519000045-29', '2063519010000-29'])
    expect(reason('number', { number: odd }), odd).toBe('number-group')
})

test('a number of 12 digits is old, not wrong; others are counted', () => {
  expect(checkLabel({ ...good, number: '206331601072' }, today).findings.find(({ part }) => part === 'number')).toMatchObject({
    verdict: 'fine',
    reason: 'number-old',
  })
  expect(reason('number', { number: '20635190100452' })).toBe('number-count')
  expect(reason('number', { number: '2063519O10045-29' })).toBe('number-signs')
})

test('however a number is written, its digits decide', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^\d{15}$/),
      fc.constantFrom(
        '',
        'P-IRT ',
        'PIRT No. ',
        'P-IRT No.: ',
        'No. ',
        'SPP-IRT ',
        'No. P-IRT ',
        'Nomor: P-IRT ',
        'P.IRT ',
        'P.IRT. No. ',
        'Dinkes P-IRT ',
        'Dinas Kesehatan RI P-IRT No. ',
      ),
      fc.constantFrom('', ' ', '.', '-'),
      (digits, prefix, between) => {
        const written = prefix + [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7, 13), digits.slice(13)].join(between)
        const number = readPirtNumber(written, 2026)
        expect(number.form).toBe('current')
        expect(number.form === 'current' && number.groups.map((group) => group.digits).join('')).toBe(digits)
      },
    ),
  )
})

test('halal and promises are judged by what stands there', () => {
  expect(reason('halal', { halal: 'uncertified' })).toBe('halal-uncertified')
  expect(reason('halal', { halal: 'certified' })).toBe('halal-certified')
  expect(reason('claims', { claims: 'Menyembuhkan masuk angin' })).toBe('claims-health')
  expect(reason('claims', { claims: 'Tanpa bahan pengawet!' })).toBe('claims-free')
  expect(reason('claims', { name: 'Keripik obat rindu' })).toBe('claims-health')
  for (const claims of ['ANTI-KANKER', 'antikanker', 'Anti kanker', 'Meredakan masuk angin'])
    expect(reason('claims', { claims }), claims).toBe('claims-health')
  for (const claims of ['Tidak memakai pengawet', '0% kolesterol', 'Tidak mengandung bahan pengawet', 'Sugar-free', 'rendah gula', 'bebas dari MSG'])
    expect(reason('claims', { claims }), claims).toBe('claims-free')
  for (const claims of ['Tidak pedas', '100% pisang', '10% gula aren', 'Dibuat dengan garam laut', 'Antik dan gurih'])
    expect(reason('claims', { claims }), claims).toBe('claims-none')
  expect(reason('claims', { claims: 'Renyah dan gurih' })).toBe('claims-none')
})

test('whatever is typed, every part gets exactly one finding and nothing throws', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.stringMatching(/^[\d\s./-]{0,20}$/))
  const label = fc.record({
    ...Object.fromEntries(labelParts.filter((part) => part !== 'halal').map((part) => [part, text])),
    halal: fc.constantFrom(...halalStates),
  })
  fc.assert(
    fc.property(label, (typed) => {
      expect(checkLabel(typed as LabelText, today).findings.map(({ part }) => part)).toEqual([...labelParts])
    }),
  )
})
