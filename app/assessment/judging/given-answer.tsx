import { AnswerFileShown } from '#app/assessment/answer-files/answer-file-shown.tsx'
import { type Answer, answerText } from '#app/assessment/questions/answer.ts'
import { fileInAnswer } from '#app/assessment/questions/answer-file.ts'
import quiz from '#app/assessment/quiz/quiz.module.css'

/** An answer that a person judges: the text, or the file. `label` names the file. */
export function GivenAnswer({ answer, label }: { answer: Answer | undefined; label: string }) {
  const file = fileInAnswer(answer)
  if (file) return <AnswerFileShown file={file} label={label} />
  return (
    <p className={quiz.own} lang="id">
      {answerText(answer)}
    </p>
  )
}
