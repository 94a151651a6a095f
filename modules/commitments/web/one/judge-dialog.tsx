import { type Commitment, type Judgement, JUDGEMENTS, type NextStep, NEXT_STEPS } from '#commitments'
import { ChoiceField, Dialog, Form, LongTextField, tellDone, useForm, VersionConflict } from '#platform/ui'
import { useCommitmentActs } from '../commitments.commands.ts'
import { orNull } from '../shared/typed.ts'
import { useCommitmentWords } from '../shared/words.ts'
import { AnswerToJudge } from './answer-to-judge.tsx'
import { useUndoLast } from './use-undo-last.ts'

interface Values {
  readonly judgement: string
  readonly missing: string
  readonly next: string
}

export interface OneDialogProps {
  readonly commitment: Commitment
  readonly onClose: () => void
}

/** Đánh giá: what the council thinks of the answer; what is missing is written down, what follows is chosen. */
export function JudgeDialog({ commitment, onClose }: OneDialogProps) {
  const { t, label } = useCommitmentWords()
  const { judge } = useCommitmentActs()
  const undo = useUndoLast(commitment)
  const { id, version, answers } = commitment
  const answer = answers.at(-1)
  const form = useForm<Values, unknown>({
    key: `commitments/judge/${id}@${version}`,
    start: { judgement: '', missing: '', next: '' },
    send: ({ judgement, missing, next }) =>
      judge(id, {
        version,
        judgement: judgement as Judgement,
        missing: judgement === 'satisfactory' ? null : orNull(missing),
        next: judgement === 'satisfactory' || next === '' ? null : (next as NextStep),
      }),
    onSent: () => {
      tellDone({ message: t('done.judged'), undo })
      onClose()
    },
  })
  const { judgement } = form.values
  return (
    <Dialog title={label('acts.judge')} onClose={onClose}>
      <VersionConflict problem={form.problem} onLook={onClose} />
      {answer !== undefined && <AnswerToJudge answer={answer} />}
      <Form form={form} submit={t('judge.submit')}>
        <ChoiceField
          form={form}
          name="judgement"
          label={label('fields.judgement')}
          help={t('judge.help')}
          required
          options={JUDGEMENTS.map((value) => ({ value, label: label(`judgements.${value}`) }))}
        />
        {(judgement === 'partly' || judgement === 'unsatisfactory') && (
          <>
            <LongTextField
              form={form}
              name="missing"
              label={label('fields.missing')}
              help={t('judge.missingHelp')}
              required={judgement === 'partly'}
            />
            <ChoiceField
              form={form}
              name="next"
              label={label('fields.next')}
              required={judgement === 'unsatisfactory'}
              options={NEXT_STEPS.map((value) => ({ value, label: label(`nextSteps.${value}`) }))}
            />
          </>
        )}
      </Form>
    </Dialog>
  )
}
