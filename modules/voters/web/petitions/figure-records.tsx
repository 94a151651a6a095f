import { ErrorState, LoadingState, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import type { PetitionRow } from '#voters'
import { PetitionLink } from '../shared/petition-link.tsx'
import { PetitionMarks } from '../shared/petition-marks.tsx'
import styles from '../shared/shared.module.css'
import { useVoterWords } from '../shared/words.ts'
import { type AskedPetitions, somePetitionsQuery } from '../voters.queries.ts'

/** Which of the rows read a figure counts, as its definition says. */
const counts: Readonly<Record<string, (row: PetitionRow) => boolean>> = {
  distinct: ({ state }) => state !== 'duplicate',
  forwarded: ({ forwardedOn }) => forwardedOn !== null,
  answered: ({ answeredOn }) => answeredOn !== null,
  resolved: ({ resolvedOn }) => resolvedOn !== null,
  overdue: ({ clock }) => clock.state === 'overdue',
}

const READ = 200

/** The petitions behind a figure, each leading to its page. */
export function FigureRecords({ figure, asked }: { readonly figure: string; readonly asked: AskedPetitions }) {
  const { t, count } = useVoterWords()
  const { id: council } = useMyCouncil()
  const narrowed = figure === 'overdue' ? { ...asked, overdue: 'true' as const } : asked
  const rows = useQuery(somePetitionsQuery(council, narrowed))
  if (rows.isError) return <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />
  if (rows.isPending) return <LoadingState lines={4} />
  const counted = rows.data.filter((row) => counts[figure]?.(row) ?? true)
  if (counted.length === 0) return <p className={styles.quiet}>{t('figures.noRecords')}</p>
  return (
    <>
      <ul className={styles.list}>
        {counted.map((row) => (
          <li key={row.id}>
            <PetitionLink row={row} />
            <PetitionMarks row={row} />
          </li>
        ))}
      </ul>
      {rows.data.length === READ && <p className={styles.quiet}>{t('figures.first', { count: count(READ) })}</p>}
    </>
  )
}
