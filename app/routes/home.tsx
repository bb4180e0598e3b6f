import { tFor, useT } from '#app/i18n/use-translation.ts'
import { landingPath } from '#app/people/landing-path.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { canonicalUrl } from '#app/platform/canonical-url.server.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { Card, CardGrid, CardLink } from '#app/ui/card.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Illustration } from '#app/ui/illustration.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'
import { WovenBand } from '#app/ui/woven-band.tsx'
import css from './home.module.css'

export const handle = { access: 'public' } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = tFor(matches)
  return [
    { title: t('site.home.meta') },
    { name: 'description', content: t('site.home.description') },
    { tagName: 'link', rel: 'canonical', href: data?.canonical },
  ]
}

export function loader({ request, context }: LoaderFunctionArgs) {
  return { canonical: canonicalUrl(request), start: context.actor ? landingPath(context.actor.roles) : null }
}

const steps = ['read', 'quiz', 'practise', 'judged', 'certificate'] as const

export default function Home() {
  const { start } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page width="wide">
      <div className={css.hero}>
        <div className={css.words}>
          <h1>{t('site.home.title')}</h1>
          <p className={css.lead}>{t('site.home.lead')}</p>
          <ButtonRow>
            {start && <LinkButton href={start}>{t('site.home.carry-on')}</LinkButton>}
            <LinkButton href="/kursus" variant={start ? 'secondary' : 'primary'}>
              {t('site.home.find')}
            </LinkButton>
            {!start && (
              <LinkButton href="/daftar" variant="secondary">
                {t('site.home.sign-up')}
              </LinkButton>
            )}
          </ButtonRow>
        </div>
        <div className={css.picture}>
          <Illustration name="kitchen" />
          <WovenBand />
        </div>
      </div>
      <Section title={t('site.home.doors')}>
        <CardGrid>
          <Card title={t('site.home.code')} headingLevel={3} tone="accent">
            <p>{t('site.home.code.text')}</p>
            <form className={css.codeForm} method="get" action="/belajar/gabung">
              <TextField
                name="kode"
                label={t('site.home.code.label')}
                autoCapitalize="characters"
                autoComplete="off"
                spellCheck={false}
                maxLength={20}
              />
              <Button>{t('site.home.code.submit')}</Button>
            </form>
          </Card>
          <CardLink href="/kursus" title={t('site.home.find')} headingLevel={3}>
            <p>{t('site.home.find.text')}</p>
          </CardLink>
          <CardLink href="/verifikasi" title={t('site.home.verify')} headingLevel={3}>
            <p>{t('site.home.verify.text')}</p>
          </CardLink>
          <CardLink href="/alat/periksa-label" title={t('site.home.label')} headingLevel={3}>
            <p>{t('site.home.label.text')}</p>
          </CardLink>
        </CardGrid>
      </Section>
      <Section title={t('site.home.steps')}>
        <ol className={css.steps}>
          {steps.map((step) => (
            <li key={step}>
              <h3>{t(`site.home.step.${step}`)}</h3>
              <p>{t(`site.home.step.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </Section>
      <section className={css.honest}>
        <div className={css.honestWords}>
          <h2>{t('site.home.honest')}</h2>
          <p>{t('site.home.honest.text')}</p>
          <a href="/tentang">{t('site.home.honest.link')}</a>
        </div>
        <div className={css.honestPicture}>
          <Illustration name="cloth" />
        </div>
      </section>
    </Page>
  )
}
