/** Why a file is not taken, with the status that says so. */
const statuses = {
  too_large: 413,
  empty: 400,
  /** What must be said with the file is missing. */
  incomplete: 400,
  not_a_video: 415,
  /** None of the kinds that the place takes. */
  not_taken: 415,
  /** Of a kind that is taken, and yet not whole. */
  damaged: 422,
  /** Not the bytes whose hash the browser announced. */
  changed: 422,
  too_many: 409,
  disk_full: 507,
  not_open: 409,
  gone: 404,
  finished: 410,
  signed_out: 401,
} as const

export type UploadRefusal = keyof typeof statuses

/** What the file itself is refused for: its bytes need not be kept for another try. */
const forItsContent: readonly UploadRefusal[] = ['too_large', 'not_a_video', 'not_taken', 'damaged', 'changed', 'too_many']

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

  get isForItsContent(): boolean {
    return forItsContent.includes(this.reason)
  }
}
