import type { AgencyHead } from '#councils'
import { StatusBadge } from '#platform/ui'
import { useCouncilWords } from '../shared/labels.ts'
import { PersonMark } from '../shared/person-mark.tsx'
import styles from './agencies.module.css'

/** Who heads the agency and who did before, newest first. */
export function AgencyHeads({ heads }: { readonly heads: readonly AgencyHead[] }) {
  const { t, label, day } = useCouncilWords()
  const newestFirst = heads.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
  const vacant = heads.every(({ endedOn }) => endedOn !== null)
  return (
    <section>
      <h3>{t('agencies.heads')}</h3>
      {vacant && <StatusBadge tone="dueSoon">{label('agency.headVacant')}</StatusBadge>}
      <ul className={styles.heads}>
        {newestFirst.map((head) => (
          <li key={head.id} className={styles.head} data-past={head.endedOn !== null || undefined}>
            <PersonMark name={head.fullName} />
            <span className={styles.words}>
              <strong>{head.fullName}</strong>
              <span>
                {head.capacity === 'inCharge' ? `${label('headCapacities.inCharge')} · ${head.title}` : head.title}
              </span>
              <span className={styles.quiet}>
                {head.endedOn === null
                  ? t('post.since', { day: day(head.startsOn) })
                  : t('post.span', { from: day(head.startsOn), to: day(head.endedOn) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
