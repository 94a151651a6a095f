import type { StepView } from '#commitments'
import { formatInstant } from '#platform/calendar'
import { useCommitmentWords } from '../shared/words.ts'
import styles from './one.module.css'

/** Everything that happened, the latest first; what was taken back stays, struck through. */
export function History({ steps }: { readonly steps: readonly StepView[] }) {
  const { t, label, day, locale } = useCommitmentWords()
  return (
    <ol className={styles.history}>
      {steps.toReversed().map((step) => (
        <li key={step.id} data-undone={step.undone || undefined}>
          <p className={styles.stepHead}>
            <strong>
              {step.reminder === null ? label(`steps.${step.kind}`) : label(`reminders.${step.reminder}`)}
            </strong>
            {step.judgement !== null && <span>{label(`judgements.${step.judgement}`)}</span>}
            {step.opinion !== null && <span>{label(`opinions.${step.opinion}`)}</span>}
            {step.next !== null && <span>{label(`nextSteps.${step.next}`)}</span>}
            {step.due !== null && <span>{t('history.due', { date: day(step.due) })}</span>}
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
