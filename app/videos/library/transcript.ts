/** A line of a transcript: what is said or shown from a moment on. */
export type TranscriptLine = { atMs: number; text: string }

const lineForm = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?\s+(\S.*)$/

/**
 * Lines of "00:12 text", also with hours or parts of a second. A line without a time goes on with the one before, so that
 * a pasted text is never refused; one at the very beginning stands at the start.
 */
export function readTranscript(text: string): TranscriptLine[] {
  const lines: TranscriptLine[] = []
  for (const raw of text.normalize('NFC').split(/\r\n?|\n/)) {
    const line = raw.trim()
    const [, hours = '0', minutes, seconds, part = '0', words] = lineForm.exec(line) ?? []
    const last = lines.at(-1)
    if (words !== undefined)
      lines.push({ atMs: (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + Number(part.padEnd(3, '0')), text: words })
    else if (line !== '' && last) last.text += ` ${line}`
    else if (line !== '') lines.push({ atMs: 0, text: line })
  }
  return lines.sort((left, right) => left.atMs - right.atMs)
}

/** The text that `readTranscript` reads back. */
export function writeTranscript(lines: readonly TranscriptLine[]): string {
  return lines
    .map(({ atMs, text }) => `${formatMoment(atMs)}${atMs % 1000 === 0 ? '' : `.${String(atMs % 1000).padStart(3, '0')}`} ${text}`)
    .join('\n')
}

/** `1:05`, or `1:02:05` from an hour on. */
export function formatMoment(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const rest = String(seconds % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}
