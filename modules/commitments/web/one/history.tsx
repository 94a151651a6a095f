import type { StepView } from '#commitments'
import { formatInstant } from '#platform/calendar'
import { useCommitmentWords } from '../shared/words.ts'
import styles from './one.module.css'

/** Everything that happened, the latest first; what was taken back stays, struck through. */
export function History({ steps }: { readonly steps: readonly StepView[] }) {
  const { t, label, day, locale } = useCommitmentWords()
  const said = ({ judgement, opinion, next, due }: StepView) => [
    ...(judgement === null ? [] : [label(`judgements.${judgement}`)]),
    ...(opinion === null ? [] : [label(`opinions.${opinion}`)]),
    ...(next === null ? [] : [label(`nextSteps.${next}`)]),
    ...(due === null ? [] : [t('history.due', { date: day(due) })]),
  ]
  return (
    <ol className={styles.history}>
      {steps.toReversed().map((step) => (
        <li key={step.id} data-undone={step.undone || undefined}>
          <p className={styles.stepHead}>
            <strong>
              {step.reminder === null ? label(`steps.${step.kind}`) : label(`reminders.${step.reminder}`)}
            </strong>
            {said(step).length > 0 && <span>{said(step).join(', ')}</span>}
            {step.undone && <em>{t('history.undone')}</em>}
          </p>
          {step.text !== null && <p className={styles.text}>{step.text}</p>}
          <p className={styles.quiet}>
            <time dateTime={step.at}>{formatInstant(step.at, locale)}</time>, {label(`by.${step.by}`)}
          </p>
        </li>
      ))}
    </ol>
  )
}
