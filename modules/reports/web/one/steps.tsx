import { REPORT_STATES, type ReportState } from '#reports'
import { useReportWords } from '../shared/words.ts'
import styles from './one.module.css'

/** The way of a report from collecting figures to the issued paper, and where it is. */
export function Steps({ state }: { readonly state: ReportState }) {
  const { t, label } = useReportWords()
  const at = REPORT_STATES.indexOf(state)
  const shown = REPORT_STATES.filter((step) => step !== 'corrected' || state === 'corrected')
  return (
    <ol className={styles.steps}>
      {shown.map((step, index) => {
        const standing = index < at ? 'done' : index === at ? 'now' : 'later'
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
