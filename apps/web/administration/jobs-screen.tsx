import { Button } from '@mantine/core'
import {
  ConfirmDialog,
  type Column,
  DataTable,
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  Panel,
  StatusBadge,
  tellDone,
  tellRefused,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconClockPlay, IconRefresh, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import styles from './administration.module.css'
import { type Act, type GivenUp, jobsQuery, useSettle } from './administration.queries.ts'
import { type MachineWords, useMachineWords } from './use-machine-words.ts'

type Jobs = NonNullable<ReturnType<typeof useJobs>['data']>
type DeadJob = Jobs['deadJobs'][number]
type DeadDelivery = Jobs['deadDeliveries'][number]
type Queue = Jobs['queues'][number]

const useJobs = () => useQuery(jobsQuery)

/** "Việc chạy ngầm": what was given up first, to be retried or discarded; then every kind of job with its figures. */
export function JobsScreen() {
  const words = useMachineWords()
  const { t } = words
  const jobs = useJobs()
  const [discarding, setDiscarding] = useState<GivenUp>()
  const settle = useSettle((act) => {
    setDiscarding(undefined)
    tellDone({ message: t(act === 'retry' ? 'jobs.retried' : 'jobs.discarded') })
  }, tellRefused)
  if (jobs.isError) return <ErrorState error={jobs.error} onRetry={() => void jobs.refetch()} />
  if (jobs.isPending) return <LoadingState lines={8} />
  const { deadJobs, deadDeliveries, queues } = jobs.data
  const busy = queues.filter(hasWork)
  const idle = queues.filter((queue) => !hasWork(queue))
  const acts = (given: GivenUp, name: string) => (
    <Acts
      name={name}
      words={words}
      busy={settle.isPending}
      onAct={(act) => (act === 'retry' ? settle.mutate({ given, act }) : setDiscarding(given))}
    />
  )
  return (
    <>
      <PageHeader
        title={t('jobs.title')}
        lead={t('jobs.lead')}
        action={
          <Button variant="default" leftSection={<IconRefresh size={18} />} onClick={() => void jobs.refetch()}>
            {t('refresh')}
          </Button>
        }
      />
      <div className={styles.panels}>
        <Panel title={t('jobs.dead')}>
          {deadJobs.length > 0 && <p className={styles.help}>{t('jobs.deadDetail')}</p>}
          <DataTable
            caption={t('jobs.dead')}
            columns={deadColumns(words, acts)}
            rows={deadJobs}
            rowKey={({ id }) => id}
            rowName={({ job }) => words.job(job)}
            empty={
              <p className={styles.well}>
                <StatusBadge tone="resolved">{t('jobs.allWell')}</StatusBadge> {t('jobs.allWellDetail')}
              </p>
            }
          />
        </Panel>
        {deadDeliveries.length > 0 && (
          <Panel title={t('jobs.deadEvents')}>
            <DataTable
              caption={t('jobs.deadEvents')}
              columns={deliveryColumns(words, acts)}
              rows={deadDeliveries}
              rowKey={({ handler, event }) => `${handler} ${event}`}
              rowName={({ name }) => name}
              empty={null}
            />
          </Panel>
        )}
        <Panel title={t('jobs.queues')}>
          {queues.length === 0 ? (
            <EmptyState icon={IconClockPlay} title={t('jobs.none')}>
              {t('jobs.noneDetail')}
            </EmptyState>
          ) : (
            <Queues queues={busy} caption={t('jobs.queues')} words={words} />
          )}
          {idle.length > 0 && (
            <details className={styles.folded}>
              <summary>{t('jobs.idle', { count: words.count(idle.length) })}</summary>
              <Queues queues={idle} caption={t('jobs.idle', { count: words.count(idle.length) })} words={words} />
            </details>
          )}
        </Panel>
      </div>
      <ConfirmDialog
        open={discarding !== undefined}
        onClose={() => setDiscarding(undefined)}
        title={t('jobs.discardTitle')}
        detail={t('jobs.discardDetail')}
        verb={t('jobs.discard')}
        busy={settle.isPending}
        onConfirm={() => discarding && settle.mutate({ given: discarding, act: 'discard' })}
      />
    </>
  )
}

/** Whether it is busy, has something waiting, or failed: the others are folded, a page of zeros hides what is at work. */
const hasWork = ({ waiting, active, failed }: Queue): boolean => waiting + active + failed > 0

interface QueuesProps {
  readonly queues: readonly Queue[]
  readonly caption: string
  readonly words: MachineWords
}

function Queues({ queues, caption, words }: QueuesProps) {
  return (
    <DataTable
      caption={caption}
      columns={queueColumns(words)}
      rows={queues}
      rowKey={({ name }) => name}
      rowName={({ name }) => words.job(name)}
      empty={<p className={styles.help}>{words.t('jobs.allIdle')}</p>}
    />
  )
}

interface ActsProps {
  /** Of what it is, for those who hear the buttons one after the other. */
  readonly name: string
  readonly words: MachineWords
  readonly busy: boolean
  readonly onAct: (act: Act) => void
}

function Acts({ name, words: { t }, busy, onAct }: ActsProps) {
  return (
    <div className={styles.acts}>
      <Button
        variant="default"
        leftSection={<IconRefresh size={18} />}
        disabled={busy}
        aria-label={`${t('jobs.retry')}: ${name}`}
        onClick={() => onAct('retry')}
      >
        {t('jobs.retry')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconTrash size={18} />}
        disabled={busy}
        aria-label={`${t('jobs.discard')}: ${name}`}
        onClick={() => onAct('discard')}
      >
        {t('jobs.discard')}
      </Button>
    </div>
  )
}

type ActsOf = (given: GivenUp, name: string) => ReactNode

function deadColumns({ t, at, count, job }: MachineWords, acts: ActsOf): Column<DeadJob>[] {
  return [
    { id: 'job', header: t('jobs.job'), onCard: 'title', cell: (row) => job(row.job) },
    { id: 'failedAt', header: t('jobs.failedAt'), cell: ({ failedAt }) => at(failedAt) },
    { id: 'tries', header: t('jobs.tries'), cell: ({ tries }) => count(tries) },
    { id: 'reason', header: t('jobs.reason'), cell: ({ reason }) => <code>{reason}</code> },
    {
      id: 'acts',
      header: t('jobs.acts'),
      onPaper: false,
      cell: (row) => acts({ what: 'job', id: row.id }, job(row.job)),
    },
  ]
}

function deliveryColumns({ t, at, count }: MachineWords, acts: ActsOf): Column<DeadDelivery>[] {
  return [
    { id: 'name', header: t('jobs.event'), onCard: 'title', cell: ({ name }) => <code>{name}</code> },
    { id: 'handler', header: t('jobs.handler'), cell: ({ handler }) => <code>{handler}</code> },
    { id: 'council', header: t('jobs.council'), cell: ({ councilName }) => councilName ?? '–' },
    { id: 'at', header: t('jobs.failedAt'), cell: (row) => at(row.at) },
    { id: 'attempts', header: t('jobs.tries'), cell: ({ attempts }) => count(attempts) },
    { id: 'failure', header: t('jobs.reason'), cell: ({ failure }) => <code>{failure}</code> },
    {
      id: 'acts',
      header: t('jobs.acts'),
      onPaper: false,
      cell: ({ event, handler, name }) => acts({ what: 'delivery', id: event, handler }, name),
    },
  ]
}

function queueColumns({ t, at, count, job, schedule }: MachineWords): Column<Queue>[] {
  const figure = (id: 'waiting' | 'later' | 'active' | 'failed' | 'done'): Column<Queue> => ({
    id,
    header: t(`jobs.${id}`),
    align: 'end',
    cell: (row) => count(row[id]),
  })
  return [
    { id: 'name', header: t('jobs.job'), onCard: 'title', cell: ({ name }) => job(name) },
    { id: 'schedule', header: t('jobs.schedule'), cell: ({ cron }) => schedule(cron) },
    figure('waiting'),
    figure('active'),
    figure('failed'),
    figure('done'),
    {
      id: 'last',
      header: t('jobs.lastDone'),
      cell: ({ lastDoneAt }) => (lastDoneAt === null ? t('jobs.never') : at(lastDoneAt)),
    },
  ]
}
