import type { PaperStep, PaperView } from '#approvals'
import styles from '../shared/approvals.module.css'
import { useApprovalWords } from '../shared/words.ts'
import { StepFile } from './step-file.tsx'

/** Everything that happened, the last first: whose decision, who recorded it, when, why. */
export function History({ paper }: { readonly paper: PaperView }) {
  const signed = paper.steps.findLast(({ kind, undone }) => kind === 'signed' && !undone)?.file?.id
  return (
    <ol className={styles.list}>
      {paper.steps.toReversed().map((step) => (
        <li key={step.id}>
          <StepWords step={step} />
          {step.file !== null && !(step.kind === 'issued' && step.file.id === signed) && (
            <div>
              <StepFile paper={paper.id} file={step.file} words={step.file.name} />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

function StepWords({ step }: { readonly step: PaperStep }) {
  const { t, label, day, moment } = useApprovalWords()
  const { kind, by, decidedBy, onBehalfOf, way, on, at, own, reason, decision, undone } = step
  const recorded = decidedBy.name !== by.name
  return (
    <>
      <strong className={undone ? styles.undone : ''}>
        {label(`steps.${kind}`)}: {decidedBy.name}, {decidedBy.title}
      </strong>
      {onBehalfOf !== null && (
        <span>
          {label(`forms.${onBehalfOf.form}`)} {onBehalfOf.name}, {onBehalfOf.title}
        </span>
      )}
      <span className={styles.quiet}>
        {[
          way === 'tap' ? moment(at) : `${label(`ways.${way}`)}, ${day(on)}`,
          recorded && t('history.recordedBy', { name: by.name, at: moment(at) }),
          own && t('history.own'),
          decision !== null && t('history.decision', { number: decision, day: day(on) }),
          undone && t('history.undone'),
        ]
          .filter(Boolean)
          .join('; ')}
      </span>
      {reason !== null && <p className={styles.reason}>{reason}</p>}
    </>
  )
}
