import { type Commitment, type VoterOpinion, VOTER_OPINIONS } from '#commitments'
import { ChoiceField, Dialog, Form, LongTextField, tellDone, useForm } from '#platform/ui'
import { useCommitmentActs } from '../commitments.commands.ts'
import { orNull } from '../shared/typed.ts'
import { useCommitmentWords } from '../shared/words.ts'
import { useUndoLast } from './use-undo-last.ts'

export interface OpinionDialogProps {
  readonly commitment: Pick<Commitment, 'id' | 'version'>
  readonly onClose: () => void
}

/** Ghi ý kiến cử tri: the third axis, with how it is known. */
export function OpinionDialog({ commitment, onClose }: OpinionDialogProps) {
  const { t, label } = useCommitmentWords()
  const { recordOpinion } = useCommitmentActs()
  const undo = useUndoLast(commitment)
  const form = useForm<{ readonly opinion: string; readonly note: string }, unknown>({
    key: `commitments/opinion/${commitment.id}`,
    start: { opinion: '', note: '' },
    send: ({ opinion, note }) => recordOpinion(commitment.id, { opinion: opinion as VoterOpinion, note: orNull(note) }),
    onSent: () => {
      tellDone({ message: t('done.opinion'), undo })
      onClose()
    },
  })
  return (
    <Dialog title={label('acts.recordOpinion')} onClose={onClose}>
      <Form form={form} submit={label('acts.recordOpinion')}>
        <ChoiceField
          form={form}
          name="opinion"
          label={label('fields.opinion')}
          required
          options={VOTER_OPINIONS.map((value) => ({ value, label: label(`opinions.${value}`) }))}
        />
        <LongTextField form={form} name="note" label={t('opinion.note')} help={t('opinion.noteHelp')} />
      </Form>
    </Dialog>
  )
}
