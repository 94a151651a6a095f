import type { SignPaper, TakenFile } from '#approvals'
import type { CalendarDate } from '#platform/calendar'
import { ChoiceField, DateField, Dialog, Form, tellDone, useForm, useMe, VersionConflict } from '#platform/ui'
import { useApprovalActs } from '../approvals.commands.ts'
import { FilePicker } from '../shared/file-picker.tsx'
import { useApprovalWords } from '../shared/words.ts'
import { deciderOptions } from './decider-options.ts'
import type { PaperDialogProps } from './decision-dialog.tsx'

interface Values {
  readonly way: string
  readonly signer: string
  readonly on: CalendarDate | null
  readonly file: TakenFile | null
}

/** Ghi bản đã ký: how it was signed, by whom, on which day, and the signed copy itself. */
export function SignDialog({ paper, onClose }: PaperDialogProps) {
  const words = useApprovalWords()
  const { t, label } = words
  const { as } = useMe()
  const { sign, undoLast } = useApprovalActs()
  const { id, version, signers, signer, today } = paper
  const own = signers.find(({ assignment }) => assignment === as.assignment)
  const agreed = signers.find(({ name }) => name === signer?.name)
  const start: Values = {
    way: own ? 'file' : 'ink',
    signer: (own ?? agreed ?? (signers.length === 1 ? signers[0] : undefined))?.assignment ?? '',
    on: today,
    file: null,
  }
  const form = useForm<Values, unknown>({
    key: `approvals/sign/${id}@${version}`,
    start,
    send: ({ way, signer: by, on, file }) => sign(id, { version, way, signer: by, on, file: file?.id } as SignPaper),
    onSent: () => {
      tellDone({ message: t('done.signed'), undo: () => undoLast(id) })
      onClose()
    },
  })
  return (
    <Dialog title={label('do.sign')} onClose={onClose}>
      <VersionConflict problem={form.problem} onLook={onClose} />
      <Form form={form} submit={label('do.sign')}>
        <ChoiceField
          form={form}
          name="way"
          label={t('sign.way')}
          required
          options={(['ink', 'file'] as const).map((way) => ({ value: way, label: label(`ways.${way}`) }))}
        />
        <ChoiceField
          form={form}
          name="signer"
          label={label('fields.signer')}
          required
          options={deciderOptions(signers, words)}
        />
        <DateField form={form} name="on" label={label('fields.signedOn')} required />
        <FilePicker
          label={t('sign.file')}
          help={t('sign.fileHelp')}
          purpose="signed"
          required
          file={form.values.file}
          onChange={(file) => form.set('file', file)}
          error={form.errors['file']}
        />
      </Form>
    </Dialog>
  )
}
