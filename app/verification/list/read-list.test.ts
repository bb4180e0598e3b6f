import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { composeNumber } from '#app/certificates/number.ts'
import { readCsv } from '#app/platform/read-csv.ts'
import { readXlsx } from '#app/platform/read-xlsx.ts'
import { writeCsv, writeXlsx } from '#app/platform/write-table.ts'
import { mostRows, readList } from './read-list.ts'

const numberOf = (serial: number) => composeNumber({ year: 2026, serial, check: '7QX4' })
const csv = (text: string) => readList(strToU8(text))

test('columns are found by their heading, or by what stands in them', () => {
  expect(csv(`No;Nama;Nomor sertifikat\n1;Siti Aminah;${numberOf(1)}\n2;Dewi;${numberOf(2)}`)).toEqual({
    rows: [
      { row: 2, number: numberOf(1), name: 'Siti Aminah' },
      { row: 3, number: numberOf(2), name: 'Dewi' },
    ],
  })
  expect(csv(`${numberOf(1)}\n\n${numberOf(2)}\r\n`)).toEqual({
    rows: [
      { row: 1, number: numberOf(1), name: '' },
      { row: 3, number: numberOf(2), name: '' },
    ],
  })
  expect(csv(`name,number\n"Siti Aminah, S.Pd.",${numberOf(1)}`)).toEqual({ rows: [{ row: 2, number: numberOf(1), name: 'Siti Aminah, S.Pd.' }] })
})

test('lines above the heading, and Excel’s own first line, are passed over', () => {
  const read = { rows: [{ row: 4, number: numberOf(1), name: 'Siti Aminah' }] }
  expect(csv(`Daftar peserta pelatihan\n\nNo;Nomor Sertifikat;Nama\n1;${numberOf(1)};Siti Aminah`)).toEqual(read)
  expect(csv(`Daftar nama dan nomor sertifikat\nDesa Banjarejo, 2026\nNo;Nama Peserta;Nomor\n1;Siti Aminah;${numberOf(1)}`)).toEqual(read)
  expect(csv(`sep=;\nNo;Nomor Sertifikat;Nama\n1;${numberOf(1)};Siti Aminah`)).toEqual({ rows: [{ ...read.rows[0], row: 3 }] })
  expect(csv(`sep=;\n${numberOf(1)};Siti Aminah`)).toEqual({ rows: [{ ...read.rows[0], row: 2 }] })
  // What speaks of numbers below the first one is a row.
  expect(csv(`${numberOf(1)};Siti\nNomor;Nama\n${numberOf(2)};Budi`)).toMatchObject({ rows: [{ row: 1 }, { row: 2 }, { row: 3 }] })
})

test('columns beside the name belong to nobody’s name, and the holder’s name is told from other names', () => {
  const one = numberOf(1)
  const read = { rows: [{ row: 2, number: one, name: 'Ratna Contoh' }] }
  expect(csv(`Nomor Sertifikat,Nama,Kota,Kursus\n${one},Ratna Contoh,Madiun,Keamanan Pangan`)).toEqual(read)
  expect(csv(`No;Nomor;Nama;Kelas;Tanggal\n1;${one};Ratna Contoh;A;2026-11-03`)).toEqual(read)
  expect(csv(`Nomor;Nama Kursus;Nama Peserta;Nilai\n${one};Keamanan Pangan;Ratna Contoh;80`)).toEqual(read)
  expect(csv(`Nomor;Nama Kursus\n${one};Keamanan Pangan`)).toMatchObject({ rows: [{ name: '' }] })
  // A comma inside a name makes a cell more than the others have.
  expect(csv(`Nomor,Nama,Kota\n${one},Ratna Contoh, S.Pd.,Madiun`)).toMatchObject({ rows: [{ name: 'Ratna Contoh, S.Pd.' }] })
  const plain = csv(`${one};Ratna Contoh;Madiun\n${numberOf(2)};Budi;Ngawi`)
  expect(plain).toMatchObject({ rows: [{ name: 'Ratna Contoh' }, { name: 'Budi' }] })
  const table = [
    ['No', 'Nomor', 'Nama', 'Kelas'],
    ['1', one, 'Ratna Contoh', 'A'],
  ]
  expect(readList(writeXlsx([{ name: 'Daftar', rows: table }], 'daftar').bytes)).toEqual(read)
})

