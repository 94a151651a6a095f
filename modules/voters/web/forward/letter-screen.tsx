import { AppLink, ErrorState, LoadingState, PageHeader, Panel, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import type { Agency } from '#councils'
import type { PetitionRow } from '#voters'
import { paths } from '../shared/paths.ts'
import { PetitionLink } from '../shared/petition-link.tsx'
import { PetitionMarks } from '../shared/petition-marks.tsx'
import styles from '../shared/shared.module.css'
import { useVoterWords } from '../shared/words.ts'
import { letterQuery } from '../voters.queries.ts'
import { ForwardForm } from './forward-form.tsx'

export interface LetterScreenProps {
  readonly letter: string
  /** What may enter the letter beside what it carries. */
  readonly ready: readonly PetitionRow[]
  readonly agencies: readonly Agency[]
}

/** A letter on its way: what it carries; changed and submitted again after it came back. */
export function LetterScreen({ letter, ready, agencies }: LetterScreenProps) {
  const { t, count } = useVoterWords()
  const { id: council } = useMyCouncil()
  const found = useQuery(letterQuery(council, letter))
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  if (found.isPending) return <LoadingState lines={8} />
  const { petitions, agency, paper, mayChange } = found.data
  return (
    <>
      <PageHeader
        title={t('forward.letterTitle')}
        lead={
          mayChange
            ? t('forward.change')
            : t('forward.letterLead', { agency: agency.name, count: count(petitions.length) })
        }
      >
        {paper !== null && <AppLink to={paths.paper(paper.id)}>{t('forward.toPaper')}</AppLink>}
      </PageHeader>
      {mayChange ? (
        <ForwardForm
          key={letter}
          rows={[...petitions, ...ready]}
          picked={petitions.map(({ id }) => id)}
          agencies={agencies}
          letter={found.data}
        />
      ) : (
        <Panel title={t('forward.petitions')}>
          {petitions.length === 0 && <p className={styles.quiet}>{t('forward.letterOut')}</p>}
          <ul className={styles.list}>
            {petitions.map((row) => (
              <li key={row.id}>
                <PetitionLink row={row} />
                <PetitionMarks row={row} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}
