import { AppLink } from '#platform/ui'
import styles from './lawbook.module.css'
import { useLawbookWords } from './lawbook-words.ts'
import { paths } from './paths.ts'

/** The three pages of the lawbook beside each other; on a phone the rail that names them isn't there. */
export function LawbookPages() {
  const { t } = useLawbookWords()
  return (
    <nav className={`${styles.pages} nt-no-print`} aria-label={t('pages')}>
      {(['parameters', 'bases', 'holidays'] as const).map((page) => (
        <AppLink key={page} to={paths[page]} className={styles.page ?? ''}>
          {t(`nav.${page}`)}
        </AppLink>
      ))}
    </nav>
  )
}