test('separators may differ from line to line, and O stands for 0', () => {
  const spoken = numberOf(2).replaceAll('0', 'O').toLowerCase()
  expect(csv(`nomor;nama\n${numberOf(1)};Siti\n${spoken},Dewi Lestari, M.Kom.\n${numberOf(3)}\tNur’aini\n${numberOf(4)}|Budi`)).toEqual({
    rows: [
      { row: 2, number: numberOf(1), name: 'Siti' },
      { row: 3, number: spoken, name: 'Dewi Lestari, M.Kom.' },
      { row: 4, number: numberOf(3), name: 'Nur’aini' },
      { row: 5, number: numberOf(4), name: 'Budi' },
    ],
  })
})

test('marks of encodings and stray quotes are understood', () => {
  const expected = { rows: [{ row: 1, number: numberOf(1), name: 'José' }] }
  expect(csv(`\ufeff${numberOf(1)};José`)).toEqual(expected)
  expect(readList(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${numberOf(1)};José`, 'utf16le')]))).toEqual(expected)
  expect(readList(Buffer.from(`${numberOf(1)};José`, 'latin1'))).toEqual(expected)
  expect(csv(`${numberOf(1)};Toko "Maju"\n${numberOf(2)};"Budi`)).toMatchObject({ rows: [{ name: 'Toko "Maju"' }, { name: '"Budi' }] })
  expect(csv(`"${numberOf(1)}";"Siti\nAminah"`)).toMatchObject({ rows: [{ name: 'Siti Aminah' }] })
})

test('a list that cannot be checked says why', () => {
  expect(csv('')).toEqual({ problem: 'empty' })
  expect(csv('nomor;nama\n')).toEqual({ problem: 'empty' })
  expect(csv('satu\ndua')).toEqual({ problem: 'no-numbers' })
  expect(csv(Array.from({ length: mostRows + 1 }, (_, at) => numberOf(at + 1)).join('\n'))).toEqual({ problem: 'too-many' })
  expect(readList(new Uint8Array([1, 2, 0, 4]))).toEqual({ problem: 'unreadable' })
  expect(readList(strToU8('PK\u0003\u0004 no workbook'))).toEqual({ problem: 'unreadable' })
  // A wrong number is an answer of its own, not a problem of the list.
  expect(csv(`nomor\nNK-2026-12\n${numberOf(1)}`)).toMatchObject({ rows: [{ number: 'NK-2026-12' }, { number: numberOf(1) }] })
})

test('a workbook is read as it was written, also as office programs write it', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/[^ -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''))
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 10 }), (rows) => {
      expect(readXlsx(writeXlsx([{ name: 'A & B', rows }], 'x').bytes)).toEqual(rows)
    }),
    { numRuns: 50 },
  )
  const office = workbook(
    `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><v>7</v></c><c r="B2"/><c r="C2" t="inlineStr"><is><r><t>Siti </t></r><r><t>&amp; Dewi</t></r></is></c></row></sheetData>`,
    `<sst><si><t>${numberOf(1)}</t></si><si><r><t>Nur</t></r><r><t xml:space="preserve"> ’aini</t></r><rPh sb="0"><t>no</t></rPh></si></sst>`,
  )
  expect(readXlsx(office)).toEqual([
    [numberOf(1), '', 'Nur ’aini'],
    ['7', '', 'Siti & Dewi'],
  ])
})

// Whatever takes more than its size in steps runs into the limit of time of a test.
test('a workbook that unpacks to too much, or is built to be slow, comes to an end', () => {
  expect(readXlsx(workbook(' '.repeat(31_000_000)))).toBeNull()
  for (const filling of ['<row>', '<row r="1"><c ', '<row r="1"><c r="A1">', '<c', '<', '<row/>']) readXlsx(workbook(filling.repeat(400_000)))
  readXlsx(workbook(`<row>${'<c r="A1"/>'.repeat(300_000)}</row>`))
  readXlsx(zipSync({ 'xl/worksheets/sheet1.xml': strToU8(`<!DOCTYPE x [<!ENTITY a "b">]><row><c t="inlineStr"><is><t>&a;</t></is></c></row>`) }))
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readList(Buffer.concat([Buffer.from('PK\x03\x04'), bytes]))))
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void csv(text)))
})

test('a result that a spreadsheet would run is written as text', () => {
  const { bytes } = writeCsv([['=1+1', '-2', 'Siti; "A"', '@x']], 'hasil')
  expect(new TextDecoder().decode(bytes)).toBe(`'=1+1;'-2;"Siti; ""A""";'@x\r\n`)
  expect(readCsv(bytes, () => false)[0]).toEqual(["'=1+1", "'-2", 'Siti; "A"', "'@x"])
})

function workbook(sheet: string, shared = ''): Uint8Array {
  return zipSync({ 'xl/worksheets/sheet1.xml': strToU8(sheet), ...(shared && { 'xl/sharedStrings.xml': strToU8(shared) }) }, { level: 1 })
}
