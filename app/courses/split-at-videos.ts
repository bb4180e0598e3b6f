/** A lesson's HTML in stretches between its videos. Only our own renderer writes this element: texts are escaped. */
export function splitAtVideos(html: string): ({ html: string } | { video: string })[] {
  return html
    .split(/<lesson-video name="([a-z0-9-]+)"><\/lesson-video>/)
    .map((part, index) => (index % 2 === 1 ? { video: part } : { html: part }))
    .filter((part) => 'video' in part || part.html.trim() !== '')
}
