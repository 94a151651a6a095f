import { Button } from '@mantine/core'
import type { AgencyId } from '#platform/access'
import { ErrorState, LoadingState, Panel, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconMailExclamation } from '@tabler/icons-react'
import { useState } from 'react'
import { countsQuery } from '../commitments.queries.ts'
import { useCommitmentWords } from '../shared/words.ts'
import { DrawUpDialog } from './draw-up-dialog.tsx'
import styles from './urging.module.css'

/** The agencies at which something is overdue, most first; for each one letter about all of it. */
export function OverdueAgencies() {
  const { t, count } = useCommitmentWords()
  const { id: council } = useMyCouncil()
  const overdue = useQuery(countsQuery(council, { clock: 'overdue' }))
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
            <Button
              variant="default"
              leftSection={<IconMailExclamation size={18} aria-hidden />}
              aria-label={t('urging.drawUpFor', { name: agency.name })}
              onClick={() => setAsked(agency)}
            >
              {t('acts.urge')}
            </Button>
          </li>
        ))}
      </ul>
      {asked !== undefined && <DrawUpDialog agency={asked} onClose={() => setAsked(undefined)} />}
    </Panel>
  )
}
