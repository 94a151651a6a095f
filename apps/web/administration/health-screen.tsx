import { Button } from '@mantine/core'
import { formatDecimal } from '#platform/text'
import { AppLink, ErrorState, LoadingState, PageHeader, Panel, StatusBadge, useLocale } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconRefresh } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './administration.module.css'
import { backupsWell, BackupsPanel } from './backups-panel.tsx'
import { healthQuery } from './administration.queries.ts'
import { useMachineWords } from './use-machine-words.ts'

/** A row not sealed for so long alarms. */
const LAG_ALARM_SECONDS = 5

const useHealth = () => useQuery(healthQuery)
type Health = NonNullable<ReturnType<typeof useHealth>['data']>

/** "Tình trạng hệ thống": whether all is well, in one sentence; then what that sentence rests on. */
export function HealthScreen() {
  const { t } = useMachineWords()
  const health = useHealth()
  if (health.isError) return <ErrorState error={health.error} onRetry={() => void health.refetch()} />
  if (health.isPending) return <LoadingState lines={8} />
  const { checks, sealerLag, deliveries, deadJobs, backups } = health.data
  const well =
    checks.every(({ ok }) => ok) &&
    sealerLag < LAG_ALARM_SECONDS &&
    deliveries.dead === 0 &&
    deadJobs === 0 &&
    backupsWell(backups)
  return (
    <>
      <PageHeader
        title={t('health.title')}
        lead={t('health.lead')}
        action={
          <Button variant="default" leftSection={<IconRefresh size={18} />} onClick={() => void health.refetch()}>
            {t('refresh')}
          </Button>
        }
      />
      <div className={styles.panels}>
        <Panel
          title={t('health.checks')}
          aside={
            <StatusBadge tone={well ? 'resolved' : 'overdue'}>{t(well ? 'health.well' : 'health.unwell')}</StatusBadge>
          }
        >
          <Checks health={health.data} />
        </Panel>
        <BackupsPanel backups={backups} />
        <Versions health={health.data} />
      </div>
    </>
  )
}

function Checks({ health: { checks, sealerLag, deliveries, deadJobs } }: { readonly health: Health }) {
  const { t, count } = useMachineWords()
  const locale = useLocale()
  const seconds = formatDecimal(Math.round(sealerLag * 10) / 10, 1, locale)
  return (
    <ul className={styles.checks}>
      {checks.map(({ name, ok, reason, milliseconds }) => (
        <Check key={name} name={name === 'database' ? t('health.database') : name} ok={ok}>
          {ok
            ? t('health.milliseconds', { ms: count(milliseconds) })
            : t(reason === 'slow' ? 'health.slow' : 'health.notOk')}
        </Check>
      ))}
      <Check name={t('health.sealer')} ok={sealerLag < LAG_ALARM_SECONDS}>
        {sealerLag === 0 ? t('health.sealed') : t('health.lag', { seconds })}
      </Check>
      <Check name={t('health.deliveries')} ok={deliveries.dead === 0}>
        {deliveries.dead === 0
          ? t('health.deliveriesWell')
          : t('health.deliveriesDead', { dead: count(deliveries.dead), waiting: count(deliveries.waiting) })}
      </Check>
      <Check name={t('health.jobs')} ok={deadJobs === 0}>
        {deadJobs === 0 ? (
          t('health.jobsWell')
        ) : (
          <AppLink to="/admin/jobs">{t('health.jobsDead', { dead: count(deadJobs) })}</AppLink>
        )}
      </Check>
    </ul>
  )
}

interface CheckProps {
  readonly name: string
  readonly ok: boolean
  readonly children: ReactNode
}

function Check({ name, ok, children }: CheckProps) {
  const { t } = useMachineWords()
  return (
    <li>
      <span>{name}</span>
      <span className={styles.checkNote}>{children}</span>
      <StatusBadge tone={ok ? 'resolved' : 'overdue'}>{t(ok ? 'health.ok' : 'health.notOk')}</StatusBadge>
    </li>
  )
}

function Versions({ health: { versions, server } }: { readonly health: Health }) {
  const { t, at, bytes, count } = useMachineWords()
  return (
    <>
      <Panel title={t('health.versions')}>
        <dl className={styles.facts}>
          <dt>{t('health.product')}</dt>
          <dd>{versions.product}</dd>
          <dt>{t('health.node')}</dt>
          <dd>{versions.node}</dd>
          <dt>{t('health.postgres')}</dt>
          <dd>{versions.database}</dd>
          <dt>{t('health.migration')}</dt>
          <dd>{versions.migration ?? '–'}</dd>
        </dl>
      </Panel>
      {server && (
        <Panel title={t('health.server')}>
          <dl className={styles.facts}>
            <dt>{t('health.since')}</dt>
            <dd>{at(server.startedAt)}</dd>
            <dt>{t('health.role')}</dt>
            <dd>{t(`health.${server.role}`)}</dd>
            <dt>{t('health.lines')}</dt>
            <dd>{count(server.liveLines)}</dd>
            <dt>{t('health.memory')}</dt>
            <dd>{bytes(server.memoryBytes)}</dd>
            <dt>{t('health.callers')}</dt>
            <dd>{count(server.callersWaiting)}</dd>
          </dl>
        </Panel>
      )}
    </>
  )
}
