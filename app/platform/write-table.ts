import { strToU8, zipSync } from 'fflate'
import { escapeXml } from './xml/escape-xml.ts'

export type TableFile = { bytes: Uint8Array; type: string; fileName: string }

/** Rows as a text file that spreadsheets open: semicolons, as Indonesian ones expect, and the mark of UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[], name: string): TableFile {
  const text = rows.map((row) => row.map(csvCell).join(';')).join('\r\n')
  return { bytes: new TextEncoder().encode(`\ufeff${text}\r\n`), type: 'text/csv; charset=utf-8', fileName: `${name}.csv` }
}

/** A text that begins like a formula gets an apostrophe, so that no program runs it. */
function csvCell(text: string): string {
  const safe = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n\t|,]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Sheets as a workbook; every cell is text, the first row of each stays in sight. */
export function writeXlsx(sheets: readonly { name: string; rows: readonly (readonly string[])[] }[], name: string): TableFile {
  const bytes = zipSync({
    '[Content_Types].xml': strToU8(
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${office}.worksheet+xml"/>`).join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `${declaration}<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map((sheet, at) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${declaration}<Relationships xmlns="${packages}">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
    ),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, strToU8(worksheet(sheet.rows))])),
  })
  return { bytes, type: `${office}.sheet`, fileName: `${name}.xlsx` }
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function worksheet(rows: readonly (readonly string[])[]): string {
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  const widths = `<cols><col min="1" max="${Math.max(1, rows[0]?.length ?? 1)}" width="24" customWidth="1"/></cols>`
  const cells = rows.map(
    (row, at) =>
      `<row r="${at + 1}">${row.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`).join('')}</row>`,
  )
  return `${declaration}<worksheet xmlns="${main}">${frozen}${widths}<sheetData>${cells.join('')}</sheetData></worksheet>`
}
