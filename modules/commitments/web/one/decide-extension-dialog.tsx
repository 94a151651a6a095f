import type { CalendarDate } from '#platform/calendar'
import { ChoiceField, DateField, Dialog, Form, LongTextField, tellDone, useForm, VersionConflict } from '#platform/ui'
import { useCommitmentActs } from '../commitments.commands.ts'
import { useCommitmentWords } from '../shared/words.ts'
import type { OneDialogProps } from './judge-dialog.tsx'
import styles from './one.module.css'
import { reasonOfExtension } from './reason-of-extension.ts'
import { useUndoLast } from './use-undo-last.ts'

interface Values {
  readonly decision: string
  readonly until: CalendarDate | null
  readonly reason: string
}

/** Gia hạn: granted until a day, the asked one unless changed, or refused; with the reason either way. */
export function DecideExtensionDialog({ commitment, onClose }: OneDialogProps) {
  const { t, label, day } = useCommitmentWords()
  const { decideExtension } = useCommitmentActs()
  const undo = useUndoLast(commitment)
  const { id, version, extensionAsked } = commitment
  const form = useForm<Values, unknown>({
    key: `commitments/decide-extension/${id}@${version}`,
    start: { decision: 'grant', until: extensionAsked, reason: '' },
    send: ({ decision, until, reason }) =>
      decideExtension(id, { version, grant: decision === 'grant', until: decision === 'grant' ? until : null, reason }),
    onSent: () => {
      tellDone({ message: t('done.extensionDecided'), undo })
      onClose()
    },
  })
  return (
    <Dialog title={t('acts.extend')} onClose={onClose}>
      <VersionConflict problem={form.problem} onLook={onClose} />
      {extensionAsked !== null && (
        <blockquote className={styles.quoted}>
          <p>
            <strong>{label('extension.asked', { date: day(extensionAsked) })}.</strong> {reasonOfExtension(commitment)}
          </p>
        </blockquote>
      )}
      <Form form={form} submit={t('extension.decide')}>
        <ChoiceField
          form={form}
          name="decision"
          label={t('extension.decision')}
          required
          options={(['grant', 'refuse'] as const).map((value) => ({ value, label: t(`extension.${value}`) }))}
        />
        {form.values.decision === 'grant' && (
          <DateField form={form} name="until" label={t('extension.until')} required />
        )}
        <LongTextField form={form} name="reason" label={label('fields.reason')} required />
      </Form>
    </Dialog>
  )
}
