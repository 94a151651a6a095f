import { Button } from '@mantine/core'
import type { PaperRow } from '#approvals'
import { AppLink, ErrorState, LoadingState, Panel, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { paperCountsQuery, somePapersQuery, useApprovalsLive } from '../approvals.queries.ts'
import styles from '../shared/approvals.module.css'
import { PaperMarks } from '../shared/paper-marks.tsx'
import { paths } from '../shared/paths.ts'
import { useApprovalWords } from '../shared/words.ts'

/** A glance; each is decided in place. */
const SHOWN = 3
/** Comes when it is pressed: a phone that only looks at its day loads no dialogs. */
const DecideDialog = lazy(() => import('../shared/decide-dialogs.tsx').then((m) => ({ default: m.DecideDialog })))
const WAITING = { box: 'waiting' } as const

/** Chờ duyệt, chờ ký: what waits for the reader, each approved or returned by one tap. */
export function WaitingCard() {
  useApprovalsLive()
  const { t, count } = useApprovalWords()
  const { id: council } = useMyCouncil()
  const counts = useQuery(paperCountsQuery(council, WAITING))
  const rows = useQuery(somePapersQuery(council, WAITING, SHOWN))
  if (rows.isError) return <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />
  if (rows.isPending) return <LoadingState lines={2} />
  if (rows.data.length === 0) return null
  const title = counts.data === undefined ? t('today.title') : `${t('today.title')} (${count(counts.data.waiting)})`
  return (
    <Panel title={title} aside={<AppLink to={paths.inbox}>{t('today.all')}</AppLink>}>
      <ul className={styles.list}>
        {rows.data.map((row) => (
          <li key={row.id}>
            <WaitingPaper row={row} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function WaitingPaper({ row }: { readonly row: PaperRow }) {
  const { t, label, day } = useApprovalWords()
  const [asking, setAsking] = useState<'approve' | 'return'>()
  const close = () => setAsking(undefined)
  return (
    <>
      <AppLink to={paths.paper(row.id)} className={styles.name ?? ''}>
        {row.title}
      </AppLink>
      <span className={styles.quiet}>
        {t('today.submitted', { name: row.submitted.name, day: day(row.submitted.on) })}
        {row.summary !== '' && `; ${row.summary}`}
      </span>
      <PaperMarks row={row} />
      {row.state === 'waitingApproval' && (
        <fieldset className={styles.acts} aria-label={row.title}>
          <Button onClick={() => setAsking('approve')}>{label('do.approve')}</Button>
          <Button variant="default" onClick={() => setAsking('return')}>
            {label('do.return')}
          </Button>
        </fieldset>
      )}
      {asking !== undefined && (
        <Suspense fallback={<LoadingState lines={1} />}>
          <DecideDialog act={asking} paper={row} onClose={close} />
        </Suspense>
      )}
    </>
  )
}
