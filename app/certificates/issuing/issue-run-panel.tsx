import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Progress } from '#app/ui/progress.tsx'
import type { IssueRunView } from './read-batch-certificates.server.ts'

/** Where the issue of a batch stands, and what may be done about it. */
export function IssueRunPanel({ run, ready, learning }: { run: IssueRunView | null; ready: number; learning: number }) {
  const t = useT()
  const isUnfinished = run !== null && run.state !== 'done'
  return (
    <Section title={t('issuing.run.title')} id="penerbitan">
      <Stack>
        {run?.state === 'done' && (
          <Banner kind={run.held > 0 ? 'info' : 'success'} title={t('issuing.done')}>
            {t('issuing.done.text', { issued: run.issued, held: run.held })}
          </Banner>
        )}
        {isUnfinished && <RunningIssue run={run} />}
        {!isUnfinished && (ready + learning > 0 ? <StartForm ready={ready} /> : <p>{t('issuing.nobody')}</p>)}
      </Stack>
    </Section>
  )
}

/** Also while nobody is ready: a run then says of each what is missing. */
function StartForm({ ready }: { ready: number }) {
  const t = useT()
  return (
    <Form intent="start">
      <p>{t(ready > 0 ? 'issuing.start.text' : 'issuing.check.text')}</p>
      {ready > 0 ? (
        <Button icon="certificate">{t('issuing.start')}</Button>
      ) : (
        <Button variant="secondary" icon="search">
          {t('issuing.check')}
        </Button>
      )}
    </Form>
  )
}

function RunningIssue({ run }: { run: IssueRunView }) {
  const t = useT()
  const isRunning = run.state === 'running'
  return (
    <>
      <div data-issue-progress={isRunning ? '' : undefined}>
        <Stack>
          <Standing run={run} />
          <Progress label={t('issuing.progress')} value={run.issued + run.held} max={run.total} />
        </Stack>
      </div>
      <Form intent={isRunning ? 'stop' : 'resume'}>
        <Button variant={isRunning ? 'secondary' : 'primary'}>{t(isRunning ? 'issuing.stop' : 'issuing.resume')}</Button>
      </Form>
    </>
  )
}

function Standing({ run: { state, isTroubled } }: { run: IssueRunView }) {
  const t = useT()
  if (isTroubled) {
    return (
      <Banner kind="warning" title={t('issuing.troubled')}>
        {t('issuing.troubled.text')}
      </Banner>
    )
  }
  const isRunning = state === 'running'
  return (
    <Banner kind={isRunning ? 'info' : 'warning'} title={t(isRunning ? 'issuing.running' : 'issuing.stopped')}>
      {t(isRunning ? 'issuing.running.text' : 'issuing.stopped.text')}
    </Banner>
  )
}
