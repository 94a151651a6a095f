import { type CalendarDate, daysBetween, formatDate, type Remaining, remainingInWords } from '#platform/calendar'
import { IconFlag3Filled } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { useWords } from '../language.ts'
import { useLocale } from '../locale.ts'
import { type GapMark, type ThreadGeometry, threadGeometry, type ThreadStep, threadSteps } from './thread-geometry.ts'
import styles from './thread.module.css'

export interface ThreadProps {
  /** What has happened, when and by whom. */
  readonly done: Readonly<Partial<Record<ThreadStep, { readonly on: CalendarDate; readonly by?: string | undefined }>>>
  readonly due?: CalendarDate | undefined
  readonly today: CalendarDate
  /** What is left in working days, as the server counted it. */
  readonly remaining?: Remaining | undefined
  /** The clock is stopped: the gap is said, not drawn as late. */
  readonly paused?: boolean
  /** For rows of a table: the thread and its gap, without dates and names. */
  readonly compact?: boolean
}

/** Giao → Tiếp nhận → Trả lời → Đánh giá → Kết thúc: lies on wide screens and on paper, stands on phones. */
export function Thread({ done, due, today, remaining, paused = false, compact = false }: ThreadProps) {
  const t = useWords('ui')
  const locale = useLocale()
  const geometry = geometryOf({ done, due, today })
  const gapText = paused ? t('paused') : textOfGap(geometry.gap, remaining, t, locale)

  return (
    <figure className={styles.thread} data-compact={compact || undefined} aria-label={t('thread.title')}>
      <div className={styles.body}>
        <Track geometry={geometry} paused={paused} />
        <ol className={styles.steps}>
          {geometry.stations.map(({ step, state }) => {
            const happened = done[step]
            return (
              <li key={step} className={styles.step} data-state={state}>
                <span className={styles.word}>{t(`thread.${step}`)}</span>
                {happened === undefined ? (
                  <span className="nt-visually-hidden">
                    {', '}
                    {t(state === 'awaited' ? 'thread.current' : 'thread.pending')}
                  </span>
                ) : (
                  <span className={compact ? 'nt-visually-hidden' : styles.when}>
                    <time dateTime={happened.on}>{formatDate(happened.on, locale)}</time>
                    {happened.by !== undefined && <span className={styles.who}>{happened.by}</span>}
                  </span>
                )}
              </li>
            )
          })}
        </ol>
      </div>
      <figcaption className={styles.caption}>
        <span>{due === undefined ? t('thread.noDue') : t('thread.due', { date: formatDate(due, locale) })}</span>
        {gapText !== undefined && (
          <strong className={styles.gapText} data-kind={paused ? 'paused' : geometry.gap?.kind}>
            {gapText}
          </strong>
        )}
      </figcaption>
    </figure>
  )
}

function Track({ geometry, paused }: { geometry: ThreadGeometry; paused: boolean }) {
  const { stations, gap, flag, doneTo } = geometry
  return (
    <div className={styles.track} aria-hidden>
      <span className={styles.line} style={span(0, 100)} />
      <span className={styles.done} style={span(0, doneTo)} />
      {gap !== undefined && (
        <span className={styles.gap} data-kind={paused ? 'paused' : gap.kind} style={span(gap.from, gap.to)} />
      )}
      {stations.map(({ step, at, state }) => (
        <span key={step} className={styles.dot} data-state={state} style={span(at, at)} />
      ))}
      {flag !== undefined && (
        <span className={styles.flag} style={span(flag, flag)}>
          <IconFlag3Filled size={14} />
        </span>
      )}
    </div>
  )
}

function span(from: number, to: number): CSSProperties {
  return { '--from': `${from}%`, '--length': `${to - from}%` } as CSSProperties
}

function geometryOf({ done, due, today }: Pick<ThreadProps, 'done' | 'due' | 'today'>): ThreadGeometry {
  const start = done.assigned?.on ?? today
  const days: Partial<Record<ThreadStep, number>> = {}
  for (const step of threadSteps) {
    const happened = done[step]
    if (happened !== undefined) days[step] = daysBetween(start, happened.on)
  }
  return threadGeometry({
    done: days,
    due: due === undefined ? undefined : daysBetween(start, due),
    today: daysBetween(start, today),
  })
}

function textOfGap(
  gap: GapMark | undefined,
  remaining: Remaining | undefined,
  t: ReturnType<typeof useWords>,
  locale: ReturnType<typeof useLocale>,
): string | undefined {
  if (gap?.kind === 'early' || gap?.kind === 'late') return t(`thread.${gap.kind}`, { count: gap.days })
  return remaining === undefined ? undefined : remainingInWords(remaining, locale)
}
