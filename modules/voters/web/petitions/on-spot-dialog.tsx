import type { CalendarDate } from '#platform/calendar'
import { DateField, Dialog, Form, LongTextField, tellDone, useForm, VersionConflict } from '#platform/ui'
import type { Petition } from '#voters'
import { useVoterWords } from '../shared/words.ts'
import { useVoterActs } from '../voters.commands.ts'

export interface OnSpotDialogProps {
  readonly petition: Petition
  readonly onClose: () => void
}

/** Đã trả lời tại hội nghị: on which day, and in which words. */
export function OnSpotDialog({ petition, onClose }: OnSpotDialogProps) {
  const { t, label } = useVoterWords()
  const { answerOnSpot } = useVoterActs()
  const { id, version, code, receivedOn } = petition
  const form = useForm<{ readonly on: CalendarDate | null; readonly answer: string }, unknown>({
    key: `voters/on-spot/${id}@${version}`,
    start: { on: receivedOn, answer: '' },
    send: ({ on, answer }) => answerOnSpot(id, { version, on: on as CalendarDate, answer }),
    onSent: () => {
      tellDone({ message: t('done.changed', { code }) })
      onClose()
    },
  })
  return (
    <Dialog title={label('acts.answerOnSpot')} onClose={onClose}>
      <VersionConflict problem={form.problem} onLook={onClose} />
      <Form form={form} submit={label('acts.answerOnSpot')}>
        <DateField form={form} name="on" label={label('fields.answeredOn')} required />
        <LongTextField form={form} name="answer" label={t('onSpot.answer')} required />
      </Form>
    </Dialog>
  )
}
