/** What a query selects of a video for its provider. */
export const providedVideo = { id: true, attempt: true, muxUploadId: true, muxAssetId: true, muxPlaybackId: true } as const
