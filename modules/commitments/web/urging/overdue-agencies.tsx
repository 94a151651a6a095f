import { Button } from '@mantine/core'
import type { UrgingRow } from '#commitments'
import type { AgencyId } from '#platform/access'
import { AppLink, ErrorState, LoadingState, Panel, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconMailExclamation } from '@tabler/icons-react'
import { useState } from 'react'
import { countsQuery, urgingsUnderWayQuery } from '../commitments.queries.ts'
import { paths } from '../shared/paths.ts'
import { useCommitmentWords } from '../shared/words.ts'
import { DrawUpDialog } from './draw-up-dialog.tsx'
import styles from './urging.module.css'
import { UrgingState } from './urging-state.tsx'

/** The agencies at which something is overdue, most first; for each one letter about all of it, or the one under way. */
export function OverdueAgencies() {
  const { t, count } = useCommitmentWords()
  const { id: council } = useMyCouncil()
  const overdue = useQuery(countsQuery(council, { clock: 'overdue' }))
  const underWay = useQuery(urgingsUnderWayQuery(council))
  const [asked, setAsked] = useState<{ readonly id: AgencyId; readonly name: string }>()
  if (overdue.isError) return <ErrorState error={overdue.error} onRetry={() => void overdue.refetch()} />
  if (overdue.isPending) return <LoadingState lines={3} />
  const { agencies } = overdue.data
  return (
    <Panel title={t('urging.owing')}>
      {agencies.length === 0 && <p className={styles.quiet}>{t('urging.nobodyOwes')}</p>}
      <ul className={styles.agencies}>
        {agencies.map((agency) => (
          <li key={agency.id}>
            <span>
              <strong>{agency.name}</strong>
              <span className={styles.quiet}>{t('urging.owes', { count: count(agency.count) })}</span>
            </span>
            <LetterAct
              letter={underWay.data?.find((letter) => letter.agency.id === agency.id)}
              name={agency.name}
              onDrawUp={() => setAsked(agency)}
            />
          </li>
        ))}
      </ul>
      {asked !== undefined && <DrawUpDialog agency={asked} onClose={() => setAsked(undefined)} />}
    </Panel>
  )
}

interface LetterActProps {
  readonly letter: UrgingRow | undefined
  readonly name: string
  readonly onDrawUp: () => void
}

function LetterAct({ letter, name, onDrawUp }: LetterActProps) {
  const { t } = useCommitmentWords()
  if (letter !== undefined) {
    return (
      <AppLink to={paths.urging(letter.id)} className={styles.underWay ?? ''} title={name}>
        <UrgingState state={letter.state} />
        {t('urging.open')}
      </AppLink>
    )
  }
  return (
    <Button
      variant="default"
      leftSection={<IconMailExclamation size={18} aria-hidden />}
      aria-label={t('urging.drawUpFor', { name })}
      onClick={onDrawUp}
    >
      {t('acts.urge')}
    </Button>
  )
}
