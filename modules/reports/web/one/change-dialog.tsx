import {
  ChoiceField,
  Dialog,
  Form,
  LongTextField,
  tellDone,
  TextField,
  useForm,
  useMyCouncil,
  VersionConflict,
} from '#platform/ui'
import { definitionOf, PRINT_STYLES, type PrintStyle } from '#reports'
import { useQuery } from '@tanstack/react-query'
import { useReportActs, wavesQuery } from '../reports.queries.ts'
import { useReportWords } from '../shared/words.ts'
import type { ReportDialogProps } from './close-dialog.tsx'

interface Values {
  readonly occasion: string
  readonly wave: string
  readonly style: string
  readonly remarks: string
}

/** Sửa báo cáo: the occasion, the wave until figures are closed, how voters are printed, and the office's remarks. */
export function ChangeDialog({ report, onClose }: ReportDialogProps) {
  const { t, label } = useReportWords()
  const { id: council } = useMyCouncil()
  const { change } = useReportActs()
  const { id, version, occasion, wave, remarks, styles, periodKind: kind, from, to } = report
  const waves = useQuery(wavesQuery(council, { kind, from, to }))
  // The wave the report is about stays to be chosen, whatever has been recorded since.
  const known = [...(wave === null ? [] : [wave]), ...(waves.data ?? []).filter(({ key }) => key !== wave?.key)]
  const rounded = definitionOf(report.kind).figures.find(({ mayRound }) => mayRound)?.key
  const form = useForm<Values, unknown>({
    key: `reports/change/${id}@${version}`,
    start: {
      occasion,
      wave: wave?.key ?? '',
      style: (rounded && styles[rounded]) ?? 'exact',
      remarks: remarks ?? '',
    },
    send: (values) =>
      change(id, {
        occasion: values.occasion,
        wave: known.find(({ key }) => key === values.wave) ?? null,
        styles: { ...styles, ...(rounded && { [rounded]: values.style as PrintStyle }) },
        remarks: values.remarks.trim() === '' ? null : values.remarks,
        version,
      }),
    onSent: () => {
      tellDone({ message: t('change.done') })
      onClose()
    },
  })
  return (
    <Dialog title={label('acts.change')} onClose={onClose}>
      <VersionConflict problem={form.problem} onLook={onClose} />
      <Form form={form} submit={label('acts.change')}>
        <TextField form={form} name="occasion" label={t('open.occasion')} help={t('open.occasionHelp')} required />
        {report.provisional && known.length > 0 && (
          <ChoiceField
            form={form}
            name="wave"
            label={t('open.wave')}
            help={t('open.waveHelp')}
            options={known.map(({ key, name }) => ({ value: key, label: name }))}
          />
        )}
        <ChoiceField
          form={form}
          name="style"
          label={t('change.attending')}
          required
          options={PRINT_STYLES.map((value) => ({ value, label: label(`styles.${value}`) }))}
        />
        <LongTextField form={form} name="remarks" label={t('open.remarks')} help={t('open.remarksHelp')} />
      </Form>
    </Dialog>
  )
}
