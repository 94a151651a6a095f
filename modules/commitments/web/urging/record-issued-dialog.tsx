import type { AttachedFile, Urging } from '#commitments'
import type { CalendarDate } from '#platform/calendar'
import { DateField, Dialog, Form, tellDone, TextField, useForm } from '#platform/ui'
import { useCommitmentActs } from '../commitments.commands.ts'
import { FilePicker } from '../shared/file-picker.tsx'
import { orNull } from '../shared/typed.ts'
import { useCommitmentWords } from '../shared/words.ts'

interface Values {
  readonly number: string
  readonly date: CalendarDate | null
  readonly signer: string
  readonly files: readonly AttachedFile[]
}

/** Ghi công văn đã phát hành: number and date as in the province's system, with the signed copy. */
export function RecordIssuedDialog({ urging, onClose }: { readonly urging: Urging; readonly onClose: () => void }) {
  const { t, label, count } = useCommitmentWords()
  const { recordUrgingIssued } = useCommitmentActs()
  const start: Values = { number: '', date: null, signer: '', files: [] }
  const form = useForm({
    key: `commitments/urging/${urging.id}`,
    start,
    send: ({ number, date, signer, files }) =>
      recordUrgingIssued(urging.id, {
        version: urging.version,
        letter: { number, date: date as CalendarDate, signer: orNull(signer), file: files[0]?.id ?? null },
      }),
    onSent: () => {
      tellDone({ message: t('done.urged', { count: count(urging.items.length) }) })
      onClose()
    },
  })
  return (
    <Dialog title={t('acts.recordIssued')} onClose={onClose}>
      <Form form={form} submit={t('acts.recordIssued')}>
        <p>{t('urging.recordHelp')}</p>
        <TextField form={form} name="number" label={label('fields.letterNumber')} required />
        <DateField form={form} name="date" label={label('fields.letterDate')} required />
        <TextField form={form} name="signer" label={label('fields.signer')} />
        <FilePicker
          label={t('urging.signedCopy')}
          purpose="letter"
          most={1}
          files={form.values.files}
          onChange={(files) => form.set('files', files)}
          error={form.errors['letter.file']}
        />
      </Form>
    </Dialog>
  )
}
