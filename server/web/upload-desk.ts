import type { Actor } from '#app/platform/actor.ts'
import type { UploadStore } from '#app/platform/uploads/upload-store.server.ts'

type Upload = { uploadId: string }

/** Who takes files of one kind, and what becomes of them. Its steps throw `UploadRefused`. */
export type UploadDesk = {
  /** Where uploads are made; forms without script come to `<address>/formulir/<id>`. */
  address: string
  store: UploadStore
  mayUpload: (actor: Actor) => boolean
  /** Opens an upload; answers what of the metadata is kept. */
  begin: (upload: Upload & { actor: Actor; bytes: number; metadata: Metadata }) => Promise<Record<string, string>>
  requireOwn: (upload: Upload & { actor: Actor }) => Promise<void>
  noteProgress: (upload: Upload & { offset: number }) => Promise<void>
  finish: (upload: Upload & { actor: Actor }) => Promise<void>
  /** Ends an upload whose content does not do; unknown ones are no mistake. */
  refuse: (upload: Upload & { reason: string }) => Promise<void>
  /** Where forms without script are taken here too. */
  form?: {
    field: string
    /** What a form for this id says as metadata; text fields that came before the file are passed on. */
    metadata: (id: string, fields: ReadonlyMap<string, string>) => Metadata
    /** The page that the form stands on, and where to go when the file was taken. */
    page: (id: string) => { again: string; done: string }
  }
}

type Metadata = Record<string, string | null>

export function isUuid(text: string | null | undefined): text is string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '')
}

export function isSha256(text: string | null | undefined): text is string {
  return /^[0-9a-f]{64}$/.test(text ?? '')
}
