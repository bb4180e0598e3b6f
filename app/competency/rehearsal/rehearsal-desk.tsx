import type { LessonLink } from '#app/assessment/papers/lessons-about.ts'
import { LessonLinks } from '#app/competency/lesson-links.tsx'
import css from '#app/competency/lists.module.css'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { More } from '#app/ui/more.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Table } from '#app/ui/table.tsx'
import { dayForms } from './day-forms.ts'
import { PictureTable } from './picture-table.tsx'
import type { RehearsalView } from './read-rehearsal.server.ts'

/** Said on every page of a rehearsal. */
export function PracticeBanner() {
  const t = useT()
  return (
    <Banner kind="warning" title={t('rehearsal.practice')}>
      {t('rehearsal.practice.text')}
    </Banner>
  )
}

/** A rehearsal: the forms of the day in order, the units to practise, and what they show so far. */
export function RehearsalDesk({ rehearsal, lessons }: { rehearsal: RehearsalView; lessons: readonly LessonLink[] }) {
  const t = useT()
  const { rehearsalId, units } = rehearsal
  const practised = units.flatMap(({ code, title, picture }) => (picture ? [{ code, title, picture }] : []))
  return (
    <Stack gap="large">
      <PracticeBanner />
      <Progress
        label={t('rehearsal.units')}
        value={practised.length}
        max={units.length}
        words={t('rehearsal.progress', { done: practised.length, all: units.length })}
      />
      <Section title={t('rehearsal.units')} lead={t('rehearsal.units.lead')}>
        <Table
          caption={t('rehearsal.units')}
          hideCaption
          rows={units}
          rowKey={({ code }) => code}
          columns={[
            {
              key: 'unit',
              label: t('competency.unit'),
              isHeader: true,
              render: ({ code, title }) => (
                <>
                  <a href={`/asesmen/latihan/${rehearsalId}/${code}`}>{title[t.locale]}</a>
                  <br />
                  <small>{code}</small>
                </>
              ),
            },
            {
              key: 'state',
              label: t('rehearsal.unit.state'),
              render: ({ picture }) =>
                picture
                  ? t('rehearsal.unit.strong', { strong: picture.filter(({ isStrong }) => isStrong).length, all: picture.length })
                  : t('rehearsal.unit.waiting'),
            },
          ]}
        />
      </Section>
      <Section title={t('rehearsal.picture')} lead={t(practised.length > 0 ? 'rehearsal.picture.lead' : 'rehearsal.picture.none')}>
        {practised.map(({ code, title, picture }) => (
          <PictureTable key={code} caption={`${code} · ${title[t.locale]}`} picture={picture} />
        ))}
      </Section>
      <Section title={t('rehearsal.day')} lead={t('rehearsal.day.lead')}>
        <ol className={css.steps}>
          {dayForms.map(({ key, form, isPractised }) => (
            <li key={key}>
              <strong lang="id">
                {form.code} {form.title}
              </strong>{' '}
              {isPractised && <Badge tone="info">{t('rehearsal.day.here')}</Badge>}
              <br />
              {t(`rehearsal.day.${key}`)}
            </li>
          ))}
        </ol>
        {lessons.length > 0 && (
          <>
            <p>{t('rehearsal.lessons')}</p>
            <LessonLinks lessons={lessons} />
          </>
        )}
      </Section>
      <More title={t('rehearsal.drop')}>
        <Form intent="drop">
          <p>{t('rehearsal.drop.text')}</p>
          <div>
            <Button variant="danger">{t('rehearsal.drop')}</Button>
          </div>
        </Form>
      </More>
    </Stack>
  )
}
