import type { PhoneStorage } from '#app/platform/phone-storage.ts'
import { fastestRate } from './watch-rules.ts'

const captionsKey = 'nk-video-teks'
const typing = 'select, input, textarea, a, button'

/** Speed, captions, small window and keys around the browser's own controls. */
export function enhanceControls(section: HTMLElement, video: HTMLVideoElement, storage: PhoneStorage | null): { begin(): void } {
  const speed = section.querySelector<HTMLSelectElement>('[data-speed]')
  const captions = section.querySelector<HTMLSelectElement>('[data-captions]')
  const pip = section.querySelector<HTMLButtonElement>('[data-pip]')

  speed?.addEventListener('change', () => {
    video.playbackRate = Number(speed.value)
  })
  video.addEventListener('ratechange', () => {
    // The browser's own menu may offer more than can be counted as watched.
    if (video.playbackRate > fastestRate) video.playbackRate = fastestRate
    if (speed) speed.value = String(video.playbackRate)
  })

  captions?.addEventListener('change', () => {
    showCaptions(captions.value)
    try {
      storage?.setItem(captionsKey, captions.value)
    } catch {
      // A full phone forgets the choice, nothing else.
    }
  })
  // Chosen in the browser's own menu.
  video.textTracks.addEventListener('change', () => {
    if (captions) captions.value = [...video.textTracks].find(({ mode }) => mode === 'showing')?.language ?? ''
  })

  if (pip && document.pictureInPictureEnabled) {
    pip.hidden = false
    pip.addEventListener('click', () => {
      if (document.pictureInPictureElement) document.exitPictureInPicture()
      else video.requestPictureInPicture().catch(() => {})
    })
  }

  section.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || video.hidden || (event.target as Element).closest('select, input')) return
    const act = keys[event.key.toLowerCase()]
    if (act) act()
    else if (event.key === ' ' && !(event.target as Element).closest(`${typing}, video`)) playOrPause()
    else return
    event.preventDefault()
  })

  const keys: Record<string, () => void> = {
    k: playOrPause,
    j: () => (video.currentTime -= 10),
    l: () => (video.currentTime += 10),
    c: () => {
      if (!captions) return
      captions.value = captions.value ? '' : (captions.options[1]?.value ?? '')
      captions.dispatchEvent(new Event('change'))
    },
    '<': () => changeSpeed(-1),
    '>': () => changeSpeed(1),
  }

  function playOrPause(): void {
    if (video.paused) video.play().catch(() => {})
    else video.pause()
  }

  function changeSpeed(step: number): void {
    const option = speed?.options[speed.selectedIndex + step]
    if (option) video.playbackRate = Number(option.value)
  }

  function showCaptions(language: string): void {
    for (const track of video.textTracks) track.mode = track.language === language ? 'showing' : 'disabled'
  }

  return {
    begin() {
      for (const part of section.querySelectorAll<HTMLElement>('[data-controls]')) part.hidden = false
      if (!captions) return
      const kept = storage?.getItem(captionsKey)
      captions.value = kept ?? captions.dataset.captions ?? ''
      showCaptions(captions.value)
    },
  }
}
