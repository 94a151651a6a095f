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
        <ul className={styles.tiles}>
          {tiles.map(({ path, label, icon: Icon }) => (
            <li key={path}>
              <AppLink to={path} className={styles.tile ?? ''}>
                <Icon size={28} stroke={1.6} aria-hidden />
                <span className={styles.tileName}>{text(label)}</span>
                <span className={styles.quiet}>{aboutOf(path, t)}</span>
              </AppLink>
            </li>
          ))}
        </ul>
      </>
    )
  }

function aboutOf(path: string, t: (key: string) => string): string {
  const page = path.slice(path.lastIndexOf('/') + 1)
  if (page === 'below') return t('about.councils')
  return ABOUT.has(page) ? t(`about.${page}`) : ''
}
