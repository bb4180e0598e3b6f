// Draws the preview of a template anew while one types; without this script the button "look" does.

const pause = 700

function followForm(form: HTMLFormElement, pictures: readonly HTMLImageElement[]): void {
  let timer = 0
  let latest = 0
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(draw, pause)
  })

  async function draw(): Promise<void> {
    latest += 1
    const mine = latest
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
    for (const picture of pictures) {
      const answer = await fetch(`${location.pathname}/gambar?halaman=${picture.dataset.page}`, { method: 'POST', body: fields }).catch(() => null)
      // What cannot be drawn keeps the last picture; publishing says why.
      if (!answer?.ok || mine !== latest) return
      const before = picture.src
      picture.src = URL.createObjectURL(await answer.blob())
      if (before.startsWith('blob:')) URL.revokeObjectURL(before)
    }
  }
}

const form = document.querySelector<HTMLFormElement>('#templat')
const pictures = [...document.querySelectorAll<HTMLImageElement>('[data-preview] img')]
if (form && pictures.length > 0) followForm(form, pictures)
