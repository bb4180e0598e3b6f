/** What a query selects of a video for its provider. */
export const providedVideo = { id: true, attempt: true, durationMs: true, muxUploadId: true, muxAssetId: true, muxPlaybackId: true } as const

/** Which videos can be watched: those that have something to watch, also while a new try is on its way or did not do. */
export const watchable = { deletedAt: null, renditions: { some: {} } } as const
