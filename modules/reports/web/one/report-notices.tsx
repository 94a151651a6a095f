import type { PaperState } from '#approvals'
import { AppLink } from '#platform/ui'
import type { ReportView } from '#reports'
import { paths } from '../shared/paths.ts'
import { useReportWords } from '../shared/words.ts'
import styles from './one.module.css'

/** Where its paper is, as far as the report's own steps don't say it. */
const SAID: ReadonlySet<PaperState> = new Set<PaperState>(['waitingApproval', 'waitingSignature', 'signed', 'returned'])

/** One notice, in the tone of what weighs most: how far the figures may be relied on, who confirmed them, what took the report's place. */
export function ReportNotices({ report }: { readonly report: ReportView }) {
  const { t, day } = useReportWords()
  const { provisional, cutoff, number, code, issuedOn, signerName, recall, correction, corrects, approval } = report
  return (
    <div className={styles.notice} data-tone={toneOf(report)}>
      {recall !== null && (
        <p>
          {t(recall.decision === null ? 'one.recalled' : 'one.recalledBy', {
            day: day(recall.on),
            by: recall.decision ?? '',
            reason: recall.reason,
          })}
        </p>
      )}
      {correction !== null && (
        <p>
          {t('one.corrected', {
            letter: correction.letterNumber,
            day: day(correction.letterDate),
            reason: correction.reason,
          })}{' '}
          {correction.replacedBy !== null && (
            <AppLink to={paths.report(correction.replacedBy)}>{t('one.replacedBy')}</AppLink>
          )}
        </p>
      )}
      {provisional && <p>{t('one.provisional')}</p>}
      {cutoff !== null && (
        <p>{t('one.cutoff', { day: day(cutoff.on), name: cutoff.signerName, title: cutoff.signerTitle })}</p>
      )}
      {number !== null && code !== null && issuedOn !== null && (
        <p>{t('one.issued', { number, code, day: day(issuedOn), signer: signerName ?? '' })}</p>
      )}
      {approval !== null && approval.state !== 'withdrawn' && (
        <p>
          {SAID.has(approval.state) && <span>{t(`submit.now.${approval.state}`)} </span>}
          <AppLink to={paths.paper(approval.paper)}>{t('submit.toPaper')}</AppLink>
        </p>
      )}
      {corrects !== null && (
        <p>
          {t('one.corrects')} <AppLink to={paths.report(corrects)}>{t('one.correctsOpen')}</AppLink>
        </p>
      )}
    </div>
  )
}

function toneOf({ recall, correction, approval, provisional }: ReportView): string | undefined {
  if (recall !== null || correction !== null) return 'corrected'
  if (approval?.state === 'returned') return 'returned'
  return provisional ? 'provisional' : undefined
}
