import { Button } from '@mantine/core'
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  PageHeader,
  StatusBadge,
  useGo,
  useKeysetList,
  useMe,
  useMyCouncil,
} from '#platform/ui'
import type { ReportRow } from '#reports'
import { IconFilePlus, IconReportAnalytics } from '@tabler/icons-react'
import { listKey, reportsPage, useReportsLive } from '../reports.queries.ts'
import { paths } from '../shared/paths.ts'
import { writesReports } from '../shared/role-acts.ts'
import { toneOfState } from '../shared/tones.ts'
import { useReportWords } from '../shared/words.ts'
import styles from './list.module.css'

/** The reports of the council, the newest period first, each with the step it has come to. */
export function ReportsScreen() {
  useReportsLive()
  const { t, label, day, nameOf, periodOf } = useReportWords()
  const council = useMyCouncil()
  const mayOpen = writesReports(useMe())
  const go = useGo()
  const list = useKeysetList(listKey(council.id), (after) => reportsPage(council.id, after))
  const openButton = (
    <Button leftSection={<IconFilePlus size={20} aria-hidden />} onClick={() => go(paths.open)}>
      {label('acts.open')}
    </Button>
  )
  const columns: readonly Column<ReportRow>[] = [
    {
      id: 'name',
      header: t('list.report'),
      onCard: 'title',
      cell: (row) => (
        <AppLink to={paths.report(row.id)} className={styles.name ?? ''}>
          {nameOf(row)}
        </AppLink>
      ),
    },
    { id: 'period', header: t('list.period'), cell: periodOf },
    {
      id: 'state',
      header: t('list.state'),
      cell: ({ state }) => <StatusBadge tone={toneOfState[state]}>{label(`states.${state}`)}</StatusBadge>,
    },
    { id: 'cutoff', header: t('list.cutoff'), cell: ({ cutoffOn }) => (cutoffOn === null ? '' : day(cutoffOn)) },
    {
      id: 'number',
      header: t('list.number'),
      cell: ({ number, code, issuedOn }) =>
        number === null || code === null || issuedOn === null
          ? ''
          : t('list.issued', { number, code, day: day(issuedOn) }),
    },
  ]
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { council: council.name })}
        action={mayOpen && list.rows.length > 0 && openButton}
      />
      <DataTable
        {...list}
        caption={t('title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={nameOf}
        empty={
          <EmptyState icon={IconReportAnalytics} title={t('list.emptyTitle')} action={mayOpen && openButton}>
            {t(mayOpen ? 'list.empty' : 'list.emptyReader')}
          </EmptyState>
        }
      />
    </>
  )
}
