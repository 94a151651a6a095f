import { Panel, StatusBadge } from '#platform/ui'
import styles from './administration.module.css'
import type { Health } from './administration.queries.ts'
import { useMachineWords } from './use-machine-words.ts'

type Backups = Health['backups']

const TONES = { fresh: 'resolved', old: 'dueSoon', tooOld: 'overdue', none: 'overdue' } as const

/** Invented data is no loss: a sample without a backup needs nobody. */
function standingOf({ state, sample }: Backups) {
  const needed = !(sample && state === 'none')
  return { needed, tone: needed ? TONES[state] : 'neutral' } as const
}

/** Whether nobody needs to see to the backups now. */
export function backupsWell(backups: Backups): boolean {
  return standingOf(backups).tone !== 'overdue'
}

/** "Sao lưu": what a lost disk would cost, and how to make it less. */
export function BackupsPanel({ backups }: { readonly backups: Backups }) {
  const { t, at, bytes, count, ago } = useMachineWords()
  const { last, drill, restored, state } = backups
  return (
    <Panel
      title={t('backups.title')}
      aside={<StatusBadge tone={standingOf(backups).tone}>{t(`backups.${state}`)}</StatusBadge>}
    >
      {restored && (
        <p className={styles.quiet}>
          {t('backups.restored', { at: at(restored.at), takenAt: at(restored.takenAt) })}
          {!last && ` ${t('backups.noneSince')}`}
        </p>
      )}
      {last && (
        <dl className={styles.facts}>
          <dt>{t('backups.last')}</dt>
          <dd>
            {at(last.takenAt)} ({ago(last.takenAt)})
          </dd>
          <dt>{t('backups.holds')}</dt>
          <dd>
            {t('backups.rowsAndFiles', {
              rows: count(last.rows),
              files: count(last.files),
              size: bytes(last.bytes),
              seconds: count(Math.max(1, Math.round(last.milliseconds / 1000))),
            })}
            {last.damaged > 0 && <p>{t('backups.damaged', { files: count(last.damaged) })}</p>}
            {last.withKeys && <p>{t('backups.withKeys')}</p>}
          </dd>
          <dt>{t('backups.seal')}</dt>
          <dd>
            <code>{last.seal}</code>
          </dd>
          <dt>{t('backups.host')}</dt>
          <dd>{last.host}</dd>
          <dt>{t('backups.drill')}</dt>
          <dd>
            {drill
              ? t('backups.drilled', { at: at(drill.at), ago: ago(drill.at), takenAt: at(drill.takenAt) })
              : t('backups.neverDrilled')}
          </dd>
        </dl>
      )}
      {state !== 'fresh' && (
        <>
          <p className={styles.plain}>{t('backups.how')}</p>
          <p className={styles.quiet}>{t('backups.command', { command: 'npm run backup' })}</p>
        </>
      )}
    </Panel>
  )
}
