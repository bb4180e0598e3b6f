/** Why a file is not taken; the message is `videos.upload.refused.<code>`. */
export const uploadRefusals = ['too_large', 'empty', 'not_a_video', 'disk_full', 'not_open', 'gone', 'finished', 'signed_out'] as const
export type UploadRefusal = (typeof uploadRefusals)[number]

const statuses: Record<UploadRefusal, number> = {
  too_large: 413,
  empty: 400,
  not_a_video: 415,
  disk_full: 507,
  not_open: 409,
  gone: 404,
  finished: 410,
  signed_out: 401,
}

/** A refusal in the shape that the tus server passes on. */
export class UploadRefused extends Error {
  override name = 'UploadRefused'
  readonly reason: UploadRefusal
  readonly status_code: number
  readonly body: string

  constructor(reason: UploadRefusal) {
    super(reason)
    this.reason = reason
    this.status_code = statuses[reason]
    this.body = JSON.stringify({ reason })
  }
}
