import { AppLink, menuOf, PageHeader, useMe, useText, useWords, type WebModule } from '#platform/ui'
import styles from './administration.module.css'
import { SCREEN_WORDS } from './machine-words.ts'

const HERE = '/admin'

/** What a tile says under its name, by the end of its address; a page that came later has a name only. */
const ABOUT: ReadonlySet<string> = new Set([
  'roles',
  'people',
  'invitations',
  'handovers',
  'sign-in-security',
  'desk',
  'machines',
  'parameters',
  'bases',
  'holidays',
  'trail',
  'jobs',
  'storage',
  'health',
  'privacy',
  'retention',
])

/** What belongs together, in the order in which an office needs it; the begin of an address puts a page under one. */
const GROUPS = [
  { id: 'people', of: ['/admin/people', '/admin/roles', '/admin/invitations', '/admin/handovers', '/desk'] },
  { id: 'trust', of: ['/admin/sign-in-security', '/admin/privacy', '/admin/retention', '/admin/trail'] },
  { id: 'law', of: ['/lawbook'] },
] as const
const REST = 'machine'

const groupOf = (path: string): string =>
  GROUPS.find(({ of }) => of.some((begin) => path.startsWith(begin)))?.id ?? REST

/** "Quản trị hệ thống": everything that this person may administer, as large tiles; on a phone the only menu of it. */
export const overviewScreen = (modules: () => readonly WebModule[]) =>
  function OverviewScreen() {
    const t = useWords(SCREEN_WORDS)
    const text = useText()
    const me = useMe()
    const pages = menuOf(modules(), me).find(({ id }) => id === 'admin')?.children ?? []
    const tiles = pages.filter(({ path }) => path !== HERE)
    return (
      <>
        <PageHeader title={t('overview.title')} lead={t('overview.lead')} />
        {[...GROUPS.map(({ id }) => id), REST].map((group) => {
          const own = tiles.filter(({ path }) => groupOf(path) === group)
          if (own.length === 0) return null
          return (
            <section key={group} className={styles.group} aria-labelledby={`admin-${group}`}>
              <h2 id={`admin-${group}`} className={styles.groupName}>
                {t(`overview.groups.${group}`)}
              </h2>
              <ul className={styles.tiles}>
                {own.map(({ path, label, icon: Icon }) => (
                  <li key={path}>
                    <AppLink to={path} className={styles.tile ?? ''}>
                      <Icon size={28} stroke={1.6} aria-hidden />
                      <span className={styles.tileName}>{text(label)}</span>
                      <span className={styles.quiet}>{aboutOf(path, t)}</span>
                    </AppLink>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </>
    )
  }

function aboutOf(path: string, t: (key: string) => string): string {
  const page = path.slice(path.lastIndexOf('/') + 1)
  if (page === 'below') return t('about.councils')
  return ABOUT.has(page) ? t(`about.${page}`) : ''
}
