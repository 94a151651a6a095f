import { AppLink, useWords } from '#platform/ui'
import styles from './lawbook.module.css'
import { useLawbookWords } from './lawbook-words.ts'
import { paths } from './paths.ts'

const PAGES = ['parameters', 'bases', 'holidays'] as const
type Page = (typeof PAGES)[number]

/** The three pages of the lawbook beside each other; on a phone the rail that names them isn't there. */
export function LawbookPages({ current }: { readonly current: Page }) {
  const { t } = useLawbookWords()
  const menu = useWords('lawbook')
  return (
    <nav className={`${styles.pages} nt-no-print`} aria-label={t('pages')}>
      {PAGES.map((page) => (
        <AppLink key={page} to={paths[page]} className={`${styles.page} ${page === current ? styles.here : ''}`}>
          {menu(`nav.${page}`)}
        </AppLink>
      ))}
    </nav>
  )
}
