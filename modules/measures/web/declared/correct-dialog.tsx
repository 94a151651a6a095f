import { Dialog, Form, LongTextField, tellDone, useForm, VersionConflict } from '#platform/ui'
import { type DeclaredView, useMeasureActs } from '../measures.queries.ts'
import { useMeasureWords } from '../shared/words.ts'
import { signedOf, type SignedValues } from './declared-values.ts'
import { SignedFields } from './signed-fields.tsx'

export interface CorrectDialogProps {
  readonly figure: DeclaredView
  readonly onClose: () => void
}

interface Values extends SignedValues {
  readonly reason: string
}

/** Sửa số kê khai: the earlier number stays on record with the reason. */
export function CorrectDialog({ figure, onClose }: CorrectDialogProps) {
  const { t, label } = useMeasureWords()
  const { correctDeclared } = useMeasureActs()
  const { id, version, value, source, signerName, signerTitle, signedOn, note } = figure
  const form = useForm<Values, unknown>({
    key: `measures/correct/${id}@${version}`,
    start: { value: String(value), source, signerName, signerTitle, signedOn, note: note ?? '', reason: '' },
    send: ({ reason, ...signed }) => correctDeclared(id, { ...signedOf(signed), reason, version }),
    onSent: () => {
      tellDone({ message: t('declared.corrected') })
      onClose()
    },
  })
  return (
    <Dialog title={label('acts.correctFigure')} onClose={onClose}>
      <VersionConflict problem={form.problem} onLook={onClose} />
      <Form form={form} submit={label('acts.correctFigure')}>
        <SignedFields form={form} />
        <LongTextField form={form} name="reason" label={t('declared.reason')} required />
      </Form>
    </Dialog>
  )
}
