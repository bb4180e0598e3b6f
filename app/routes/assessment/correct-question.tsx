import { applyCorrection, declineCorrection, proposeCorrection } from '#app/assessment/corrections/correct-question.server.ts'
import { fitsQuestion } from '#app/assessment/corrections/correction.ts'
import { CorrectionChoice, CorrectionEffect, CorrectionHistory } from '#app/assessment/corrections/correction-desk.tsx'
import { correctionFormSchema, correctionGiven } from '#app/assessment/corrections/correction-form.ts'
import { previewCorrection } from '#app/assessment/corrections/preview-correction.server.ts'
import { readQuestionCorrections } from '#app/assessment/corrections/read-question-corrections.server.ts'
import { findAskedQuestion } from '#app/assessment/papers/find-asked-question.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { hasRole } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { slugParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: ['trainer', 'operator'], noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('assessment.correction.title') }]

function whichQuestion({ request, context, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const number = new URL(request.url).searchParams.get('versi')
  const [course, question] = [slugParam(params, 'course'), slugParam(params, 'question')]
  return { actor: signedIn(context), course, question, number: /^[1-9]\d{0,5}$/.test(number ?? '') ? Number(number) : null }
}

export async function loader(args: LoaderFunctionArgs) {
  const asked = await findAskedQuestion(whichQuestion(args))
  const query = new URL(args.request.url).searchParams
  const given = correctionGiven(asked.question, { kind: query.get('kind'), answer: query.getAll('answer') })
  const correction = given && fitsQuestion(asked.question, given) ? given : null
  return {
    question: asked.question,
    slug: asked.body.slug,
    course: asked.body.title,
    number: asked.number,
    correction,
    nonsense: query.has('kind') && correction === null,
    preview: correction && (await previewCorrection({ asked, correction })),
    corrections: await readQuestionCorrections(asked),
    mayApply: hasRole(signedIn(args.context), 'operator'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const which = whichQuestion(args)
  const asked = await findAskedQuestion(which)
  const form = await readForm(args, correctionFormSchema)
  if (form.intent === 'propose') {
    const correction = correctionGiven(asked.question, form)
    if (!correction) throw new AppError('invalid_form', { fields: { answer: { key: 'assessment.correction.answer-wrong' } } })
    await proposeCorrection({ actor: which.actor, asked, correction, reason: form.reason })
  } else {
    const [verb, correctionId = ''] = form.intent.split(':')
    await (verb === 'apply' ? applyCorrection : declineCorrection)({ actor: which.actor, correctionId })
  }
  return redirect(`/pelatih/kursus/${which.course}/soal/${which.question}?versi=${asked.number}`)
}

export default function CorrectQuestion() {
  const { question, slug, course, number, correction, nonsense, preview, corrections, mayApply } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('assessment.correction.title')}
      lead={<span lang="id">{question.text}</span>}
      breadcrumbs={[
        { href: `/pelatih/kursus/${slug}`, label: course[t.locale] },
        { href: `/pelatih/kursus/${slug}/soal?versi=${number}`, label: t('assessment.correction.questions') },
      ]}
    >
      <Stack gap="large">
        <CorrectionHistory question={question} corrections={corrections} mayApply={mayApply} />
        <Section title={t('assessment.correction.new')} lead={t('assessment.correction.rule')}>
          {nonsense && <Banner kind="warning" title={t('assessment.correction.answer-wrong')} />}
          <CorrectionChoice question={question} number={number} chosen={correction} />
        </Section>
        {correction && preview && <CorrectionEffect correction={correction} preview={preview} />}
      </Stack>
    </Page>
  )
}
