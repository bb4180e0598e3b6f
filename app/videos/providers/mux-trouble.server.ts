import { APIConnectionError, APIError, NotFoundError } from '@mux/mux-node'
import { AppError } from '#app/platform/app-error.ts'
import { log } from '#app/platform/log.server.ts'

/** Runs a request to Mux. Trouble that passes, and credentials that do not fit, become `video_provider_unreachable`. */
export async function askMux<Answer>(what: string, request: () => Promise<Answer>): Promise<Answer> {
  try {
    return await request()
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    const status = error.status ?? 0
    if (error instanceof APIConnectionError || status >= 500 || [401, 403, 408, 429].includes(status)) {
      log.error({ what, status, reason: error.name }, 'Mux could not be asked')
      throw new AppError('video_provider_unreachable', { cause: error })
    }
    throw error
  }
}

/** The same, with null for what Mux does not have (any more). */
export async function askMuxFor<Answer>(what: string, request: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await askMux(what, request)
  } catch (error) {
    if (error instanceof NotFoundError) return null
    throw error
  }
}
