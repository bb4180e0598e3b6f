/** The form field that holds the answer about a video's text. */
export function answerField(video: string): string {
  return `video-${video}`
}
