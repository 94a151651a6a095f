import { formatInstant, instant } from '#platform/calendar'
import { AppLink, useLocale, useMyCouncil, useWords } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconChevronRight } from '@tabler/icons-react'
import { usePrivacyLive, waitingQuery } from '../privacy/privacy.queries.ts'
import styles from './today.module.css'

/** On the first page of the office while somebody waits to have their data corrected. */
export function CorrectionsCard() {
  usePrivacyLive()
  const t = useWords('audit')
  const locale = useLocale()
  const { id: council } = useMyCouncil()
  const waiting = useQuery(waitingQuery(council)).data
  if (!waiting?.oldest) return null
  return (
    <article className={styles.card}>
      <AppLink to="/admin/privacy" className={styles.head ?? ''}>
        <strong>{t('today.corrections', { count: waiting.count })}</strong>
        <IconChevronRight size={20} aria-hidden />
      </AppLink>
      <p className={styles.line}>{t('today.oldest', { at: formatInstant(instant(waiting.oldest), locale) })}</p>
    </article>
  )
}
