/** What the player's script says, in the language of the page; `{time}` and `{percent}` are filled in by it. */
type PlayerTexts = Record<'opening' | 'resumed' | 'offline' | 'trouble' | 'ended' | 'watched' | 'jump' | 'last', string>

/** What the page tells the player's script. */
export type PlayerFacts = {
  slug: string
  /** The course that shows it: its programme bears the delivery. */
  course: string
  /** Where an address to play is asked for. */
  open: string
  /** Where what was played is sent; null for visitors. */
  report: string | null
  /** Whose watching it is; empty for visitors. */
  person: string
  /** The size that the page already shows without script, if any. */
  chosen: string | null
  texts: PlayerTexts
}

export function fillIn(text: string, params: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}
