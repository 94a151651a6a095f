import { ConfirmDialog, tellDone, tellRefused } from '#platform/ui'
import { useState } from 'react'
import { useReportActs } from '../reports.queries.ts'
import { useReportWords } from '../shared/words.ts'
import type { ReportDialogProps } from './close-dialog.tsx'

/** Mở lại số liệu: the report collects again, with the reason. */
export function ReopenDialog({ report, onClose }: ReportDialogProps) {
  const { t, label } = useReportWords()
  const { reopen } = useReportActs()
  const [busy, setBusy] = useState(false)

  async function send(reason: string): Promise<void> {
    setBusy(true)
    try {
      await reopen(report.id, { reason, version: report.version })
      tellDone({ message: t('reopen.done') })
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
      title={t('reopen.title')}
      detail={t('reopen.detail')}
      verb={label('acts.reopen')}
      reasonLabel={t('reopen.reason')}
      busy={busy}
      onConfirm={(reason) => void send(reason)}
    />
  )
}
