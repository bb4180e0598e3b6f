import { z } from 'zod'
import { claimItem, claimNextItem } from '#app/assessment/grading/claim-item.server.ts'
import { claimNextSecondMarking, countSecondMarkings } from '#app/assessment/grading/claim-second-marking.server.ts'
import { GradingQueueTable } from '#app/assessment/grading/grading-queue-table.tsx'
import { readGradingQueue } from '#app/assessment/grading/read-grading-queue.server.ts'
import { readLastVerdict } from '#app/assessment/grading/read-last-verdict.server.ts'
import { VerdictSaved } from '#app/assessment/grading/verdict-saved.tsx'
import { deskOf } from '#app/assessment/grading/waiting-item.ts'
import { formatDayRange } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { readBatchesAs } from '#app/programmes/read-my-batches.server.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { CardGrid, CardLink } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'trainer', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('assessment.trainer.title') }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = signedIn(context)
  const query = new URL(request.url).searchParams
  const [queue, batches, verdict] = await Promise.all([
    readGradingQueue({ actor, after: query.get('mulai') }),
    readBatchesAs({ actor, role: 'trainer' }),
    readLastVerdict({ actor, itemId: query.get('sesudah') }),
  ])
  const second = await countSecondMarkings({ actor })
  return { queue, batches, verdict, second, allHeld: query.has('semua-dipegang') }
}

const claim = z.templateLiteral(['claim:', z.enum(['submission', 'answer']), ':', z.uuid()])
const form = z.object({ intent: z.union([z.literal(['next', 'second']), claim]) })

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = signedIn(context)
  const { intent } = await readForm({ request, context }, form)
  if (intent === 'second') {
    const markingId = await claimNextSecondMarking({ actor })
    return redirect(markingId ? `/pelatih/nilai-kedua/${markingId}` : '/pelatih')
  }
  if (intent === 'next') {
    const next = await claimNextItem({ actor })
    return redirect(next ? deskOf(next) : '/pelatih?semua-dipegang')
  }
  const [, kind, itemId] = intent.split(':') as [string, 'submission' | 'answer', string]
  await claimItem({ actor, itemId })
  return redirect(deskOf({ kind, itemId }))
}

export default function TrainerHome() {
  const { queue, batches, verdict, second, allHeld } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={t('assessment.trainer.title')} width="wide">
      <Stack gap="large">
        <Section
          title={t('assessment.trainer.queue')}
          lead={
            queue.total === null ? t('assessment.trainer.queue.many') : queue.total > 0 && t('assessment.trainer.queue.count', { count: queue.total })
          }
          action={
            queue.total !== 0 && (
              <Form intent="next">
                <Button icon="arrow-right" iconAt="end">
                  {t('assessment.trainer.next')}
                </Button>
              </Form>
            )
          }
        >
          <VerdictSaved verdict={verdict} />
          {allHeld && queue.total !== 0 && <Banner title={t('assessment.trainer.all-held')} />}
          {queue.total === 0 && <Empty title={t('assessment.trainer.queue.empty')}>{t('assessment.trainer.queue.empty.text')}</Empty>}
          {queue.items.length > 0 && <GradingQueueTable items={queue.items} />}
          {queue.next && (
            <LinkButton variant="secondary" href={`/pelatih?mulai=${queue.next}`} icon="arrow-right" iconAt="end">
              {t('assessment.trainer.more')}
            </LinkButton>
          )}
        </Section>
        <Section title={t('exam.late.title')} lead={t('exam.late.lead')}>
          <LinkButton variant="secondary" href="/susulan">
            {t('exam.late.open')}
          </LinkButton>
        </Section>
        {second > 0 && (
          <Section title={t('assessment.second.title')} lead={t('assessment.second.count', { count: second })}>
            <Form intent="second">
              <Button variant="secondary" icon="arrow-right" iconAt="end">
                {t('assessment.second.next')}
              </Button>
            </Form>
          </Section>
        )}
        <Section title={t('courses.teaching.title')} lead={t('courses.teaching.lead')}>
          <LinkButton variant="secondary" href="/pelatih/kursus" icon="book">
            {t('courses.teaching.open')}
          </LinkButton>
        </Section>
        <Section title={t('assessment.trainer.batches')}>
          {batches.length === 0 && <Empty title={t('assessment.trainer.batches.empty')} illustration={null} />}
          <CardGrid>
            {batches.map((batch) => (
              <CardLink
                key={batch.batchId}
                href={`/pelatih/angkatan/${batch.batchId}`}
                title={batch.name}
                eyebrow={batch.programmeName}
                headingLevel={3}
              >
                <p>{batch.venue}</p>
                <p>{formatDayRange(batch.startsOn, batch.endsOn, t.locale)}</p>
              </CardLink>
            ))}
          </CardGrid>
        </Section>
      </Stack>
    </Page>
  )
}
