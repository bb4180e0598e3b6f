import { openPhoneDisk } from '#app/platform/phone-disk.ts'
import { newId, phoneStorage } from '#app/platform/phone-storage.ts'
import type { QuizFiles } from './quiz-files.ts'
import { openOutbox } from './quiz-outbox.ts'
import { postAnswers } from './quiz-post.ts'
import { offerRescue } from './quiz-rescue.ts'
import { openSender } from './quiz-sender.ts'
import { startQuiz } from './start-quiz.ts'

/** The result is shown: what this phone still keeps of the attempt is sent as late answers, and forgotten only then. */
function sendLeftovers(place: HTMLElement): void {
  const { person = '', quizFinished: attempt = '', answers = '', fileKeys = '{}', files = '' } = place.dataset
  if (files !== '') void sendLeftoverFiles(place, { person, attempt }, files)
  const owner = { person, attempt }
  const outbox = openOutbox({ browser: phoneStorage(), disk: openPhoneDisk(), owner, newId })
  void outbox.settled.then(() => {
    if (outbox.unsent().length > 0) sendUnsent(outbox, { ...owner, answers, fileKeys })
  })
}

type Leftovers = { person: string; attempt: string; answers: string; fileKeys: string }

function sendUnsent(outbox: ReturnType<typeof openOutbox>, { person, attempt, answers, fileKeys }: Leftovers): void {
  const reload = () => location.reload()
  const showRescue = offerRescue({ place: document.querySelector('[data-quiz-rescue]'), outbox, attempt, person, fileKeys, serverNow: () => null })
  const sender = openSender({
    outbox,
    post: (letter) => postAnswers(answers, letter),
    told: () => {},
    changed: () => (outbox.unsent().length === 0 ? reload() : showRescue(true)),
    isHurried: () => true,
  })
  addEventListener('online', sender.send)
  sender.send()
}

/** Recordings and files that the phone still keeps of it, likewise. */
async function sendLeftoverFiles(place: HTMLElement, owner: { person: string; attempt: string }, page: string): Promise<void> {
  const { openQuizFiles } = await import('./quiz-files.ts')
  const banner = document.querySelector<HTMLElement>('[data-files-left]')
  const status = banner?.querySelector('p')
  let files: QuizFiles | null = null
  const say = () => {
    if (banner) banner.hidden = !files?.waiting()
    if (status) status.textContent = files?.line() ?? ''
  }
  const fileKeys = place.dataset.fileKeys ?? '{}'
  files = await openQuizFiles({ form: place, owner, page, stored: () => location.reload(), changed: say, fileKeys, serverNow: () => null })
  const { saveSealed } = files
  const offer = banner?.querySelector<HTMLElement>('[data-file-seal]')
  offer?.querySelector('button')?.addEventListener('click', () => void saveSealed?.())
  if (offer) offer.hidden = saveSealed === null
  say()
}

const quiz = document.querySelector<HTMLFormElement>('form[data-quiz]')
if (quiz) startQuiz(quiz)

const finished = document.querySelector<HTMLElement>('[data-quiz-finished]')
if (finished) sendLeftovers(finished)
