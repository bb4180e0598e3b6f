import { formatPhone } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import { ParticipantCodeText } from '#app/people/participant-code-text.tsx'
import { RoleBadges } from '#app/people/role-badges.tsx'
import { searchPeople } from '#app/people/search-people.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Table } from '#app/ui/table.tsx'

export const handle = { access: 'operator', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: `${tFor(matches)('people.list.title')} · ${tFor(matches)('ui.brand')}` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const query = (searchParams.get('cari') ?? '').slice(0, 100)
  const found = await searchPeople({ actor: signedIn(context), query, page: Number(searchParams.get('halaman') ?? 1) })
  return { query, ...found }
}

export default function People() {
  const { query, people, page, pages, total } = useLoaderData<typeof loader>()
  const t = useT()
  const register = <LinkButton href="/pengelola/orang/baru">{t('people.new.title')}</LinkButton>
  return (
    <Page width="wide" title={t('people.list.title')} breadcrumbs={[{ href: '/pengelola', label: t('programmes.home.title') }]} actions={register}>
      <search>
        <form method="get">
          <Stack gap="small">
            <TextField
              name="cari"
              type="search"
              label={t('people.list.search')}
              hint={t('people.list.search.hint')}
              defaultValue={query}
              required={false}
              autoComplete="off"
            />
            <div>
              <Button variant="secondary" icon="search">
                {t('people.list.search.submit')}
              </Button>
            </div>
          </Stack>
        </form>
      </search>
      <Section title={query === '' ? t('people.list.newest') : t('people.list.found', { count: total })}>
        <Table
          caption={t('people.list.title')}
          hideCaption
          rows={people}
          rowKey={(person) => person.personId}
          empty={
            <Empty title={t('people.list.none')} action={register}>
              {t('people.list.none.text')}
            </Empty>
          }
          columns={[
            {
              key: 'name',
              label: t('people.name'),
              isHeader: true,
              render: (person) => <a href={`/pengelola/orang/${person.personId}`}>{person.name}</a>,
            },
            {
              key: 'phone',
              label: t('people.phone'),
              render: ({ phone, phoneVouched }) =>
                phone === null ? (
                  t('people.phone.none')
                ) : (
                  <>
                    {formatPhone(phone)} {!phoneVouched && <Badge tone="warning">{t('people.phone.unvouched')}</Badge>}
                  </>
                ),
            },
            { key: 'code', label: t('people.code'), render: (person) => <ParticipantCodeText code={person.participantCode} /> },
            { key: 'roles', label: t('people.roles'), render: (person) => <RoleBadges roles={person.roles} /> },
          ]}
        />
        <Pager page={page} pages={pages} hrefOf={(other) => `/pengelola/orang?cari=${encodeURIComponent(query)}&halaman=${other}`} />
      </Section>
    </Page>
  )
}
