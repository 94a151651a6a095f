import { AppLink, ErrorState, LoadingState, Panel, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { paths } from '../shared/paths.ts'
import { PetitionLink } from '../shared/petition-link.tsx'
import { PetitionMarks } from '../shared/petition-marks.tsx'
import styles from '../shared/shared.module.css'
import { useVoterWords } from '../shared/words.ts'
import { type AskedPetitions, petitionCountsQuery, somePetitionsQuery, useVotersLive } from '../voters.queries.ts'

export interface CardListProps {
  readonly title: string
  readonly asked: AskedPetitions & Readonly<Record<string, string>>
  /** Where all of them are dealt with together, and its words. */
  readonly all?: { readonly to: string; readonly words: string }
}

/** A glance. */
const SHOWN = 3

/** A few petitions that wait for the office today, how many there are, and the way to all of them. */
export function CardList({ title, asked, all }: CardListProps) {
  useVotersLive()
  const { t, label, count } = useVoterWords()
  const { id: council } = useMyCouncil()
  const counts = useQuery(petitionCountsQuery(council, asked))
  const rows = useQuery(somePetitionsQuery(council, asked, SHOWN))
  if (rows.isError) return <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />
  if (rows.isPending) return <LoadingState lines={2} />
  if (rows.data.length === 0) return null
  const total = counts.data?.total
  return (
    <Panel
      title={total === undefined ? title : `${title} (${count(total)})`}
      aside={<AppLink to={all?.to ?? paths.narrowed(asked)}>{all?.words ?? t('today.all')}</AppLink>}
    >
      <ul className={styles.list}>
        {rows.data.map((row) => (
          <li key={row.id}>
            <PetitionLink row={row} of={row.competence === null ? undefined : label(`competences.${row.competence}`)} />
            <PetitionMarks row={row} besides="state" />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
