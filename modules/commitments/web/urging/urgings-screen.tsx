import { AppLink, BackLink, DataTable, EmptyState, PageHeader, useKeysetList, useMe, useMyCouncil } from '#platform/ui'
import { IconMailExclamation } from '@tabler/icons-react'
import { urgingsKey, urgingsPage, useLedgerLive } from '../commitments.queries.ts'
import { paths } from '../shared/paths.ts'
import { roleActs } from '../shared/role-acts.ts'
import { useCommitmentWords } from '../shared/words.ts'
import { OverdueAgencies } from './overdue-agencies.tsx'
import styles from './urging.module.css'
import { UrgingState } from './urging-state.tsx'

/** Công văn đôn đốc: which agencies owe answers today, and the letters that urged them. */
export function UrgingsScreen() {
  useLedgerLive()
  const { t, label, day, count, lettered } = useCommitmentWords()
  const { id: council } = useMyCouncil()
  const may = roleActs(useMe())
  const list = useKeysetList(urgingsKey(council), (after) => urgingsPage(council, after))
  return (
    <>
      <BackLink to={paths.ledger}>{label('title')}</BackLink>
      <PageHeader title={label('urging.name')} lead={t('urging.lead')} />
      {may.urge && <OverdueAgencies />}
      <h2 className={styles.heading}>{t('urging.letters')}</h2>
      <DataTable
        {...list}
        caption={t('urging.letters')}
        columns={[
          {
            id: 'agency',
            header: label('fields.body'),
            onCard: 'title',
            cell: ({ id, agency }) => (
              <AppLink to={paths.urging(id)} className={styles.agency ?? ''}>
                {agency.name}
              </AppLink>
            ),
          },
          { id: 'drawnOn', header: t('urging.drawnOn'), cell: ({ drawnOn }) => day(drawnOn) },
          { id: 'items', header: t('urging.items'), cell: ({ items }) => count(items) },
          { id: 'state', header: label('fields.state'), cell: ({ state }) => <UrgingState state={state} /> },
          {
            id: 'letter',
            header: label('fields.letterNumber'),
            cell: ({ letter }) => (letter === null ? t('urging.noNumber') : lettered({ ...letter, signer: null })),
          },
        ]}
        rowKey={({ id }) => id}
        rowName={({ agency, drawnOn }) => `${agency.name}, ${day(drawnOn)}`}
        empty={
          <EmptyState icon={IconMailExclamation} title={t('urging.emptyTitle')}>
            {t('urging.empty')}
          </EmptyState>
        }
      />
    </>
  )
}
