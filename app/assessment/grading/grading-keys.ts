const switchedOff = 'tombol-cepat-mati'

/**
 * Keys of a desk: levels of a rubric or points of a guide by number, j and k between criteria, r, c and Enter. Off when a
 * person switches them off.
 */
export function listenToKeys(desk: HTMLElement): void {
  const form = desk.querySelector<HTMLFormElement>('#penilaian')
  const help = document.querySelector<HTMLElement>('[data-keys-help]')
  const toggle = help?.querySelector<HTMLInputElement>('[data-keys-on]')
  if (!form || !help || !toggle) return
  const criteria = [...form.querySelectorAll<HTMLElement>('[data-criterion]')]
  const points = [...form.querySelectorAll<HTMLInputElement>('[name="met"]')]
  const comment = form.querySelector<HTMLTextAreaElement>('[name="comment"]')
  const saved = [...form.querySelectorAll<HTMLInputElement>('[name="saved"]')]
  const button = (outcome: string) => form.querySelector<HTMLButtonElement>(`button[value="${outcome}"]`)
  let current = -1

  help.hidden = false
  toggle.checked = localStorage.getItem(switchedOff) === null
  toggle.addEventListener('change', () => {
    if (toggle.checked) localStorage.removeItem(switchedOff)
    else localStorage.setItem(switchedOff, '1')
  })
  for (const box of saved) {
    box.addEventListener('change', () => {
      if (box.checked) insert(box)
      box.checked = false
    })
  }
  criteria.forEach((criterion, index) => {
    criterion.addEventListener('focusin', () => show(index, false))
  })

  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement
    const isWriting = target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])')
    if (event.key === 'Escape' && target === comment) comment.blur()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && target === comment) press(event, () => form.requestSubmit(button('graded')))
    if (!toggle.checked || isWriting || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1]
    if (digit && event.shiftKey) press(event, () => insert(saved[Number(digit) - 1]))
    else if (digit && points.length > 0) press(event, () => points[Number(digit) - 1]?.click())
    else if (digit) press(event, () => choose(Number(digit) - 1))
    else if (event.key === 'j') press(event, () => show(Math.min(current + 1, criteria.length - 1), true))
    else if (event.key === 'k') press(event, () => show(Math.max(current - 1, 0), true))
    else if (event.key === 'c') press(event, () => comment?.focus())
    else if (event.key === 'r' && button('returned')) press(event, sendBack)
    else if (event.key === 'Enter' && !target.matches('a, button, summary')) press(event, () => form.requestSubmit(button('graded')))
  })

  function press(event: Event, act: () => void): void {
    event.preventDefault()
    act()
  }

  /** Chooses a level of the criterion at hand and goes on to the next one without a level. */
  function choose(level: number): void {
    const at = Math.max(current, 0)
    const radio = criteria[at]?.querySelectorAll<HTMLInputElement>('input[type="radio"]')[level]
    if (!radio) return
    radio.checked = true
    const open = criteria.findIndex((criterion, index) => index > at && !criterion.querySelector('input:checked'))
    show(open < 0 ? at : open, true)
  }

  function show(index: number, scroll: boolean): void {
    current = index
    criteria.forEach((criterion, at) => {
      criterion.toggleAttribute('data-current', at === index)
    })
    if (scroll) criteria[index]?.scrollIntoView({ block: 'nearest' })
  }

  /** A return needs words: without any, the cursor goes where they are written. */
  function sendBack(): void {
    if (comment?.value.trim() === '') comment.focus()
    else form?.requestSubmit(button('returned'))
  }

  function insert(box: HTMLInputElement | undefined): void {
    const text = box?.parentElement?.querySelector('span')?.textContent
    if (!text || !comment || comment.value.includes(text)) return
    comment.value = comment.value.trim() === '' ? text : `${comment.value.trimEnd()}\n${text}`
  }
}
