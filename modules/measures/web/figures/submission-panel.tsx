import { Button } from '@mantine/core'
import { DeclareComplete, type MeasureGroup } from '#measures'
import type { Period } from '#platform/calendar'
import {
  ConfirmDialog,
  ErrorState,
  LoadingState,
  Panel,
  tellDone,
  tellRefused,
  useMe,
  useMyCouncil,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import { submissionsQuery, type SubmissionRow, useMeasureActs } from '../measures.queries.ts'
import { signsForFigures } from '../shared/role-acts.ts'
import { useMeasureWords } from '../shared/words.ts'
import { CompleteDialog } from './complete-dialog.tsx'
import styles from './figures.module.css'

export interface SubmissionPanelProps {
  readonly group: MeasureGroup
  readonly period: Period
}

/** Whether the own figures of a period are signed for as complete; signing, and taking it back. */
export function SubmissionPanel({ group, period }: SubmissionPanelProps) {
  const { t, label, day } = useMeasureWords()
  const { id: council } = useMyCouncil()
  const maySign = signsForFigures(useMe())
  const [asking, setAsking] = useState<'complete' | SubmissionRow>()
  const submissions = useQuery(submissionsQuery(council))
  if (submissions.isError) return <ErrorState error={submissions.error} onRetry={() => void submissions.refetch()} />
  if (submissions.isPending) return <LoadingState lines={2} />
  const signed = submissions.data.filter(
    (each) => each.group === group && each.from <= period.from && period.to <= each.to,
  )
  return (
    <Panel title={t('complete.title')}>
      {signed.length === 0 && (
        <>
          <p className={styles.words}>{t('complete.no')}</p>
          {maySign && (
            <Button leftSection={<IconSignature size={18} aria-hidden />} onClick={() => setAsking('complete')}>
              {label('acts.declare')}
            </Button>
          )}
        </>
      )}
      {signed.map((each) => (
        <div key={each.id}>
          <p className={styles.words}>
            {t('complete.yes', {
              name: each.signerName,
              title: each.signerTitle,
              from: day(each.from),
              to: day(each.to),
              day: day(each.signedOn),
            })}
          </p>
          {each.abilities.withdraw && (
            <Button variant="default" onClick={() => setAsking(each)}>
              {label('acts.withdraw')}
            </Button>
          )}
        </div>
      ))}
      {asking === 'complete' && <CompleteDialog group={group} period={period} onClose={() => setAsking(undefined)} />}
      {asking !== undefined && asking !== 'complete' && (
        <WithdrawDialog submission={asking} onClose={() => setAsking(undefined)} />
      )}
    </Panel>
  )
}

interface WithdrawDialogProps {
  readonly submission: SubmissionRow
  readonly onClose: () => void
}

/** Takes the signed word back, with the reason; undoing signs it again as it was. */
function WithdrawDialog({ submission, onClose }: WithdrawDialogProps) {
  const { t, label, period } = useMeasureWords()
  const { withdrawSubmission, declareComplete } = useMeasureActs()
  const [busy, setBusy] = useState(false)
  const { id, version, kind, from, to } = submission

  async function withdraw(reason: string): Promise<void> {
    setBusy(true)
    try {
      await withdrawSubmission(id, { reason, version })
      const again = DeclareComplete.parse({ ...submission, period: { kind, from, to } })
      tellDone({ message: t('complete.withdrawn'), undo: async () => void (await declareComplete(again)) })
      onClose()
    } catch (thrown) {
      tellRefused(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('complete.withdrawTitle', { period: period({ kind, from, to }) })}
      detail={t('complete.withdrawDetail')}
      verb={label('acts.withdraw')}
      reasonLabel={t('complete.reason')}
      busy={busy}
      onConfirm={(reason) => void withdraw(reason)}
    />
  )
}
