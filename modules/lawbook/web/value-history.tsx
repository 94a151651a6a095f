import { isConfirmed, type LegalParameter, type ParameterCard } from '#lawbook'
import { systemClock, today } from '#platform/calendar'
import { Button } from '@mantine/core'
import { DetailDrawer, Panel, StatusBadge } from '#platform/ui'
import { useState } from 'react'
import { ConfirmForm } from './confirm-form.tsx'
import styles from './lawbook.module.css'
import { useLawbookWords } from './lawbook-words.ts'
import { ValueSaid } from './value-said.tsx'

/** Every value that the law or a level set, newest first; what nobody has read yet can be confirmed. */
export function ValueHistory({ card }: { readonly card: ParameterCard }) {
  const { t } = useLawbookWords()
  const [confirming, setConfirming] = useState<LegalParameter>()
  const close = () => setConfirming(undefined)
  return (
    <Panel title={t('parameter.history')}>
      {card.history.length === 0 && <p className={styles.quiet}>{t('parameter.historyNone')}</p>}
      <ol className={styles.values} reversed>
        {card.history.toReversed().map((row) => (
          <li key={row.id} className={styles.valueRow}>
            <HistoryRow row={row} />
            {card.abilities.edit && !isConfirmed(row.status) && (
              <Button variant="default" onClick={() => setConfirming(row)}>
                {t('confirm.open')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <DetailDrawer open={confirming !== undefined} onClose={close} title={t('confirm.title')}>
        {confirming && <ConfirmForm row={confirming} onDone={close} />}
      </DetailDrawer>
    </Panel>
  )
}

function HistoryRow({ row }: { readonly row: LegalParameter }) {
  const { t, label, day, span } = useLawbookWords()
  const basis = row.basis === null ? t('parameter.noBasis') : `${row.basis.number} ${row.basis.title}`
  const endedOn = row.basis?.inForceTo ?? null
  const ended = endedOn !== null && endedOn < today(systemClock) ? endedOn : null
  return (
    <div>
      <ValueSaid kind={row.kind} value={row.value} />
      <p className={styles.quiet}>{`${label(`levels.${row.level}`)}, ${span(row.from, row.to)}`}</p>
      <p className={styles.quiet}>{[basis, row.article].filter(Boolean).join(', ')}</p>
      <p className={styles.badges}>
        <StatusBadge tone={isConfirmed(row.status) ? 'resolved' : 'dueSoon'}>
          {label(`statuses.${row.status}`)}
        </StatusBadge>
        {ended !== null && <StatusBadge tone="overdue">{t('parameter.basisEnded', { day: day(ended) })}</StatusBadge>}
        {row.origin === 'administrator' && <StatusBadge tone="neutral">{label('sources.administrator')}</StatusBadge>}
      </p>
    </div>
  )
}
