import { isConfirmed, type LegalParameter, type ParameterCard } from '#lawbook'
import { formatInstant, instant, systemClock, today } from '#platform/calendar'
import { Button } from '@mantine/core'
import { DetailDrawer, Panel, StatusBadge, tellDone, tellRefused, useMyCouncil } from '#platform/ui'
import { IconArrowBackUp, IconPencilPlus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmForm } from './confirm-form.tsx'
import { LawValueForm } from './law-value-form.tsx'
import { useLawbookCommands } from './lawbook.commands.ts'
import styles from './lawbook.module.css'
import { useLawbookWords } from './lawbook-words.ts'
import { ValueSaid } from './value-said.tsx'

/** Every value that the law or a level set, newest first; a new text's is added, what nobody has read yet is confirmed. */
export function ValueHistory({ card }: { readonly card: ParameterCard }) {
  const { t } = useLawbookWords()
  const [open, setOpen] = useState<'set' | LegalParameter>()
  const close = () => setOpen(undefined)
  return (
    <Panel
      title={t('parameter.history')}
      aside={
        card.abilities.edit && (
          <Button variant="default" leftSection={<IconPencilPlus size={18} />} onClick={() => setOpen('set')}>
            {t('law.open')}
          </Button>
        )
      }
    >
      {card.history.length === 0 && <p className={styles.quiet}>{t('parameter.historyNone')}</p>}
      <ol className={styles.values} reversed>
        {card.history.toReversed().map((row) => (
          <li key={row.id} className={styles.valueRow}>
            <HistoryRow row={row} withCodes={card.abilities.edit} />
            {card.abilities.edit && <RowActs row={row} onConfirm={() => setOpen(row)} />}
          </li>
        ))}
      </ol>
      <DetailDrawer
        open={open !== undefined}
        onClose={close}
        title={t(open === 'set' || open === undefined ? 'law.title' : 'confirm.title')}
      >
        {open === 'set' && <LawValueForm card={card} onDone={close} />}
        {open !== undefined && open !== 'set' && <ConfirmForm row={open} onDone={close} />}
      </DetailDrawer>
    </Panel>
  )
}

/** What the administrator may still do with a value: say that it was read, or take back what was last done to it. */
function RowActs({ row, onConfirm }: { readonly row: LegalParameter; readonly onConfirm: () => void }) {
  const { t } = useLawbookWords()
  const { id: council } = useMyCouncil()
  const { undoLaw } = useLawbookCommands(council)
  const undo = useMutation({
    mutationFn: () => undoLaw(row.id, row.version),
    onSuccess: () => tellDone({ message: t('law.undone') }),
    onError: tellRefused,
  })
  return (
    <div className={styles.rowActs}>
      {!isConfirmed(row.status) && (
        <Button variant="default" onClick={onConfirm}>
          {t('confirm.open')}
        </Button>
      )}
      {row.origin === 'administrator' && (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={18} />}
          loading={undo.isPending}
          onClick={() => undo.mutate()}
        >
          {t('law.undo')}
        </Button>
      )}
    </div>
  )
}

function HistoryRow({ row, withCodes }: { readonly row: LegalParameter; readonly withCodes: boolean }) {
  const { t, label, day, span, locale } = useLawbookWords()
  const basis = row.basis === null ? t('parameter.noBasis') : `${row.basis.number} ${row.basis.title}`
  const endedOn = row.basis?.inForceTo ?? null
  const ended = endedOn !== null && endedOn < today(systemClock) ? endedOn : null
  return (
    <div>
      <ValueSaid kind={row.kind} value={row.value} withCodes={withCodes} />
      <p className={styles.quiet}>{`${label(`levels.${row.level}`)}, ${span(row.from, row.to)}`}</p>
      <p className={styles.quiet}>{[basis, row.article].filter(Boolean).join(', ')}</p>
      {row.confirmed !== null && (
        <p className={styles.quiet}>
          {t('confirm.by', { by: row.confirmed.by, at: formatInstant(instant(row.confirmed.at), locale) })}
        </p>
      )}
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
