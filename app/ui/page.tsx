import type { ReactNode } from 'react'
import { formatPhone } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { useLocation } from '#app/platform/remix.ts'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { currentLink, footerLinks, navigationFor } from './navigation.ts'
import css from './page.module.css'
import { type RootData, useRootData } from './root-data.ts'
import { Wordmark } from './wordmark.tsx'
import { WovenBand } from './woven-band.tsx'

type PageProps = {
  /** The heading of the page; a page that draws its own leaves it out. */
  title?: ReactNode
  lead?: ReactNode
  /** The way here, without this page itself. */
  breadcrumbs?: readonly Crumb[]
  /** Beside the title, such as a Badge, or below the lead, such as buttons. */
  status?: ReactNode
  actions?: ReactNode
  /** `text` for reading and forms, `wide` for lists and tables. */
  width?: 'text' | 'wide'
  /** Language of title and lead when it is not that of the page. */
  titleLang?: string
  children?: ReactNode
}

/** The frame of every page. */
export function Page({ title, lead, breadcrumbs, status, actions, width = 'text', titleLang, children }: PageProps) {
  const t = useT()
  const root = useRootData()
  return (
    <>
      <a className={css.skip} href="#isi" data-screen-only>
        {t('ui.skip')}
      </a>
      {root?.isDemo && <aside className={css.demo}>{t('ui.demo')}</aside>}
      {root?.person && <NameTag name={root.person.name} />}
      <Header root={root} />
      <main id="isi" tabIndex={-1} className={classNames(css.main, width === 'text' && css.text)}>
        {breadcrumbs && breadcrumbs.length > 0 && <Breadcrumbs crumbs={breadcrumbs} />}
        {title && (
          <div className={css.head} lang={titleLang}>
            {status}
            <h1>{title}</h1>
            {lead && <p className={css.lead}>{lead}</p>}
            {actions && <div className={css.actions}>{actions}</div>}
          </div>
        )}
        {children}
      </main>
      <Footer root={root} />
    </>
  )
}

/** Phones are shared: whose account this is stays in sight, and leaving it is one touch away. */
function NameTag({ name }: { name: string }) {
  const t = useT()
  return (
    <section className={css.tag} data-screen-only aria-label={t('ui.person.label')}>
      <div className={css.tagInner}>
        <span className={css.name}>
          <Icon name="user" />
          <span>{name}</span>
        </span>
        <form method="post" action="/keluar">
          <button type="submit">
            {t('ui.person.not-me')}
            <span className="sr-only">: {t('ui.person.not-me.hint', { name })}</span>
          </button>
        </form>
      </div>
    </section>
  )
}

function Header({ root }: { root: RootData | null }) {
  const t = useT()
  const { pathname } = useLocation()
  const person = root?.person ?? null
  const links = navigationFor(person)
  const current = currentLink(links, pathname)
  return (
    <header className={css.header}>
      <div className={css.headerInner}>
        <Wordmark />
        <nav className={css.nav} aria-label={t('ui.nav.label')}>
          <ul>
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href} aria-current={link === current ? (pathname === link.href ? 'page' : 'true') : undefined}>
                  {t(link.key)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className={css.tools}>
          <LanguageSwitch />
          {person ? (
            <>
              <a className={css.tool} href="/kabar">
                <Icon name="bell" />
                <span className={css.toolWord}>{t('ui.nav.notices')}</span>
                {root !== null && root.unreadNotices > 0 && (
                  <span className={css.unread}>
                    <span aria-hidden>{root.unreadNotices > 99 ? '99+' : root.unreadNotices}</span>
                    <span className="sr-only">{t('ui.nav.notices.unread', { count: root.unreadNotices })}</span>
                  </span>
                )}
              </a>
              <a className={css.tool} href="/akun">
                <Icon name="user" />
                <span className={css.toolWord}>{t('ui.nav.account')}</span>
              </a>
            </>
          ) : (
            <a className={classNames(css.tool, css.signIn)} href="/masuk">
              {t('ui.nav.sign-in')}
            </a>
          )}
        </div>
      </div>
    </header>
  )
}

function LanguageSwitch() {
  const t = useT()
  const { pathname, search } = useLocation()
  const other = t.locale === 'id' ? 'en' : 'id'
  return (
    <form method="post" action="/bahasa">
      <input type="hidden" name="returnTo" value={pathname + search} />
      <button className={css.tool} type="submit" name="locale" value={other} lang={other}>
        <span className={css.code}>{other.toUpperCase()}</span>
        <span className="sr-only">: {t('ui.language.switch')}</span>
      </button>
    </form>
  )
}

function Footer({ root }: { root: RootData | null }) {
  const t = useT()
  return (
    <footer className={css.footer}>
      <WovenBand />
      <div className={css.footerInner}>
        <div>
          <p className={css.promise}>{t('ui.footer.promise')}</p>
          {root && <p>{t('ui.footer.issuer', { issuer: root.issuerName })}</p>}
          {root?.contactPhone && (
            <p>
              <a href={`tel:${root.contactPhone}`}>{t('ui.footer.contact', { phone: formatPhone(root.contactPhone) })}</a>
            </p>
          )}
        </div>
        <nav aria-label={t('ui.footer.label')}>
          <ul>
            {footerLinks.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{t(link.key)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
