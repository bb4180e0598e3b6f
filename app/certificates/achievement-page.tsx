import { useT } from '#app/i18n/use-translation.ts'
import { DataList } from '#app/ui/data-list.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import type { AchievementPage } from './read-achievement.server.ts'

/** What was achieved, in the words of the credentials, which are in Bahasa. */
export function AchievementFacts({ achievement }: { achievement: AchievementPage }) {
  const t = useT()
  const { description, criteria, units, demands } = achievement
  return (
    <Stack gap="large">
      <DataList
        items={[
          { label: t('certificates.achievement.description'), value: <span lang="id">{description}</span> },
          { label: t('certificates.achievement.criteria'), value: <span lang="id">{criteria}</span> },
          ...demands.map(({ name, most, required }) => ({
            label: <span lang="id">{name}</span>,
            value: required === null ? t('certificates.achievement.scale', { most }) : t('certificates.achievement.required', { most, required }),
          })),
        ]}
      />
      {units.length > 0 && (
        <Section title={t('certificates.achievement.units')}>
          <Stack>
            {units.map(({ code, title, framework, elements }) => (
              <div key={code} lang="id">
                <p>
                  <a href={`/unit/${encodeURIComponent(code)}`}>{code}</a> · {framework}
                </p>
                <strong>{title}</strong>
                {elements.length > 0 && (
                  <ol>
                    {elements.map((element) => (
                      <li key={element.key}>{element.title}</li>
                    ))}
                  </ol>
                )}
              </div>
            ))}
          </Stack>
        </Section>
      )}
    </Stack>
  )
}
