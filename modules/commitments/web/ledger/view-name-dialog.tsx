import { Dialog, Form, tellDone, TextField, useForm } from '#platform/ui'
import { useCommitmentWords } from '../shared/words.ts'

export interface ViewNameDialogProps {
  readonly title: string
  readonly name?: string
  readonly send: (name: string) => Promise<unknown>
  readonly done: string
  readonly onClose: () => void
}

/** The name of a list that is kept. */
export function ViewNameDialog({ title, name = '', send, done, onClose }: ViewNameDialogProps) {
  const { t } = useCommitmentWords()
  const form = useForm({
    key: `commitments/view/${name}`,
    start: { name },
    send: (values) => send(values.name),
    onSent: () => {
      tellDone({ message: done })
      onClose()
    },
  })
  return (
    <Dialog title={title} onClose={onClose}>
      <Form form={form} submit={title}>
        <TextField form={form} name="name" label={t('views.name')} help={t('views.nameHelp')} required />
      </Form>
    </Dialog>
  )
}
