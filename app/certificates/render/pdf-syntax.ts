/** Text as a PDF string: UTF-16 with its mark, in hexadecimal. */
export function pdfText(text: string): string {
  let hex = 'feff'
  for (let at = 0; at < text.length; at++) hex += text.charCodeAt(at).toString(16).padStart(4, '0')
  return `<${hex}>`
}

/** An instant as a PDF date in UTC. */
export function pdfDate(at: Date): string {
  return `(D:${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z)`
}

/** Text inside an XML element or attribute. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
