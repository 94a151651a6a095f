import { REPORT_STATES, type ReportState } from '#reports'
import { useReportWords } from '../shared/words.ts'
import styles from './one.module.css'

/** What became of an issued report: shown only where it did. */
const ENDS: ReadonlySet<ReportState> = new Set<ReportState>(['recalled', 'corrected'])

/** The way of a report from collecting figures to the issued paper, and where it is; issued is the end of it. */
export function Steps({ state }: { readonly state: ReportState }) {
  const { t, label } = useReportWords()
  const shown = REPORT_STATES.filter((step) => !ENDS.has(step) || state === step)
  const at = shown.indexOf(state)
  return (
    <ol className={styles.steps}>
      {shown.map((step, index) => {
        const standing = index < at || (index === at && step === 'issued') ? 'done' : index === at ? 'now' : 'later'
        return (
          <li key={step} data-standing={standing} aria-current={standing === 'now' ? 'step' : undefined}>
            <span>{label(`states.${step}`)}</span>
            <span className={styles.quiet}>
              {t(standing === 'done' ? 'one.stepDone' : standing === 'now' ? 'one.stepNow' : 'one.stepLater')}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
