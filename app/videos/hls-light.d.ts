/** The edition without subtitles, alternative sound and protection; it ships without types of its own. */
declare module 'hls.js/light' {
  export { default } from 'hls.js'
}
