import type { HandoverItem } from '#identity'
import { formatDate } from '#platform/calendar'
import { AppLink, useLocale, useWords } from '#platform/ui'
import styles from '../shared/people.module.css'
import { PEOPLE_WORDS } from '../shared/people-words.ts'

/** What changes hands, kind by kind, each a way to the thing itself. */
export function ItemList({ items }: { readonly items: readonly HandoverItem[] }) {
  const t = useWords(PEOPLE_WORDS)
  const locale = useLocale()
  return [...Map.groupBy(items, ({ kind }) => kind)].map(([kind, own]) => (
    <section key={kind} className={styles.kind}>
      <h3>{own[0]?.name[locale]}</h3>
      <ul className={styles.lines}>
        {own.map(({ id, title, path, due }) => (
          <li key={id} className={styles.line}>
            <AppLink to={path} className={styles.item ?? ''}>
              {title}
            </AppLink>
            {due !== null && (
              <span className={styles.muted}>{t('handovers.due', { day: formatDate(due, locale) })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  ))
}
