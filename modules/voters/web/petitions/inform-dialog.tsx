import { type CalendarDate, systemClock, today } from '#platform/calendar'
import { DateField, Dialog, Form, LongTextField, tellDone, useForm } from '#platform/ui'
import type { PetitionId } from '#voters'
import { useVoterWords } from '../shared/words.ts'
import { useVoterActs } from '../voters.commands.ts'

export interface InformDialogProps {
  readonly rows: readonly { readonly id: PetitionId }[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Đã thông báo cử tri: when and how they were told the result. */
export function InformDialog({ rows, onClose, onDone }: InformDialogProps) {
  const { t, label, count } = useVoterWords()
  const { inform } = useVoterActs()
  const petitions = rows.map(({ id }) => id)
  const form = useForm<{ readonly on: CalendarDate | null; readonly how: string }, unknown>({
    key: `voters/inform/${petitions.join()}`,
    start: { on: today(systemClock), how: '' },
    send: ({ on, how }) => inform({ petitions, on: on as CalendarDate, how }),
    onSent: () => {
      tellDone({ message: t('done.informed', { count: count(petitions.length) }) })
      onDone()
    },
  })
  return (
    <Dialog title={label('acts.inform')} onClose={onClose}>
      <Form form={form} submit={label('acts.inform')}>
        <DateField form={form} name="on" label={t('inform.on')} required />
        <LongTextField form={form} name="how" label={label('fields.informedHow')} help={t('inform.help')} required />
      </Form>
    </Dialog>
  )
}
