import type { Held } from '#audit'
import { Dialog, Form, LongTextField, tellDone, useForm } from '#platform/ui'
import { usePrivacyCommands } from './privacy.queries.ts'
import { usePrivacyWords } from './privacy-words.ts'

interface AskDialogProps {
  readonly part: Held
  readonly onClose: () => void
}

/** Asks the office to correct something of one part; what is typed is about a person and not kept on the device. */
export function AskDialog({ part, onClose }: AskDialogProps) {
  const t = usePrivacyWords()
  const { ask } = usePrivacyCommands()
  const form = useForm({
    key: `privacy/ask/${part.name}`,
    start: { wish: '' },
    neverKept: ['wish'],
    send: ({ wish }) => ask({ holding: part.name, wish }),
    onSent: () => {
      tellDone({ message: t('mine.sent') })
      onClose()
    },
  })
  return (
    <Dialog title={t('mine.askTitle', { part: part.title })} onClose={onClose}>
      <Form form={form} submit={t('mine.send')}>
        <LongTextField form={form} name="wish" label={t('mine.wish')} help={t('mine.wishHelp')} required />
      </Form>
    </Dialog>
  )
}
