import { Dialog, Form, LongTextField, tellDone, useForm, VersionConflict } from '#platform/ui'
import type { Petition } from '#voters'
import { useVoterWords } from '../shared/words.ts'
import { useVoterActs } from '../voters.commands.ts'

export interface ReasonDialogProps {
  readonly petition: Petition
  readonly act: 'end' | 'reopen'
  readonly onClose: () => void
}

/** Kết thúc theo dõi, mở lại: both ask a reason. */
export function ReasonDialog({ petition, act, onClose }: ReasonDialogProps) {
  const { t, label } = useVoterWords()
  const acts = useVoterActs()
  const { id, version, code } = petition
  const form = useForm({
    key: `voters/${act}/${id}@${version}`,
    start: { reason: '' },
    send: ({ reason }) => acts[act](id, { version, reason }),
    onSent: () => {
      tellDone({ message: t('done.changed', { code }) })
      onClose()
    },
  })
  return (
    <Dialog title={`${label(`acts.${act}`)} ${code}`} onClose={onClose}>
      <VersionConflict problem={form.problem} onLook={onClose} />
      <Form form={form} submit={label(`acts.${act}`)}>
        <LongTextField form={form} name="reason" label={t('reason')} required />
      </Form>
    </Dialog>
  )
}
