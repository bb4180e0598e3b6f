/** A command that was given wrongly; it ends with 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** True when somebody asks how a command is used. */
export function asksForHelp(args: readonly string[]): boolean {
  return args.length > 0 && args.every((arg) => arg === 'help' || arg === '--help' || arg === '-h')
}

/** What went wrong, in a sentence for a terminal, and the exit code: 2 for a wrong command, otherwise `code`. */
export function explainError(error: unknown, code: number): { text: string; code: number } {
  if (!(error instanceof Error)) return { text: String(error), code }
  const { code: reason = '', path = '' } = error as NodeJS.ErrnoException
  if (error instanceof UsageError) return { text: error.message, code: 2 }
  if (reason.startsWith('ERR_PARSE_ARGS')) return { text: `${error.message.split('. ')[0]}. --help shows how it is used.`, code: 2 }
  if (reason === 'ENOENT') return { text: `There is no file ${path}.`, code: 2 }
  if (reason === 'EEXIST') return { text: `${path} is there already and was left as it is. Name another file.`, code: 2 }
  if (reason === 'EISDIR') return { text: 'That is a folder. Name a file.', code: 2 }
  if (reason === 'EACCES') return { text: `${path} may not be read or written by this user.`, code }
  if (reason === 'P2021') return { text: 'This portal has no data yet. Start it once (npm start), then run the command again.', code }
  if (error.message === 'fetch failed') return { text: 'The portal does not answer at this address. Check it, and whether the portal runs.', code }
  return { text: error.message, code }
}
