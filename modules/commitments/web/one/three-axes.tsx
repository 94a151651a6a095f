import type { Commitment } from '#commitments'
import { StatusBadge, type Tone } from '#platform/ui'
import { toneOfClass, toneOfJudgement, toneOfOpinion } from '../shared/tones.ts'
import { useCommitmentWords } from '../shared/words.ts'
import styles from './one.module.css'

export interface ThreeAxesProps {
  readonly commitment: Pick<Commitment, 'answerClass' | 'judgement' | 'opinion' | 'missing' | 'next'>
}

/** What the agency states, what the council thinks, what the voters say: three axes that never mix. */
export function ThreeAxes({ commitment }: ThreeAxesProps) {
  const { t, label } = useCommitmentWords()
  const { answerClass, judgement, opinion, missing, next } = commitment
  const axes: readonly { readonly id: string; readonly who: string; readonly word: string; readonly tone: Tone }[] = [
    {
      id: 'answerClass',
      who: label('fields.answerClass'),
      word: answerClass === null ? t('axes.noAnswer') : label(`answerClasses.${answerClass}`),
      tone: answerClass === null ? 'neutral' : toneOfClass[answerClass],
    },
    {
      id: 'judgement',
      who: label('fields.judgement'),
      word: label(`judgements.${judgement ?? 'pending'}`),
      tone: judgement === null ? 'neutral' : toneOfJudgement[judgement],
    },
    {
      id: 'opinion',
      who: label('fields.opinion'),
      word: label(`opinions.${opinion ?? 'none'}`),
      tone: opinion === null ? 'neutral' : toneOfOpinion[opinion],
    },
  ]
  return (
    <>
      <dl className={styles.axes}>
        {axes.map(({ id, who, word, tone }) => (
          <div key={id} className={styles.axis} data-axis={id}>
            <dt>{who}</dt>
            <dd>
              <StatusBadge tone={tone}>{word}</StatusBadge>
            </dd>
          </div>
        ))}
      </dl>
      {missing !== null && (
        <p className={styles.missing}>
          <strong>{label('fields.missing')}:</strong> {missing}
        </p>
      )}
      {next !== null && (
        <p className={styles.missing}>
          <strong>{label('fields.next')}:</strong> {label(`nextSteps.${next}`)}
        </p>
      )}
    </>
  )
}
