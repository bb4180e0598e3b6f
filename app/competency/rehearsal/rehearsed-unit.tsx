import { ExplainedQuestion } from '#app/assessment/quiz/explained-question.tsx'
import { QuestionFrame } from '#app/assessment/quiz/question-frame.tsx'
import { LessonLinks } from '#app/competency/lesson-links.tsx'
import css from '#app/competency/lists.module.css'
import { useT } from '#app/i18n/use-translation.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Cluster, Section, Stack } from '#app/ui/layout.tsx'
import { PictureTable } from './picture-table.tsx'
import type { RehearsedUnit } from './read-rehearsal.server.ts'
import { PracticeBanner } from './rehearsal-desk.tsx'
import { heardAnswers } from './rehearsal-parts.ts'

/** One unit to practise, and once it was, how it went. */
export function RehearsedUnitDesk({ unit }: { unit: RehearsedUnit }) {
  return (
    <Stack gap="large">
      <PracticeBanner />
      {unit.isDone ? <Practised unit={unit} /> : <ToPractise unit={unit} />}
    </Stack>
  )
}

function ToPractise({ unit }: { unit: RehearsedUnit }) {
  const t = useT()
  return (
    <Form intent="finish">
      <Stack gap="large">
        <Section title={t('rehearsal.checklist')} lead={t('rehearsal.checklist.lead')}>
          {unit.elements.map(({ key, title, items }) => (
            <Card key={key} headingLevel={3} title={title === null ? t('competency.unit.whole') : <span lang="id">{title}</span>}>
              {items.map(({ code, text }) => (
                <RadioGroup
                  key={code}
                  name={`lihat:${code}`}
                  label={
                    <span lang="id">
                      {code} {text}
                    </span>
                  }
                  options={[
                    { value: 'ya', label: t('rehearsal.checklist.yes') },
                    { value: 'belum', label: t('rehearsal.checklist.no') },
                  ]}
                />
              ))}
            </Card>
          ))}
        </Section>
        <Section title={t('rehearsal.written')} lead={t(unit.asked.length > 0 ? 'rehearsal.written.lead' : 'rehearsal.written.none')}>
          {unit.asked.map((question, index) => (
            <QuestionFrame key={question.id} question={question} number={index + 1} total={unit.asked.length} />
          ))}
        </Section>
        <Section title={t('rehearsal.oral')} lead={t(unit.oral.length > 0 ? 'rehearsal.oral.lead' : 'rehearsal.oral.none')}>
          {unit.oral.map(({ id, question }) => (
            <Card key={id}>
              <p lang="id">{question}</p>
              <TextArea name={`lisan:${id}`} label={t('rehearsal.oral.words')} rows={3} maxLength={2000} required={false} lang="id" />
            </Card>
          ))}
        </Section>
        <div>
          <Button icon="check">{t('rehearsal.save')}</Button>
          <p>{t('rehearsal.save.hint')}</p>
        </div>
      </Stack>
    </Form>
  )
}

function Practised({ unit }: { unit: RehearsedUnit }) {
  const t = useT()
  const gaps = (unit.picture ?? []).flatMap((element) => element.gaps)
  return (
    <>
      <Section title={t('rehearsal.picture')} lead={t('rehearsal.picture.lead')}>
        {unit.picture && <PictureTable caption={`${unit.code} · ${unit.title[t.locale]}`} picture={unit.picture} />}
        <p>{t(gaps.length > 0 ? 'rehearsal.gaps' : 'rehearsal.gaps.none')}</p>
        {gaps.length > 0 && (
          <ul className={css.list} lang="id">
            {gaps.map(({ code, text }) => (
              <li key={code}>
                {code} {text}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {unit.explained.length > 0 && (
        <Section title={t('rehearsal.written')}>
          {unit.explained.map((question, index) => (
            <ExplainedQuestion key={question.id} question={question} number={index + 1} total={unit.explained.length} />
          ))}
        </Section>
      )}
      {unit.oral.length > 0 && (
        <Section title={t('rehearsal.oral')}>
          {unit.oral.map((oral) => (
            <OralCard key={oral.id} oral={oral} />
          ))}
        </Section>
      )}
      <Cluster>
        {unit.next && <LinkButton href={`/asesmen/latihan/${unit.rehearsalId}/${unit.next.code}`}>{t('rehearsal.next')}</LinkButton>}
        <LinkButton variant="secondary" href={`/asesmen/latihan/${unit.rehearsalId}`}>
          {t('rehearsal.all')}
        </LinkButton>
      </Cluster>
    </>
  )
}

/** A question answered aloud beside what a good answer holds; the person compares. */
function OralCard({ oral: { id, question, guide, lessons } }: { oral: RehearsedUnit['oral'][number] }) {
  const t = useT()
  if (!guide) return null
  return (
    <Card headingLevel={3} title={<span lang="id">{question}</span>}>
      <p>
        {t('rehearsal.oral.said')}: {guide.said === '' ? t('rehearsal.oral.silent') : <span lang="id">{guide.said}</span>}
      </p>
      <p>{t('rehearsal.oral.expect')}</p>
      <ul className={css.list} lang="id">
        {guide.expect.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {guide.probe && (
        <p>
          {t('rehearsal.oral.probe')} <span lang="id">{guide.probe}</span>
        </p>
      )}
      <Form intent={`heard:${id}`}>
        <RadioGroup
          name="heard"
          label={t('rehearsal.oral.heard')}
          defaultValue={guide.heard ?? undefined}
          options={heardAnswers.map((value) => ({ value, label: t(`rehearsal.oral.heard.${value}`) }))}
        />
        <div>
          <Button variant="secondary">{t('rehearsal.oral.save')}</Button>
        </div>
      </Form>
      {lessons.length > 0 && (
        <>
          <p>{t('rehearsal.element.read')}</p>
          <LessonLinks lessons={lessons} />
        </>
      )}
    </Card>
  )
}
