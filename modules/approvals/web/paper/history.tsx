import type { PaperStep, PaperView } from '#approvals'
import styles from '../shared/approvals.module.css'
import { useApprovalWords } from '../shared/words.ts'
import { StepFile } from './step-file.tsx'

/** Everything that happened, the last first: whose decision, who recorded it, when, why. */
export function History({ paper }: { readonly paper: PaperView }) {
  return (
    <ol className={styles.list}>
      {paper.steps.toReversed().map((step) => (
        <li key={step.id}>
          <StepWords paper={paper.id} step={step} />
        </li>
      ))}
    </ol>
  )
}

function StepWords({ paper, step }: { readonly paper: string; readonly step: PaperStep }) {
  const { t, label, day, moment } = useApprovalWords()
  const { kind, by, decidedBy, onBehalfOf, way, on, at, own, reason, file, undone } = step
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
          undone && t('history.undone'),
        ]
          .filter(Boolean)
          .join('; ')}
      </span>
      {reason !== null && <p className={styles.reason}>{reason}</p>}
      {file !== null && (
        <div>
          <StepFile paper={paper} file={file} words={file.name} />
        </div>
      )}
    </>
  )
}
