import type { IssuePaper, TakenFile } from '#approvals'
import type { CalendarDate } from '#platform/calendar'
import { DateField, Dialog, Form, tellDone, TextField, useForm, VersionConflict } from '#platform/ui'
import { useApprovalActs } from '../approvals.commands.ts'
import { FilePicker } from '../shared/file-picker.tsx'
import { useApprovalWords } from '../shared/words.ts'
import type { PaperDialogProps } from './decision-dialog.tsx'

interface Values {
  readonly number: string
  readonly code: string
  readonly on: CalendarDate | null
  readonly file: TakenFile | null
}

/** Phát hành: number and day as given by the province's system; where numbers are given here, only code and day. */
export function IssueDialog({ paper, onClose }: PaperDialogProps) {
  const { t, label } = useApprovalWords()
  const { issue } = useApprovalActs()
  const { id, version, numbers, proposedCode, signedOn, today } = paper
  const form = useForm<Values, { readonly number: string }>({
    key: `approvals/issue/${id}@${version}`,
    start: { number: '', code: proposedCode ?? '', on: signedOn ?? today, file: null },
    send: ({ number, code, on, file }) =>
      issue(id, {
        version,
        number: number.trim() === '' ? null : number,
        code,
        on,
        file: file?.id ?? null,
      } as IssuePaper),
    onSent: ({ number }) => {
      tellDone({ message: t('done.issued', { number }) })
      onClose()
    },
  })
  return (
    <Dialog title={label('do.issue')} onClose={onClose}>
      <VersionConflict problem={form.problem} onLook={onClose} />
      <Form form={form} submit={label('do.issue')}>
        {numbers === 'typed' ? (
          <TextField
            form={form}
            name="number"
            label={t('issue.number')}
            help={label('numbers.typed')}
            inputMode="numeric"
            required
          />
        ) : (
          <p>{t('issue.allotted')}</p>
        )}
        <TextField form={form} name="code" label={t('issue.code')} required />
        <DateField form={form} name="on" label={label('fields.issuedOn')} required />
        <FilePicker
          label={t('issue.file')}
          help={t('issue.fileHelp')}
          purpose="signed"
          file={form.values.file}
          onChange={(file) => form.set('file', file)}
          error={form.errors['file']}
        />
      </Form>
    </Dialog>
  )
}
