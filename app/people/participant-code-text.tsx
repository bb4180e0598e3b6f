import { formatParticipantCode } from './participant-code.ts'
import css from './participant-code-text.module.css'

/** Letters of even width and on one line, for copying by hand. */
export function ParticipantCodeText({ code }: { code: string }) {
  return <code className={css.code}>{formatParticipantCode(code)}</code>
}
