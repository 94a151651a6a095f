import { AppLink, ErrorState, LoadingState, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { paths } from '../shared/paths.ts'
import { PetitionLink } from '../shared/petition-link.tsx'
import { PetitionMarks } from '../shared/petition-marks.tsx'
import styles from '../shared/shared.module.css'
import { useVoterWords } from '../shared/words.ts'
import type { Figure } from './petition-filters.ts'
import { type AskedPetitions, somePetitionsQuery } from '../voters.queries.ts'

const READ = 200

/** Exactly the petitions that a figure counts, each leading to its page; the rest of many in the list, narrowed alike. */
export function FigureRecords({ figure, asked }: { readonly figure: Figure | 'all'; readonly asked: AskedPetitions }) {
  const { t, count } = useVoterWords()
  const { id: council } = useMyCouncil()
  const narrowed: AskedPetitions = figure === 'all' ? asked : { ...asked, [figure]: 'true' }
  const rows = useQuery(somePetitionsQuery(council, narrowed))
  if (rows.isError) return <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />
  if (rows.isPending) return <LoadingState lines={4} />
  if (rows.data.length === 0) return <p className={styles.quiet}>{t('figures.noRecords')}</p>
  return (
    <>
      <ul className={styles.list}>
        {rows.data.map((row) => (
          <li key={row.id}>
            <PetitionLink row={row} />
            <PetitionMarks row={row} />
          </li>
        ))}
      </ul>
      {rows.data.length === READ && (
        <p className={styles.quiet}>
          {t('figures.first', { count: count(READ) })} <AppLink to={listOf(narrowed)}>{t('figures.all')}</AppLink>
        </p>
      )}
    </>
  )
}

function listOf(asked: AskedPetitions): string {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== '')
  return paths.narrowed(Object.fromEntries(given) as Record<string, string>)
}
