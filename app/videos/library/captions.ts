// Captions as operators bring them (WebVTT, or SRT from a phone), checked and written anew in one form: only times and
// words survive.

export type Cue = { fromMs: number; toMs: number; text: string }
export type CaptionProblem = {
  line: number
  reason: 'not_captions' | 'no_cues' | 'bad_time' | 'ends_before_start' | 'out_of_order' | 'after_end' | 'no_text' | 'too_many'
}

const mostCues = 5_000
/** An editor's rounding at the very end is no mistake. */
const slackMs = 1_000

/** Reads captions; `durationMs` is the video's, when it is known. The first problem is told with its line. */
export function readCaptions(source: string, durationMs: number | null): { cues: Cue[] } | { problem: CaptionProblem } {
  const lines = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
  if (!/^(WEBVTT\b|\d+\s*$)/.test(lines.find((line) => line.trim() !== '') ?? '')) return { problem: { line: 1, reason: 'not_captions' } }
  const cues: Cue[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (!line.includes('-->')) continue
    const text = textAfter(lines, at)
    const problem = (reason: CaptionProblem['reason']) => ({ problem: { line: at + 1, reason } })
    const times = timesOf(line)
    if (!times) return problem('bad_time')
    if (times.toMs <= times.fromMs) return problem('ends_before_start')
    if (times.fromMs < (cues.at(-1)?.fromMs ?? 0)) return problem('out_of_order')
    if (durationMs !== null && times.toMs > durationMs + slackMs) return problem('after_end')
    if (text === '') return problem('no_text')
    if (cues.length === mostCues) return problem('too_many')
    cues.push({ ...times, text })
  }
  return cues.length > 0 ? { cues } : { problem: { line: 1, reason: 'no_cues' } }
}

/** WebVTT with nothing in it but times and words. */
export function writeCaptions(cues: readonly Cue[]): string {
  const blocks = cues.map(({ fromMs, toMs, text }) => `${stamp(fromMs)} --> ${stamp(toMs)}\n${escaped(text)}\n`)
  return `WEBVTT\n\n${blocks.join('\n')}`
}

function textAfter(lines: readonly string[], at: number): string {
  const text: string[] = []
  for (let next = at + 1; next < lines.length && (lines[next] ?? '').trim() !== ''; next += 1) text.push(plain(lines[next] ?? ''))
  return text.filter((line) => line !== '').join('\n')
}

/** Tags of voices and styles go; what is left are words. */
function plain(line: string): string {
  const words = line.replace(/<[^>]*>/g, '').replace(/\{\\[^}]*\}/g, '')
  return words
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', nbsp: ' ' })[name] ?? '')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .normalize('NFC')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const clock = /^\s*(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)[.,](\d{3})$/

function timesOf(line: string): { fromMs: number; toMs: number } | null {
  const [from = '', after = ''] = line.split('-->')
  const [fromMs, toMs] = [msOf(from.trimEnd()), msOf(after.trim().split(/\s/, 1)[0] ?? '')]
  return fromMs === null || toMs === null ? null : { fromMs, toMs }
}

function msOf(text: string): number | null {
  const parts = clock.exec(text)
  if (!parts) return null
  const [, hours = '0', minutes, seconds, ms] = parts
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(ms)
}

function stamp(ms: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const seconds = Math.floor(ms / 1000)
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${String(ms % 1000).padStart(3, '0')}`
}
